import { bodyKeys } from "./body-keys.ts";
import { bodyShape } from "./body-shape.ts";
import { recordLimit } from "./record-limit.ts";

/** The checks of the stage body, in the order in which they run. */
export const bodyChecks = [bodyShape, recordLimit, bodyKeys] as const;
