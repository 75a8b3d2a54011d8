import type { RecordCheck, RequestCheck } from "../check.ts";
import { authorizationHeader } from "./auth/authorization-header/check.ts";
import { batchChecks } from "./batch/index.ts";
import { bodyChecks } from "./body/index.ts";
import { knownHost } from "./host/known-host/check.ts";
import { allowedMethod } from "./method/allowed-method/check.ts";
import { knownModule } from "./module/known-module/check.ts";
import { paramsChecks } from "./params/index.ts";
import { recordChecks } from "./record/index.ts";
import { endpointVersion } from "./url/endpoint-version/check.ts";
import { knownEndpoint } from "./url/known-endpoint/check.ts";
import { requestShape } from "./url/request-shape/check.ts";

/** Every check, in the order in which the server would complain, as far as known: host, url, method, auth, module, params, body, record, batch. */
const all = [
  knownHost,
  requestShape,
  knownEndpoint,
  endpointVersion,
  allowedMethod,
  authorizationHeader,
  knownModule,
  ...paramsChecks,
  ...bodyChecks,
  ...recordChecks,
  ...batchChecks,
] as const;

export type CheckName = (typeof all)[number]["name"];

export const checks: readonly (RequestCheck<CheckName> | RecordCheck<CheckName>)[] = all;
