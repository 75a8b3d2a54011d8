import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";

import { wrongByte } from "@zoho-preflight/validator/seen";

import { environmentBeside } from "./environments/environment-file.ts";
import { isObject } from "../is-object.ts";
import { isRequestText } from "./input-files.ts";
import { namedFiles } from "./named-files.ts";
import { ndjsonRequests } from "./ndjson.ts";
import { hasHttpName, isHarEntry, isPostman, isPostmanExample } from "./documents.ts";
import { looksLikeJson } from "./looks-like-json.ts";
import { isRequestObject } from "./request-object.ts";
import { TextSource } from "./text-source.ts";
import type { Found, FoundOrPassed } from "./found.ts";
import type { TableMap } from "./tables/table-map.ts";
import type { TableOptions, WantedRows } from "./tables/table-options.ts";
import type { ValueOptions } from "./request-object.ts";
import type { Preflight } from "@zoho-preflight/validator";

/** What the requests of a run are read from. */
export interface InputOptions extends ValueOptions {
  /** Relative file names start here. */
  readonly cwd: string;
  /** Files that requests name are read wherever they lie. */
  readonly readOutside?: boolean;
  /** Says what the columns of a table are; without it, tables are not read. */
  readonly preflight?: Preflight;
  /** What is done with the rows of a table; absent: every row is in a request. */
  readonly wants?: WantedRows | undefined;
  /** Those who read the parts of a large table. */
  readonly parts?: TableOptions["parts"];
  /** Which columns of a table fill which fields. */
  readonly map?: TableMap | undefined;
  readonly progressed?: Progressed | undefined;
  /** What `-` means. */
  readonly stdin: AsyncIterable<Uint8Array | string>;
}

/** Called while a large file is read, with bytes. */
export type Progressed = (read: number, of: number) => void;

/** The name that reports give to standard input. */
export const STDIN = "<stdin>";

/** The name that reports give to a request that is an argument itself. */
const ARGUMENT = "<argument>";

const TABLE_OF_NOBODY =
  "a table holds records; say of which module and what is done with them, such as --module Leads --operation insert";

const REQUESTS_NOT_RECORDS =
  "this file holds requests, which say themselves what they write; --module and --operation were not used";

const KEYS_HAVE_NO_NUMBER =
  "--map names columns by their number, and the keys of records have none; write { key: api_name }";

/** Whether a file is a table, by its name; only the header says so otherwise, and every text has a first line. */
export function isTable(name: string): boolean {
  return /\.(?:csv|tsv)$/i.test(name);
}

/** Whether the lines of a file may be records, by its name. */
export function hasRecordLines(name: string): boolean {
  return /\.(?:ndjson|jsonl)$/i.test(name);
}

/** What the first line of a file with a value a line holds, and so the others: a record, which may be broken, or a request. */
function lineContent(first: string): "record" | "request" | "other" {
  let value: unknown;
  try {
    value = JSON.parse(first);
  } catch {
    return first.startsWith("{") ? "record" : "other";
  }
  if (isRequestObject(value)) return "request";
  return isObject(value) && !isDocument(value) && !Array.isArray(value["data"]) ? "record" : "other";
}

/** Whether a file is a Parquet file, by its name. */
export function isParquet(name: string): boolean {
  return /\.parquet$/i.test(name);
}

/** Files as a sentence lists them: `leads.json, standard input`. */
export function inputNames(names: readonly string[]): string {
  return names.map((name) => (name === "-" ? "standard input" : name)).join(", ");
}

/**
 * All that is in a file, in order: requests, counts of other people's, and problems. Never throws: a file that cannot be read is a problem.
 * NDJSON is read as a stream, everything else at once. What reads a form of file is loaded when there is one.
 */
export async function* readInput(name: string, options: InputOptions): AsyncGenerator<FoundOrPassed, void> {
  if (isRequestText(name)) {
    const read = namedFiles(options.cwd, options.cwd, options.readOutside);
    const { textRequests } = await import("./text-requests.ts");
    for (const found of textRequests(name, ARGUMENT, "", read, options)) yield withoutEmptyHeaders(found);
    return;
  }
  const file = name === "-" ? STDIN : name;
  try {
    yield* read(name, file, options);
  } catch (error) {
    yield { kind: "problem", file, text: whyUnreadable(error) };
  }
}

/** `GET https://…` as an argument has no place for headers, so they are not known; a curl command would say them. */
function withoutEmptyHeaders(found: Found): Found {
  if (found.kind !== "request" || found.among === "curl commands") return found;
  const { headers = {}, ...request } = found.request;
  return Reflect.ownKeys(headers as object).length > 0 ? found : { ...found, request };
}

