import { knownFields } from "./known-fields.ts";
import { layoutFields } from "./layout-fields.ts";
import { mandatoryFields } from "./mandatory-fields/check.ts";
import { recordId } from "./record-id.ts";
import { relatedKeys } from "./related-keys.ts";
import { valueChecks } from "./values.ts";
import { writableFields } from "./writable-fields.ts";

/** The checks of the stage record, in the order in which they run; what a record is named by is looked at first. */
export const recordChecks = [
  recordId,
  mandatoryFields,
  knownFields,
  writableFields,
  ...valueChecks,
  relatedKeys,
  layoutFields,
] as const;
