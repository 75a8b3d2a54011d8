import { resolve } from "node:path";

import { keepFlat, optimiseRarely } from "../keep-small.ts";
import { tableMapOf } from "../requests-in/tables/table-map.ts";
import { readOwnJson } from "../own-files.ts";
import { SettingsError } from "../settings.ts";
import { Interruption } from "../terminal/interruption.ts";
import { Progress } from "../terminal/progress.ts";
import { hasRecordLines, isTable } from "../requests-in/read-input.ts";
import { recordsOfName } from "../requests-in/records.ts";
import { progressOfFiles } from "./progress-of-files.ts";
import { RowFiles } from "./row-files/row-files.ts";
import type { RowThreads } from "./row-threads.ts";
import type { World } from "../context.ts";
import type { TableMap } from "../requests-in/tables/table-map.ts";
import type { InputFile } from "../requests-in/input-files.ts";
import type { Progressed } from "../requests-in/read-input.ts";
import type { RecordsOf } from "../requests-in/records.ts";
import type { FileSettings } from "../settings-by-file.ts";
import type { SettingsFlags } from "../settings.ts";
import type { CheckFlags } from "./flags.ts";

type TableFlags = SettingsFlags & Pick<CheckFlags, "map" | "badRows" | "split" | "workers">;

/** Bytes of a table after which the code that reads all rows has been optimised. */
const OPTIMISED = 4 << 20;

/** What a run does with tables: which columns fill which fields, and where their rows are written to. */
export class Tables {
  readonly map: TableMap | undefined;
  readonly rowFiles: RowFiles;
  readonly progressed: Progressed;
  readonly #flags: TableFlags;
  readonly #world: Pick<World, "cwd" | "rowThread">;
  readonly #progress: Progress;
  /** Ctrl+C is taken over only where something half-written would be left behind. */
  readonly #interruption: Interruption | undefined;

  /** What starts threads; undefined where nobody asks for several. */
  readonly #threads: typeof RowThreads | undefined;

  /** Throws `SettingsError`. */
  static async open(
    flags: TableFlags,
    files: readonly InputFile[],
    world: Pick<World, "cwd" | "stderr" | "rowThread">,
    isForPeople: boolean,
  ): Promise<Tables> {
    const map = flags.map === undefined ? undefined : mapOf(flags.map, world.cwd);
    const names = files.map(({ name }) => name);
    const rowFiles = await RowFiles.open(flags, names, world.cwd);
    const threads = (flags.workers ?? 1) === 1 ? undefined : (await import("./row-threads.ts")).RowThreads;
    return new Tables(flags, map, rowFiles, threads, world, isForPeople);
  }

  private constructor(
    flags: TableFlags,
    map: TableMap | undefined,
    rowFiles: RowFiles,
    threads: typeof RowThreads | undefined,
    world: Pick<World, "cwd" | "stderr" | "rowThread">,
    isForPeople: boolean,
  ) {
    this.#flags = flags;
    this.#world = world;
    this.#threads = threads;
    this.map = map;
    this.rowFiles = rowFiles;
    this.#progress = new Progress(world.stderr, isForPeople);
    const show = progressOfFiles(this.#progress);
    let isOptimised = false;
    this.progressed = (read, of) => {
      if (!isOptimised && read > OPTIMISED) {
        isOptimised = true;
        optimiseRarely();
      }
      show(read, of);
    };
    this.#interruption = flags.badRows === undefined && flags.split === undefined ? undefined : new Interruption();
  }

  /** How a file is read that may be one. @param all every row is to be in a request, since requests are shown */
  reading(name: string, settings: FileSettings, all: boolean) {
    const { map, progressed } = this;
    const records = settings.records ?? recordsOfName(name, settings.version) ?? recordsOfMap(map, settings);
    const wants = { all, sources: this.rowFiles.keepsRows };
    if (records === undefined) return { map, wants, progressed };
    if (isTable(name) || hasRecordLines(name)) keepFlat();
    return { records, map, wants, progressed, parts: this.#parts(name, records) };
  }

  /** What reads a table with several threads; undefined where one does. */
  #parts(name: string, records: RecordsOf): RowThreads | undefined {
    const { workers = 1 } = this.#flags;
    const { rowThread, cwd } = this.#world;
    if (this.#threads === undefined || rowThread === undefined || !isTable(name)) return undefined;
    const flags = settingsFlagsOf(this.#flags);
    return new this.#threads(rowThread, workers - 1, { flags, cwd, name, records, map: this.map });
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
function recordsOfMap(
  { module, operation }: TableMap = {},
  { version }: Pick<FileSettings, "version">,
): RecordsOf | undefined {
  return module === undefined ? undefined : { module, operation: operation ?? "insert", version };
}

/** What metadata and options are found by; a thread gets nothing else. */
function settingsFlagsOf(flags: SettingsFlags): SettingsFlags {
  const { metadata, module, operation, dataCenter, apiVersion, environment, scopes, ignore } = flags;
  return { metadata, module, operation, dataCenter, apiVersion, environment, scopes, ignore };
}
