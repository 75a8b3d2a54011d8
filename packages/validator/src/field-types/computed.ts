import type { FieldType } from "./field-type.ts";

/**
 * Nothing can be said about their values: Zoho computes them, takes them through another endpoint (photos, territories), or documents no
 * form (the reminder of v2 meetings, the parent of an address). That a value is not taken is `writable-fields`'.
 */
export const computed: FieldType = {
  dataTypes: ["formula", "rollup_summary", "autonumber", "profileimage", "territories", "event_reminder", "address"],
  expected: "text",
  json: [],
};
