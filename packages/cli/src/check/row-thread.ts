// A thread that reads parts of a table: started by `RowThreads`, and a separate file in what is published.
import { resolve } from "node:path";
import { parentPort, workerData } from "node:worker_threads";

import { keepFlat } from "../keep-small.ts";
import { columnJudge } from "../requests-in/tables/csv-table.ts";
import { readPart, UniqueValues } from "../requests-in/tables/file-part.ts";
import { SettingsByFile } from "../settings-by-file.ts";
import type { FilePart } from "../requests-in/tables/file-part.ts";
import type { ThreadAnswer, ThreadData } from "./row-threads.ts";

const { flags, cwd, name, records, map, header, form } = workerData as ThreadData;
keepFlat();
const values = new UniqueValues();
const preflight = new SettingsByFile(flags, cwd).of(name).preflight();
const options = { records, preflight, map, wants: { all: false, sources: false } };
const judge = columnJudge(header, options, (number, hash, row) => {
  values.add(number, hash, row);
});
let last = Promise.resolve();

parentPort?.on("message", (part: FilePart) => {
  last = last.then(async () => {
    try {
      const sifted = await readPart(resolve(cwd, name), part, form, judge, values);
      answer(sifted, [sifted.uniques.buffer]);
    } catch (error) {
      answer({ error: error instanceof Error ? error.message : String(error) });
    }
  });
});

function answer(given: ThreadAnswer, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(given, moved);
}
