import { isWritten } from "@zoho-preflight/validator/checks";
import type { Field } from "@zoho-preflight/validator";

/** Options of a pick list that are named; of more, their number. */
const OPTIONS = 12;

/** What is done with records. */
export type WriteKind = "create" | "update" | "upsert";

/** A field in one line: `Stage: picklist, required [Qualification | Needs Analysis | … 8 more]`. */
export function fieldLine(field: Field, kind: WriteKind, options = OPTIONS): string {
  const { api_name, data_type, length, system_mandatory, lookup, unique, pick_list_values: values = [] } = field;
  const facts = [
    data_type,
    ...(length === undefined || !/text|string|phone|email|website/.test(data_type) ? [] : [`max ${length}`]),
    ...(lookup === undefined ? [] : [`of ${lookup.modules.join(" or ")}, as { "id": "…" }`]),
    ...(unique === undefined ? [] : ["unique"]),
    ...(system_mandatory && kind !== "update" ? ["required"] : []),
    ...(isWritten(field, kind) ? [] : ["read-only"]),
  ];
  const names = values.filter(({ type }) => type !== "unused").map(({ actual_value }) => actual_value);
  const more = names.length - options;
  const listed = [...names.slice(0, options), ...(more > 0 ? [`… ${more} more, see find_field`] : [])].join(" | ");
  return `${api_name}: ${facts.join(", ")}${names.length === 0 ? "" : ` [${listed}]`}`;
}
