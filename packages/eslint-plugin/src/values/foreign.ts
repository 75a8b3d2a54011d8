import type { Node } from "./source.ts";
import type { ForeignValue } from "./value.ts";

/** A member of something foreign; `default` and `*` are the package itself. */
export function foreignMember(value: ForeignValue, key: string, node: Node): ForeignValue {
  return { ...value, path: key === "default" || key === "*" ? value.path : [...value.path, key], node };
}

/** Why a foreign value cannot be read, for `coverage`: `"an environment variable"`, `"a value of the package got"`. */
export function foreignReason({ module, path }: ForeignValue): string {
  if (path.includes("env")) return "an environment variable";
  return module === undefined ? "a global variable" : `a value of the package ${module}`;
}
