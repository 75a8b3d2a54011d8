import type { FieldType } from "./field-type.ts";
import { isSent } from "./field-type.ts";

// Shapes that only the SDK's models and samples show, and that changed between versions: whatever is wrong with them is doubtful.

const list: FieldType = {
  dataTypes: [],
  expected: "jsonarray",
  json: ["jsonarray"],
  takes: (value) => (Array.isArray(value) || !isSent(value) ? "good" : "doubtful"),
};

/** `[{ name: "VAT", percentage: 19 }]`, `[{ From: "09:00", To: "17:00" }]` and the like. */
export const structuredList: FieldType = { ...list, dataTypes: ["linetax", "time_range"], elements: "jsonobject" };

/** `[{ unit: 15, period: "minutes" }]`; one page speaks of text such as "15 mins" too. */
export const reminders: FieldType = { ...list, dataTypes: ["multireminder"] };

/** `{ ALARM: "FREQ=NONE;…" }`, `{ RRULE: "FREQ=DAILY;…" }`, `{ Consent_Through: "Email", … }`. */
export const structured: FieldType = {
  dataTypes: ["ALARM", "RRULE", "consent_lookup"],
  expected: "jsonobject",
  json: ["jsonobject"],
  takes: (value) => ((typeof value === "object" && !Array.isArray(value)) || !isSent(value) ? "good" : "doubtful"),
};

/** Declared as text, sent as an array of objects: `Tag: [{ name: "2026" }]`, price ranges and comments of some versions. */
export const textList: FieldType = { ...list, names: "tags" };
