import { moduleOfCase } from "../../../nearest/nearest-modules.ts";
import { searchableFields } from "../shared/searchable-fields.ts";
import type { Searchable } from "../shared/searchable-fields.ts";
import type { CriteriaContext } from "./kinds.ts";

/** What the criteria may name: the fields of the module in the path, also where its case is wrong; undefined where they are not known. */
export function searchedFields({ module, snapshot, catalogue, skip }: CriteriaContext): Searchable | undefined {
  if (module === undefined) return undefined;
  const { name } = module;
  const found = snapshot.module(name) ?? snapshot.module(moduleOfCase(name, snapshot.modules) ?? name);
  if (found?.fields !== undefined) return searchableFields(found, found.fields, catalogue);
  skip("no-metadata", `The metadata has no fields of ${name}, so the fields in the criteria were not checked.`, {
    module: name,
  });
  return undefined;
}
