import { bareIds } from "./bare-ids/check.ts";
import { coqlQuery } from "./coql-query/check.ts";
import { encodedParams } from "./encoded-params/check.ts";
import { exclusiveParams } from "./exclusive-params/check.ts";
import { knownParams } from "./known-params/check.ts";
import { paramLimits } from "./param-limits/check.ts";
import { paramValues } from "./param-values/check.ts";
import { requiredParams } from "./required-params/check.ts";
import { searchCriteria } from "./search-criteria/check.ts";

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
