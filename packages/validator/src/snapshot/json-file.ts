import { readFileSync, statSync } from "node:fs";

import type { Path } from "../report/issue.ts";
import { jsonFault, lineAndColumn } from "./json-fault.ts";
import { SnapshotError } from "./snapshot-error.ts";

/**
 * The JSON of a file; undefined, which no JSON is, when there is no such file. A byte order mark is passed over.
 *
 * @param path place in the snapshot that an error should name, `["fields", "Leads"]`
 * @throws {SnapshotError} when the file cannot be read or is not JSON, with line and column
 */
export function readJsonFile(file: string, path: Path): unknown {
  const text = readText(file, path);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new SnapshotError({ file, path, expected: "JSON", found: whereBroken(text), cause });
  }
}

function readText(file: string, path: Path): string | undefined {
  try {
    const text = readFileSync(file, "utf8");
    return text.startsWith("\uFEFF") ? text.slice(1) : text;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? "an unknown error";
    // ENOTDIR: the folder is absent and a file has its name; ENAMETOOLONG: no file can have that name.
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") return undefined;
    const found = code === "EISDIR" ? "a folder" : `that it cannot be read (${code})`;
    throw new SnapshotError({
      file,
      path,
      expected: "a JSON file",
      found,
      advice: "Check the file and its permissions.",
      cause,
    });
  }
}

function whereBroken(text: string): string {
  if (text.trim() === "") return "an empty file";
  const { line, column } = lineAndColumn(text, jsonFault(text) ?? text.length);
  return `something else at line ${line}, column ${column}`;
}

/** Changes whenever a file or folder is written: its modification time and size; `"-"` when it is not there. */
export function fileStamp(file: string): string {
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat === undefined ? "-" : `${stat.mtimeMs}:${stat.size}`;
  } catch {
    return "-"; // not allowed to look; reading will say so
  }
}
