import { knownFields } from "./known-fields/check.ts";
import { layoutFields } from "./layout-fields/check.ts";
import { mandatoryFields } from "./mandatory-fields/check.ts";
import { recordId } from "./record-id/check.ts";
import { relatedKeys } from "./related-keys/check.ts";
import { valueChecks } from "./values.ts";
import { writableFields } from "./writable-fields/check.ts";

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
