// Made by `pnpm sync` from the folders of the checks. Nobody edits this file.
import type { Words } from "../report/kinds.ts";
import { says as mandatoryFields } from "./record/mandatory-fields/says.ts";
import { says as picklistValue } from "./record/picklist-value/says.ts";

/** The sentences of every check, by its name. Only entries that print sentences import them. */
export const words: Words = {
  "mandatory-fields": mandatoryFields,
  "picklist-value": picklistValue,
};
