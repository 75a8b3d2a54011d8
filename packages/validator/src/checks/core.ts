// Made by `pnpm sync` from the folders of the checks, in the order of order.ts. Nobody edits this file.
import type { RecordCheck, RequestCheck } from "../check.ts";
import { handedIn } from "./handed-in.ts";
import type { CheckName } from "./index.ts";
import { authorizationHeader } from "./auth/authorization-header/check.ts";
import { grantedScope } from "./auth/granted-scope/check.ts";
import { uniqueInBatch } from "./batch/unique-in-batch/check.ts";
import { bodyKeys } from "./body/body-keys/check.ts";
import { bodyShape } from "./body/body-shape/check.ts";
import { recordLimit } from "./body/record-limit/check.ts";
import { knownHost } from "./host/known-host/check.ts";
import { allowedMethod } from "./method/allowed-method/check.ts";
import { knownModule } from "./module/known-module/check.ts";
import { knownRelation } from "./module/known-relation/check.ts";
import { licenseLimit } from "./org/license-limit/check.ts";
import { permission } from "./org/permission/check.ts";
import { supportedFeature } from "./org/supported-feature/check.ts";
import { bareIds } from "./params/bare-ids/check.ts";
import { encodedParams } from "./params/encoded-params/check.ts";
import { exclusiveParams } from "./params/exclusive-params/check.ts";
import { knownParams } from "./params/known-params/check.ts";
import { paramLimits } from "./params/param-limits/check.ts";
import { paramValues } from "./params/param-values/check.ts";
import { requiredParams } from "./params/required-params/check.ts";
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

/** Every check in its place; those about queries and bodies that hold no records are asked nothing until these are handed in. */
export const coreChecks: readonly (RequestCheck<CheckName> | RecordCheck<CheckName>)[] = [
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
  handedIn("search-criteria", "params"),
  handedIn("coql-query", "params"),
  bodyShape,
  recordLimit,
  handedIn("sub-requests", "body"),
  bodyKeys,
  handedIn("body-values", "body"),
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
];
