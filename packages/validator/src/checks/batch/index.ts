import { uniqueInBatch } from "./unique-in-batch/check.ts";

/** The checks of the stage batch, in the order in which they run. */
export const batchChecks = [uniqueInBatch] as const;
