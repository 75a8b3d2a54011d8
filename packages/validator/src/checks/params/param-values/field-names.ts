import type { Parameter } from "@zoho-preflight/metadata/catalogue";

import { isLikely } from "../../../nearest/likely.ts";
import { nearestFields } from "../../../nearest/nearest-fields.ts";
import type { Suggestion } from "../../../report/issue.ts";
import { askedModule } from "../shared/asked-module.ts";
import { searchableFields } from "../shared/searchable-fields.ts";
import type { ParamContext } from "./kinds.ts";

/** So many names are looked up: more of them are refused anyway. */
const MOST_NAMES = 100;

/**
 * `fields` and `sort_by` name fields of the module whose records are asked for, and those to sort by can be sorted. With the standard org only a
 * slip of one of its names is clear.
 */
export function judgeFieldNames(context: ParamContext, { name: param, form }: Parameter, value: string): void {
  const { snapshot, catalogue } = context;
  const module = askedModule(context);
  if (module?.fields === undefined) return;
  const fields = searchableFields(module, module.fields, catalogue);
  const embedded = snapshot.embedded === true;
  for (const part of value.split(",", MOST_NAMES)) {
    const written = part.trim();
    // `Account_Name.Account_Name`: what the lookup leads to is another module's.
    const [api_name = ""] = written.split(".", 1);
    if (!/^[A-Za-z]\w*$/.test(api_name)) continue;
    const facts = { param, api_name, module: module.api_name, embedded };
    const known = fields.find(api_name);
    if (known !== undefined) {
      if (form === "field" && known.field?.sortable === false)
        context.report({ kind: "notSortable", facts }, ["query", param]);
      continue;
    }
    const twins = fields.spelt(api_name);
    const names = twins.length > 0 ? twins : nearestFields(api_name, fields.names(), module.api_name, catalogue);
    if (embedded && !names.some((better) => isLikely(api_name, better))) continue;
    const suggest = (): Suggestion[] =>
      names.map((text) => ({
        text,
        replace: { path: ["query", param], value: value.replace(part, () => part.replace(api_name, () => text)) },
      }));
    context.report({ kind: form === "field" ? "unknownOrder" : "unknownField", facts, suggest }, ["query", param]);
  }
}
