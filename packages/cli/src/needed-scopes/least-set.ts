import { coversScope } from "@zoho-preflight/metadata/catalogue";

import { breadth, partsOf } from "./breadth.ts";

/** The lists of scopes of which a request needs one, all of it. */
export type Enough = readonly (readonly string[])[];

/** Steps of the search for the least set; beyond them, the best that was found so far counts. */
const STEPS = 5_000;
const FOUR = ["READ", "CREATE", "UPDATE", "DELETE"] as const;

/**
 * The scopes with the fewest rights that are enough for all requests, sorted: `leastSet([[["a.notes.READ"], ["a.leads.READ"]], [["a.leads.READ"]]])` is
 * `["a.leads.READ"]`. None of them can go. Requests without a list need nothing.
 */
export function leastSet(needs: readonly Enough[]): readonly string[] {
  const distinct = [...new Map(needs.map((need) => [JSON.stringify(need), need])).values()].filter(
    (need) => need.length > 0,
  );
  const forced = new Set(distinct.flatMap((need) => (need.length === 1 ? (need[0] ?? []) : [])));
  const open = distinct.filter((need) => !isEnough(forced, need));
  const chosen = new Search(open, cheapest(open, forced)).from(forced);
  return withoutIdle(joined(withoutIdle([...chosen], distinct)), distinct).toSorted();
}

/** Whether scopes are enough for a request. */
export function isEnough(scopes: Iterable<string>, need: Enough): boolean {
  const granted = [...scopes];
  return need.some((all) => all.every((needed) => granted.some((scope) => coversScope(scope, needed))));
}

/** Adds, again and again, the list that costs least for each request that it settles. */
function cheapest(open: readonly Enough[], forced: ReadonlySet<string>): ReadonlySet<string> {
  const chosen = new Set(forced);
  for (let left = open; left.length > 0; left = left.filter((need) => !isEnough(chosen, need))) {
    let best: { readonly all: readonly string[]; readonly price: number } | undefined;
    for (const all of left.flat()) {
      const withAll = [...chosen, ...all];
      const price = costOf(missing(chosen, all)) / left.filter((need) => isEnough(withAll, need)).length;
      if (best === undefined || price < best.price) best = { all, price };
    }
    for (const scope of best?.all ?? []) chosen.add(scope);
  }
  return chosen;
}

/** Tries all choices, each only as long as it is cheaper than the best that is known. */
class Search {
  readonly #needs: readonly Enough[];
  #best: ReadonlySet<string>;
  #cost: number;
  #steps = 0;

  constructor(needs: readonly Enough[], known: ReadonlySet<string>) {
    this.#needs = needs;
    this.#best = known;
    this.#cost = costOf(known);
  }

  from(chosen: ReadonlySet<string>): ReadonlySet<string> {
    this.#try(chosen, 0);
    return this.#best;
  }

  #try(chosen: ReadonlySet<string>, at: number): void {
    const cost = costOf(chosen);
    if (cost >= this.#cost || ++this.#steps > STEPS) return;
    const next = this.#needs.findIndex((need, index) => index >= at && !isEnough(chosen, need));
    if (next < 0) {
      this.#best = chosen;
      this.#cost = cost;
      return;
    }
    for (const all of this.#needs[next] ?? []) this.#try(new Set([...chosen, ...missing(chosen, all)]), next + 1);
  }
}

function missing(chosen: ReadonlySet<string>, all: readonly string[]): readonly string[] {
  return all.filter((needed) => ![...chosen].some((scope) => coversScope(scope, needed)));
}

function costOf(scopes: Iterable<string>): number {
  return [...scopes].reduce((sum, scope) => sum + breadth(scope), 0);
}

/** Without those that can go, those that give most rights first. */
function withoutIdle(scopes: readonly string[], needs: readonly Enough[]): readonly string[] {
  let kept = scopes;
  for (const scope of scopes.toSorted((a, b) => breadth(b) - breadth(a) || (a < b ? -1 : 1))) {
    const others = kept.filter((other) => other !== scope);
    if (needs.every((need) => isEnough(others, need))) kept = others;
  }
  return kept;
}

/** `ALL` in place of all four operations on the same thing. */
function joined(scopes: readonly string[]): readonly string[] {
  const places = new Set(scopes.map((scope) => scope.slice(0, scope.lastIndexOf("."))));
  return [...places].reduce((some, place) => {
    if (!FOUR.every((operation) => some.includes(`${place}.${operation}`))) return some;
    const all = `${place}.ALL`;
    return [...some.filter((scope) => !coversScope(all, scope)), all];
  }, scopes);
}

/**
 * The fewest scopes that are enough for all requests: one for each group that is needed, `ZohoCRM.modules.ALL`, and no wider than it must be: a group of
 * which a single scope is needed has that.
 */
export function fewestSet(needs: readonly Enough[]): readonly string[] {
  const groupOf = (scope: string): string => scope.split(".", 2).join(".");
  const groups = new Set(
    leastSet(needs.map((need) => need.map((all) => [...new Set(all.map((scope) => `${groupOf(scope)}.ALL`))]))).map(
      groupOf,
    ),
  );
  // The narrowest within these groups, each then as one.
  const least = leastSet(needs.map((need) => need.filter((all) => all.every((scope) => groups.has(groupOf(scope))))));
  return [...groups]
    .flatMap((group) => {
      const [first, ...others] = least.filter((scope) => groupOf(scope) === group);
      if (first === undefined) return [];
      if (others.length === 0) return [first];
      const { name } = partsOf(first);
      const isOfOne = name !== "" && others.every((scope) => partsOf(scope).name === name);
      return [`${group}${isOfOne ? `.${name}` : ""}.ALL`];
    })
    .toSorted();
}
