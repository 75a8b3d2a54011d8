import type { RequestContext } from "../../../check.ts";
import { moduleOfCase } from "../../../nearest/nearest-modules.ts";
import type { Path } from "../../../report/issue.ts";
import { firstEntry } from "../../../request/query.ts";
import { isObject, presence } from "../../../seen.ts";
import type { Field, ModuleMetadata } from "../../../snapshot/snapshot.ts";
import type { Named } from "./named.ts";

type Context = Pick<RequestContext, "request" | "module" | "snapshot" | "skip">;

/** A module whose fields are known. */
export interface FieldsOf {
  readonly module: ModuleMetadata;
  readonly fields: readonly Field[];
}

/**
 * The module that a name in a body belongs to, also where its case is wrong. Undefined where it cannot be seen; what the metadata lack is an
 * entry in `skipped`.
 */
export function moduleOf(named: Named, context: Context): FieldsOf | undefined {
  const name = ownerOf(named, context);
  const { snapshot, skip } = context;
  if (isObject(name) && presence(name, "id") === "present")
    skip("no-metadata", "The fields that the body names were not checked: their module is named by its id alone.", {
      path: named.path,
    });
  if (typeof name !== "string" || name === "") return undefined;
  const module = snapshot.module(name) ?? snapshot.module(moduleOfCase(name, snapshot.modules) ?? name);
  if (module?.fields !== undefined) return { module, fields: module.fields };
  const text = `The metadata has no fields of ${name}, so the fields that the body names were not checked.`;
  skip("no-metadata", text, { module: name });
  return undefined;
}

/** What names that module: a text, an object with `id` alone, or nothing that can be seen. */
export function ownerOf(
  { node: { of }, path }: Named,
  { request, module }: Pick<RequestContext, "request" | "module">,
): unknown {
  if (of === undefined || of === "{module}") return of && module?.name;
  if (of.startsWith("?")) return firstEntry(request.url, of.slice(1))?.value;
  if (!of.startsWith("$.")) return of;
  const found = beside(request.body.kind === "json" ? request.body.value : undefined, of, path);
  return isObject(found) && presence(found, "api_name") === "present" ? found["api_name"] : found;
}

/** What stands at such a place: of each list the item that the path leads through. */
function beside(root: unknown, of: string, path: Path): unknown {
  let value = root;
  let depth = 1;
  for (const step of of.slice(2).split(".")) {
    const isList = step.endsWith("[]");
    const key = isList ? step.slice(0, -2) : step;
    if (!isObject(value) || presence(value, key) !== "present") return undefined;
    value = value[key];
    if (isList) value = Array.isArray(value) ? (value as readonly unknown[])[Number(path[depth + 1])] : undefined;
    depth += isList ? 2 : 1;
  }
  return value;
}
