import type { Stage } from "../report/issue.ts";

/**
 * The stages in the order in which the server would complain, as far as known, and the checks of each in the order in which they run. A check
 * that is not named here runs after those that are, by name. `pnpm sync` writes index.ts by it.
 */
export const order: Readonly<Record<Stage, readonly string[]>> = {
  host: [],
  url: ["request-shape", "known-endpoint", "endpoint-version"],
  method: [],
  auth: [],
  org: [],
  module: [],
  params: [
    "required-params",
    "param-values",
    "bare-ids",
    "param-limits",
    "exclusive-params",
    "known-params",
    "encoded-params",
    "search-criteria",
    "coql-query",
  ],
  body: ["body-shape", "record-limit", "sub-requests", "body-keys", "body-values"],
  // What a record is named by is looked at first, then what it lacks, its keys, each value, and what spans several fields.
  record: [
    "record-id",
    "mandatory-fields",
    "known-fields",
    "writable-fields",
    "field-type",
    "field-length",
    "field-format",
    "picklist-value",
    "lookup-shape",
    "safe-integers",
    "related-keys",
    "layout-fields",
  ],
  batch: [],
};

/** About bodies that hold no records and nothing else: they come with the facts of those bodies. `pnpm sync` leaves them out of core.ts. */
export const ofBodies: readonly string[] = ["sub-requests", "body-values"];
/** About queries, likewise. */
export const ofQueries: readonly string[] = ["coql-query", "search-criteria"];
