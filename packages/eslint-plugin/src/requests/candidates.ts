import type { TSESTree } from "@typescript-eslint/types";

import { nameOfFunction, ownersOf } from "../code/owners.ts";
import { inFileOrder } from "../code/tree.ts";
import type { Node } from "../values/source.ts";
import { calledNames } from "./may-send.ts";
import type { Prospects } from "./may-send.ts";

type Call = TSESTree.CallExpression;

/**
 * The calls of a file that names alone leave: those that a client may make, those of functions that other files have, and those of the file's
 * own functions in which such a call stands, through any number of functions. Nothing is evaluated for it, and most calls are none.
 */
export class Candidates {
  /** The calls that may send through a function. */
  readonly #through = new Set<Call>();
  readonly #clients = new Set<Call>();
  readonly #byFunction = new Map<Node, Call[]>();

  /** `isConfigured`: whether a call is one of a function that the settings name; `ownFunctions`: those of other files are left out. */
  constructor(
    calls: readonly Call[],
    prospects: Prospects,
    { isConfigured, ownFunctions }: { readonly isConfigured: (call: Call) => boolean; readonly ownFunctions: boolean },
  ) {
    const names = new Set<string>();
    const added = (call: Call): void => {
      for (const owner of ownersOf(call)) {
        const own = this.#byFunction.get(owner);
        if (own === undefined) this.#byFunction.set(owner, [call]);
        else if (!own.includes(call)) own.push(call);
        const name = nameOfFunction(owner);
        if (name !== "") names.add(name);
      }
    };
    for (const call of calls) {
      const prospect = prospects.of(call);
      const isClient = prospect.isClient || isConfigured(call);
      const isImported = !ownFunctions && prospect.isImported;
      if (isClient) this.#clients.add(call);
      if (isImported) this.#through.add(call);
      if (isClient || isImported) added(call);
    }
    const byName = names.size === 0 ? undefined : callsByName(calls);
    // A set goes on with what is added to it on the way.
    for (const name of names) {
      for (const call of byName?.get(name) ?? []) {
        this.#through.add(call);
        added(call);
      }
    }
    for (const own of this.#byFunction.values()) own.sort(inFileOrder);
  }

  /** Whether a client may make the call. */
  isClient(call: Call): boolean {
    return this.#clients.has(call);
  }

  /** Whether it may be a call of a function that sends. */
  isThrough(call: Call): boolean {
    return this.#through.has(call);
  }

  /** The calls of either kind in a function, in their order. */
  within(owner: Node): readonly Call[] {
    return this.#byFunction.get(owner) ?? [];
  }
}

function callsByName(calls: readonly Call[]): ReadonlyMap<string, readonly Call[]> {
  const byName = new Map<string, Call[]>();
  for (const call of calls) {
    for (const name of calledNames(call)) {
      const others = byName.get(name);
      if (others === undefined) byName.set(name, [call]);
      else others.push(call);
    }
  }
  return byName;
}
