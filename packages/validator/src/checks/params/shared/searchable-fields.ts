import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

import type { Field, ModuleMetadata } from "../../../snapshot/snapshot.ts";

/** What a module's criteria may name. */
export interface Searchable {
  /** The field of exactly that name; without its metadata when it is known by name only. */
  find(name: string): { readonly field?: Field } | undefined;
  /** Names that differ in case only, or whose label it is. */
  spelt(name: string): readonly string[];
  names(): Iterable<string>;
}

/** By the very object that the snapshot handed out, as plans are. */
const kept = new WeakMap<ModuleMetadata, Searchable>();

/** The fields of a module, under the names of all versions: what another version calls them is never reported. */
export function searchableFields(module: ModuleMetadata, fields: readonly Field[], catalogue: Catalogue): Searchable {
  const known = kept.get(module);
  if (known !== undefined) return known;
  const byName = new Map<string, { readonly field?: Field }>();
  for (const name of [...catalogue.criteria.everywhere, ...catalogue.recordKeys]) byName.set(name, {});
  if (catalogue.criteria.fullNames.includes(module.api_name)) byName.set("Full_Name", {});
  for (const rename of catalogue.renames) {
    if (rename.module !== undefined && rename.module !== module.api_name) continue;
    for (const form of rename.forms) for (const name of [form.api_name, ...(form.aliases ?? [])]) byName.set(name, {});
  }
  for (const field of fields) byName.set(field.api_name, { field });
  const made: Searchable = {
    find: (name) => byName.get(name) ?? (name.startsWith("$") ? {} : undefined),
    spelt: (name) => {
      const folded = name.toLowerCase();
      return [
        ...new Set([
          ...[...byName.keys()].filter((candidate) => candidate.toLowerCase() === folded),
          ...fields.filter((field) => field.field_label?.toLowerCase() === folded).map((field) => field.api_name),
        ]),
      ].slice(0, 3);
    },
    names: () => byName.keys(),
  };
  kept.set(module, made);
  return made;
}
