import { bodyKeys } from "./body-keys/check.ts";
import { bodyShape } from "./body-shape/check.ts";
import { recordLimit } from "./record-limit/check.ts";

/** The checks of the stage body, in the order in which they run. */
export const bodyChecks = [bodyShape, recordLimit, bodyKeys] as const;
