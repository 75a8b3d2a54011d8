import { date } from "../date.ts";
import { datetime } from "../datetime.ts";
import { textSchema } from "./schema.ts";
import type { AnswersByType } from "./schema.ts";

const DAY = "\\d{4}-\\d{2}-\\d{2}";
const TIME = "\\d{2}:\\d{2}:\\d{2}";

export const dateSchemas: AnswersByType = [
  [
    date,
    {
      // The pattern is for those to whom a format is a remark only; the format knows that there is no 30th of February.
      good: () => ({ type: "string", format: "date", pattern: `^${DAY}$` }),
      // Year, month, day in another spelling.
      tolerated: (_, context) =>
        textSchema({ name: "date", pattern: "^$|^\\s*(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{8})\\s*$" }, context),
      answered: () => ({ type: "string" }),
    },
  ],
  [
    datetime,
    {
      good: () => ({ type: "string", format: "date-time", pattern: `^${DAY}T${TIME}(?:Z|[+-]\\d{2}:\\d{2})$` }),
      // No offset, no time, or another spelling of the day; a fraction of a second is an error.
      tolerated: (_, context) =>
        textSchema(
          {
            name: "datetime",
            pattern: `^$|^\\s*(?!${DAY}[tT]${TIME}[.,]\\d)(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{8})[tT]|^\\s*${DAY}\\s*$`,
          },
          context,
        ),
      answered: () => ({ type: "string" }),
    },
  ],
];
