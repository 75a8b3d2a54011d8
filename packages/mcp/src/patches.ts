import { patchOf } from "./patch.ts";
import type { Operation } from "./patch.ts";
import type { Issue, Preflight } from "@zoho-preflight/validator";

/** Fixes of one text, one after the other; a query has fewer mistakes. */
const MOST_FIXES = 20;

/** What fixes an issue: a patch, or the patch of an issue before it that writes the same text. */
export type Fix = readonly Operation[] | "above";

/**
 * The fixes of issues, in their order. Several mistakes in one text (an address, a COQL query) are fixed one after the other, so that the first
 * of them gets the text in which all are: patches of the same text by themselves would undo each other.
 */
export function fixesOf(preflight: Preflight, issues: readonly Issue[], request: unknown): ReadonlyMap<Issue, Fix> {
  const written = new Set<string>();
  const fixes = new Map<Issue, Fix>();
  const patches = issues.flatMap((issue) => {
    const patch = patchOf(issue, request);
    return patch === undefined ? [] : [{ issue, patch }];
  });
  for (const { issue, patch } of patches) {
    const [step] = patch;
    if (step === undefined || step.op === "move") {
      fixes.set(issue, patch);
      continue;
    }
    const isShared = patches.filter((other) => other.patch[0]?.path === step.path).length > 1;
    fixes.set(issue, written.has(step.path) ? "above" : isShared ? [settled(preflight, request, step)] : patch);
    written.add(step.path);
  }
  return fixes;
}

/** A step with the value in which nothing is left to fix. */
function settled(preflight: Preflight, request: unknown, first: Exclude<Operation, { op: "move" }>): Operation {
  let { value } = first;
  for (let fixes = 1; fixes < MOST_FIXES; fixes++) {
    const now = withValue(request, first.path, value);
    const next = preflight
      .validate(now)
      .issues.flatMap((issue) => patchOf(issue, now) ?? [])
      .find(({ path }) => path === first.path);
    if (next === undefined || next.op === "move") break;
    ({ value } = next);
  }
  return { ...first, value };
}

/** A copy of a request with a value at a place, `/body/select_query`, that is there. */
function withValue(request: unknown, pointer: string, value: unknown): unknown {
  const keys = pointer
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const put = (part: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return value;
    if (Array.isArray(part)) return part.map((item: unknown, at) => (String(at) === key ? put(item, rest) : item));
    if (typeof part !== "object" || part === null) return part;
    return { ...part, [key]: put((part as Readonly<Record<string, unknown>>)[key], rest) };
  };
  return put(request, keys);
}
