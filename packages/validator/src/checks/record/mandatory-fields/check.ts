import { passingKeys, recordCheck } from "../../../check.ts";
import { demandOf } from "../../../records/demand.ts";
import { addedField } from "../../../field-types/added-field.ts";
import { presence } from "../../../seen.ts";
import type { Suggestion } from "../../../report/issue.ts";
import type { says } from "./says.ts";
import { givenName, isEmpty, isThereAlready } from "../shared/given.ts";

const row = { code: "MANDATORY_NOT_FOUND", names: ["api_name"], details: ["api_name"] } as const;

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
  severity: "error",
  embedded: "error",
  kinds: {
    missing: row,
    missingInRow: row,
    empty: row,
    advised: { ...row, evidence: "thin" },
    missingOnUpsert: { ...row, evidence: "thin" },
    missingInNewRow: { ...row, evidence: "thin" },
  },

  forModule(context) {
    const { kind, rows } = context;
    const { api_name: module, singular_label } = context.module;
    const mandatory = context.fields.flatMap((field) => demandOf(field, context));
    if (mandatory.length === 0) return undefined;

    const filled = kind === "update" ? [] : mandatory.map(({ field }) => field.api_name);
    return passingKeys({ filled, without: [] }, (record, report) => {
      // `id` and `_delete` name a row that is there already.
      const existing = !rows && isThereAlready(record, kind);
      if (rows && (presence(record, "id") !== "absent" || presence(record, "_delete") !== "absent")) return;
      for (const { field, names, advised } of mandatory) {
        // The usual case, before any question about names and what can be seen.
        const value = record[field.api_name];
        if (typeof value === "string" ? value !== "" : typeof value === "number") continue;
        const given = givenName(record, names);
        if (given === undefined ? existing : given === "maybe" || !isEmpty(record[given])) continue;
        const { api_name } = field;
        const facts = { api_name, module, singular_label };
        const suggest = (): Suggestion[] => addedField(field);
        if (given !== undefined) {
          const empty = { ...facts, rows, value: record[given] };
          if (advised) report({ kind: "advised", facts: empty, at: [given] });
          else report({ kind: "empty", facts: { ...empty, write: kind }, at: [given] });
        } else if (advised) report({ kind: "advised", facts: { ...facts, rows, value: undefined }, suggest });
        else if (kind === "upsert") report({ kind: "missingOnUpsert", facts, suggest });
        else if (!rows) report({ kind: "missing", facts, suggest });
        else report({ kind: kind === "update" ? "missingInNewRow" : "missingInRow", facts: { api_name }, suggest });
      }
    });
  },
});
