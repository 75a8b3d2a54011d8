import { email, EMAIL_LENGTH, emailPattern } from "../email.ts";
import { phone } from "../phone.ts";
import { text } from "../text.ts";
import { website, WEBSITE } from "../website.ts";
import { anySchema, textSchema } from "./schema.ts";
import type { AnswersByType, AnySchema, Schema, SchemaContext } from "./schema.ts";

const WORD = "[0-9A-Za-z]";
/** The loop of `phone.ts` as an expression: JSON Schema and zod take nothing else. What may follow a character depends on that character alone. */
const PHONE = `^\\+? ?(?:${WORD}(?:(?:[.-] ?| )(?=[0-9A-Za-z(]))?|\\( ?${WORD}(?:(?:[.-] ?| )?${WORD})*\\)(?:(?:- ?| )(?=[0-9A-Za-z(]))?)+(?:(?:[;#]|,(?!$))(?:[0-9A-Za-z;#]|,(?!$))*)?$`;
const SCHEME = "(?:[hH][tT][tT][pP][sS]?|[fF][tT][pP]):\\/\\/";

/** Numbers are doubtful in text with its own form, so they are not an error. */
const NUMBER: Schema = { type: "number" };

export const textSchemas: AnswersByType = [
  [text, { good: upToLength, tolerated: upToLength, answered: () => ({ type: "string" }) }],
  [
    email,
    {
      good: (_, context) =>
        textSchema(
          {
            name: "email",
            pattern: `^$|${emailPattern().source}`,
            maxLength: Math.min(context.length ?? EMAIL_LENGTH, EMAIL_LENGTH),
          },
          context,
        ),
      // Anything with one @ inside and no space is at most doubtful.
      tolerated: (_, context) => anySchema(limited("email", "^(?:|\\s*[^\\s@]+@[^\\s@]+\\s*)$", context), NUMBER),
    },
  ],
  [
    phone,
    {
      good: (_, context) => limited("phone", `^$|${PHONE}`, context),
      // So is what has a digit and no @.
      tolerated: (_, context) =>
        anySchema(limited("phone", `^$|${PHONE}|^(?![\\s\\S]*@)[\\s\\S]*?\\p{N}`, context), NUMBER),
    },
  ],
  [
    website,
    {
      good: (_, context) => limited("website", `^$|${WEBSITE.source}`, context),
      // And what has no space in its host. Without (?!\s) the spaces before it would be tried one by one.
      tolerated: (_, context) =>
        anySchema(
          limited(
            "website",
            `${WEBSITE.source}|^\\s*(?!\\s)(?:${SCHEME}|(?!${SCHEME}))[^\\s/?]*(?:[/?]|\\s*$)`,
            context,
          ),
          NUMBER,
        ),
    },
  ],
];

function upToLength(_: unknown, context: SchemaContext): AnySchema {
  return textSchema(maxLength(context), context);
}

function limited(name: string, pattern: string, context: SchemaContext): Schema {
  return textSchema({ name, pattern, ...maxLength(context) }, context);
}

function maxLength({ length }: SchemaContext): { readonly maxLength?: number } {
  return length === undefined ? {} : { maxLength: length };
}
