// A thread that reads parts of a table: started by `RowThreads`, and a separate file in what is published.
import { resolve } from "node:path";
import { parentPort, workerData } from "node:worker_threads";

import { columnJudge } from "../requests-in/tables/csv-table.ts";
import { readerHere } from "../requests-in/tables/file-part.ts";
import { SettingsByFile } from "../settings-by-file.ts";
import type { FilePart } from "../requests-in/tables/file-part.ts";
import type { ThreadAnswer, ThreadData } from "./row-threads.ts";

const { flags, cwd, name, records, map, header, form } = workerData as ThreadData;
const preflight = new SettingsByFile(flags, cwd).of(name).preflight();
const options = { records, preflight, map, wants: { all: false, sources: false } };
const reader = readerHere(resolve(cwd, name), form, (takes) => columnJudge(header, options, takes));

parentPort?.on("message", (part: FilePart) => {
  reader.read(part).then(
    (sifted) => {
      answer(sifted, [sifted.uniques.buffer]);
    },
    (error: unknown) => {
      answer({ error: error instanceof Error ? error.message : String(error) });
    },
  );
});
answer({ isReady: true });

function answer(given: ThreadAnswer, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(given, moved);
}
