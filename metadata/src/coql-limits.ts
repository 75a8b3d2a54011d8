import type { CoqlLimits } from "./types.ts";

/**
 * Limits of COQL by version; ranges do not overlap. Sources: v2, v7 and v8 documentation, Query API - Limitations, and the error list of Get
 * Records through COQL Query; vertical solutions v3 to v5, Query API. The pages disagree with one another (the v7 error list still prints
 * 200 records and 50 values of `in`; the v8 OpenAPI file describes up to 500 columns), so what exceeds them is a warning, but for `coqlMostRecords`. Up to v6 pages speak of two
 * relations, and say that of more only the last two are validated, so no limit of theirs is here.
 */
export const coqlLimits: readonly CoqlLimits[] = [
  { until: "v3", records: 200, reach: 10_000, columns: 50, criteria: 25, inValues: 50 },
  { from: "v4", until: "v6", records: 2000, reach: 10_000, columns: 50, criteria: 25, inValues: 50 },
  {
    from: "v7",
    records: 2000,
    reach: 100_000,
    columns: 50,
    criteria: 25,
    inValues: 100,
    orderBy: 10,
    groupBy: 4,
    aggregates: 5,
    joins: 15,
    baseJoins: 5,
  },
];

/** No page of any version, nor Kaizen #80, lets LIMIT ask for more: beyond it the answer is LIMIT_EXCEEDED. */
export const coqlMostRecords = 2000;
