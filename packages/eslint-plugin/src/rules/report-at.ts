import type { TSESTree } from "@typescript-eslint/types";

import type { RuleContext } from "../linted.ts";
import type { Place } from "../locate.ts";

/** A place as `context.report` takes it. */
export function reportAt({ node, range }: Place, { sourceCode }: RuleContext): { readonly loc: TSESTree.SourceLocation } {
  if (range === undefined) return { loc: node.loc };
  return { loc: { start: sourceCode.getLocFromIndex(range[0]), end: sourceCode.getLocFromIndex(range[1]) } };
}
