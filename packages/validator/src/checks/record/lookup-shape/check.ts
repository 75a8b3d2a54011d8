import { inRange } from "@zoho-preflight/metadata/catalogue";

import { passing, recordCheck } from "../../../check.ts";
import type { FieldTest, PlanContext } from "../../../check.ts";
import { isDigits } from "../../../field-types/digits.ts";
import { inElements } from "../../../field-types/elements.ts";
import { isSent } from "../../../field-types/field-type.ts";
import { fieldTypeOf } from "../../../field-types/index.ts";
import { isWritten } from "../../../field-types/written.ts";
import { isHidden, isObject, isOpen, presence, readable } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import type { FindingOf } from "../../../report/kinds.ts";
import type { Suggestion } from "../../../report/issue.ts";
import type { Field } from "../../../snapshot/snapshot.ts";
import type { says } from "./says.ts";

const refused = { code: "INVALID_DATA", names: ["api_name"], details: ["expected_data_type", "api_name"] } as const;
const thin = { ...refused, evidence: "thin" } as const;
const kinds = {
  bareName: refused,
  // Where bare ids are taken, names were not seen to be refused.
  doubtfulName: thin,
  bareId: thin,
  onlyName: thin,
  // guess: "" may be taken for null
  empty: thin,
  // With X-EXTERNAL an id may be any text, and a check of fields does not see headers.
  id: { ...thin, details: ["api_name"] },
  withoutId: { code: "MANDATORY_NOT_FOUND", names: ["field"], details: ["api_name"], evidence: "thin" },
  row: thin,
  rowWithoutKey: thin,
  // guess: the answer to tags, comments and the like as text. Samples send `[{ name: "2026" }]`.
  element: thin,
} as const;
type Finding = FindingOf<typeof says, typeof kinds>;

/**
 * A lookup names its record by id, `{ id: "1000000000001" }`; multi-select lookups do so in rows, tags by name.
 *
 * reads     values of lookups, owners, layouts, multi-select lookups and tags
 * reports   INVALID_DATA: a name as text (error); a bare id from v3 on, a name without an id, an id that is no text of digits, a row
 *           without the key of its linking module, a tag as text (warnings); MANDATORY_NOT_FOUND for an object that names nothing (a warning)
 * silent    on objects with other keys: external ids, `{ email }` of an owner, `{ module, id }` of a note's parent
 */
export const lookupShape = recordCheck<typeof says>()({
  name: "lookup-shape",
  severity: "error",
  kinds,

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

const expected_data_type = "jsonobject";

function insteadOf(value: unknown): Suggestion[] {
  return [{ text: JSON.stringify(value), replace: { path: [], value } }];
}

function bareId(id: string, wantsModule: boolean, record: SeenObject): Suggestion[] {
  if (!wantsModule) return insteadOf({ id });
  // The pages want the module too. Where the record does not say which one, only its author knows.
  const named = readable(record, "$se_module") ?? readable(record, "se_module");
  if (typeof named === "string") return insteadOf({ module: { api_name: named }, id });
  return [{ text: `{"module":{"api_name":"…"},"id":${JSON.stringify(id)}}` }];
}

function oneRecord(
  field: Field,
  { module, version, underParent, catalogue, snapshot }: PlanContext,
): FieldTest<Finding> {
  const { api_name } = field;
  const { writeRules } = catalogue;
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
      const facts = { api_name, expected_data_type, value };
      if (isDigits(value)) return { kind: "bareId", facts, suggest: () => bareId(value, wantsModule, record) };
      return { kind: value === "" ? "empty" : takesBareIds ? "doubtfulName" : "bareName", facts };
    }
    return typeof value === "object" && value !== null && !hasGoodId(value) && isObject(value)
      ? inside(field, value, externalIn(field, snapshot))
      : undefined;
  });
}

/** Says of a key whether the record may be named by it: its own external id. Any may where the modules that are looked up are not known. */
function externalIn({ lookup }: Field, snapshot: PlanContext["snapshot"]): (key: string) => boolean {
  const modules = lookup?.modules.map((name) => snapshot.module(name)?.fields) ?? [];
  if (snapshot.embedded === true || modules.length === 0 || modules.includes(undefined)) return () => true;
  const fields = modules.flatMap((all) => all ?? []);
  return (key) => fields.some(({ api_name, external }) => api_name === key && external === true);
}

