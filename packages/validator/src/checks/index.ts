// Made by `pnpm sync` from the folders of the checks, in the order of order.ts. Nobody edits this file.
import type { RecordCheck, RequestCheck } from "../check.ts";
import { authorizationHeader } from "./auth/authorization-header/check.ts";
import { grantedScope } from "./auth/granted-scope/check.ts";
import { uniqueInBatch } from "./batch/unique-in-batch/check.ts";
import { bodyKeys } from "./body/body-keys/check.ts";
import { bodyShape } from "./body/body-shape/check.ts";
import { bodyValues } from "./body/body-values/check.ts";
import { recordLimit } from "./body/record-limit/check.ts";
import { subRequests } from "./body/sub-requests/check.ts";
import { knownHost } from "./host/known-host/check.ts";
import { allowedMethod } from "./method/allowed-method/check.ts";
import { knownModule } from "./module/known-module/check.ts";
import { knownRelation } from "./module/known-relation/check.ts";
import { licenseLimit } from "./org/license-limit/check.ts";
import { permission } from "./org/permission/check.ts";
import { supportedFeature } from "./org/supported-feature/check.ts";
import { bareIds } from "./params/bare-ids/check.ts";
import { coqlQuery } from "./params/coql-query/check.ts";
import { encodedParams } from "./params/encoded-params/check.ts";
import { exclusiveParams } from "./params/exclusive-params/check.ts";
import { knownParams } from "./params/known-params/check.ts";
import { paramLimits } from "./params/param-limits/check.ts";
import { paramValues } from "./params/param-values/check.ts";
import { requiredParams } from "./params/required-params/check.ts";
import { searchCriteria } from "./params/search-criteria/check.ts";
import { fieldFormat } from "./record/field-format/check.ts";
import { fieldLength } from "./record/field-length/check.ts";
import { fieldType } from "./record/field-type/check.ts";
import { knownFields } from "./record/known-fields/check.ts";
import { layoutFields } from "./record/layout-fields/check.ts";
import { lookupShape } from "./record/lookup-shape/check.ts";
import { mandatoryFields } from "./record/mandatory-fields/check.ts";
import { picklistValue } from "./record/picklist-value/check.ts";
import { recordId } from "./record/record-id/check.ts";
import { relatedKeys } from "./record/related-keys/check.ts";
import { safeIntegers } from "./record/safe-integers/check.ts";
import { writableFields } from "./record/writable-fields/check.ts";
import { endpointVersion } from "./url/endpoint-version/check.ts";
import { knownEndpoint } from "./url/known-endpoint/check.ts";
import { requestShape } from "./url/request-shape/check.ts";

/** Every check, in the order in which the server would complain, as far as known. */
const all = [
  knownHost,
  requestShape,
  knownEndpoint,
  endpointVersion,
  allowedMethod,
  authorizationHeader,
  grantedScope,
  licenseLimit,
  permission,
  supportedFeature,
  knownModule,
  knownRelation,
  requiredParams,
  paramValues,
  bareIds,
  paramLimits,
  exclusiveParams,
  knownParams,
  encodedParams,
  searchCriteria,
  coqlQuery,
  bodyShape,
  recordLimit,
  subRequests,
  bodyKeys,
  bodyValues,
  recordId,
  mandatoryFields,
  knownFields,
  writableFields,
  fieldType,
  fieldLength,
  fieldFormat,
  picklistValue,
  lookupShape,
  safeIntegers,
  relatedKeys,
  layoutFields,
  uniqueInBatch,
] as const;

/** The name of a check: `"picklist-value"`. */
export type CheckName = (typeof all)[number]["name"];

export const checks: readonly (RequestCheck<CheckName> | RecordCheck<CheckName>)[] = all;
