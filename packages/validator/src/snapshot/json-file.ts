import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";

import type { Path } from "../report/issue.ts";
import { jsonFault, lineAndColumn } from "./json-fault.ts";
import { SnapshotError } from "./snapshot-error.ts";

/**
 * The JSON of a file; undefined, which no JSON is, when there is no such file. A byte order mark is passed over.
 *
 * @param path place in the snapshot that an error should name, `["fields", "Leads"]`
 * @throws {SnapshotError} when the file cannot be read, is not UTF-8 or is not JSON, with line and column
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
  const bytes = readBytes(file, path);
  if (bytes === undefined) return undefined;
  if (!isUtf8(bytes)) {
    // A letter of another encoding in an option or a name would make the right one look wrong.
    const found = `a byte of another encoding ${whereWrong(bytes)}`;
    throw new SnapshotError({ file, path, expected: "UTF-8", found, advice: "Save the file as UTF-8." });
  }
  const text = bytes.toString("utf8");
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function readBytes(file: string, path: Path): Buffer | undefined {
  try {
    return readFileSync(file);
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

/** `at line 3, column 14`: the first byte that is not UTF-8. No letter holds the byte of a line end. */
function whereWrong(bytes: Buffer): string {
  for (let line = 1, from = 0; ; line++) {
    const newline = bytes.indexOf(0x0a, from);
    const end = newline < 0 ? bytes.length : newline;
    const one = bytes.subarray(from, end);
    if (!isUtf8(one) || newline < 0) return `at line ${line}, column ${one.toString("utf8").indexOf("\uFFFD") + 1}`;
    from = end + 1;
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