/** The usual case, before any question about what can be seen. */
function hasGoodId({ id }: { readonly id?: unknown }): boolean {
  return typeof id === "string" && isDigits(id);
}

/** An object with a readable id, or one without an id that can name no record in another way. */
function inside({ api_name }: Field, value: SeenObject, mayName: (key: string) => boolean): Finding | undefined {
  const id = readable(value, "id");
  if (id === undefined) {
    if (onlyName(value)) return { kind: "onlyName", facts: { api_name, expected_data_type } };
    return namesNothing(value, mayName) ? { kind: "withoutId", facts: { field: api_name, api_name: "id" } } : undefined;
  }
  return wrongId(api_name, id);
}

/** A number that has lost digits is `safe-integers`'; null may empty the field. */
function wrongId(api_name: string, id: unknown): Finding | undefined {
  if (id === null || (typeof id === "string" && isDigits(id))) return undefined;
  if (typeof id === "number" && (Number.isInteger(id) || !isSent(id))) return undefined;
  return { kind: "id", facts: { api_name, value: id }, at: ["id"] };
}

/** `{ name: "Ng & Co" }` and nothing else. Official samples do it for products; whether it is taken depends on the field and the org. */
function onlyName(value: SeenObject): boolean {
  if (isOpen(value) || presence(value, "name") !== "present") return false;
  for (const key in value) if (key !== "name" && presence(value, key) !== "absent") return false;
  return true;
}

/** Whether the keys are all seen and none of them can name a record: `{}`, `{ Id: "…" }`. */
function namesNothing(value: SeenObject, mayName: (key: string) => boolean): boolean {
  if (isOpen(value)) return false;
  for (const key of Object.keys(value)) {
    if (presence(value, key) === "absent") continue;
    const folded = key.toLowerCase();
    if (
      OTHER_NAMES.has(key) ||
      (folded !== "id" && folded !== "name" && mayName(key)) ||
      key === "id" ||
      key === "name"
    )
      return false;
  }
  return true;
}

/** What names a user, or a record of one of several modules, without an id. Sources: SDK samples; v7 documentation, create notes. */
const OTHER_NAMES: ReadonlySet<string> = new Set(["email", "zuid", "module", "api_name"]);

/** A row of a multi-select lookup holds the record under the linking module's key, or names the row itself by its id. */
function row(field: Field, { snapshot, version, catalogue }: PlanContext): (element: unknown) => Finding | undefined {
  const { api_name, linking_key: key } = field;
  const takesBareIds = inRange(version, undefined, catalogue.writeRules.bareLookupIds.until);
  return (element) => {
    if (!mayBeObject(element)) return { kind: "row", facts: { api_name, expected_data_type, value: element, key } };
    if (!isObject(element) || key === undefined) return undefined;
    const naming = readable(element, key);
    if (isObject(naming)) {
      const wrong = inside(field, naming, externalIn(field, snapshot));
      return wrong === undefined ? undefined : { ...wrong, at: [key, ...(wrong.at ?? [])] };
    }
    // The row's own id is for removing it, `{ id, _delete: null }`; nothing is printed about a row that is only named.
    if (presence(element, "_delete") !== "absent") return undefined;
    const isBareId = typeof naming === "string" && isDigits(naming) && takesBareIds;
    if (presence(element, key) !== "absent" && (naming === undefined || isHidden(naming) || isBareId)) return undefined;
    const id = readable(element, "id");
    const suggest = (): Suggestion[] => (typeof id === "string" && isDigits(id) ? insteadOf({ [key]: { id } }) : []);
    return { kind: "rowWithoutKey", facts: { api_name, expected_data_type, key }, suggest };
  };
}

/** Not null, nor a list, nor a scalar; what JSON.stringify leaves out is nobody's concern. */
function mayBeObject(element: unknown): boolean {
  return element !== null && (typeof element === "object" ? !Array.isArray(element) : !isSent(element));
}

function tag({ api_name }: Field): (element: unknown) => Finding | undefined {
  return (value) => {
    if (mayBeObject(value)) {
      const id = isObject(value) ? readable(value, "id") : undefined;
      return id === undefined ? undefined : wrongId(api_name, id);
    }
    const facts = { api_name, expected_data_type, value };
    return api_name === "Tag" && typeof value === "string"
      ? { kind: "element", facts, suggest: () => insteadOf({ name: value }) }
      : { kind: "element", facts };
  };
}
