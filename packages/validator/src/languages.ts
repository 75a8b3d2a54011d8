export { parseCoql } from "./languages/coql/parse-coql.ts";
export type { CoqlComparison, Query as CoqlQuery } from "./languages/coql/query.ts";
export type { Token as CoqlToken } from "./languages/coql/tokens.ts";
export { parseCriteria } from "./languages/criteria/parse-criteria.ts";
export type { Criteria } from "./languages/criteria/parse-criteria.ts";
export { decodedParam, percentDecoded, readParams, splitQuery } from "./languages/query-string/split-query.ts";
export type { WrittenParam } from "./languages/query-string/split-query.ts";
