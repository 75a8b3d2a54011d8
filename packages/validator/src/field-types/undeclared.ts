import type { FieldType } from "./field-type.ts";
import { isSent } from "./field-type.ts";

/**
 * Fields of which only `json_type` says something: a data type that is not known here, or one whose JSON type is not its own. By the type's
 * name nothing may be refused, so whatever does not fit is doubtful.
 */
export const byJsonType: Readonly<Record<string, FieldType>> = {
  string: { dataTypes: [], json: [], expected: "text", takes: doubt((value) => typeof value === "string") },
  integer: {
    dataTypes: [],
    json: [],
    expected: "integer",
    takes: doubt((value) => typeof value === "number"),
    number: "number",
  },
  double: {
    dataTypes: [],
    json: [],
    expected: "double",
    takes: doubt((value) => typeof value === "number"),
    number: "number",
  },
  long: {
    dataTypes: [],
    json: [],
    expected: "bigint",
    takes: doubt((value) => typeof value === "number" || typeof value === "string"),
    number: "number",
  },
  boolean: { dataTypes: [], json: [], expected: "boolean", takes: doubt((value) => typeof value === "boolean") },
  jsonarray: { dataTypes: [], json: [], expected: "jsonarray", takes: doubt(Array.isArray) },
  jsonobject: {
    dataTypes: [],
    json: [],
    expected: "jsonobject",
    takes: doubt((value) => typeof value === "object" && !Array.isArray(value)),
  },
};

function doubt(fits: (value: unknown) => boolean): NonNullable<FieldType["takes"]> {
  return (value) => (fits(value) || !isSent(value) ? "good" : "doubtful");
}
