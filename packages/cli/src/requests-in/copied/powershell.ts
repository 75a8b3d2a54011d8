import { curlCommands } from "../curl/curl-command.ts";
import { requestsOf } from "../curl/curl.ts";
import { Lines } from "../place.ts";
import { HOLE } from "../word.ts";
import { WordInMaking } from "../curl/word-in-making.ts";
import { PowerShellReader } from "./powershell-values.ts";
import type { CurlCommand } from "../curl/curl-command.ts";
import type { Found } from "../found.ts";
import type { ReadNamed } from "../named-files.ts";
import type { Word } from "../word.ts";
import type { PowerShellValue } from "./powershell-values.ts";

const COMMAND = /\b(?:Invoke-WebRequest|Invoke-RestMethod)\b/gi;
const CURL = /\bcurl(?:\.exe)?(?=[ \t])/gi;
/** What may stand before a command on its line: `$answer = `, `& `, and whatever opens or ends another one. */
const BEFORE = /(?:^\s*(?:\$[\w:]+\s*=\s*)?|[({|;&]\s*)$/;
/** `curl` is another name of `Invoke-WebRequest` in Windows PowerShell, and takes its parameters. */
const PARAMETER = /^-(?:Uri|Method|Headers|Body|ContentType|UseBasicParsing|WebSession|InFile|OutFile)$/i;
/** A command of curl that goes on as PowerShell has it, with a back quote at the end of the line. */
const GOES_ON = /\bcurl(?:\.exe)?[ \t][^\n]*[ \t]`\r?\n/i;
const ASSIGNMENT = /^[ \t]*\$(\w+)[ \t]*=[ \t]*/gm;
/** HTTP/2 writes these beside the headers, and browsers copy them along. */
const PSEUDO = new Set(["authority", "method", "path", "scheme"]);

/** Whether a text calls the web commands of PowerShell. */
export function hasPowerShell(text: string): boolean {
  return text.search(COMMAND) >= 0;
}

/** Whether its curl commands are written for PowerShell. */
export function hasPowerShellCurl(text: string): boolean {
  return GOES_ON.test(text);
}

/** What is read of a text of PowerShell. */
export interface PowerShellText {
  readonly firstLine?: number;
  /** Reads the files that commands send; without it they are named as not read. */
  readonly read?: ReadNamed | undefined;
  /** Its curl commands too. */
  readonly curl?: boolean;
}

/**
 * The requests of `Invoke-WebRequest` and `Invoke-RestMethod`, as browsers write them behind "Copy as PowerShell" and as scripts do. Variables that
 * get text or a table once are followed, everything else is unknown.
 */
export function* powerShellRequests(
  text: string,
  file: string,
  { firstLine = 1, read, curl = false }: PowerShellText = {},
): Generator<Found, void> {
  const lines = new Lines(text, firstLine);
  const reader = new PowerShellReader(text, variablesOf(text));
  const commands = [...text.matchAll(COMMAND), ...(curl ? [...text.matchAll(CURL)].filter(isCommand) : [])];
  for (const { 0: name, index } of commands.sort((one, other) => one.index - other.index)) {
    const end = index + name.length;
    const among = "requests";
    for (const command of /^curl/i.test(name) ? curlsOf(reader, index, end) : [curlCommand(reader, index, end)])
      yield* requestsOf(command, { text, file, lines, read, among });
  }
}

/** Whether a word stands where a command does; a sentence may speak of curl. */
function isCommand({ index, input }: RegExpExecArray): boolean {
  return BEFORE.test(input.slice(Math.max(input.lastIndexOf("\n", index - 1) + 1, index - 80), index));
}

function curlsOf(reader: PowerShellReader, start: number, end: number): readonly CurlCommand[] {
  const words = [...reader.words(end)];
  if (words.some(({ text }) => PARAMETER.test(text))) return [curlCommand(reader, start, end)];
  return curlCommands({ words: [{ text: "curl", offsets: [start, start, start, start], start, end }, ...words] });
}

/** Where the only value of each variable stands. */
function variablesOf(text: string): Map<string, number | undefined> {
  const variables = new Map<string, number | undefined>();
  for (const { 0: all, 1: name = "", index } of text.matchAll(ASSIGNMENT)) {
    const key = name.toLowerCase();
    variables.set(key, variables.has(key) ? undefined : index + all.length);
  }
  return variables;
}

/** The same request as a curl command, so that one reader knows what is sent. */
function curlCommand(reader: PowerShellReader, start: number, from: number): CurlCommand {
  const headers: Word[] = [];
  const data: CurlCommand["data"][number][] = [];
  const forms: CurlCommand["forms"][number][] = [];
  const unread: Word[] = [];
  let urls: Word[] = [];
  let method: Word | undefined;
  let upload: Word | undefined;
  for (const { name, value } of reader.parameters(from)) {
    const word = wordOf(value);
    if (/^(?:uri|)$/i.test(name)) urls = [word];
    else if (/^(?:custom)?method$/i.test(name)) method = upperCase(word);
    else if (/^contenttype$/i.test(name)) headers.push(header("Content-Type", word));
    else if (/^(?:authentication|token|credential)$/i.test(name))
      headers.push(header("Authorization", { ...word, text: HOLE }));
    else if (/^infile$/i.test(name)) upload = word;
    else if (/^body$/i.test(name))
      data.push({ option: "raw", word: value.table === undefined ? word : { ...word, text: HOLE } });
    else if (/^headers$/i.test(name) && value.table === undefined) unread.push(word);
    else if (/^headers$/i.test(name))
      headers.push(
        ...(value.table ?? [])
          .filter(({ key }) => !PSEUDO.has(key.toLowerCase()))
          .map(({ key, word }) => header(key, word)),
      );
    else if (/^form$/i.test(name) && value.table !== undefined)
      forms.push(...value.table.map(({ key, word }) => ({ option: "text" as const, word: line(`${key}=`, word) })));
    else if (/^form$/i.test(name) || name === "@") unread.push(word);
  }
  return {
    start,
    urls,
    headers,
    data,
    unread,
    query: [],
    forms,
    get: false,
    head: false,
    method: method ?? { text: "GET", offsets: [start, start, start], start, end: start + "Invoke".length },
    ...(upload === undefined ? {} : { upload }),
  };
}

function wordOf({ word }: PowerShellValue): Word {
  return word;
}

function upperCase(word: Word): Word {
  return { ...word, text: word.text.toUpperCase() };
}

/** `Name: value`, with the places of the value. */
function header(name: string, word: Word): Word {
  return line(`${name}: `, word);
}

function line(before: string, word: Word): Word {
  const line = new WordInMaking(word.start);
  line.add(before, word.start);
  line.addWord(word);
  return line.end(word.end);
}
