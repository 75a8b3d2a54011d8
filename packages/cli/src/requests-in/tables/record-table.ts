import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";

import { isObject } from "../../is-object.ts";
import { jsonError } from "../json-error.ts";
import { isRequestObject } from "../request-object.ts";
import { judgedRecords } from "./judged-records.ts";
import { RecordForm } from "./record-form.ts";
import { Sieve } from "./table-row.ts";
import { textBlocks } from "./text-blocks.ts";
import { NOT_UTF8 } from "./text-rows.ts";
import type { JudgeRecord, SiftRecords } from "./judged-records.ts";
import type { RecordLine } from "./record-form.ts";
import type { TableOptions } from "./table-options.ts";
import type { Sifted } from "./table-row.ts";
import type { TextBlock } from "./text-blocks.ts";
import type { BrokenRow } from "./table-row.ts";
import type { FoundOrPassed } from "../found.ts";

const CHUNK = 1 << 18;

/**
 * A file with a record a line as the requests that would send it, 100 records each, like a table: lines that are broken are problems with their row and
 * offset, records that pass are only counted, and values that must be unique are compared over the entire file.
 */
export function recordTable(path: string, file: string, options: TableOptions): AsyncGenerator<FoundOrPassed, void> {
  const { map = {}, wants, progressed } = options;
  const form = new RecordForm(file, map.byHeader);
  const sift: SiftRecords = (judge, isFirstTime) =>
    isFirstTime
      ? siftLines(path, form, judge, wants?.sources === true, progressed)
      : siftLines(path, form, judge, false);
  return judgedRecords(form, sift, options);
}

async function* siftLines(
  path: string,
  form: RecordForm,
  judge: JudgeRecord,
  keepsSources: boolean,
  progressed?: TableOptions["progressed"],
): AsyncGenerator<readonly Sifted<RecordLine>[], void> {
  const sieve = new Sieve<RecordLine>(keepsSources);
  const size = progressed === undefined ? 0 : (await stat(path)).size;
  let line = 0;
  for await (const block of textBlocks(createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Uint8Array>)) {
    const { text } = block;
    for (let start = 0; start < text.length;) {
      const newline = text.indexOf("\n", start);
      const end = newline < 0 ? text.length : newline;
      line++;
      const source = text.slice(start, text.charCodeAt(end - 1) === 0x0d && end > start ? end - 1 : end);
      const read = source === "" ? undefined : readLine(source, line, start, block);
      if (read !== undefined && "why" in read) sieve.keep(read);
      else if (read !== undefined) {
        const record = form.renamed(read.record);
        if (judge(record, line)) sieve.pass(() => source);
        else sieve.keep({ ...read, record });
      }
      start = end + 1;
    }
    yield sieve.take();
    progressed?.(block.offset + block.bytesOf(text), size);
  }
}

/** The record of a line; undefined for a blank line. */
function readLine(
  source: string,
  line: number,
  start: number,
  { text, offset, bytesOf, isDamaged }: TextBlock,
): RecordLine | BrokenRow | undefined {
  const broken = (why: string, at: number): BrokenRow => {
    return { row: line, line, source, why, column: at + 1, offset: offset + bytesOf(text.slice(0, start)) };
  };
  const damage = isDamaged ? source.indexOf("\uFFFD") : -1;
  if (damage >= 0) return broken(NOT_UTF8, damage);
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    if (source.trim() === "") return undefined;
    const { text: why, offset: at } = jsonError(source);
    return broken(`this line cannot be read as JSON: ${why}`, at);
  }
  if (!isObject(value)) return broken("this line holds no record, which is an object with the api_names of fields", 0);
  if (isRequestObject(value))
    return broken("this line is a request, and the first one is a record; check them in separate files", 0);
  if (Array.isArray(value["data"])) return broken("this line holds a list of records; each line must be one record", 0);
  return { row: line, line, source, record: value };
}
