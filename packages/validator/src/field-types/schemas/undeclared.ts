import { computed } from "../computed.ts";
import { byJsonType } from "../undeclared.ts";
import { range, withinSafe } from "./numbers.ts";
import { anySchema, ANYTHING, array, OBJECT, textSchema } from "./schema.ts";
import type { AnswersByType, AnySchema, SchemaAnswers, SchemaContext } from "./schema.ts";
import type { Field } from "../../snapshot/snapshot.ts";

const good: Readonly<Record<string, SchemaAnswers["good"]>> = {
  string: (_, context) => textSchema({}, context),
  integer: safeNumber,
  double: safeNumber,
  long: (field, context) => anySchema(safeNumber(field), textSchema({}, context)),
  boolean: () => ({ type: "boolean" }),
  jsonarray: (_, context) => array(ANYTHING, context),
  jsonobject: () => OBJECT,
};

/** Nothing is more than doubtful where the JSON type alone is known, and nothing at all can be said where it is not. */
export const undeclaredSchemas: AnswersByType = [
  [computed, { good: () => ANYTHING }],
  ...Object.entries(byJsonType).map(
    ([json_type, type]) => [type, { good: good[json_type] ?? (() => ANYTHING) }] as const,
  ),
];

function safeNumber(field: Field): AnySchema {
  return { type: "number", ...withinSafe(undefined), ...range(field) };
}

/** What Zoho answers for a field of a JSON type, as the Fields API names those. */
export function answeredByJsonType({ json_type }: Field, context: Pick<SchemaContext, "mayBeEmpty">): AnySchema {
  switch (json_type) {
    case "string":
      return { type: "string" };
    case "integer":
    case "double":
      return { type: "number" };
    case "long":
      return anySchema({ type: "string" }, { type: "number" });
    case "boolean":
      return { type: "boolean" };
    case "jsonobject":
      return OBJECT;
    case "jsonarray":
      return array(ANYTHING, context);
    default:
      return ANYTHING;
  }
}
