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
function severalOf(text: string, { pick_list_values }: Field): readonly string[] {
  if (text.includes(",")) {
    const options = optionNames(pick_list_values ?? []);
    const parts = text.split(",").map((part) => part.trim());
    if (!options.has(text.trim()) && parts.every((part) => options.has(part))) return parts;
  }
  return text.split(";").map((part) => part.trim());
}

type Options = NonNullable<Field["pick_list_values"]>;

/** Tables ask for each cell. */
const names = new WeakMap<Options, ReadonlySet<string>>();

function optionNames(options: Options): ReadonlySet<string> {
  let known = names.get(options);
  if (known === undefined) {
    known = new Set(options.flatMap((option) => [option.display_value, option.actual_value]));
    names.set(options, known);
  }
  return known;
}
