import { multiselectpicklist, picklist } from "../picklist.ts";
import { anySchema, ANYTHING, array, OBJECT, orEmptyText, textSchema } from "./schema.ts";
import type { AnswersByType, AnySchema, Schema } from "./schema.ts";
import type { Field } from "../../snapshot/snapshot.ts";

const TEXT: Schema = { type: "string" };

export const optionSchemas: AnswersByType = [
  [
    picklist,
    {
      good: (field, context) => {
        const options = displayed(field);
        if (options === undefined) return textSchema({}, context);
        return {
          type: "string",
          enum: context.mayBeEmpty ? [...new Set([...options, ""])] : options.filter((option) => option !== ""),
        };
      },
      // Zoho stores a value that is not an option.
      tolerated: (_, context) => anySchema(textSchema({}, context), { type: "number" }),
      answered: asStored,
    },
  ],
  [
    multiselectpicklist,
    {
      good: (field, context) => array(optionOf(field), context),
      tolerated: (_, context) => anySchema(array(ANYTHING, context), ...orEmptyText(context)),
      answered: (field) => ({
        type: "array",
        items: displayed(field) === undefined ? anySchema(TEXT, OBJECT) : asStored(field),
      }),
    },
  ],
];

/** Some lists without options take `{ value }` although they are declared as pick lists (Products.Tax). */
function optionOf(field: Field): AnySchema {
  const options = displayed(field);
  return options === undefined ? anySchema(TEXT, OBJECT) : { type: "string", enum: options };
}

/** What to send for each option, once, in the org's own order; undefined where options are not known. */
function displayed({ pick_list_values = [] }: Field): readonly string[] | undefined {
  return pick_list_values.length === 0
    ? undefined
    : [...new Set(pick_list_values.map((option) => option.display_value))];
}

/** An option, or what was once stored in its place. */
function asStored(field: Field): AnySchema {
  const options = displayed(field);
  return options === undefined ? TEXT : { anyOf: [{ type: "string", enum: options }, TEXT] };
}
