import { readTextFile } from "@zoho-preflight/validator/node";
import { jsonFault, lineAndColumn } from "@zoho-preflight/validator/seen";
import { wrongByte } from "@zoho-preflight/validator/seen";

import { SettingsError } from "./settings.ts";

/**
 * The text of a file that a flag or an argument names. Throws `SettingsError`: `--map map.json, line 2, column 11: byte FC is not UTF-8 …`.
 *
 * @param name the file as sentences name it, with the flag before it
 */
export function readOwnText(path: string, name: string): string {
  const read = readTextFile(path);
  if ("text" in read) return read.text;
  if ("wrong" in read) throw new SettingsError(wrongSentence(read.wrong, name));
  throw new SettingsError(`${name}: ${whyUnread(read.code)}`);
}

/** Refuses text that was read as a stream and has bytes of another encoding. Throws `SettingsError`. */
export function demandEncoding(text: string, name: string): string {
  const wrong = wrongByte(text);
  if (wrong !== undefined) throw new SettingsError(wrongSentence(wrong, name));
  return text;
}

/**
 * The JSON of such a file. Throws `SettingsError`, which quotes nothing of the file, since it may hold secrets:
 * `--seed seed.json, line 3, column 1: the file ends before its JSON is complete`.
 *
 * @param expected what should be there: `{ "Leads": [{ "Last_Name": "Ng" }] }`
 */
export function readOwnJson(path: string, name: string, expected?: string): unknown {
  return parseOwnJson(readOwnText(path, name), name, expected);
}

/** `readOwnJson` of text that is there already. */
export function parseOwnJson(text: string, name: string, expected?: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const form = expected === undefined ? "" : `; expected ${expected}`;
    if (text.trim() === "") throw new SettingsError(`${name}: there is nothing in it${form}`);
    const at = jsonFault(text) ?? text.length;
    const { line, column } = lineAndColumn(text, at);
    const what = at >= text.trimEnd().length ? "the file ends before its JSON is complete" : "this is not JSON";
    throw new SettingsError(`${name}, line ${line}, column ${column}: ${what}${form}`);
  }
}

function wrongSentence({ line, column, text }: { line: number; column: number; text: string }, name: string): string {
  return `${name}, line ${line}, column ${column}: ${text}`;
}

/** Why a file was not written, in words that stand in brackets: `its folder is not there`. */
export function whyUnwritten(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "its folder is not there";
  if (code === "ENOTDIR" || code === "EEXIST") return "a file stands where its folder should be";
  if (code === "EISDIR") return "this is a folder";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "nobody may write there";
  if (code === "ENOSPC") return "the disk is full";
  return typeof code === "string" ? code : error instanceof Error ? error.message : String(error);
}

/** Why a file was not read, by the system's code, in words that stand after its name. */
export function whyUnread(code: string): string {
  if (code === "ENOENT" || code === "ENOTDIR") return "there is no such file";
  if (code === "EISDIR") return "this is a folder; name the files in it";
  if (code === "EACCES" || code === "EPERM") return "this file may not be read";
  return `this file cannot be read (${code})`;
}
