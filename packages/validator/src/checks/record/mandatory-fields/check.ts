import { recordCheck } from "../../../check.ts";
import { demandOf } from "../../../records/demand.ts";
import { fieldTypeOf } from "../../../field-types/index.ts";
import { presence } from "../../../seen.ts";
import type { Suggestion } from "../../../report/issue.ts";
import type { Field } from "../../../snapshot/snapshot.ts";
import type { says } from "./says.ts";
import { givenName, isEmpty, isThereAlready } from "../shared/given.ts";

/**
 * A record being created has a value for every field that the module calls system-mandatory; an update does not empty one.
 *
 * reads     the record and the module's fields; rows of subforms and line items too, unless they name an existing row or delete one
 * reports   MANDATORY_NOT_FOUND at the record for a missing field, at the field for an empty one (null, "" or []); a warning on upsert, since
 *           the record may exist, in new rows of an update, and for fields that not every source calls mandatory
 * silent    when the record is open or the field may be there; about what an upsert with an id leaves out; on fields of a feature; on the parent of records posted under it
 */
export const mandatoryFields = recordCheck<typeof says>()({
  name: "mandatory-fields",
  description: "A new record has every system-mandatory field, and no write empties one",
  severity: "error",
  embedded: "error",
  kinds: {
    missing: { code: "MANDATORY_NOT_FOUND", names: ["api_name"], details: ["api_name"] },
    missingInRow: { code: "MANDATORY_NOT_FOUND", names: ["api_name"], details: ["api_name"] },
    empty: { code: "MANDATORY_NOT_FOUND", names: ["api_name"], details: ["api_name"] },
    advised: { code: "MANDATORY_NOT_FOUND", names: ["api_name"], details: ["api_name"], evidence: "thin" },
    missingOnUpsert: { code: "MANDATORY_NOT_FOUND", names: ["api_name"], details: ["api_name"], evidence: "thin" },
    missingInNewRow: { code: "MANDATORY_NOT_FOUND", names: ["api_name"], details: ["api_name"], evidence: "thin" },
  },
  source: "Kaizen #25, 1.d; Fields API, system_mandatory; v7 documentation, insert and update records",

  forModule(context) {
    const { kind, rows } = context;
    const mandatory = context.fields.flatMap((field) => demandOf(field, context));
    if (mandatory.length === 0) return undefined;

    return (record, report) => {
      // `id` and `_delete` name a row that is there already.
      const existing = !rows && isThereAlready(record, kind);
      if (rows && (presence(record, "id") !== "absent" || presence(record, "_delete") !== "absent")) return;
      for (const { field, names, advised } of mandatory) {
        // The usual case, before any question about names and what can be seen.
        const value = record[field.api_name];
        if (typeof value === "string" ? value !== "" : typeof value === "number") continue;
        const given = givenName(record, names);
        const missing = given === undefined;
        if (missing ? existing : given === "maybe" || !isEmpty(record[given])) continue;
        const { api_name } = field;
        const { api_name: module } = context.module;
        const suggest = (): Suggestion[] => [
          { text: api_name, replace: { path: [api_name], value: emptyValue(field) } },
        ];
        if (advised)
          report({
            kind: "advised",
            facts: { api_name, module, rows, value: missing ? undefined : record[given] },
            ...(missing ? { suggest } : { at: [given] }),
          });
        else if (!missing)
          report({ kind: "empty", facts: { api_name, module, rows, value: record[given], write: kind }, at: [given] });
        else if (kind === "upsert") report({ kind: "missingOnUpsert", facts: { api_name, module }, suggest });
        else if (!rows) report({ kind: "missing", facts: { api_name, module }, suggest });
        else report({ kind: kind === "update" ? "missingInNewRow" : "missingInRow", facts: { api_name }, suggest });
      }
    };
  },
});

/** Something to start from, in the shape that the field takes: `{ id: "" }`, `[]`, `0`, the first real option of a pick list, else empty text. */
function emptyValue(field: Field): unknown {
  const { expected, names, number } = fieldTypeOf(field);
  if (expected === "jsonarray") return [];
  if (expected === "jsonobject") return names === "record" ? { id: "" } : {};
  if (expected === "boolean") return false;
  if (number === "number") return 0;
  const { pick_list_values = [] } = field;
  return (
    pick_list_values.find((option) => option.type !== "unused" && option.display_value !== "-None-")?.display_value ??
    ""
  );
}
