import type { Node } from "./source.ts";
import type { ForeignValue, Value } from "./value.ts";

/** A member of something foreign; `default` and `*` are the package itself. */
export function foreignMember(value: ForeignValue, key: string, node: Node): ForeignValue {
  return { ...value, path: key === "default" || key === "*" ? value.path : [...value.path, key], node };
}

/** Whether a value is that name of that package: `isForeign(value, "axios", "create")`; without a package, a global. */
export function isForeign(value: Value, module: string | undefined, ...path: readonly string[]): value is ForeignValue {
  return (
    value.kind === "foreign" &&
    value.module === module &&
    value.path.length === path.length &&
    path.every((name, index) => value.path[index] === name)
  );
}

/** Why a foreign value cannot be read, for `coverage`: `"an environment variable"`, `"a value of the package got"`. */
export function foreignReason({ module, path }: ForeignValue): string {
  if (path.includes("env")) return "an environment variable";
  return module === undefined ? "a global variable" : `a value of the package ${module}`;
}
