import { isLicensed } from "./account.ts";
import { KEPT, SCALAR, SCALARS } from "./kept-keys.ts";
import type { Kept } from "./kept-keys.ts";
import { isRaw, readAccount, readFields, readLayouts, readModules, readRelatedLists } from "./shape.ts";
import type { Raw } from "./shape.ts";

/**
 * Zoho's answers as a snapshot folder keeps them: in the answer's own shape, without the keys that no check reads (`kept-keys.ts`), sorted,
 * so that the same org gives the same text. The snapshot of a trimmed answer is the snapshot of the answer. What is null, `{}` or `[]` is left
 * out; an answer that says nothing, such as a 204, is undefined.
 *
 * Each of them throws a `SnapshotError` when the answer cannot be used.
 */
export interface TrimmedAnswer {
  readonly [key: string]: readonly Raw[] | number;
}

/** GET /settings/modules: `{ modules: [{ api_name: "Accounts", … }, …] }`, sorted by api_name. */
export function trimModules(response: unknown): TrimmedAnswer {
  return {
    modules: sorted(
      readModules(response).map((module) => trim(module, KEPT.module)),
      "api_name",
    ),
  };
}

/** GET /settings/fields?module=…: sorted by api_name, the options of a pick list in Zoho's own order. */
export function trimFields(response: unknown, module: string): TrimmedAnswer | undefined {
  return list(
    "fields",
    sorted(
      readFields(response, module).map((field) => trim(field, KEPT.field)),
      "api_name",
    ),
  );
}

/** GET /settings/layouts?module=…: by id; the fields of all sections in one, since it does not matter in which of them a field stands. */
export function trimLayouts(response: unknown, module: string): TrimmedAnswer | undefined {
  const layouts = readLayouts(response, module).map((layout) => {
    const { sections = [], ...rest } = trim(layout, KEPT.layout);
    const fields = (sections as readonly Raw[]).flatMap((section) => (section["fields"] ?? []) as readonly Raw[]);
    return { ...rest, sections: [{ fields: sorted(fields, "api_name") }] };
  });
  return list("layouts", sorted(layouts, "id"));
}

/** GET /settings/related_lists?module=…: by api_name; without those that have none and so cannot be called. */
export function trimRelatedLists(response: unknown, module: string): TrimmedAnswer | undefined {
  const named = readRelatedLists(response, module).filter((related) => typeof related["api_name"] === "string");
  return list(
    "related_lists",
    sorted(
      named.map((related) => trim(related, KEPT.relatedList)),
      "api_name",
    ),
  );
}

/** GET /org: edition and environment, not the company. */
export function trimOrg(response: unknown): TrimmedAnswer | undefined {
  return list(
    "org",
    readAccount(response, "org").entries.map((org) => trim(org, KEPT.org)),
  );
}

/** GET /settings/profiles/{id}: its id and its permissions by name. */
export function trimProfile(response: unknown): TrimmedAnswer | undefined {
  const profiles = readAccount(response, "profile").entries.map((profile) => {
    const { permissions_details, ...rest } = trim(profile, KEPT.profile);
    return Array.isArray(permissions_details)
      ? { ...rest, permissions_details: sorted(permissions_details as readonly Raw[], "name") }
      : rest;
  });
  return list("profiles", profiles);
}

/** The pages of GET /users become a count, `{ active: 9 }`: of the people themselves nothing is kept. */
export function trimUsers(responses: readonly unknown[]): TrimmedAnswer | undefined {
  const users = responses.flatMap((response) => readAccount(response, "users").entries);
  return users.length === 0 ? undefined : { active: users.filter(isLicensed).length };
}

/** GET /__features/user_licenses: how many licences there are, and how many are free. */
export function trimUserLicenses(response: unknown): TrimmedAnswer | undefined {
  return list(
    "__features",
    readAccount(response, "userLicenses").entries.map((feature) => trim(feature, KEPT.userLicenses)),
  );
}

/** The pages of GET /__features, sorted by api_name: how many of each there may be, and how many are left. */
export function trimFeatures(responses: readonly unknown[]): TrimmedAnswer | undefined {
  const features = responses
    .flatMap((response) => readAccount(response, "features").entries)
    .map((feature) => trim(feature, KEPT.feature))
    .filter((feature) => Object.hasOwn(feature, "details"));
  return list("__features", sorted(features, "api_name"));
}

/** GET /__apis: addresses with their methods and scopes, sorted by path; no costs. */
export function trimApis(response: unknown): TrimmedAnswer | undefined {
  const apis = readAccount(response, "apis").entries.map((api) => {
    const { operation_types, ...rest } = trim(api, KEPT.api);
    return Array.isArray(operation_types)
      ? { ...rest, operation_types: sorted(operation_types as readonly Raw[], "method") }
      : rest;
  });
  return list("__apis", sorted(apis, "path"));
}

function list(key: string, entries: readonly Raw[]): TrimmedAnswer | undefined {
  return entries.length === 0 ? undefined : { [key]: entries };
}

/** By a key in code-unit order, `"10"` before `"9"`; entries without it come first. What is equal keeps its order. */
function sorted(entries: readonly Raw[], key: string): readonly Raw[] {
  const name = (entry: unknown): string => (isRaw(entry) && typeof entry[key] === "string" ? entry[key] : "");
  return [...entries].sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
}

function trim(value: Raw, kept: Kept): Raw {
  return (keep(value, kept) ?? {}) as Raw;
}

/** What is kept of a value; undefined when it says nothing. */
function keep(value: unknown, kept: Kept): unknown {
  if (Array.isArray(value))
    return isList(kept) && value.length > 0
      ? inOrder(value as readonly unknown[]).map((entry) => keepEntry(entry, kept[0]))
      : undefined;
  if (!isRaw(value)) return value ?? undefined;
  if (kept === SCALAR || isList(kept)) return undefined;
  const parts =
    kept === SCALARS
      ? Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(flat)
      : keptParts(value, kept);
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

function keptParts(value: Raw, kept: Readonly<Record<string, Kept>>): (readonly [string, unknown])[] {
  return Object.entries(kept)
    .map(([key, inner]) => [key, Object.hasOwn(value, key) ? keep(value[key], inner) : undefined] as const)
    .filter(([, part]) => part !== undefined);
}

/** A key stays even when its value does not, since an object that holds anything at all means yes (`unique`, `external`). */
function flat([key, value]: [string, unknown]): readonly [string, unknown] {
  return [key, typeof value === "object" && value !== null ? {} : value];
}

/** An entry keeps its place even when nothing is kept of it: a list with a hole in it is read otherwise than a shorter one. */
function keepEntry(entry: unknown, kept: Kept): unknown {
  return keep(entry, kept) ?? (isRaw(entry) ? {} : null);
}

function isList(kept: Kept): kept is readonly [Kept] {
  return Array.isArray(kept);
}

/** Options come with `sequence_number`, which is their order on the screen; a list without it stays as it is. */
function inOrder(entries: readonly unknown[]): readonly unknown[] {
  const place = (entry: unknown): unknown => (isRaw(entry) ? entry["sequence_number"] : undefined);
  if (!entries.every((entry) => typeof place(entry) === "number")) return entries;
  return [...entries].sort((a, b) => (place(a) as number) - (place(b) as number));
}
