import { recordCheck } from "../../../check.ts";
import type { BatchTest } from "../../../check.ts";
import { presence } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import { steps } from "../../../growth/steps.ts";
import type { FindingOf } from "../../../report/kinds.ts";
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
  description: "No two records of a request hold the same unique value",
  severity: "warning",
  kinds,
  source: "Kaizen #25, 1.c, for values in the org; that it holds within a request is inferred",

  forBatch({ fields, kind, module }) {
    if (kind === "upsert") return undefined;
    const unique = fields.filter((field) => field.unique !== undefined);
    if (unique.length === 0 && kind !== "update") return undefined;

    const test: BatchTest<FindingOf<typeof says, typeof kinds>> = (records, report) => {
      if (records.length < 2) return;
      if (kind === "update") {
        const ids = new Map<unknown, number>();
        for (const { record, index } of records) {
          steps.compared++;
          const id = comparable(record, "id", true);
          if (id === undefined) continue;
          const first = ids.get(id);
          if (first === undefined) ids.set(id, index);
          else report(index, { kind: "id", facts: { api_name: "id", value: record["id"], first }, at: ["id"] });
        }
      }
      for (const { api_name, unique: how } of unique) {
        const seen = new Map<string | number, Judged>();
        for (const judged of records) {
          steps.compared++;
          const { record, index } = judged;
          const value = comparable(record, api_name, how?.case_sensitive === true);
          if (value === undefined) continue;
          const first = seen.get(value);
          if (first === undefined) seen.set(value, judged);
          else if (!sameRecord(first.record, record)) {
            const facts = { api_name, value: record[api_name], first: first.index, module: module.api_name };
            report(index, { kind: "value", facts, at: [api_name] });
          }
        }
      }
    };
    return test;
  },
});

type Judged = Parameters<BatchTest>[0][number];

/** A value as it is compared, `"ng"` or `7`; undefined when there is none or it cannot be compared. */
function comparable(record: SeenObject, api_name: string, caseSensitive: boolean): string | number | undefined {
  if (presence(record, api_name) !== "present") return undefined;
  const value = record[api_name];
  if (typeof value === "string") return value === "" ? undefined : caseSensitive ? value : value.toLowerCase();
  return typeof value === "number" ? value : undefined;
}

/** Two updates of one record do not clash with each other. */
function sameRecord(one: SeenObject, other: SeenObject): boolean {
  const id = comparable(one, "id", true);
  return id !== undefined && id === comparable(other, "id", true);
}
