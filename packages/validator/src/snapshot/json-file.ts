import { statSync } from "node:fs";

import { readTextFile } from "../files/text-file.ts";
import type { Path } from "../report/issue.ts";
import { jsonFault, lineAndColumn } from "./json-fault.ts";
import { SnapshotError } from "./snapshot-error.ts";

/**
 * The JSON of a file; undefined, which no JSON is, when there is no such file. A byte order mark is passed over.
 *
 * @param path place in the snapshot that an error should name, `["fields", "Leads"]`
 * @throws {SnapshotError} when the file cannot be read, is not UTF-8 or UTF-16, or is not JSON, with line and column
 */
export function readJsonFile(file: string, path: Path): unknown {
  const text = textOf(file, path);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new SnapshotError({ file, path, expected: "JSON", found: whereBroken(text), cause });
  }
}

function textOf(file: string, path: Path): string | undefined {
  const read = readTextFile(file);
  if ("text" in read) return read.text;
  if ("wrong" in read) {
    const { line, column } = read.wrong;
    const found = `a byte of another encoding at line ${line}, column ${column}`;
    throw new SnapshotError({ file, path, expected: "UTF-8", found, advice: "Save the file as UTF-8." });
  }
  const { code, cause } = read;
  // ENOTDIR: the folder is absent and a file has its name; ENAMETOOLONG: no file can have that name.
  if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") return undefined;
  const found = code === "EISDIR" ? "a folder" : `that it cannot be read (${code})`;
  const advice = "Check the file and its permissions.";
  throw new SnapshotError({ file, path, expected: "a JSON file", found, advice, cause });
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
