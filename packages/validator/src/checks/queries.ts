import type { Check } from "../check.ts";
import { grantedScopeOfQueries } from "./auth/granted-scope/of-queries.ts";
import { coqlQuery } from "./params/coql-query/check.ts";
import { searchCriteria } from "./params/search-criteria/check.ts";

/** What reads and judges queries: the text of COQL and of criteria, and the scopes that hang on the modules they name. */
export interface Queries {
  /** Each takes the place of the one of its name. */
  readonly checks: readonly Check[];
}

/** The checks of queries, to hand to `createPreflight` of `/core`: `createPreflight({ snapshot, catalogue, queries })`. */
export const queries: Queries = { checks: [coqlQuery, searchCriteria, grantedScopeOfQueries] };
