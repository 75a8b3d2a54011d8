import type { TSESTree } from "@typescript-eslint/types";

import type { RuleContext } from "../file-analysis.ts";
import type { Place } from "../locate.ts";

/** Tells the first report of a kind from those that repeat it: two calls may go through one helper, or share a constant. */
export class Reports {
  readonly #made = new Set<string>();

  isFirst({ node, range }: Place, message: string): boolean {
    const key = `${String(range ?? node.range)} ${message}`;
    if (this.#made.has(key)) return false;
    this.#made.add(key);
    return true;
  }
}

/** A place as `context.report` takes it. */
export function reportAt(
  { node, range }: Place,
  { sourceCode }: RuleContext,
): { readonly loc: TSESTree.SourceLocation } {
  if (range === undefined) return { loc: node.loc };
  return { loc: { start: sourceCode.getLocFromIndex(range[0]), end: sourceCode.getLocFromIndex(range[1]) } };
}
