import type { ModuleMetadata, Snapshot } from "@zoho-preflight/validator/node";

/**
 * A snapshot without what another one does not tell: layouts where the other has none, fields of modules that it only lists. Requests are judged
 * by two such snapshots, so that what differs is the org and not how much of it was saved.
 */
export function commonGround(snapshot: Snapshot, other: Snapshot): Snapshot {
  const kept = new Map<string, ModuleMetadata | undefined>();
  return {
    version: snapshot.version,
    modules: other.modules.length === 0 ? [] : snapshot.modules,
    // The same object each time: plans hang on it.
    module: (api_name) => {
      if (!kept.has(api_name)) kept.set(api_name, common(snapshot.module(api_name), other.module(api_name)));
      return kept.get(api_name);
    },
    ...(other.org !== undefined && { org: snapshot.org }),
    ...(other.profile !== undefined && { profile: snapshot.profile }),
    ...(other.users !== undefined && { users: snapshot.users }),
    ...(other.userLicenses !== undefined && { userLicenses: snapshot.userLicenses }),
    ...(other.apis !== undefined && { apis: snapshot.apis }),
  };
}

function common(module: ModuleMetadata | undefined, other: ModuleMetadata | undefined): ModuleMetadata | undefined {
  if (module === undefined || other === undefined) return module;
  const { fields, layouts, related_lists, ...rest } = module;
  return {
    ...rest,
    ...(fields !== undefined && other.fields !== undefined && { fields }),
    ...(layouts !== undefined && other.layouts !== undefined && { layouts }),
    ...(related_lists !== undefined && other.related_lists !== undefined && { related_lists }),
  };
}
