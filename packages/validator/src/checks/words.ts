// Made by `pnpm sync` from the folders of the checks. Nobody edits this file.
import type { Words } from "../report/kinds.ts";
import { says as authorizationHeader } from "./auth/authorization-header/says.ts";
import { says as grantedScope } from "./auth/granted-scope/says.ts";
import { says as uniqueInBatch } from "./batch/unique-in-batch/says.ts";
import { says as bodyKeys } from "./body/body-keys/says.ts";
import { says as bodyShape } from "./body/body-shape/says.ts";
import { says as bodyValues } from "./body/body-values/says.ts";
import { says as recordLimit } from "./body/record-limit/says.ts";
import { says as subRequests } from "./body/sub-requests/says.ts";
import { says as knownHost } from "./host/known-host/says.ts";
import { says as allowedMethod } from "./method/allowed-method/says.ts";
import { says as knownModule } from "./module/known-module/says.ts";
import { says as knownRelation } from "./module/known-relation/says.ts";
import { says as licenseLimit } from "./org/license-limit/says.ts";
import { says as permission } from "./org/permission/says.ts";
import { says as supportedFeature } from "./org/supported-feature/says.ts";
import { says as bareIds } from "./params/bare-ids/says.ts";
import { says as coqlQuery } from "./params/coql-query/says.ts";
import { says as encodedParams } from "./params/encoded-params/says.ts";
import { says as exclusiveParams } from "./params/exclusive-params/says.ts";
import { says as knownParams } from "./params/known-params/says.ts";
import { says as paramLimits } from "./params/param-limits/says.ts";
import { says as paramValues } from "./params/param-values/says.ts";
import { says as requiredParams } from "./params/required-params/says.ts";
import { says as searchCriteria } from "./params/search-criteria/says.ts";
import { says as fieldFormat } from "./record/field-format/says.ts";
import { says as fieldLength } from "./record/field-length/says.ts";
import { says as fieldType } from "./record/field-type/says.ts";
import { says as knownFields } from "./record/known-fields/says.ts";
import { says as layoutFields } from "./record/layout-fields/says.ts";
import { says as lookupShape } from "./record/lookup-shape/says.ts";
import { says as mandatoryFields } from "./record/mandatory-fields/says.ts";
import { says as picklistValue } from "./record/picklist-value/says.ts";
import { says as recordId } from "./record/record-id/says.ts";
import { says as relatedKeys } from "./record/related-keys/says.ts";
import { says as safeIntegers } from "./record/safe-integers/says.ts";
import { says as writableFields } from "./record/writable-fields/says.ts";
import { says as endpointVersion } from "./url/endpoint-version/says.ts";
import { says as knownEndpoint } from "./url/known-endpoint/says.ts";
import { says as requestShape } from "./url/request-shape/says.ts";

/** The sentences of every check, by its name. Only entries that print sentences import them. */
export const words: Words = {
  "authorization-header": authorizationHeader,
  "granted-scope": grantedScope,
  "unique-in-batch": uniqueInBatch,
  "body-keys": bodyKeys,
  "body-shape": bodyShape,
  "body-values": bodyValues,
  "record-limit": recordLimit,
  "sub-requests": subRequests,
  "known-host": knownHost,
  "allowed-method": allowedMethod,
  "known-module": knownModule,
  "known-relation": knownRelation,
  "license-limit": licenseLimit,
  permission: permission,
  "supported-feature": supportedFeature,
  "bare-ids": bareIds,
  "coql-query": coqlQuery,
  "encoded-params": encodedParams,
  "exclusive-params": exclusiveParams,
  "known-params": knownParams,
  "param-limits": paramLimits,
  "param-values": paramValues,
  "required-params": requiredParams,
  "search-criteria": searchCriteria,
  "field-format": fieldFormat,
  "field-length": fieldLength,
  "field-type": fieldType,
  "known-fields": knownFields,
  "layout-fields": layoutFields,
  "lookup-shape": lookupShape,
  "mandatory-fields": mandatoryFields,
  "picklist-value": picklistValue,
  "record-id": recordId,
  "related-keys": relatedKeys,
  "safe-integers": safeIntegers,
  "writable-fields": writableFields,
  "endpoint-version": endpointVersion,
  "known-endpoint": knownEndpoint,
  "request-shape": requestShape,
};
