import { recordVerdicts } from "@zoho-preflight/validator/checks";

import { uniqueFields } from "./columns.ts";
import { BrokenRows } from "./table-options.ts";
import { RECORDS, TableRequests } from "./table-requests.ts";
import { UniqueHash } from "./unique-hash.ts";
import { RepeatedRows, Uniques } from "./uniques.ts";
import type { RecordLine } from "./record-form.ts";
import type { TableOptions } from "./table-options.ts";
import type { TableForm } from "./table-requests.ts";
import type { Sifted } from "./table-row.ts";
import type { FoundOrPassed } from "../found.ts";

/** Whether a record passes; asked about every record, in their order. */
export type JudgeRecord = (record: RecordLine["record"], row: number) => boolean;

/** Reads the rows of a file that are records: once, and again where values are repeated. */
export type SiftRecords = (
  judge: JudgeRecord,
  isFirstTime: boolean,
) => AsyncGenerator<readonly Sifted<RecordLine>[], void>;

/** The requests that would send the records of a file; a value that must be unique and stands in an earlier row is reported at the end. */
export async function* judgedRecords(
  form: TableForm<RecordLine>,
  sift: SiftRecords,
  { records, preflight, wants }: TableOptions,
): AsyncGenerator<FoundOrPassed, void> {
  const isSifted = wants !== undefined && !wants.all && !form.isPartial;
  const requests = new TableRequests(form, records, isSifted);
  const broken = new BrokenRows(form.file);
  const unique = uniqueFields(preflight.snapshot.module(records.module)?.fields ?? [], records.operation);
  const uniques = new Uniques(unique.length);
  const verdicts = isSifted ? recordVerdicts(preflight, requests.request, RECORDS) : undefined;
  const hash = new UniqueHash();
  let isFirst = true;
  const judge: JudgeRecord = (record, row) => {
    for (let number = 0; number < unique.length; number++) {
      const { api_name = "", case_sensitive = true } = unique[number] ?? {};
      const value = record[api_name];
      if (value === "" || (typeof value !== "string" && typeof value !== "number")) continue;
      // A number and the same digits as text are different values.
      hash.ofText(typeof value === "number" ? `\0${value}` : value, case_sensitive);
      uniques.add(number, hash.words, row);
    }
    if (!isFirst) return verdicts?.passes(record as Parameters<typeof verdicts.passes>[0]) === true;
    // One is judged in full in any case: its report says what was not checked at all.
    return (isFirst = false);
  };
  try {
    for await (const sifted of sift(judge, true)) {
      for (const rows of sifted) {
        if ("why" in rows) {
          yield* requests.take();
          yield broken.problem(rows, "");
        } else if ("passed" in rows) requests.pass(rows.passed, rows.sources);
        else requests.keep(rows);
      }
      yield* requests.take();
    }
    requests.end();
    yield* requests.take();
    const repeated = new RepeatedRows(uniques);
    if (repeated.isDone) return;
    for await (const sifted of sift((_, row) => !repeated.take(row), false))
      for (const row of sifted) {
        if (!("record" in row)) continue;
        for (const { column, first } of repeated.next()) {
          const { api_name = "" } = unique[column] ?? {};
          yield* requests.repeat({ row, api_name, value: row.record[api_name], first });
        }
      }
    yield* requests.endRepeats();
  } finally {
    uniques.close();
  }
}
