import { inRange, writeRules } from "@zoho-preflight/metadata/catalogue";

import { passing, recordCheck } from "../../../check.ts";
import type { FieldTest, PlanContext, RecordFinding } from "../../../check.ts";
import { isDigits } from "../../../field-types/digits.ts";
import { inElements } from "../../../field-types/elements.ts";
import { fieldTypeOf } from "../../../field-types/index.ts";
import { isWritten } from "../../../field-types/written.ts";
import { isObject, isOpen, presence, readable } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import type { Field } from "../../../snapshot/snapshot.ts";

/**
 * A lookup names its record by id, `{ id: "1000000000001" }`; multi-select lookups do so in rows, tags by name.
 *
 * reads     values of lookups, owners, layouts, multi-select lookups and tags
 * reports   INVALID_DATA: a name as text (error); a bare id from v3 on, a name without an id, an id that is no text of digits, a row
 *           without the key of its linking module, a tag as text (warnings)
 * silent    on objects with other keys: external ids, `{ email }` of an owner, `{ module, id }` of a note's parent
 */
export const lookupShape = recordCheck({
  name: "lookup-shape",
  description: "A lookup names its record by id",
  severity: "error",
  codes: ["INVALID_DATA"],
  source: "v7 documentation, insert records and external ids; v2 calls recorded with bare ids; reports",

  forField(field, context) {
    const { names } = fieldTypeOf(field);
    if (names === undefined || !isWritten(field, context.kind)) return undefined;
    if (names === "record") return oneRecord(field, context);
    const test = names === "tags" ? tag(field) : row(field, context);
    return passing(["string", "number", "boolean"], (value) =>
      Array.isArray(value) ? inElements(value, test) : undefined,
    );
  },
});

function refused({ api_name }: Field, kind: string, say: object = {}): RecordFinding {
  return {
    code: "INVALID_DATA",
    details: { expected_data_type: "jsonobject", api_name },
    say: { kind, api_name, ...say },
  };
}

function doubted(field: Field, kind: string, instead?: unknown): RecordFinding {
  return {
    ...refused(field, kind, field.linking_key === undefined ? {} : { key: field.linking_key }),
    severity: "warning",
    ...(instead === undefined
      ? {}
      : { suggestions: () => [{ text: JSON.stringify(instead), replace: { path: [], value: instead } }] }),
  };
}

/** A bare id of which the pages want the module too. Where the record does not say which one, only its author knows. */
function withoutModule(field: Field, id: string, record: SeenObject): RecordFinding {
  const named = readable(record, "$se_module") ?? readable(record, "se_module");
  if (typeof named === "string") return doubted(field, "bareId", { module: { api_name: named }, id });
  return {
    ...doubted(field, "bareId"),
    suggestions: () => [{ text: `{"module":{"api_name":"…"},"id":${JSON.stringify(id)}}` }],
  };
}

function oneRecord(field: Field, { module, version, underParent }: PlanContext): FieldTest {
  const takesBareIds = inRange(version, undefined, writeRules.bareLookupIds.until);
  const wantsModule =
    !underParent &&
    writeRules.lookupsWithModule.some(
      (each) =>
        each.module === module.api_name && each.api_name === field.api_name && inRange(version, each.from, undefined),
    );
  const takesText = field.json_types?.includes("string") === true;
  return passing(["number", "boolean"], (value, record) => {
    if (typeof value === "string") {
      if (takesText) return undefined;
      if (isDigits(value) && takesBareIds) return undefined;
      if (isDigits(value))
        return wantsModule ? withoutModule(field, value, record) : doubted(field, "bareId", { id: value });
      // guess: "" may be taken for null
      if (value === "") return doubted(field, "empty");
      // Where bare ids are taken, names were not seen to be refused.
      return takesBareIds ? doubted(field, "bareName") : refused(field, "bareName", { certain: true });
    }
    return typeof value === "object" && value !== null && !hasGoodId(value) && isObject(value)
      ? inside(field, value)
      : undefined;
  });
}

/** The usual case, before any question about what can be seen. */
function hasGoodId({ id }: { readonly id?: unknown }): boolean {
  return typeof id === "string" && isDigits(id);
}

/** An object with a readable id, or one without an id that can name no record in another way. */
function inside(field: Field, value: SeenObject): RecordFinding | undefined {
  const id = readable(value, "id");
  if (typeof id === "string") {
    // With X-EXTERNAL an id may be any text, and a check of fields does not see headers.
    return isDigits(id)
      ? undefined
      : { ...doubted(field, "id"), details: { api_name: field.api_name }, at: ["id"], value: id };
  }
  if (id === undefined) return onlyName(value) ? doubted(field, "onlyName") : undefined;
  // A number is `safe-integers`'; null may empty the field.
  if (id === null || typeof id === "number") return undefined;
  return { ...doubted(field, "id"), details: { api_name: field.api_name }, at: ["id"], value: id };
}

/** `{ name: "Ng & Co" }` and nothing else. Official samples do it for products; whether it is taken depends on the field and the org. */
function onlyName(value: SeenObject): boolean {
  if (isOpen(value) || presence(value, "name") !== "present") return false;
  for (const key in value) if (key !== "name" && presence(value, key) !== "absent") return false;
  return true;
}

/** A row of a multi-select lookup holds the record under the linking module's key, or names the row itself by its id. */
function row(field: Field, { kind }: PlanContext): (element: unknown) => RecordFinding | undefined {
  const key = field.linking_key;
  return (element) => {
    if (typeof element === "string" || typeof element === "number" || typeof element === "boolean")
      return doubted(field, "row");
    if (!isObject(element) || key === undefined) return undefined;
    const naming = readable(element, key);
    if (isObject(naming)) {
      const wrong = inside(field, naming);
      return wrong === undefined ? undefined : { value: naming, ...wrong, at: [key, ...(wrong.at ?? [])] };
    }
    if (presence(element, key) !== "absent" || presence(element, "_delete") !== "absent") return undefined;
    // On update the row's own id keeps a link; a record that is being created has no rows yet.
    return kind !== "create" && presence(element, "id") !== "absent" ? undefined : doubted(field, "row");
  };
}

/** guess: the answer to tags, comments and the like as text. Samples send `[{ name: "2026" }]`. */
function tag(field: Field): (element: unknown) => RecordFinding | undefined {
  return (element) =>
    typeof element === "string"
      ? doubted(field, "element", field.api_name === "Tag" ? { name: element } : undefined)
      : undefined;
}
