import { bareIds } from "./bare-ids.ts";
import { coqlQuery } from "./coql-query.ts";
import { encodedParams } from "./encoded-params.ts";
import { exclusiveParams } from "./exclusive-params.ts";
import { knownParams } from "./known-params.ts";
import { paramLimits } from "./param-limits.ts";
import { paramValues } from "./param-values.ts";
import { requiredParams } from "./required-params.ts";
import { searchCriteria } from "./search-criteria.ts";

/** The checks of the stage params, in the order in which they run. */
export const paramsChecks = [
  requiredParams,
  paramValues,
  bareIds,
  paramLimits,
  exclusiveParams,
  knownParams,
  encodedParams,
  searchCriteria,
  coqlQuery,
] as const;
