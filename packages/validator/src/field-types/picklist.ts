import type { FieldType } from "./field-type.ts";
import { isSent } from "./field-type.ts";
import type { Field } from "../snapshot/snapshot.ts";
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
  instead: (value, field) =>
    typeof value === "string" && value !== "" && value.length < 1000 ? severalOf(value, field) : undefined,
  options: "several",
};

/** The parts between semicolons; those between commas only where each is an option, since an option may hold a comma. */
function severalOf(text: string, { pick_list_values = [] }: Field): readonly string[] {
  if (text.includes(",")) {
    // Without a set of the options: tables ask for each cell.
    const isOption = (part: string): boolean =>
      pick_list_values.some((option) => option.display_value === part || option.actual_value === part);
    const parts = text.split(",").map((part) => part.trim());
    if (!isOption(text.trim()) && parts.every(isOption)) return parts;
  }
  return text.split(";").map((part) => part.trim());
}
