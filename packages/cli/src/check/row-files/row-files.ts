import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";

import { count } from "../../terminal/counted.ts";
import { whyUnwritten } from "../../own-files.ts";
import { SettingsError } from "../../settings.ts";
import { hasRecordLines, isParquet, isTable } from "../../requests-in/read-input.ts";
import { BadRows } from "./bad-rows.ts";
import type { Parts } from "./parts.ts";
import type { FoundRequest, PassedRequests, Problem } from "../../requests-in/found.ts";
import type { Report } from "@zoho-preflight/validator";

/** The flags that say what becomes of a table's rows. */
export interface RowFlags {
  readonly badRows?: string | undefined;
  readonly split?: string | undefined;
}

/** The files that the rows of a table are written to, by what the checks say of them. Until `finish` none of them has its name. */
export class RowFiles {
  readonly #flags: RowFlags;
  #bad: BadRows | undefined;
  #parts: Parts | undefined;
  /** Something of the table was read: what stands there of an earlier run is not replaced by nothing. */
  #isRead = false;

  private constructor(flags: RowFlags) {
    this.#flags = flags;
  }

  /** @throws {SettingsError} where there is not one table, or a file cannot be written */
  static async open(flags: RowFlags, files: readonly string[], cwd: string): Promise<RowFiles> {
    const rowFiles = new RowFiles(flags);
    await rowFiles.#open(files, cwd);
    return rowFiles;
  }

  async #open(files: readonly string[], cwd: string): Promise<void> {
    const { badRows, split } = this.#flags;
    if (badRows === undefined && split === undefined) return;
    const flag = badRows === undefined ? "--split" : "--bad-rows";
    const [table, ...others] = files;
    if (table === undefined || others.length > 0 || !isTable(table)) {
      const isOfRecords = table !== undefined && others.length === 0 && (hasRecordLines(table) || isParquet(table));
      if (split !== undefined && isOfRecords)
        throw new SettingsError("--split writes what a bulk write job takes, which is CSV; name a .csv file.");
      if (!isOfRecords)
        throw new SettingsError(
          split === undefined
            ? `${flag} writes the rows of one table; name one .csv, .ndjson, .jsonl or .parquet file.`
            : `${flag} writes the rows of one table; name one .csv file.`,
        );
    }
    if (badRows !== undefined) demandOtherFile(resolve(cwd, badRows), badRows, resolve(cwd, table));
    try {
      if (badRows !== undefined) this.#bad = new BadRows(resolve(cwd, badRows));
      if (split !== undefined) {
        const { Parts } = await import("./parts.ts");
        this.#parts = new Parts(resolve(cwd, split), basename(table).replace(/\.[^.]*$/, ""));
      }
    } catch (error) {
      this.discard();
      throw new SettingsError(`${flag}: ${badRows ?? split ?? ""} cannot be written (${whyUnwritten(error)})`);
    }
    const obstacle = this.#parts?.obstacle;
    if (obstacle === undefined) return;
    this.discard();
    throw new SettingsError(`--split: ${split ?? ""} holds ${obstacle} already; name a folder without parts.`);
  }

  /**
   * The rows of a request, by everything that was found in it: what the header has told already or a baseline lists is refused all the same, and
   * an error that is about no record refuses all of them.
   */
  rows({ table }: FoundRequest, { issues }: Report): void {
    if (table === undefined || (this.#bad === undefined && this.#parts === undefined)) return;
    this.#isRead = true;
    const errors = issues.filter(({ severity }) => severity === "error");
    const bad = new Set(errors.map(({ path }) => path[2]));
    const isRefused = errors.some(({ path }) => path[0] !== "body" || typeof path[2] !== "number");
    for (const [number, row] of table.rows.entries()) {
      if (row === undefined) continue;
      if (isRefused || bad.has(number)) this.#bad?.add(table.header, row);
      else this.#parts?.add(table.header, row);
    }
  }

  /** Rows are written as they stand in the table, also those that pass. */
  get keepsRows(): boolean {
    return this.#parts !== undefined;
  }

  /** Rows that pass. */
  passed({ table }: PassedRequests): void {
    this.#isRead = true;
    for (const row of table.rows) if (row !== undefined) this.#parts?.add(table.header, row);
  }

  /** A row that cannot be read. */
  broken({ row }: Problem): void {
    if (row === undefined) return;
    this.#isRead = true;
    this.#bad?.add(row.header, row.source);
  }

  /** Gives the files their names; one sentence each. */
  finish(): string[] {
    if (!this.#isRead) {
      this.discard();
      return [];
    }
    const said: string[] = [];
    const bad = this.#bad?.finish();
    if (bad !== undefined) said.push(`${count(bad, "row")} with errors written to ${this.#flags.badRows ?? ""}.`);
    const { parts, rows } = this.#parts?.finish() ?? {};
    if (parts !== undefined)
      said.push(
        `${count(rows ?? 0, "row")} without errors written to ${count(parts, "file")} in ${this.#flags.split ?? ""}.`,
      );
    return said;
  }

  /** Removes what was written so far. */
  discard(): void {
    this.#bad?.discard();
    this.#parts?.discard();
  }
}

/** The table itself would lose its other rows, and a folder would be found out when all is done. */
function demandOtherFile(path: string, name: string, table: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (stats.isDirectory()) throw new SettingsError(`--bad-rows: ${name} is a folder; name a file.`);
  if (existsSync(table) && realpathSync(path) === realpathSync(table))
    throw new SettingsError(`--bad-rows: ${name} is the table itself, which would lose its other rows.`);
}
