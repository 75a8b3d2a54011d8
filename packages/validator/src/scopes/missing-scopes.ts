import { coversScope } from "@zoho-preflight/metadata/catalogue";
import type { Operation } from "@zoho-preflight/metadata/catalogue";

import { neededScopes } from "./needed-scopes.ts";
import type { ReadsQuery } from "./needed-scopes.ts";
import type { ListedScopes } from "../request/org-addresses.ts";
import type { SeenBody } from "../request/request.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";

/** What a token lacks for one call. */
export interface MissingScopes {
  /** What to add, the shortest list first; each of the lists is enough. Empty when a reading is covered. */
  readonly missing: readonly (readonly string[])[];
  /** What one source asks for besides and the token has not. */
  readonly disputed: readonly string[];
  readonly documented: boolean;
  readonly isPart: boolean;
}

const NONE_LISTED: ListedScopes = { sure: [], possible: [] };
const NOTHING: MissingScopes = { missing: [], disputed: [], documented: true, isPart: false };

/**
 * Calls that need nothing more: a client makes the same calls again and again. By the org, whose modules decide which scope is needed, and the
 * list of scopes.
 */
const covered = new WeakMap<Snapshot, WeakMap<readonly string[], Map<Operation, Set<string>>>>();

/**
 * What the scopes of a token lack for an operation: `missingScopes(["ZohoCRM.modules.ALL"], layoutsList, undefined, noBody, snapshot).missing` is
 * `[["ZohoCRM.settings.layouts.READ"]]`. Text with several scopes in it is taken apart at commas and blanks. `listed` is asked where the facts are not
 * covered: what the org's own list names is one more reading, and counts as documented.
 */
export function missingScopes(
  scopes: readonly string[],
  operation: Operation,
  module: string | undefined,
  body: SeenBody,
  snapshot: Snapshot,
  listed: () => ListedScopes = () => NONE_LISTED,
  modulesOf?: ReadsQuery,
): MissingScopes {
  const hangsOnBody =
    operation.coqlIn !== undefined || operation.scopeModule !== undefined || operation.scopesOfKeys !== undefined;
  if (
    !hangsOnBody &&
    covered
      .get(snapshot)
      ?.get(scopes)
      ?.get(operation)
      ?.has(module ?? "") === true
  )
    return NOTHING;
  const lacks = lackedBy(scopes);
  const { alternatives, disputed, documented, isPart } = neededScopes(operation, module, body, snapshot, modulesOf);
  const missing = alternatives.map((all) => all.filter(lacks));
  if (!missing.some((all) => all.length === 0)) {
    const { sure, possible } = listed();
    // One scope a method is listed: where the facts ask for several together, it is only one of them.
    const others = possible.filter((scope) => !alternatives.some((all) => isOneOf(scope, all)));
    if (!others.every(lacks)) return NOTHING;
    const all = [...missing, ...(alternatives.length === 0 ? sure : others).map((scope) => [scope])];
    return {
      missing: all.toSorted((a, b) => a.length - b.length),
      disputed: [],
      documented: documented || sure.length > 0,
      isPart,
    };
  }
  const found: MissingScopes = { missing: [], disputed: disputed.filter(lacks), documented, isPart };
  if (!hangsOnBody && found.disputed.length === 0) remember(snapshot, scopes, operation, module ?? "");
  return found;
}

/** What the token lacks of the scope that the org's own list names for a call about which nobody else knows one. */
export function missingListed(scopes: readonly string[], { sure, possible }: ListedScopes): readonly string[] {
  const lacks = lackedBy(scopes);
  return possible.every(lacks) ? sure : [];
}

/** Tells whether none of these scopes covers a needed one. */
function lackedBy(scopes: readonly string[]): (needed: string) => boolean {
  const granted = scopes.flatMap((text) => text.split(/[\s,]+/)).filter((scope) => scope !== "");
  return (needed) => !granted.some((scope) => coversScope(scope, needed));
}

/** Whether a scope is asked for in a list, be it by itself or with others. */
function isOneOf(scope: string, all: readonly string[]): boolean {
  return all.some((one) => coversScope(scope, one) || coversScope(one, scope));
}

function remember(snapshot: Snapshot, scopes: readonly string[], operation: Operation, module: string): void {
  const ofOrg = covered.get(snapshot) ?? new WeakMap<readonly string[], Map<Operation, Set<string>>>();
  covered.set(snapshot, ofOrg);
  const operations = ofOrg.get(scopes) ?? new Map<Operation, Set<string>>();
  ofOrg.set(scopes, operations);
  const modules = operations.get(operation) ?? new Set();
  operations.set(operation, modules);
  // A module's name comes from the request: no more of them are kept than an org has modules.
  if (modules.size < 1000) modules.add(module);
}
