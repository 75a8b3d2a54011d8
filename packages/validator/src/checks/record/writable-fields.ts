import { recordCheck } from "../../check.ts";
import type { PlanContext } from "../../check.ts";
import type { Field } from "../../snapshot/snapshot.ts";

/**
 * A record holds only fields that the API writes. Zoho ignores the others: a record that was read may be sent back as it is.
 *
 * reads     what the Fields API says of writing: operation_type (from v5 on), the data type, read_only, field_read_only
 * reports   null at the field
 * silent    on the record's own id, and where the metadata does not forbid writing
 */
export const writableFields = recordCheck({
  name: "writable-fields",
  description: "A record holds no fields that the API does not write",
  severity: "warning",
  codes: [null],
  source: "Fields API; v7 documentation, update records: the answer of a read may be sent back; trial calls",
  about: "key",

  forField(field, context) {
    const reason = reasonAgainst(field, context);
    if (reason === undefined) return undefined;
    const finding = {
      code: null,
      say: { reason, module: context.module.api_name, api_name: field.api_name, kind: context.kind },
    };
    return () => finding;
  },
});

/** Why the API does not write the field, in the order in which the metadata decides; undefined when it does. */
export function reasonAgainst(
  field: Field,
  { kind, catalogue, snapshot }: PlanContext,
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
  // Of the user whose token pulled the metadata; the standard org knows no users.
  if (field.read_only && (snapshot.embedded !== true || writes === undefined)) return "user";
  return undefined;
}
