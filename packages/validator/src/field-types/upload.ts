import type { FieldType } from "./field-type.ts";
import { isSent } from "./field-type.ts";

/** Files that were uploaded before: `[{ File_Id__s: "…" }]`; the keys changed in v5, and image fields once took a bare object: doubtful at most. */
export const upload: FieldType = {
  dataTypes: ["fileupload", "imageupload"],
  expected: "jsonarray",
  json: ["jsonarray"],
  takes: (value) => (Array.isArray(value) || !isSent(value) ? "good" : "doubtful"),
  elements: "jsonobject",
  counts: "items",
};
