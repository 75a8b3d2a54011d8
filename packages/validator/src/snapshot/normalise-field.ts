import { normaliseOptions } from "./normalise-options.ts";
import { isRaw, readNumber } from "./shape.ts";
import type { Raw, RawField } from "./shape.ts";
import type { Field } from "./snapshot.ts";

/** What queries may do with a field. */
const QUERY_FLAGS = ["searchable", "filterable", "sortable"] as const;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * A field of the Fields API, v2 to v8, in one form. What is null, empty or of a shape that no version has is left out, and what is left out
 * flags nothing. Keys that no check reads are left out too.
 *
 * Shapes by version: the field metadata pages of the API documentation and the models of the official SDKs 2.0 to 8.0.
 */
export function normaliseField(raw: RawField): Field {
  const field: Writable<Field> = {
    api_name: raw.api_name,
    data_type: raw.data_type,
    system_mandatory: raw["system_mandatory"] === true,
    read_only: raw["read_only"] === true,
    field_read_only: raw["field_read_only"] === true,
  };

  const label = text(raw["field_label"]) ?? text(raw["display_label"]);
  if (label !== undefined) field.field_label = label;
  const jsonType = text(raw["json_type"]);
  if (jsonType !== undefined) field.json_type = jsonType;
  const length = readNumber(raw["length"]);
  if (length !== undefined && length > 0) field.length = length;
  const decimals = readNumber(raw["decimal_place"]);
  if (decimals !== undefined && decimals >= 0) field.decimal_place = decimals;
  if (typeof raw["visible"] === "boolean") field.visible = raw["visible"];
  for (const flag of QUERY_FLAGS) if (typeof raw[flag] === "boolean") field[flag] = raw[flag];
  if (isRaw(raw["crypt"]) && raw["crypt"]["mode"] === "encryption") field.encrypted = true;
  const result = returnType(raw["formula"]) ?? returnType(raw["rollup_summary"]);
  if (result !== undefined) field.return_type = result;
  if (typeof raw["custom_field"] === "boolean") field.custom_field = raw["custom_field"];
  if (raw["type"] === "unused") field.unused = true;
  if (isMarked(raw["external"])) field.external = true;

  const operations = operationType(raw["operation_type"]);
  if (operations !== undefined) field.operation_type = operations;
  const unique = uniqueness(raw["unique"]);
  if (unique !== undefined) field.unique = unique;
  const options = normaliseOptions(raw["pick_list_values"]);
  if (options !== undefined) field.pick_list_values = options;
  if (isMarked(raw["lookup"]) || isMarked(raw["multi_module_lookup"])) {
    const modules = lookupModules(raw);
    if (modules.length > 0) field.lookup = { modules };
  }
  const rows = moduleName(raw["associated_module"]) ?? moduleName(raw["subform"]);
  if (rows !== undefined) field.associated_module = rows;
  const key = linkingKey(raw["multiselectlookup"]) ?? linkingKey(raw["multiuserlookup"]);
  if (key !== undefined) field.linking_key = key;
  const size = isRaw(raw["textarea"]) ? raw["textarea"]["type"] : undefined;
  if (size === "small" || size === "large" || size === "rich_text") field.textarea = size;
  const range = numericRange(raw["range"]);
  if (range !== undefined) field.range = range;

  if (isRaw(raw["$preflight"])) addStandardOrgFacts(field, raw["$preflight"]);
  return field;
}

/** `formula: { return_type: "currency", … }`; `{}` on fields of other types. */
function returnType(value: unknown): string | undefined {
  return isRaw(value) ? text(value["return_type"]) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** True, or an object that holds something: `external: { show: true, type: "org" }`. */
function isMarked(value: unknown): boolean {
  if (!isRaw(value)) return value === true;
  for (const _ in value) return true;
  return false;
}

/** From v5 on: `{ web_create, web_update, api_create, api_update }`. A flag that is missing refuses nothing. */
function operationType(value: unknown): Field["operation_type"] {
  if (!isRaw(value)) return undefined;
  const { api_create, api_update } = value;
  if (typeof api_create !== "boolean" && typeof api_update !== "boolean") return undefined;
  return { api_create: api_create !== false, api_update: api_update !== false };
}

/**
 * `{}` is not unique. The models write `{ casesensitive: "1" }`, responses `{ case_sensitive: false }` (v7 documentation's sample), and a
 * bare `true` is seen too. Where case is not mentioned it counts: then only values that are equal to the letter are called duplicates.
 */
function uniqueness(value: unknown): Field["unique"] {
  if (!isMarked(value)) return undefined;
  const flag = isRaw(value) ? (value["case_sensitive"] ?? value["casesensitive"]) : undefined;
  return { case_sensitive: !(flag === false || flag === "0" || flag === "false" || flag === 0) };
}

/**
 * `lookup.module` is text in v2 and v2.1, `{ api_name, id }` later; fields that point to several modules list them in
 * `multi_module_lookup.modules`. `se_module` stands for "whatever the record's $se_module names", which is not a module.
 */
function lookupModules({ lookup, multi_module_lookup }: Raw): readonly string[] {
  const names = new Set<string>();
  for (const part of [lookup, multi_module_lookup]) {
    if (!isRaw(part)) continue;
    const several = Array.isArray(part["modules"]) ? (part["modules"] as readonly unknown[]) : [];
    for (const module of [part["module"], ...several]) {
      const name = moduleName(module);
      if (name !== undefined && name !== "se_module") names.add(name);
    }
  }
  return [...names];
}

/** A module named in any of the ways that versions name one: `"Accounts"`, `{ api_name: "Accounts" }`, `{ module: … }`. */
function moduleName(value: unknown): string | undefined {
  if (!isRaw(value)) return text(value);
  const inner = value["module"];
  return text(isRaw(inner) ? inner["api_name"] : inner) ?? text(value["api_name"]);
}

/**
 * Up to v7 `{ connectedlookup_apiname: "Skill" }`, in v8 `{ linking_details: { connected_lookup_field: { api_name: "Skill" } } }`.
 * guess: for v8, from the documentation's "API name of the lookup field in the linking module".
 */
function linkingKey(value: unknown): string | undefined {
  if (!isRaw(value)) return undefined;
  const details = value["linking_details"];
  const connected = isRaw(details) ? details["connected_lookup_field"] : undefined;
  return text(value["connectedlookup_apiname"]) ?? (isRaw(connected) ? text(connected["api_name"]) : undefined);
}

function numericRange(value: unknown): Field["range"] {
  if (!isRaw(value)) return undefined;
  const from = readNumber(value["from"]);
  const to = readNumber(value["to"]);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** `$preflight: { trust: "name", since: "v5", until, condition: "multi-currency", advised: true, json_types: ["string", "jsonobject"] }`. */
function addStandardOrgFacts(field: Writable<Field>, facts: Raw): void {
  const { trust, advised, json_types } = facts;
  if (trust === "type" || trust === "name") field.trust = trust;
  if (advised === true) field.advised = true;
  for (const key of ["since", "until", "condition"] as const) {
    const value = text(facts[key]);
    if (value !== undefined) field[key] = value;
  }
  if (Array.isArray(json_types)) {
    const types = (json_types as readonly unknown[]).filter((type) => typeof type === "string");
    if (types.length > 0) field.json_types = types;
  }
}
