import { normaliseField } from "./normalise-field.ts";
import { normaliseLayout } from "./normalise-layout.ts";
import { isRaw, readModules } from "./shape.ts";
import type { Raw, RawField, RawLayout, RawModule } from "./shape.ts";
import type { Module, ModuleMetadata, RelatedList } from "./snapshot.ts";

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * The modules of a Modules response, of any version.
 *
 * @throws {SnapshotError} when the response is unusable
 */
export function normaliseModules(response: unknown, file?: string): readonly Module[] {
  return readModules(response, file).map(normaliseModule);
}

/**
 * Adds the modules that have fields but are not listed, so that nobody calls them unknown: v2 lists no line-item modules, and a list saved
 * by hand may be short. An empty list stays empty, which says that modules are not known.
 */
export function withUnlisted(modules: readonly Module[], withFields: readonly string[]): readonly Module[] {
  if (modules.length === 0) return modules;
  const listed = new Set(modules.map((module) => module.api_name));
  return [...modules, ...withFields.filter((name) => !listed.has(name)).map((api_name) => ({ api_name }))];
}

/** What is read of a module beside its api_name. */
export const MODULE_TEXTS = ["module_name", "singular_label", "plural_label", "generated_type"] as const;
export const MODULE_FLAGS = ["api_supported", "creatable", "editable", "deletable", "viewable"] as const;
const VERSIONS = ["since", "until"] as const;

function normaliseModule(raw: RawModule): Module {
  const module: Writable<Module> = { api_name: raw.api_name };
  for (const key of MODULE_TEXTS) {
    const value = raw[key];
    if (typeof value === "string") module[key] = value;
  }
  for (const key of MODULE_FLAGS) {
    const value = raw[key];
    if (typeof value === "boolean") module[key] = value;
  }
  // Only in the embedded standard org.
  const extra = isRaw(raw["$preflight"]) ? raw["$preflight"] : {};
  for (const key of VERSIONS) {
    const value = extra[key];
    if (typeof value === "string") module[key] = value;
  }
  return module;
}

/** A module with what its own responses say. An empty list says nothing, so it is left out. */
export function withDetails(
  module: Module,
  {
    fields,
    layouts,
    relatedLists,
  }: { fields: readonly RawField[]; layouts: readonly RawLayout[]; relatedLists: readonly Raw[] },
): ModuleMetadata {
  const lists = relatedLists.flatMap(normaliseRelatedList);
  return {
    ...module,
    ...(fields.length > 0 && { fields: fields.map(normaliseField) }),
    ...(layouts.length > 0 && { layouts: layouts.map(normaliseLayout) }),
    ...(lists.length > 0 && { related_lists: lists }),
  };
}

/** `{ api_name: "Notes", module: { api_name: "Notes", id } }`; the module is text in v2. */
function normaliseRelatedList({ api_name, module }: Raw): readonly RelatedList[] {
  if (typeof api_name !== "string") return [];
  const name = isRaw(module) ? module["api_name"] : module;
  return [typeof name === "string" ? { api_name, module: name } : { api_name }];
}
