import { partOf } from "@zoho-preflight/validator/checks";

import type { LocatedIssue } from "../analyse.ts";
import { Reports } from "./report-at.ts";

/** What a rule reports of one cause: the issue where it is shown, and at how many calls besides its own the same is wrong elsewhere. */
export interface Cause {
  readonly located: LocatedIssue;
  readonly more: number;
}

interface Found {
  readonly located: LocatedIssue;
  readonly call: object;
  readonly others: Set<object>;
}

/**
 * The issues of a file's calls, each cause once. A key or module that several calls have wrong for the same reason is one cause, shown at the
 * first of them; what is wrong with a value, or missing, is a cause at each place. Two calls that share the very place have one report too.
 */
export class Causes {
  readonly #places = new Reports();
  readonly #found: Found[] = [];
  readonly #names = new Map<string, Found>();

  /** Calls are handed over one after the other, in the order of the file. */
  add(call: object, located: LocatedIssue): void {
    if (!this.#places.isFirst(located.place, located.message)) return;
    const found = { located, call, others: new Set<object>() };
    const name = nameOf(located);
    const first = name === undefined ? undefined : this.#names.get(name);
    if (first !== undefined && first.call !== call) {
      first.others.add(call);
      return;
    }
    this.#found.push(found);
    if (first === undefined && name !== undefined) this.#names.set(name, found);
  }

  /** In the order in which they were found. Where a call has several places of one cause, the first has the number. */
  all(): readonly Cause[] {
    return this.#found.map(({ located, others }) => ({ located, more: others.size }));
  }
}

/**
 * The key or module that is wrong, with the reason: what makes two issues one. What is suggested does not count, since it depends on the rest
 * of the record. Undefined where it is not a name that is wrong.
 */
function nameOf({ issue }: LocatedIssue): string | undefined {
  const { check, because } = issue;
  return check === "known-module" || partOf(issue) === "key"
    ? JSON.stringify([issue.severity, because.kind, because.facts])
    : undefined;
}

/** `… And at 4 more calls.` */
export function withMore(message: string, more: number): string {
  return more === 0 ? message : `${message} And at ${more} more ${more === 1 ? "call" : "calls"}.`;
}
