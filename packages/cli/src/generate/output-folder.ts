import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { SettingsError } from "../settings.ts";
import { isAsWritten, isOurs, isSame } from "./head.ts";

/** What has to be done so that a folder holds what was generated, and nothing else of ours. File names, sorted. */
export interface Changes {
  readonly write: readonly string[];
  readonly unchanged: readonly string[];
  readonly remove: readonly string[];
  /** What would be removed, had nobody changed it. */
  readonly kept: readonly string[];
}

/** A file that is being written; one that a crash left behind says by its name whose it is. */
const UNFINISHED = ".zoho-preflight.tmp";

/**
 * Compares a folder with what it should hold. Files that were not made by us are none of our business, unless one stands where one of ours
 * belongs: then nothing is written at all. Ours go only where they are `unwanted`, and as they were written.
 *
 * @throws {SettingsError} naming the files, or what cannot be read
 */
export function compareFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  unwanted: (name: string) => boolean,
): Changes {
  const found = readFolder(folder);
  const foreign = [...files.keys()].filter((name) => found.has(name) && !isOurs(found.get(name) ?? "")).sort();
  const [first] = foreign;
  if (first !== undefined) {
    const others = foreign.length === 1 ? "" : ` (and ${foreign.length - 1} more)`;
    throw new SettingsError(
      `${join(folder, first)}${others} was not made by zoho-preflight generate, so it is left alone and nothing is written: move it, or name another folder with --out`,
    );
  }
  const isUpToDate = (name: string): boolean => isSame(found.get(name) ?? "", files.get(name) ?? "");
  const names = [...files.keys()].sort();
  const left = [...found].filter(([name, text]) => !files.has(name) && isOurs(text) && unwanted(name)).sort();
  return {
    write: names.filter((name) => !isUpToDate(name)),
    unchanged: names.filter(isUpToDate),
    remove: left.filter(([name, text]) => isAsWritten(name, text)).map(([name]) => name),
    kept: left.filter(([name, text]) => !isAsWritten(name, text)).map(([name]) => name),
  };
}

/**
 * Makes the changes. Each file is written beside its place and then moved there, so that a reader never meets half of one. All of it happens
 * without a pause: an interrupt is heeded before or behind it.
 *
 * @throws {SettingsError} for what cannot be written
 */
export function changeFolder(folder: string, files: ReadonlyMap<string, string>, { write, remove }: Changes): void {
  let current = folder;
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of write) {
      current = join(folder, name);
      const unfinished = join(folder, `.${name}${UNFINISHED}`);
      try {
        writeFileSync(unfinished, files.get(name) ?? "");
        renameSync(unfinished, current);
      } catch (error) {
        rmSync(unfinished, { force: true });
        throw error;
      }
    }
    for (const name of remove) {
      current = join(folder, name);
      rmSync(current);
    }
  } catch (error) {
    throw new SettingsError(`${current}: cannot be written (${codeOf(error)})`);
  }
}

/** The text of each file in a folder that may be one of ours; empty for one that is not a file or cannot be read, so that it is nobody's but the user's. */
function readFolder(folder: string): Map<string, string> {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") return new Map();
    throw new SettingsError(
      `${folder}: ${code === "ENOTDIR" ? "is a file; --out names a folder" : `cannot be read (${code})`}`,
    );
  }
  return new Map(
    entries
      .filter((entry) => entry.isDirectory() || /\.(?:zod\.ts|types\.ts|schema\.json|sql|yml)$/.test(entry.name))
      .map((entry) => [entry.name, entry.isFile() ? readText(join(folder, entry.name)) : ""]),
  );
}

function readText(file: string): string {
  try {
    // Git may have checked it out with the line ends of Windows.
    return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  } catch {
    return "";
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "an unknown error";
}
