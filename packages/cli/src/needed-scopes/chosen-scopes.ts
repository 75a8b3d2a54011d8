import { coversScope } from "@zoho-preflight/metadata/catalogue";

import { fewestSet, isEnough, leastSet } from "./least-set.ts";
import { disputedIn, enough } from "./need.ts";
import type { Gathered } from "./gather.ts";
import type { Need } from "./need.ts";

/** A scope, and the requests that need it. */
export interface ScopeReason {
  readonly scope: string;
  readonly needs: readonly Need[];
}

/** What given scopes do not cover: each of the lists is enough, the shortest first. */
export interface Lacking {
  readonly need: Need;
  readonly missing: readonly (readonly string[])[];
}

/** What the command has to say. */
export interface ChosenScopes {
  readonly scopes: readonly ScopeReason[];
  /** What one source asks for besides, and neither the set nor the scopes of `--check` cover. */
  readonly disputed: readonly ScopeReason[];
  /** Only with `--check`. */
  readonly lacking?: readonly Lacking[];
}

/** Chooses the scopes for what was found, and compares them with those that are `given`. */
export function chosenScopes({ needs }: Gathered, wide: boolean, given: readonly string[] | undefined): ChosenScopes {
  const lists = needs.map(enough);
  const set = wide ? fewestSet(lists) : leastSet(lists);
  const granted = given?.flatMap((text) => text.split(/[\s,]+/)).filter((scope) => scope !== "");
  return {
    scopes: set.map((scope) => ({ scope, needs: needs.filter((need) => uses(set, scope, need)) })),
    disputed: disputed(needs, granted ?? set),
    ...(granted === undefined ? {} : { lacking: needs.flatMap((need) => lacking(need, granted)) }),
  };
}

/** Whether a scope is one by which a request is covered. */
function uses(set: readonly string[], scope: string, need: Need): boolean {
  return used(set, need).some((needed) => coversScope(scope, needed));
}

/** The list by which a request is covered. */
export function used(set: readonly string[], need: Need): readonly string[] {
  return enough(need).find((all) => isEnough(set, [all])) ?? [];
}

function disputed(needs: readonly Need[], covered: readonly string[]): readonly ScopeReason[] {
  const byScope = new Map<string, Need[]>();
  for (const need of needs)
    for (const scope of disputedIn(need))
      if (!isEnough(covered, [[scope]])) byScope.set(scope, [...(byScope.get(scope) ?? []), need]);
  return [...byScope]
    .map(([scope, those]) => ({ scope, needs: those }))
    .sort((one, other) => (one.scope < other.scope ? -1 : 1));
}

/** As the check has it: a module that is not known is anyone's, and what is not read lacks nothing. */
function lacking(need: Need, granted: readonly string[]): readonly Lacking[] {
  if (need.alternatives.some((all) => isEnough(granted, [all]))) return [];
  const alternatives = need.alternatives.map((all) => all.filter((scope) => !isEnough(granted, [[scope]])));
  const missing = enough({ ...need, alternatives });
  return [{ need, missing: missing.toSorted((one, other) => one.length - other.length) }];
}
