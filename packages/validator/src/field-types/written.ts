import type { PlanContext } from "../check.ts";
import type { Field } from "../snapshot/snapshot.ts";

/**
 * Whether a value of the field is stored at all. What the API ignores cannot be refused either: an entire record may be sent back as it was
 * read (v7, update records), so the forms of such values are nobody's concern. A flag that is missing says nothing.
 */
export function isWritten(field: Field, kind: PlanContext["kind"]): boolean {
  // The flags of a subform are all false, and yet its rows are written through it (Fields response of v7 against its page "subforms").
  if (field.data_type === "subform") return true;
  const operations = field.operation_type;
  // Where it says that the API writes, it is believed before the older flags.
  if (operations === undefined) return !field.read_only && (!field.field_read_only || field.api_name === "Owner");
  return kind === "create"
    ? operations.api_create
    : kind === "update"
      ? operations.api_update
      : operations.api_create || operations.api_update;
}
