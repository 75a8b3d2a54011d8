import { inRange } from "@zoho-preflight/metadata/catalogue";

import { lookup, multiModuleLookup } from "../lookup.ts";
import { multiLookup } from "../multi-lookup.ts";
import {
  ANSWERED_REFERENCE,
  anySchema,
  ANYTHING,
  array,
  DIGITS_TEXT,
  OBJECT,
  openObject,
  optional,
  orEmptyText,
  RECORD_ID,
  REFERENCE,
  required,
  textSchema,
} from "./schema.ts";
import type { AnswersByType, AnySchema, SchemaContext } from "./schema.ts";
import type { Field } from "../../snapshot/snapshot.ts";

export const referenceSchemas: AnswersByType = [
  [
    lookup,
    {
      good: (_, context) => (takesBareIds(context) ? anySchema(REFERENCE, DIGITS_TEXT) : REFERENCE),
      // What stands in the object is never more than doubtful; text is an error unless it is an id.
      tolerated: (_, context) => {
        if (takesBareIds(context)) return anySchema(OBJECT, textSchema({}, context), { type: "number" });
        return context.embedded
          ? anySchema(OBJECT, textSchema({}, context))
          : anySchema(OBJECT, DIGITS_TEXT, ...orEmptyText(context));
      },
      answered: () => ANSWERED_REFERENCE,
    },
  ],
  // `{ id, module }` is the usual form; a `module` is named by its api_name too.
  [
    multiModuleLookup,
    {
      good: () => openObject([optional("id", RECORD_ID)]),
      answered: () =>
        openObject([optional("id", { type: "string" }, true), optional("name", { type: "string" }, true)]),
    },
  ],
  [
    multiLookup,
    {
      good: (field, context) => array(rowOf(field, context), context),
      tolerated: (_, context) => anySchema(array(ANYTHING, context), ...orEmptyText(context)),
      answered: ({ linking_key }) => ({
        type: "array",
        items:
          linking_key === undefined
            ? OBJECT
            : openObject([optional(linking_key, ANSWERED_REFERENCE, true), optional("id", { type: "string" })]),
      }),
    },
  ],
];

function takesBareIds({ version, catalogue }: SchemaContext): boolean {
  return inRange(version, undefined, catalogue.writeRules.bareLookupIds.until);
}

/** `{ Skill: { id } }`; `{ id, _delete: null }` removes a row. */
function rowOf({ linking_key }: Field, context: SchemaContext): AnySchema {
  if (linking_key === undefined) return OBJECT;
  const removed = openObject([optional("id", RECORD_ID), required("_delete", { type: "null" })]);
  return anySchema(
    openObject([required(linking_key, takesBareIds(context) ? anySchema(REFERENCE, DIGITS_TEXT) : REFERENCE)]),
    removed,
  );
}
