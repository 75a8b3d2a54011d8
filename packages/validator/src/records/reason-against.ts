import type { PlanContext } from "../check.ts";
import type { Field } from "../snapshot/snapshot.ts";

/** Why the API does not write the field, in the order in which the metadata decides; undefined when it does. */
export function reasonAgainst(
  field: Field,
  { kind, catalogue }: PlanContext,
): "never" | "computed" | "user" | undefined {
  if (field.api_name === "id") return undefined;
  if (catalogue.computedTypes.includes(field.data_type)) return "computed";
  const { operation_type: writes } = field;
  if (writes !== undefined) {
    const written =
      kind === "create"
        ? writes.api_create
        : kind === "update"
          ? writes.api_update
          : writes.api_create || writes.api_update;
    // Rows are written through a subform although all its flags say no.
    if (!written && field.data_type !== "subform") return "never";
  }
  // Owner and the visitor fields are flagged and written all the same; from v5 on operation_type tells them apart.
  if (field.field_read_only && writes === undefined && field.api_name !== "Owner") return "never";
  // Of the user whose token pulled the metadata.
  if (field.read_only && writes === undefined) return "user";
  return undefined;
}
