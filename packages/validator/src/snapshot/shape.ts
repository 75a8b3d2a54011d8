import type { Path } from "../report/issue.ts";
import { isObject } from "../seen.ts";
import { VERSION_PATTERN } from "../request/version.ts";
import { describeFound, SnapshotError } from "./snapshot-error.ts";

/**
 * What a response must be for a snapshot to be usable. Little is asked: the lists are lists, a field has `api_name` and `data_type`, a
 * module has `api_name`, and a key whose type never varied between v2 and v8 is of that type, null or absent. What did vary (`unique`,
 * `lookup`, `history_tracking` …) is read as far as it can be and never refused.
 *
 * `read.ts` asks the same in zod; a test holds the two together.
 */

/** An object of a response, keys unchecked. */
export type Raw = Readonly<Record<string, unknown>>;
export type RawField = Raw & { readonly api_name: string; readonly data_type: string };
export type RawModule = Raw & { readonly api_name: string };
export type RawLayout = Raw & { readonly id: string };

/**
 * Where a snapshot has the answers that it was read from: what the checks need of them is a part, and whoever answers in Zoho's place needs them
 * all. A registered symbol, since two copies of the validator may meet.
 */
export const SAVED: unique symbol = Symbol.for("zoho-preflight.saved-answers") as never;

/** What the value of a key must be. */
interface Demand {
  readonly key: string;
  readonly expected: string;
  readonly optional: boolean;
  readonly holds: (value: unknown) => boolean;
  /** For a list: what each of its entries must be. */
  readonly each: Shape | undefined;
}
type Shape = readonly Demand[];

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

const isString = (value: unknown): boolean => typeof value === "string";
const isBoolean = (value: unknown): boolean => typeof value === "boolean";
const isNumber = (value: unknown): boolean => readNumber(value) !== undefined;

const text = (key: string): Demand => ({ key, expected: "text", optional: false, holds: isText, each: undefined });
const maybeText = (key: string): Demand => ({
  key,
  expected: "text",
  optional: true,
  holds: isString,
  each: undefined,
});
const maybeBoolean = (key: string): Demand => ({
  key,
  expected: "true or false",
  optional: true,
  holds: isBoolean,
  each: undefined,
});
const maybeNumber = (key: string): Demand => ({
  key,
  expected: "a number",
  optional: true,
  holds: isNumber,
  each: undefined,
});
const maybeList = (key: string, each: Shape): Demand => ({
  key,
  expected: "a list",
  optional: true,
  holds: Array.isArray,
  each,
});

const FIELD: Shape = [
  text("api_name"),
  text("data_type"),
  maybeText("json_type"),
  maybeNumber("length"),
  maybeNumber("decimal_place"),
  maybeBoolean("system_mandatory"),
  maybeBoolean("read_only"),
  maybeBoolean("field_read_only"),
  maybeList("pick_list_values", []),
];
const MODULE: Shape = [
  text("api_name"),
  maybeBoolean("api_supported"),
  maybeBoolean("creatable"),
  maybeBoolean("editable"),
  maybeBoolean("deletable"),
  maybeBoolean("viewable"),
];
const LAYOUT: Shape = [
  text("id"),
  maybeList("sections", [maybeList("fields", [text("api_name"), maybeBoolean("required")])]),
];

export function isRaw(value: unknown): value is Raw {
  return isObject(value);
}

