import type { OperationPattern } from "./org-types.ts";

interface OfOperations {
  readonly operations: readonly OperationPattern[];
}

/** Rules found before, by their table and the operation: every request asks for the same few. */
const known = new WeakMap<readonly OfOperations[], WeakMap<object, OfOperations | typeof NONE>>();
const NONE = Symbol("none");

/** The first rule of a table that is about an operation: `ruleFor(catalogue.features, operation)`; undefined when none is. */
export function ruleFor<Rule extends OfOperations>(
  rules: readonly Rule[],
  operation: { readonly id: string; readonly method: string },
): Rule | undefined {
  let found = known.get(rules);
  if (found === undefined) known.set(rules, (found = new WeakMap()));
  let rule = found.get(operation);
  if (rule === undefined) {
    rule = rules.find(({ operations }) => fitsOperation(operation, operations)) ?? NONE;
    found.set(operation, rule);
  }
  return rule === NONE ? undefined : (rule as Rule);
}

/** Whether an operation is one of these: `fitsOperation({ id: "users.create", method: "POST" }, ["users.*:write"])`. */
export function fitsOperation(
  { id, method }: { readonly id: string; readonly method: string },
  patterns: readonly OperationPattern[],
): boolean {
  return patterns.some((pattern) => {
    const [name = "", which] = pattern.split(":");
    if (which === "write" && method === "GET") return false;
    if (name === "*") return true;
    return name.endsWith(".*") ? id.startsWith(name.slice(0, -1)) : name === id;
  });
}
