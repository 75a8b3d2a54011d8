import { bigint, SHORT_DIGITS } from "../bigint.ts";
import { boolean } from "../boolean.ts";
import { decimal } from "../decimal.ts";
import { integer } from "../integer.ts";
import { anySchema, OBJECT, orEmptyText, textSchema } from "./schema.ts";
import type { AnswersByType, Schema } from "./schema.ts";
import type { Field } from "../../snapshot/snapshot.ts";

const SAFE = { minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };
/** Numbers beyond that have no exact digits to count, here as in `field-length`. */
const MOST_DIGITS = 22;

export const numberSchemas: AnswersByType = [
  [
    integer,
    {
      good: (field, { length }) => ({ type: "integer", ...withinSafe(length), ...range(field) }),
      tolerated: (_, context) => anySchema({ type: "number", ...digits(context.length) }, ...orEmptyText(context)),
    },
  ],
  [
    decimal,
    {
      good: (field, { length }) => ({ type: "number", ...withinSafe(length), ...range(field), ...decimals(field) }),
      tolerated: (_, context) => anySchema({ type: "number" }, textSchema({ pattern: "^$|\\p{N}" }, context)),
    },
  ],
  [
    bigint,
    {
      good: ({ api_name }, { length, catalogue }) =>
        anySchema(
          { type: "integer", ...SAFE },
          digitsAsText(length, catalogue.recordKeys.includes(api_name) ? "" : NOT_SHORT),
        ),
      // Letters alone are an error.
      tolerated: (_, context) =>
        anySchema(textSchema({ pattern: "^[^\\p{L}]*$" }, context), { type: "number" }, OBJECT),
      answered: () => ({ type: "string" }),
    },
  ],
  [
    boolean,
    {
      good: () => ({ type: "boolean" }),
      tolerated: (_, context) =>
        anySchema(
          { type: "boolean" },
          { enum: [0, 1] },
          textSchema({ name: "truth", pattern: "^(?:[tT][rR][uU][eE]|[fF][aA][lL][sS][eE]|)$" }, context),
        ),
    },
  ],
];

/** What one org refused as text: digits that a number holds too. */
const NOT_SHORT = `(?!-?(?:0|[1-9]\\d{0,${SHORT_DIGITS - 1}})$)`;

function digitsAsText(length: number | undefined, but: string): Schema {
  return { type: "string", pattern: `^${but}[+-]?\\d${length === undefined ? "+" : `{1,${length}}`}$` };
}

/** Up to `length` digits, before the point in decimals. */
function digits(length: number | undefined): Schema {
  return length === undefined || length > MOST_DIGITS
    ? {}
    : { exclusiveMinimum: -(10 ** length), exclusiveMaximum: 10 ** length };
}

/** The same, and never so many that JSON rounds them. */
export function withinSafe(length: number | undefined): Schema {
  return length !== undefined && 10 ** length <= Number.MAX_SAFE_INTEGER ? digits(length) : SAFE;
}

export function range({ range: limits }: Field): Schema {
  return limits === undefined ? {} : { minimum: limits.from, maximum: limits.to };
}

/** As in `decimal.ts`: more than 15 say nothing. */
function decimals({ decimal_place }: Field): Schema {
  return decimal_place === undefined || decimal_place > 15 ? {} : { decimals: decimal_place };
}
