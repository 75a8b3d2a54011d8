import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { isWritten } from "@zoho-preflight/validator/checks";

import type { Field } from "@zoho-preflight/validator/node";

/** Whether the API stores a value of the field. */
export function isStored(field: Field, on: "create" | "update"): boolean {
  return !catalogue.computedTypes.includes(field.data_type) && isWritten(field, on);
}

/** Whether a record cannot be created without it: what is flagged as mandatory, but never written, nobody can be asked for. */
export function isDemanded(field: Field): boolean {
  return field.system_mandatory && isStored(field, "create");
}
