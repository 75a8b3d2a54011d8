import { isDay, isTime, isTwoDigits } from "./calendar.ts";
import { takesDateText } from "./date.ts";
import type { FieldType, FormatFault } from "./field-type.ts";

/** A moment: `"2026-03-31T09:30:00+02:00"`; `Z` is accepted for `+00:00`, as the official SDKs send it. */
export const datetime: FieldType = {
  dataTypes: ["datetime"],
  expected: "datetime",
  json: ["string"],
  plain: "text",
  takes: takesDateText,
  format: (_, refuse) => (value) => {
    const fault = judgeDatetime(value);
    return fault === undefined ? undefined : refuse(fault, value);
  },
};

const details = { expected_data_type: "datetime" };

function judgeDatetime(value: unknown): FormatFault | undefined {
  if (typeof value !== "string" || isMoment(value) || value === "") return undefined;
  const text = value.trim();
  // Refused with expected_data_type "datetime": trial calls on v7, recorded v2 answers, reports of v8.
  if (/^\d{4}-\d{2}-\d{2} +\d/.test(text)) return { kind: "space", details, ...replaced(text.replace(/ +/, "T")) };
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[.,]\d/i.test(text))
    return { kind: "fraction", details, ...replaced(text.replace(/[.,]\d+/, "")) };
  // One report has it accepted, another one refused.
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/i.test(text)) return { kind: "noOffset", details };
  // No answer to these was seen.
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { kind: "dateOnly", details };
  if (/^\d{4}-\d{1,2}-\d{1,2}T|^\d{8}T/i.test(text)) return { kind: "datetimeSpelling", details };
  return { kind: "datetimeOrder", details };
}

function replaced(instead: string): { readonly instead?: string } {
  return isMoment(instead) ? { instead } : {};
}

/** `yyyy-MM-ddTHH:mm:ss` and `Z` or `±HH:mm`, of a day that exists. */
function isMoment(text: string): boolean {
  const { length } = text;
  if (length !== 25 && length !== 20) return false;
  if (
    !isDay(text) ||
    text.charCodeAt(10) !== T ||
    !isTime(text, 11) ||
    text.charCodeAt(16) !== COLON ||
    !isTwoDigits(text, 17, 60)
  )
    return false;
  const sign = text.charCodeAt(19);
  return length === 20 ? sign === Z : (sign === PLUS || sign === MINUS) && isTime(text, 20);
}

const T = 84;
const Z = 90;
const PLUS = 43;
const MINUS = 45;
const COLON = 58;
