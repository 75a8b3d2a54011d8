import { isDay, sameDay } from "./calendar.ts";
import type { FieldType, FormatFault, Verdict } from "./field-type.ts";
import { isSent } from "./field-type.ts";

/** A day: `"2026-03-31"`. A time part and any other order are refused with `expected_data_type: "date"` (reports, v8). */
export const date: FieldType = {
  dataTypes: ["date"],
  expected: "date",
  json: ["string"],
  plain: "text",
  takes: takesDateText,
  format: (_, refuse) => (value) => {
    const fault = judgeDate(value);
    return fault === undefined ? undefined : refuse(fault, value);
  },
};

/** The JSON type of dates. guess: "" empties the field, or is refused. */
export function takesDateText(value: unknown): Verdict {
  return value === "" ? "doubtful" : typeof value === "string" || !isSent(value) ? "good" : "wrong";
}

const details = { expected_data_type: "date" };

function judgeDate(value: unknown): FormatFault | undefined {
  if (typeof value !== "string" || (value.length === 10 && isDay(value)) || value === "") return undefined;
  const text = value.trim();
  if (/^\d{4}-\d{2}-\d{2}[T ]\d/i.test(text))
    return { kind: "dateWithTime", details, ...(isDay(text) ? { instead: text.slice(0, 10) } : {}) };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return text === value ? { kind: "noSuchDay", details } : { kind: "dateSpelling", details, instead: text };
  // The right order with another spelling, "2026/3/31" or "20260331": no answer to it was seen.
  if (/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$|^\d{8}$/.test(text)) return { kind: "dateSpelling", details, ...sameDay(text) };
  return { kind: "dateOrder", details };
}
