import { nearest } from "@zoho-preflight/validator/checks";
import type { Field, Preflight } from "@zoho-preflight/validator";

/** A module and its fields; a sentence where there is none of that name, or nothing is known of its fields. */
export function moduleOf(
  { snapshot }: Preflight,
  name: string,
): { readonly api_name: string; readonly fields: readonly Field[] } | string {
  const found = snapshot.module(name);
  if (found?.fields !== undefined) return { api_name: found.api_name, fields: found.fields };
  if (found !== undefined)
    return `The metadata lists ${name} but not its fields. Run zoho-preflight pull --modules ${name}.`;
  const labelled = snapshot.modules.find((module) =>
    [module.plural_label, module.singular_label].some((label) => label?.toLowerCase() === name.toLowerCase()),
  );
  const near =
    labelled === undefined
      ? nearest(
          name,
          snapshot.modules.map(({ api_name }) => api_name),
        )
      : [labelled.api_name];
  const whose = snapshot.embedded === true ? "Zoho's standard org" : "this org";
  const meant =
    near.length === 0
      ? ""
      : ` Did you mean ${near
          .slice(0, 3)
          .map((one) => JSON.stringify(one))
          .join(" or ")}?`;
  return `There is no module ${JSON.stringify(name)} in ${whose}.${meant}`;
}
