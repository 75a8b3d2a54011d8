import type { FieldType } from "./field-type.ts";
import { isSent } from "./field-type.ts";
import { numberAsText, takesText } from "./text.ts";

/** One option, as text. What an option may be is `picklist-value`'s; "-None-" and "" empty the field. */
export const picklist: FieldType = {
  dataTypes: ["picklist"],
  expected: "text",
  json: ["string"],
  plain: "string",
  takes: takesText,
  instead: numberAsText,
  options: "one",
};

/** Several options: `["Fax", "Mail"]`. Text with semicolons is refused: recorded v2 answers (verbb/formie#410). */
export const multiselectpicklist: FieldType = {
  dataTypes: ["multiselectpicklist"],
  expected: "jsonarray",
  json: ["jsonarray"],
  // guess: "" may be taken for an empty list
  takes: (value) => (Array.isArray(value) || !isSent(value) ? "good" : value === "" ? "doubtful" : "wrong"),
  elements: "text",
  instead: (value) =>
    typeof value === "string" && value !== "" && value.length < 1000
      ? value.split(";").map((option) => option.trim())
      : undefined,
  options: "several",
};
