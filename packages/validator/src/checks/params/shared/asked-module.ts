import type { RequestContext } from "../../../check.ts";
import { moduleOfCase } from "../../../nearest/nearest-modules.ts";
import type { ModuleMetadata, Snapshot } from "../../../snapshot/snapshot.ts";

type Asked = Pick<RequestContext, "operation" | "module" | "request" | "snapshot">;

/**
 * The module whose records an operation gives, whose fields its query may name: that of the path, for `/Accounts/{id}/Contacts` that of the
 * related list. Undefined where it cannot be seen or is not known, and for operations about no records.
 */
export function askedModule({ operation, module, request, snapshot }: Asked): ModuleMetadata | undefined {
  if (operation?.path.includes("{module}") !== true || module === undefined) return undefined;
  const index = relationIndex(operation.path);
  if (index !== undefined) return relatedModule(snapshot, module.name, request.url.segments[index]);
  // `/{module}`, `/{module}/{id}`, `/{module}/search`; behind an action other things are named.
  return /\/\{module\}(?:\/\{id\}|\/(?:bulk\/)?search)?$/.test(operation.path)
    ? byName(snapshot, module.name)
    : undefined;
}

/** Which segment names a related list, counted behind the version: 2 of `/crm/v8/Accounts/{id}/Contacts`. */
export function relationIndex(path: string): number | undefined {
  const index = path.split("/").slice(3).indexOf("{related_list}");
  return index < 0 ? undefined : index;
}

/** The module that a related list holds: as the org's metadata says, else the one that it is called like. */
export function relatedModule(snapshot: Snapshot, parent: string, relation: unknown): ModuleMetadata | undefined {
  if (typeof relation !== "string") return undefined;
  const listed = byName(snapshot, parent)?.related_lists?.find(
    ({ api_name }) => api_name.toLowerCase() === relation.toLowerCase(),
  );
  return byName(snapshot, listed?.module ?? relation);
}

function byName(snapshot: Snapshot, name: string): ModuleMetadata | undefined {
  return snapshot.module(name) ?? snapshot.module(moduleOfCase(name, snapshot.modules) ?? name);
}
