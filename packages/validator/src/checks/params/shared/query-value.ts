import { isDay, isTime, sameDay } from "../../../field-types/calendar.ts";
import type { Field } from "../../../snapshot/snapshot.ts";

/** What a value that stands in a query or in criteria should be. */
export type QueryValueFault =
  /** Of another form than its column: `high` for a number. `form` is what is wanted: `a number such as 25`. */
  | { readonly kind: "valueOfType"; readonly form: string; readonly instead?: string }
  /** What is stored, where queries compare with what is displayed, and so find nothing. */
  | { readonly kind: "actualValue"; readonly instead: string };

const NUMBER = /^[-+]?\d+(?:\.\d+)?$/;
/** Zoho refuses fractions of a second. */
const FRACTION = /\.\d+(?=Z|[-+]\d{2}:?\d{2}$)/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[-+ ]\d{2}:?\d{2})$/;

/**
 * Judges one value of a comparison by its column: `{ kind: "valueOfType", form: "a date such as 2026-12-31" }` for `01.12.2026`. Undefined when
 * nothing is wrong, for types of any text, and for `null`, `${EMPTY}`, functions and places to fill in.
 * Source: v7 documentation, search records and Query API: the forms of their examples, which is one witness.
 */
export function judgeQueryValue(
  { api_name, data_type, trust, pick_list_values }: Field,
  value: string,
): QueryValueFault | undefined {
  const text = value.trim();
  if (
    trust === "name" ||
    text === "" ||
    text.toLowerCase() === "null" ||
    /[${}<>()%:]/.test(text.replace(/\d:\d/g, ""))
  )
    return undefined;
  if (api_name === "id")
    return /^\d+$/.test(text) ? undefined : { kind: "valueOfType", form: "the id of a record, which is digits" };
  switch (data_type) {
    case "integer":
    case "bigint":
    case "currency":
    case "decimal":
    case "double":
    case "percent":
      return NUMBER.test(text) ? undefined : { kind: "valueOfType", form: "a number such as 25" };
    case "boolean":
      return /^(?:true|false)$/i.test(text) ? undefined : { kind: "valueOfType", form: "true or false" };
    case "date":
      return isDay(text) ? undefined : { kind: "valueOfType", form: "a date such as 2026-12-31", ...sameDay(text) };
    case "datetime":
      if (isMoment(text)) return undefined;
      return {
        kind: "valueOfType",
        form: "a time with its offset such as 2026-12-31T09:00:00+00:00",
        ...(text.length === 10 && isDay(text) && { instead: `${text}T00:00:00+00:00` }),
        ...(isMoment(text.replace(FRACTION, "")) && { instead: text.replace(FRACTION, "") }),
      };
    case "picklist": {
      const shown = pick_list_values?.some(({ display_value }) => display_value.toLowerCase() === text.toLowerCase());
      const stored = pick_list_values?.find(({ actual_value }) => actual_value === text);
      return shown === true || stored === undefined
        ? undefined
        : { kind: "actualValue", instead: stored.display_value };
    }
    default:
      return undefined;
  }
}

/** A time as queries take it, with or without seconds, of a day and an hour that exist. */
function isMoment(text: string): boolean {
  return TIME.test(text) && isDay(text) && isTime(text, "yyyy-MM-ddT".length);
}
