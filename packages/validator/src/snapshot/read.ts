import * as z from "zod/mini";

import type { Path } from "../report/issue.ts";
import { createSnapshot } from "./create-snapshot.ts";
import type { SnapshotResponses } from "./create-snapshot.ts";
import { VERSION_PATTERN } from "../request/version.ts";
import { isRaw } from "./shape.ts";
import type { Snapshot } from "./snapshot.ts";
import { describeFound, SnapshotError } from "./snapshot-error.ts";

// `zod/mini`: the full zod compiles its objects with `new Function`, which a strict CSP forbids and reports.

type Schema = z.core.$ZodType;

/** Each message says what was expected; place and value are added when it is thrown. */
const text = z.string("text").check(z.minLength(1, "text"));
const flag = maybe(z.boolean("true or false"));
const number = maybe(
  z.union([z.number("a number"), z.string("a number").check(z.regex(/^\d{1,9}$/, "a number"))], "a number"),
);
const anything = z.object({}, "an object");

const field = z.object(
  {
    api_name: text,
    data_type: text,
    json_type: maybe(z.string("text")),
    length: number,
    decimal_place: number,
    system_mandatory: flag,
    read_only: flag,
    field_read_only: flag,
    searchable: flag,
    filterable: flag,
    sortable: flag,
    pick_list_values: maybe(list(anything)),
  },
  "an object",
);
const module = z.object(
  { api_name: text, api_supported: flag, creatable: flag, editable: flag, deletable: flag, viewable: flag },
  "an object",
);
const layoutField = z.object({ api_name: text, required: flag }, "an object");
const section = z.object({ fields: maybe(list(layoutField)) }, "an object");
const layout = z.object({ id: text, sections: maybe(list(section)) }, "an object");

const version = 'an API version such as "v8"';
const responses = z.object(
  {
    version: z.string(version).check(z.regex(VERSION_PATTERN, version)),
    modules: response("modules", module),
    fields: maybe(byModule(maybe(response("fields", field)))),
    layouts: maybe(byModule(maybe(response("layouts", layout)))),
    relatedLists: maybe(byModule(maybe(response("related_lists", anything)))),
    org: maybe(account("org")),
    profile: maybe(account("profiles")),
    users: maybe(account("users")),
    userLicenses: maybe(account("__features")),
    features: maybe(account("__features")),
    pulledAt: maybe(text),
    scopes: maybe(list(text)),
    apis: maybe(account("__apis")),
  },
  "an object",
);

/**
 * The snapshot of API responses as Zoho sends them, of any version from v2 to v8:
 * `readSnapshot({ version: "v8", modules, fields: { Leads, Deals } })`. Keys that the validator does not read are passed over.
 *
 * @throws {SnapshotError} naming the first place that is wrong, what was expected there and what was found:
 * `fields.Leads: fields[3].api_name: expected text, found null. …`
 */
export function readSnapshot(input: SnapshotResponses): Snapshot {
  const fault = findFault(input);
  if (fault !== undefined) throw fault;
  return createSnapshot(input);
}

/** Undefined also when the input throws while it is looked at (a getter, a proxy); `createSnapshot` then says so. */
function findFault(input: unknown): SnapshotError | undefined {
  try {
    const issue = firstIssue(responses, input, []);
    if (issue === undefined) return undefined;
    const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
    return new SnapshotError({ path, expected: issue.message, found: describeFound(valueAt(input, path)) });
  } catch {
    return undefined;
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === "object" && part !== null ? (part as Record<string | number, unknown>)[key] : undefined,
    value,
  );
}

function maybe<S extends Schema>(schema: S) {
  return z.optional(z.nullable(schema));
}

/** A response, `{ "fields": [...] }`, or its bare list. Which one is looked at first, so that an error speaks of one form and not of both. */
function response(key: string, entry: Schema) {
  const wrapped = z.object({ [key]: maybe(list(entry)) });
  const bare = list(entry, `{ "${key}": [...] }`);
  return looked((value) => firstIssue(isRaw(value) && Object.hasOwn(value, key) ? wrapped : bare, value, []));
}

/** An answer about the account, which may also be its one entry by itself. */
function account(key: string) {
  const wrapped = response(key, anything);
  return looked((value) => {
    const whole = Array.isArray(value) || (isRaw(value) && (value[key] !== undefined || value["status"] === "error"));
    return firstIssue(whole ? wrapped : anything, value, []);
  });
}

/** An object by module. Not `z.record`, which drops a key `__proto__`. */
function byModule(entry: Schema) {
  return looked((value) => {
    if (!isRaw(value)) return fault("an object with a response per module", value);
    for (const name of Object.keys(value)) {
      const issue = firstIssue(entry, value[name], [name]);
      if (issue !== undefined) return issue;
    }
    return undefined;
  });
}

/** A list, looked at up to its first wrong entry. Not `z.array`, which would collect a million errors of a million entries. */
function list(entry: Schema, expected = "a list") {
  return looked((value) => {
    if (!Array.isArray(value)) return fault(expected, value);
    for (let index = 0; index < value.length; index++) {
      const issue = firstIssue(entry, value[index], [index]);
      if (issue !== undefined) return issue;
    }
    return undefined;
  });
}

interface Fault {
  readonly code: "custom";
  readonly path: PropertyKey[];
  readonly message: string;
  readonly input: unknown;
}

function looked(look: (value: unknown) => Fault | undefined) {
  return z.unknown().check(({ value, issues }) => {
    const issue = look(value);
    if (issue !== undefined) issues.push({ ...issue });
  });
}

/** The first thing that a schema has to say about a value, its place behind `at`. One is all that is ever told. */
function firstIssue(schema: Schema, input: unknown, at: readonly PropertyKey[]): Fault | undefined {
  const issue = z.safeParse(schema, input).error?.issues[0];
  return issue && fault(issue.message, input, [...at, ...issue.path]);
}

function fault(message: string, input: unknown, path: PropertyKey[] = []): Fault {
  return { code: "custom", path, message, input };
}
