import type { RequestContext } from "../../../check.ts";

/** Published requests write `notes` as well as `Notes`. */
export function includes(names: readonly string[], name: string): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase());
}

/** What related lists are called in most orgs: like their modules, or by one of the usual names. */
export function usualRelations({
  snapshot,
  catalogue,
}: Pick<RequestContext, "snapshot" | "catalogue">): readonly string[] {
  return [
    ...snapshot.modules.flatMap(({ api_name, module_name = api_name }) => [api_name, module_name]),
    ...catalogue.relations,
  ];
}
