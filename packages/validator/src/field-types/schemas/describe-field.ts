import type { PlanContext } from "../../check.ts";
import type { Demand } from "../../records/demand.ts";
import type { Field } from "../../snapshot/snapshot.ts";
import { fieldTypeOf } from "../index.ts";

/** What is counted, when it is one. */
const NOUNS = { characters: "character", digits: "digit", items: "file" } as const;

/** What a person wants to know of a field, on one line: `Last Name (text, up to 80 characters), mandatory`. */
export function describeField(field: Field, note?: string): string {
  const { counts } = fieldTypeOf(field);
  const {
    field_label = field.api_name,
    data_type,
    json_type,
    length,
    decimal_place,
    lookup,
    associated_module,
    pick_list_values,
    unique,
    condition,
  } = field;
  const facts = [
    `${data_type === "" ? (json_type ?? "") : data_type}${lookup === undefined ? "" : ` of ${lookup.modules.join(", ")}`}`,
    ...(associated_module === undefined ? [] : [`rows of ${associated_module}`]),
    ...(pick_list_values === undefined
      ? []
      : [pick_list_values.length === 1 ? "1 option" : `${pick_list_values.length} options`]),
    ...(counts === undefined || length === undefined
      ? []
      : [`up to ${length} ${NOUNS[counts]}${length === 1 ? "" : "s"}`]),
    ...(decimal_place === undefined || fieldTypeOf(field).number !== "number"
      ? []
      : [decimal_place === 1 ? "1 decimal" : `${decimal_place} decimals`]),
    ...(unique === undefined ? [] : ["unique"]),
  ].filter((fact) => fact !== "");
  const notes = [...(note === undefined ? [] : [note]), ...(condition === undefined ? [] : [`only with ${condition}`])];
  return [`${field_label} (${facts.join(", ")})`, ...notes].join(", ");
}

/** What is said of a mandatory field. */
export function demandNote({ advised }: Demand, kind: PlanContext["kind"], rows: boolean): string {
  if (advised) return "mandatory in some cases";
  if (kind === "create") return "mandatory";
  if (rows) return "mandatory in new rows";
  return kind === "update" ? "mandatory, so not to be emptied" : "mandatory where the record is new";
}
