import { recordCheck } from "../../../check.ts";
import { eachRepeat, nameSameRecord } from "./repeats.ts";
import type { says } from "./says.ts";

const kinds = {
  value: { code: "DUPLICATE_DATA", names: ["api_name"], details: ["api_name"], evidence: "thin" },
  // guess: the later one probably wins.
  id: { code: null, effect: "dropped", names: ["api_name"] },
} as const;

/**
 * No two records of a request hold the same value in a field that allows no duplicates, and no two updates name the same record.
 *
 * reads     the unique fields of all records of the request
 * reports   DUPLICATE_DATA at the second one, null for an id that is named twice
 * silent    on upsert, where the second record updates the first; on null, "" and what cannot be seen
 */
export const uniqueInBatch = recordCheck<typeof says>()({
  name: "unique-in-batch",
  stage: "batch",
  severity: "warning",
  kinds,

  forBatch({ fields, kind, module }) {
    if (kind === "upsert") return undefined;
    const unique = fields.filter((field) => field.unique !== undefined);
    if (unique.length === 0 && kind !== "update") return undefined;

    return (records, report) => {
      if (records.length < 2) return;
      if (kind === "update")
        eachRepeat(records, "id", true, (first, { record, index }) => {
          report(index, { kind: "id", facts: { api_name: "id", value: record["id"], first: first.index }, at: ["id"] });
        });
      for (const { api_name, unique: how } of unique)
        eachRepeat(records, api_name, how?.case_sensitive === true, (first, { record, index }) => {
          if (nameSameRecord(first.record, record)) return;
          const facts = { api_name, value: record[api_name], first: first.index, module: module.api_name };
          report(index, { kind: "value", facts, at: [api_name] });
        });
    };
  },
});
