import type { FieldType } from "../field-type.ts";
import { fieldTypeOf } from "../index.ts";
import { containerSchemas } from "./containers.ts";
import { dateSchemas } from "./dates.ts";
import { numberSchemas } from "./numbers.ts";
import { optionSchemas } from "./options.ts";
import { referenceSchemas } from "./references.ts";
import { ANYTHING } from "./schema.ts";
import type { AnySchema, SchemaAnswers, SchemaContext } from "./schema.ts";
import { textSchemas } from "./text.ts";
import { answeredByJsonType, undeclaredSchemas } from "./undeclared.ts";
import type { Field } from "../../snapshot/snapshot.ts";

// A table beside the types and not a part of them: what validates requests must not carry what generates code.
const answers: ReadonlyMap<FieldType, SchemaAnswers> = new Map([
  ...textSchemas,
  ...numberSchemas,
  ...dateSchemas,
  ...optionSchemas,
  ...referenceSchemas,
  ...containerSchemas,
  ...undeclaredSchemas,
]);

/** The answers of a field's type. A test holds that every type has some. */
export function answersOf(type: FieldType): SchemaAnswers | undefined {
  return answers.get(type);
}

/** Values that the checks have nothing to say about. */
export function goodValues(field: Field, context: SchemaContext): AnySchema {
  return answersOf(fieldTypeOf(field))?.good(field, context) ?? ANYTHING;
}

/** Values that no check calls an error. */
export function toleratedValues(field: Field, context: SchemaContext): AnySchema {
  return answersOf(fieldTypeOf(field))?.tolerated?.(field, context) ?? ANYTHING;
}

/** Values as Zoho answers them. */
export function answeredValues(field: Field, context: Pick<SchemaContext, "version" | "catalogue">): AnySchema {
  return answersOf(fieldTypeOf(field))?.answered?.(field, context) ?? answeredByJsonType(field, { mayBeEmpty: true });
}
