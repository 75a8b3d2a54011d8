import { createReadStream, readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, extname, resolve } from "node:path";

import { curlRequests } from "./curl/curl.ts";
import { hasHttpName, httpFileRequests, isHttpFile } from "./http/http-file.ts";
import { jsonRequests } from "./json.ts";
import { ndjsonRequests } from "./ndjson.ts";
import { isPostman } from "./postman/postman.ts";
import { TextSource } from "./text-source.ts";
import type { Found } from "./found.ts";
import type { ValueOptions } from "./request-object.ts";

/** What the requests of a run are read from. */
export interface InputOptions extends ValueOptions {
  /** Relative file names start here. */
  readonly cwd: string;
  /** What `-` means. */
  readonly stdin: AsyncIterable<Uint8Array | string>;
}

/** The name that reports give to standard input. */
export const STDIN = "<stdin>";

/** What is read here, in the order of the list in `--help`. */
const SUPPORTED = ["JSON", "NDJSON", "HAR", "curl", "Postman", ".http"];
/** What browsers write behind "Copy as PowerShell". */
const POWERSHELL = /^[ \t]*(?:\$\w+[ \t]*=[ \t]*New-Object\b|Invoke-(?:WebRequest|RestMethod)\b)/m;

/** Files as a sentence lists them: `leads.json, standard input`. */
export function inputNames(names: readonly string[]): string {
  return names.map((name) => (name === "-" ? "standard input" : name)).join(", ");
}

/**
 * All that is in a file, in order: requests, counts of other people's, and problems. Never throws: a file that cannot be read is a problem.
 * NDJSON is read as a stream, everything else at once.
 */
export async function* readInput(name: string, options: InputOptions): AsyncGenerator<Found, void> {
  const file = name === "-" ? STDIN : name;
  try {
    yield* read(name, file, options);
  } catch (error) {
    yield { kind: "problem", file, text: whyUnreadable(error) };
  }
}

async function* read(name: string, file: string, { cwd, stdin, ...values }: InputOptions): AsyncGenerator<Found, void> {
  const path = resolve(cwd, name);
  if (name !== "-" && (await stat(path)).isDirectory()) {
    yield { kind: "problem", file, text: "this is a folder; name the files in it" };
    return;
  }
  const source = new TextSource(name === "-" ? stdin : createReadStream(path));
  const first = await source.peek();
  if (first === "") {
    yield { kind: "problem", file, text: "this file is empty" };
    return;
  }
  const extension = extname(name).toLowerCase();
  // `{{base}}/Leads` may be the first line of an .http file.
  if (hasHttpName(extension) || !looksLikeJson(first, extension)) {
    const text = await source.all();
    const read = (other: string): string => readFileSync(resolve(name === "-" ? cwd : dirname(path), other), "utf8");
    if (isHttpFile(text, extension)) yield* httpFileRequests(text, file, read);
    else if (POWERSHELL.test(text) && !/\bcurl\b/.test(text))
      yield { kind: "problem", file, text: "this looks like PowerShell. In DevTools choose Copy > Copy as cURL" };
    else if (!/\bcurl(?:\.exe)?\b/i.test(text))
      yield { kind: "problem", file, text: `unknown format. Supported: ${SUPPORTED.join(", ")}` };
    else yield* curlRequests(text, file);
    return;
  }
  const isStream = extension === ".ndjson" || extension === ".jsonl";
  if (isStream ? !opensOnly(first) : isWholeRequest(first)) {
    yield* ndjsonRequests(source.lines(), file, values);
    return;
  }
  const text = await source.all();
  // A first line that opens and closes an object, though not a readable one, in a file that is not JSON as such.
  if (first.startsWith("{") && first.endsWith("}") && !isJson(text) && text.trim() !== first) {
    yield* ndjsonRequests(new TextSource(once(text)).lines(), file, values);
    return;
  }
  yield* jsonRequests(text, file, values);
}

/** Content decides; the extension where the content says nothing. */
function looksLikeJson(first: string, extension: string): boolean {
  if (/^[{[]/.test(first)) return true;
  return /^\.(?:json|ndjson|jsonl|har)$/.test(extension) && !/\bcurl\b/.test(first);
}

/** The first line of a document that is spread over several lines. */
function opensOnly(first: string): boolean {
  return /^[{[]$/.test(first);
}

/** A complete object alone on a line that is neither a HAR nor a collection: the first of a stream, or the only one. */
function isWholeRequest(first: string): boolean {
  if (!first.startsWith("{")) return false;
  try {
    const value: unknown = JSON.parse(first);
    return typeof value === "object" && value !== null && !("log" in value) && !isPostman(value);
  } catch {
    return false;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function* once(text: string): AsyncGenerator<string, void> {
  yield await Promise.resolve(text);
}

function whyUnreadable(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EACCES" || code === "EPERM") return "this file may not be read";
  if (code === "ERR_STRING_TOO_LONG")
    return "this file is too large to be read at once; write it as NDJSON, one request a line";
  return `this file cannot be read (${error instanceof Error ? error.message : String(error)})`;
}
