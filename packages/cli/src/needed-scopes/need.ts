import type { CallScopes } from "@zoho-preflight/validator/scopes";

/** Where a request stands, as far as its file tells. */
export interface RequestPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What one request asks of a token. */
export interface Need extends CallScopes {
  readonly place: RequestPlace;
  /** `GET https://www.zohoapis.eu/crm/v8/Leads`, as far as it was read. */
  readonly request: string;
}

/** A request of which not all is known, in one sentence. */
export interface NotKnown {
  readonly place: RequestPlace;
  readonly request: string;
  readonly text: string;
}

/** `records.list Leads`, or the request where its operation cannot be told. */
export function nameOf({ operation, module, request }: Pick<Need, "operation" | "module" | "request">): string {
  return operation === undefined ? request : [operation, ...(module === undefined ? [] : [module])].join(" ");
}

/**
 * The lists of scopes of which one is enough, with a name for each module: `ZohoCRM.modules.*.READ` is that of all modules where the module is not
 * known, and that of custom modules where the metadata lacks a module that is named, since Zoho's own are known.
 */
export function enough({
  alternatives,
  unknown,
}: Pick<CallScopes, "alternatives" | "unknown">): readonly (readonly string[])[] {
  return alternatives.map((all) => all.map((scope) => named(scope, unknown)));
}

/** What one source asks for besides, likewise. */
export function disputedIn({ disputed, unknown }: CallScopes): readonly string[] {
  return disputed.map((scope) => named(scope, unknown));
}

function named(scope: string, unknown: CallScopes["unknown"]): string {
  return scope.replace(".*.", unknown === "not in the metadata" ? ".custom." : ".");
}
