import { Worker } from "node:worker_threads";

import type { RecordsOf } from "../requests-in/records.ts";
import type { PartReader, PartReaders } from "../requests-in/tables/csv-parts.ts";
import type { FilePart, SiftedPart } from "../requests-in/tables/file-part.ts";
import type { TableMap } from "../requests-in/tables/table-map.ts";
import type { Row, RowForm } from "../requests-in/tables/text-rows.ts";
import type { SettingsFlags } from "../settings.ts";

/** What a thread judges by: it opens the metadata itself. */
interface ThreadTable {
  readonly flags: SettingsFlags;
  readonly cwd: string;
  /** The file as it was named. */
  readonly name: string;
  readonly records: RecordsOf;
  readonly map: TableMap | undefined;
}

/** The same with what the header says. */
export interface ThreadData extends ThreadTable {
  readonly header: Row;
  readonly form: RowForm;
}

/** What a thread answers to a part, and before that, once it has all that it takes. */
export type ThreadAnswer = SiftedPart | { readonly error: string } | { readonly isReady: true };

/** Threads that read parts of one table beside this one. */
export class RowThreads implements PartReaders {
  readonly #program: URL;
  readonly #count: number;
  readonly #table: ThreadTable;
  #threads: readonly Worker[] = [];

  constructor(program: URL, count: number, table: ThreadTable) {
    this.#program = program;
    this.#count = count;
    this.#table = table;
  }

  readonly open = (header: Row, form: RowForm): readonly PartReader[] => {
    const workerData: ThreadData = { ...this.#table, header, form };
    this.#threads = Array.from({ length: this.#count }, () => new Worker(this.#program, { workerData }));
    return this.#threads.map(readerOf);
  };

  readonly close = async (): Promise<void> => {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  };
}

/** A thread answers in the order in which it was asked. */
function readerOf(thread: Worker): PartReader {
  const asked: { readonly answer: (part: SiftedPart) => void; readonly fail: (error: Error) => void }[] = [];
  let begin: (() => void) | undefined;
  const ready = new Promise<void>((resolve) => (begin = resolve));
  thread.on("message", (answer: ThreadAnswer) => {
    if ("isReady" in answer) {
      begin?.();
      return;
    }
    const next = asked.shift();
    if ("error" in answer) next?.fail(new Error(answer.error));
    else next?.answer(answer);
  });
  thread.on("error", (error) => {
    for (const { fail } of asked.splice(0)) fail(error);
  });
  return {
    ready,
    read: (part: FilePart) =>
      new Promise((answer, fail) => {
        asked.push({ answer, fail });
        thread.postMessage(part);
      }),
  };
}