async function* read(
  name: string,
  file: string,
  { cwd, stdin, readOutside, preflight, map, wants, parts, progressed, ...given }: InputOptions,
): AsyncGenerator<FoundOrPassed, void> {
  const path = resolve(cwd, name);
  if (name !== "-" && (await stat(path)).isDirectory()) {
    yield { kind: "problem", file, text: "this is a folder; name the files in it" };
    return;
  }
  const table =
    preflight === undefined || given.records === undefined
      ? undefined
      : { records: given.records, preflight, map, wants, parts, progressed };
  if ((isTable(name) || isParquet(name)) && preflight !== undefined) {
    if (table === undefined) yield { kind: "problem", file, text: TABLE_OF_NOBODY };
    else if (isParquet(name)) {
      const { parquetTable } = await import("./tables/parquet/parquet-table.ts");
      yield* parquetTable(path, file, [join(cwd, "zoho-preflight.js"), import.meta.url], table);
    } else {
      const { csvTable } = await import("./tables/csv-table.ts");
      yield* csvTable(path, file, table);
    }
    return;
  }
  const environment = given.environment ?? (name === "-" ? undefined : environmentBeside(path));
  const values = environment === undefined ? given : { ...given, environment };
  const source = new TextSource(name === "-" ? stdin : createReadStream(path));
  const first = await source.peek();
  if (first === "") {
    yield { kind: "problem", file, text: "this file is empty" };
    return;
  }
  const extension = extname(name).toLowerCase();
  const read = namedFiles(name === "-" ? cwd : dirname(path), cwd, readOutside);
  // `{{base}}/Leads` may be the first line of an .http file.
  if (hasHttpName(extension) || !looksLikeJson(first, extension)) {
    const text = await source.all();
    const { textRequests } = await import("./text-requests.ts");
    yield* unlessDamaged(text, file, textRequests(text, file, extension, read, values));
    return;
  }
  const isStream = hasRecordLines(name);
  if (isStream && table !== undefined && name !== "-" && !opensOnly(first)) {
    const content = lineContent(first);
    if (content === "record" && map?.byIndex !== undefined) {
      yield { kind: "problem", file, text: KEYS_HAVE_NO_NUMBER };
      return;
    }
    if (content === "record") {
      await source.close();
      const { recordTable } = await import("./tables/record-table.ts");
      yield* recordTable(path, file, table);
      return;
    }
    if (content === "request") yield { kind: "problem", file, text: REQUESTS_NOT_RECORDS, isNote: true };
  }
  if (isStream ? !opensOnly(first) : isWholeRequest(first)) {
    yield* ndjsonRequests(source.lines(), file, values);
    return;
  }
  const text = await source.all();
  // A first line that opens and closes an object, though not a readable one, in a file that is not JSON as such.
  if (first.startsWith("{") && first.endsWith("}") && text.trim() !== first && !isJson(text)) {
    yield* ndjsonRequests(new TextSource(once(text)).lines(), file, values);
    return;
  }
  const { jsonRequests } = await import("./json.ts");
  yield* unlessDamaged(text, file, jsonRequests(text, file, { ...values, read }));
}

/** What a file holds; where some bytes are not of its encoding, nothing but that, unless it holds no requests anyway. */
function* unlessDamaged(text: string, file: string, all: Iterable<Found>): Generator<Found, void> {
  const wrong = wrongByte(text);
  if (wrong === undefined) {
    yield* all;
    return;
  }
  for (const found of all) {
    if (found.kind === "problem" && found.isForeign === true) {
      yield found;
      continue;
    }
    yield { kind: "problem", file, ...wrong };
    return;
  }
}

/** The first line of a document that is spread over several lines. */
function opensOnly(first: string): boolean {
  return /^[{[]$/.test(first);
}

/** A complete object alone on a line that is neither a HAR nor a collection: the first of a stream, or the only one. */
function isWholeRequest(first: string): boolean {
  // A HAR or a collection on one line may be huge: its first words say what it is.
  if (!first.startsWith("{") || /^\{\s*"(?:log|info|collection)"\s*:\s*\{/.test(first)) return false;
  try {
    const value: unknown = JSON.parse(first);
    return typeof value === "object" && value !== null && !isDocument(value);
  } catch {
    return false;
  }
}

/** What has a form as a file, however few lines it has. */
function isDocument(value: object): boolean {
  return "log" in value || isPostman(value) || isPostmanExample(value) || isHarEntry(value);
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
