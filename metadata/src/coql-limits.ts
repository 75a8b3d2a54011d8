import type { Version } from "./types.ts";

/** What one COQL query may hold in a range of versions; a figure is absent where no page of that range prints one. */
export interface CoqlLimits {
  readonly from?: Version;
  readonly until?: Version;
  /** Records that LIMIT may ask for. */
  readonly records: number;
  /** Records that OFFSET and LIMIT together reach. */
  readonly reach: number;
  /** Columns after SELECT. */
  readonly columns: number;
  /** Comparisons in WHERE. */
  readonly criteria: number;
  /** Values of one `in` or `not in`. */
  readonly inValues: number;
  readonly orderBy?: number;
  readonly groupBy?: number;
  readonly aggregates?: number;
}

/**
 * Limits of COQL by version; ranges do not overlap. Sources: v2, v7 and v8 documentation, Query API - Limitations, and the error list of Get
 * Records through COQL Query; vertical solutions v3 to v5, Query API. The pages disagree with one another (the v7 error list still prints
 * 200 records and 50 values of `in`; the v8 OpenAPI file describes up to 500 columns), so what exceeds them is a warning, but for `coqlMostRecords`.
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
  },
];

/** No page of any version, nor Kaizen #80, lets LIMIT ask for more: beyond it the answer is LIMIT_EXCEEDED. */
export const coqlMostRecords = 2000;
