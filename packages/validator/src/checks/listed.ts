// Made by `pnpm sync` from the folders of the checks. Nobody edits this file.
import type { CheckName } from "./index.ts";
import { listed as authorizationHeader } from "./auth/authorization-header/says.ts";
import { listed as grantedScope } from "./auth/granted-scope/says.ts";
import { listed as uniqueInBatch } from "./batch/unique-in-batch/says.ts";
import { listed as bodyKeys } from "./body/body-keys/says.ts";
import { listed as bodyShape } from "./body/body-shape/says.ts";
import { listed as bodyValues } from "./body/body-values/says.ts";
import { listed as recordLimit } from "./body/record-limit/says.ts";
import { listed as subRequests } from "./body/sub-requests/says.ts";
import { listed as knownHost } from "./host/known-host/says.ts";
import { listed as allowedMethod } from "./method/allowed-method/says.ts";
import { listed as knownModule } from "./module/known-module/says.ts";
import { listed as knownRelation } from "./module/known-relation/says.ts";
import { listed as licenseLimit } from "./org/license-limit/says.ts";
import { listed as permission } from "./org/permission/says.ts";
import { listed as supportedFeature } from "./org/supported-feature/says.ts";
import { listed as bareIds } from "./params/bare-ids/says.ts";
import { listed as coqlQuery } from "./params/coql-query/says.ts";
import { listed as encodedParams } from "./params/encoded-params/says.ts";
import { listed as exclusiveParams } from "./params/exclusive-params/says.ts";
import { listed as knownParams } from "./params/known-params/says.ts";
import { listed as paramLimits } from "./params/param-limits/says.ts";
import { listed as paramValues } from "./params/param-values/says.ts";
import { listed as requiredParams } from "./params/required-params/says.ts";
import { listed as searchCriteria } from "./params/search-criteria/says.ts";
import { listed as fieldFormat } from "./record/field-format/says.ts";
import { listed as fieldLength } from "./record/field-length/says.ts";
import { listed as fieldType } from "./record/field-type/says.ts";
import { listed as knownFields } from "./record/known-fields/says.ts";
import { listed as layoutFields } from "./record/layout-fields/says.ts";
import { listed as lookupShape } from "./record/lookup-shape/says.ts";
import { listed as mandatoryFields } from "./record/mandatory-fields/says.ts";
import { listed as picklistValue } from "./record/picklist-value/says.ts";
import { listed as recordId } from "./record/record-id/says.ts";
import { listed as relatedKeys } from "./record/related-keys/says.ts";
import { listed as safeIntegers } from "./record/safe-integers/says.ts";
import { listed as writableFields } from "./record/writable-fields/says.ts";
import { listed as endpointVersion } from "./url/endpoint-version/says.ts";
import { listed as knownEndpoint } from "./url/known-endpoint/says.ts";
import { listed as requestShape } from "./url/request-shape/says.ts";

/** What lists and pages say of every check, by its name. Only the entry /checks imports it. */
export const listed: Readonly<Record<CheckName, { readonly description: string; readonly source: string }>> = {
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