/** A number, or digits in text (`"80"`), as a finite number; undefined for anything else. */
export function readNumber(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  return typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** `v8`, `v2.1`. */
export function readVersion(value: unknown, file?: string): string {
  if (typeof value === "string" && VERSION_PATTERN.test(value)) return value;
  throw misfit(value, ["version"], 'an API version such as "v8"', file);
}

/** A list of texts, `["ZohoCRM.modules.ALL"]`; undefined for anything else and for an empty one, which say nothing about a token. */
export function readScopes(value: unknown): readonly string[] | undefined {
  const scopes = Array.isArray(value) ? value.filter(isText) : [];
  return scopes.length === 0 ? undefined : scopes;
}

export function readModules(response: unknown, file?: string): readonly RawModule[] {
  // The one response that must be there.
  if (response === undefined || response === null) throw misfit(response, ["modules"], '{ "modules": [...] }', file);
  return readList(response, "modules", ["modules"], MODULE, file) as readonly RawModule[];
}

export function readFields(response: unknown, module: string, file?: string): readonly RawField[] {
  return readList(response, "fields", ["fields", module], FIELD, file) as readonly RawField[];
}

export function readLayouts(response: unknown, module: string, file?: string): readonly RawLayout[] {
  return readList(response, "layouts", ["layouts", module], LAYOUT, file) as readonly RawLayout[];
}

export function readRelatedLists(response: unknown, module: string, file?: string): readonly Raw[] {
  return readList(response, "related_lists", ["relatedLists", module], [], file);
}

/** A part that holds one response per module: an object by api_name, or nothing. `look` is called for each of them. */
export function readByModule(
  value: unknown,
  part: "fields" | "layouts" | "relatedLists",
  look?: (response: unknown, module: string) => void,
): Raw {
  if (value === undefined || value === null) return {};
  if (!isRaw(value)) throw misfit(value, [part], "an object with a response per module");
  if (look !== undefined) for (const module of Object.keys(value)) look(value[module], module);
  return value;
}

/**
 * The entries of an answer about the account, `{ "org": [{ … }] }`, `[{ … }]` or the entry itself; empty when there is none.
 * The answer of `/users` also carries `info`, so all of it is handed back too.
 */
export function readAccount(
  response: unknown,
  part: "org" | "profile" | "users" | "userLicenses" | "features" | "apis",
  file?: string,
): { readonly entries: readonly Raw[]; readonly whole: Raw } {
  if (response === undefined || response === null) return { entries: [], whole: {} };
  const key = {
    org: "org",
    profile: "profiles",
    users: "users",
    userLicenses: "__features",
    features: "__features",
    apis: "__apis",
  }[part];
  const wrapped =
    Array.isArray(response) || (isRaw(response) && (response[key] !== undefined || response["status"] === "error"));
  if (wrapped) return { entries: readList(response, key, [part], [], file), whole: isRaw(response) ? response : {} };
  if (isRaw(response)) return { entries: [response], whole: response };
  throw misfit(response, [part], "an object", file);
}

/** The list of a response, `{ "fields": [...] }` or the bare list. Null, or nothing at all, is an empty list: the API answers 204 for one. */
function readList(response: unknown, key: string, path: Path, shape: Shape, file: string | undefined): readonly Raw[] {
  if (response === undefined || response === null) return [];
  const wrapped = isRaw(response) && Object.hasOwn(response, key);
  const list: unknown = wrapped ? response[key] : response;
  const at = wrapped ? [...path, key] : path;
  if (wrapped && (list === null || list === undefined)) return [];
  if (!Array.isArray(list)) throw misfit(list, at, wrapped ? "a list" : `{ "${key}": [...] }`, file);
  demandEach(list, at, shape, file);
  return list as readonly Raw[];
}

function demandEach(list: readonly unknown[], path: Path, shape: Shape, file: string | undefined): void {
  for (let index = 0; index < list.length; index++) {
    const entry = list[index];
    if (!isRaw(entry)) throw misfit(entry, [...path, index], "an object", file);
    for (const { key, optional, holds, expected, each } of shape) {
      const value = entry[key];
      if (optional && (value === undefined || value === null)) continue;
      if (!holds(value)) throw misfit(value, [...path, index, key], expected, file);
      if (each !== undefined && (value as readonly unknown[]).length > 0)
        demandEach(value as readonly unknown[], [...path, index, key], each, file);
    }
  }
}

function misfit(value: unknown, path: Path, expected: string, file?: string): SnapshotError {
  return new SnapshotError({ ...(file !== undefined && { file }), path, expected, found: describeFound(value) });
}

/** The list of a response, `{ "fields": [...] }`, the bare list, or the one entry by itself. */
export function entriesOf(response: unknown, key: string): readonly Raw[] {
  const list = isRaw(response) && Object.hasOwn(response, key) ? response[key] : response;
  if (Array.isArray(list)) return list.filter(isRaw);
  return isRaw(list) ? [list] : [];
}
