import type { OperationPattern } from "./org-types.ts";
import type { Method } from "./vocabulary.ts";

/** Whether an operation is one of these: `fitsOperation({ id: "users.create", method: "POST" }, ["users.*:write"])`. */
export function fitsOperation(
  { id, method }: { readonly id: string; readonly method: Method },
  patterns: readonly OperationPattern[],
): boolean {
  return patterns.some((pattern) => {
    const [name = "", which] = pattern.split(":");
    if (which === "write" && method === "GET") return false;
    return name.endsWith(".*") ? id.startsWith(name.slice(0, -1)) : name === id;
  });
}
