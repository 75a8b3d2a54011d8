import { SETUP } from "./preflight/preflight.ts";
import type { Preflight } from "./preflight/preflight.ts";
import { scopesOfRequest } from "./scopes/scopes-of-request.ts";
import type { CallScopes } from "./scopes/scopes-of-request.ts";

export type { UnknownModule } from "./scopes/needed-scopes.ts";
export type { CallScopes } from "./scopes/scopes-of-request.ts";

/**
 * The scopes that a request asks of a token: `neededScopes(preflight, { method: "GET", url: "/crm/v8/Leads" })` gives
 * `[{ operation: "records.list", module: "Leads", alternatives: [["ZohoCRM.modules.leads.READ"]], disputed: [], documented: true, isPart: false }]`.
 * A row for each thing that the request may be, by its alternatives or as a composite; all rows are needed, and of each row one of its lists. `*`
 * in a scope stands for a module of which `unknown` says why its name is not known. Parts may be seen values, as `validateSeen` takes them. Never throws.
 */
export function neededScopes(preflight: Preflight, request: unknown): readonly CallScopes[] {
  return scopesOfRequest(preflight[SETUP], request);
}
