import { catalogue } from "@zoho-preflight/metadata/catalogue";
import type { Ruling } from "@zoho-preflight/validator/schemas";

import { NOT_READ, PREDICATES } from "./predicates.ts";
import type { NamedCell } from "./cells.ts";
import type { QueryParts } from "./query-parts.ts";

/** What a check asks of a cell that is not empty: conditions in their order, the first that holds decides. */
export interface AskedOfCell {
  readonly check: string;
  readonly cases: readonly { readonly when: string; /** Absent: nothing is wrong. */ readonly ruling?: Ruling }[];
}

/** What the record checks ask of the cells of a column. */
export function askedOf(cell: NamedCell, { hasLayouts, sql }: Pick<QueryParts, "hasLayouts" | "sql">): AskedOfCell[] {
  const { judged, text, trimmed, number, api_name } = cell;
  if (judged === undefined) return [];
  const { judgedAs, field, ruling } = judged;
  const asked: AskedOfCell[] = judged.isIgnored
    ? [{ check: "writable-fields", cases: [{ when: "TRUE", ruling: ruling("writable-fields", "never") }] }]
    : [];
  if (!judged.isWritten || judgedAs === undefined || NOT_READ.has(judgedAs)) return asked;
  for (const [check, byType] of Object.entries(PREDICATES)) {
    // Where there are layouts, they say which pipelines there are.
    if (check === "picklist-value" && api_name === "Pipeline" && hasLayouts) continue;
    const isRecordKey = catalogue.recordKeys.includes(api_name);
    const cases = byType[judgedAs]?.cases({ field, text, trimmed, number, isRecordKey, sql }) ?? [];
    if (cases.length > 0)
      asked.push({
        check,
        cases: cases.map(([kind, when]) => (kind === null ? { when } : { when, ruling: ruling(check, kind) })),
      });
  }
  return asked;
}
