import { resolve } from "node:path";

import { tableMapOf } from "../requests-in/tables/table-map.ts";
import { readOwnJson } from "../own-files.ts";
import { SettingsError } from "../settings.ts";
import { Interruption } from "../terminal/interruption.ts";
import { Progress } from "../terminal/progress.ts";
import { progressOfFiles } from "./progress-of-files.ts";
import { RowFiles } from "./row-files/row-files.ts";
import type { World } from "../context.ts";
import type { TableMap } from "../requests-in/tables/table-map.ts";
import type { InputFile } from "../requests-in/input-files.ts";
import type { Progressed } from "../requests-in/read-input.ts";
import type { RecordsOf } from "../requests-in/records.ts";
import type { FileSettings } from "../settings-by-file.ts";
import type { CheckFlags } from "./flags.ts";

/** What a run does with tables: which columns fill which fields, and where their rows are written to. */
export class Tables {
  readonly map: TableMap | undefined;
  readonly rowFiles: RowFiles;
  readonly progressed: Progressed;
  readonly #progress: Progress;
  /** Ctrl+C is taken over only where something half-written would be left behind. */
  readonly #interruption: Interruption | undefined;

  /** Throws `SettingsError`. */
  constructor(
    flags: Pick<CheckFlags, "map" | "badRows" | "split">,
    files: readonly InputFile[],
    { cwd, stderr }: Pick<World, "cwd" | "stderr">,
    isForPeople: boolean,
  ) {
    this.map = flags.map === undefined ? undefined : mapOf(flags.map, cwd);
    this.rowFiles = new RowFiles(
      flags,
      files.map(({ name }) => name),
      cwd,
    );
    this.#progress = new Progress(stderr, isForPeople);
    this.progressed = progressOfFiles(this.#progress);
    this.#interruption = flags.badRows === undefined && flags.split === undefined ? undefined : new Interruption();
  }

  /** The exit code of an interrupted run. */
  stopped(): number | undefined {
    return this.#interruption?.exitCode;
  }

  close(): void {
    this.#progress.clear();
    this.#interruption?.stop();
  }
}

/** The columns that `--map FILE` says. Throws `SettingsError`. */
function mapOf(file: string, cwd: string): TableMap {
  const read = tableMapOf(readOwnJson(resolve(cwd, file), `--map ${file}`));
  if (typeof read === "string") throw new SettingsError(`--map ${file}: ${read}.`);
  return read;
}

/** What the body of a bulk write job says of its records. */
export function recordsOfMap(
  { module, operation }: TableMap = {},
  { version }: Pick<FileSettings, "version">,
): RecordsOf | undefined {
  return module === undefined ? undefined : { module, operation: operation ?? "insert", version };
}
