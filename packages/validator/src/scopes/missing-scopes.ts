import { coversScope } from "@zoho-preflight/metadata/catalogue";
import type { Operation } from "@zoho-preflight/metadata/catalogue";

import { neededScopes } from "./needed-scopes.ts";
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

const NOTHING: MissingScopes = { missing: [], disputed: [], documented: true, isPart: false };

/** Calls that need nothing more, by the list of scopes: a client makes the same calls again and again. */
const covered = new WeakMap<readonly string[], Map<Operation, Set<string>>>();

/**
 * What the scopes of a token lack for an operation: `missingScopes(["ZohoCRM.modules.ALL"], layoutsList, undefined, noBody, snapshot).missing` is
 * `[["ZohoCRM.settings.layouts.READ"]]`. Text with several scopes in it is taken apart at commas and blanks.
 */
export function missingScopes(
  scopes: readonly string[],
  operation: Operation,
  module: string | undefined,
  body: SeenBody,
  snapshot: Snapshot,
): MissingScopes {
  const hangsOnBody =
    operation.id === "coql.query" || operation.scopeModule !== undefined || operation.scopesOfKeys !== undefined;
  if (
    !hangsOnBody &&
    covered
      .get(scopes)
      ?.get(operation)
      ?.has(module ?? "") === true
  )
    return NOTHING;
  const granted = scopes.flatMap((text) => text.split(/[\s,]+/)).filter((scope) => scope !== "");
  const lacks = (needed: string): boolean => !granted.some((scope) => coversScope(scope, needed));
  const { alternatives, disputed, documented, isPart } = neededScopes(operation, module, body, snapshot);
  const missing = alternatives.map((all) => all.filter(lacks));
  const found: MissingScopes = {
    missing: missing.some((all) => all.length === 0) ? [] : missing.toSorted((a, b) => a.length - b.length),
    disputed: disputed.filter(lacks),
    documented,
    isPart,
  };
  if (!hangsOnBody && found.missing.length + found.disputed.length === 0) remember(scopes, operation, module ?? "");
  return found;
}

function remember(scopes: readonly string[], operation: Operation, module: string): void {
  const operations = covered.get(scopes) ?? new Map<Operation, Set<string>>();
  covered.set(scopes, operations);
  const modules = operations.get(operation) ?? new Set();
  operations.set(operation, modules);
  // A module's name comes from the request: no more of them are kept than an org has modules.
  if (modules.size < 1000) modules.add(module);
}
