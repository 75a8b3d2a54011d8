import { inRange } from "@zoho-preflight/metadata/catalogue";

import { reminders, structured, structuredList, textList } from "../structured.ts";
import { subform } from "../subform.ts";
import { upload } from "../upload.ts";
import { anySchema, ANYTHING, array, OBJECT, openObject, optional, orEmptyText, RECORD_ID } from "./schema.ts";
import type { AnswersByType, ObjectSchema, SchemaContext } from "./schema.ts";

/** The key of a stored file in the newest version, by which the table of renames knows it. */
const FILE_KEY = "File_Id__s";

const objects = (): { readonly type: "array"; readonly items: ObjectSchema } => ({ type: "array", items: OBJECT });

export const containerSchemas: AnswersByType = [
  // What the rows hold is put in where a module describes them.
  [
    subform,
    {
      good: (_, context) => array(OBJECT, context),
      tolerated: (_, context) => anySchema(array(ANYTHING, context), ...orEmptyText(context)),
      answered: objects,
    },
  ],
  [
    upload,
    {
      good: (_, context) => ({
        ...array(openObject([optional(fileKey(context), { type: "string" })]), context),
        ...(context.length === undefined ? {} : { maxKept: context.length }),
      }),
      answered: objects,
    },
  ],
  [structuredList, { good: (_, context) => array(OBJECT, context), answered: objects }],
  [reminders, { good: (_, context) => array(OBJECT, context), answered: objects }],
  [structured, { good: () => OBJECT, answered: () => OBJECT }],
  [
    textList,
    {
      good: (_, context) =>
        array(openObject([optional("name", { type: "string" }), optional("id", RECORD_ID)]), context),
      answered: () => ({
        type: "array",
        items: openObject([optional("name", { type: "string" }, true), optional("id", { type: "string" }, true)]),
      }),
    },
  ],
];

/** `File_Id__s` from v5 on, `file_Id` before. */
function fileKey({ catalogue, version }: SchemaContext): string {
  const forms =
    catalogue.renames.find((rename) => rename.forms.some((form) => form.api_name === FILE_KEY))?.forms ?? [];
  return forms.find((form) => inRange(version, form.from, form.until))?.api_name ?? FILE_KEY;
}
