import type { OperationPattern } from "./org-types.ts";

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
