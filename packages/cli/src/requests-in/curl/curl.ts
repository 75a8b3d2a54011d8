import { cmdCommands, isForCmd } from "./cmd-words.ts";
import { curlCommands } from "./curl-command.ts";
import { bodyFile, curlFiles, curlFormParts, curlHeaders, curlRequest } from "./curl-request.ts";
import { bodyText } from "../body-text.ts";
import { formWithFiles, shownName } from "../form-files.ts";
import { Lines, rangeIn } from "../place.ts";
import { jsonTextPlace, placeInUrl } from "../request-place.ts";
import { shellCommands } from "./shell-words.ts";
import { isFilledIn } from "../holes.ts";
import { filledCommand } from "./filled-command.ts";
import { isZohoCrmUrl, otherRequest } from "../is-zoho-crm.ts";
import type { CurlCommand } from "./curl-command.ts";
import type { ShellText } from "./shell-words.ts";
import type { Found, Part, RequestPath } from "../found.ts";
import type { ReadNamed } from "../named-files.ts";
import type { Excerpt, Range } from "../place.ts";
import type { Values } from "../template.ts";
import type { Word } from "../word.ts";

/** How a text with curl commands is read. */
export interface CurlText extends ShellText {
  /** Of the entire text, where it is read in parts. */
  readonly lines?: Lines;
  /** Reads the files that commands send; without it they are named as not read. */
  readonly read?: ReadNamed;
  /** What stands behind `{{name}}`, where a client fills that in before the command is read. */
  readonly values?: Values;
}

/** What the requests of one text share. */
export interface CurlSource {
  readonly text: string;
  readonly file: string;
  readonly lines: Lines;
  readonly read: ReadNamed | undefined;
  /** What the file is made of, as the summary counts it. */
  readonly among: string;
}

/**
 * The curl commands of a text: one as a browser or Zoho's documentation gives it, or an entire script. Commands of other programs are passed
 * over, requests to others than Zoho CRM counted.
 */
export function* curlRequests(text: string, file: string, how: CurlText = {}): Generator<Found, void> {
  const lines = how.lines ?? new Lines(text);
  const { start, end } = how.range ?? { start: 0, end: text.length };
  const isCmd = isForCmd(start === 0 && end === text.length ? text : text.slice(start, end));
  for (const command of isCmd ? cmdCommands(text, start, end) : shellCommands(text, how)) {
    if ("problem" in command) {
      const { line, column } = lines.place(command.offset);
      yield { kind: "problem", file, line, column, text: command.problem };
      continue;
    }
    const curls = curlCommands(how.values === undefined ? command : filledCommand(command, how.values));
    if (curls.length > 0 && command.optionLine !== undefined && how.isScript === true)
      yield optionLine(command.optionLine, file, lines);
    for (const curl of curls) yield* requestsOf(curl, { text, file, lines, read: how.read, among: "curl commands" });
  }
}

function optionLine(offset: number, file: string, lines: Lines): Found {
  const { line, column } = lines.place(offset);
  const text = "a shell runs curl without the options from here on; end the line before with a backslash";
  return { kind: "problem", file, line, column, text, isWarning: true };
}

/** The requests to Zoho CRM that a command sends, one for each URL. */
export function* requestsOf(curl: CurlCommand, source: CurlSource): Generator<Found, void> {
  const { text, file, lines, read, among } = source;
  const { line, column } = lines.place(curl.start);
  if (curl.urls.length === 0) {
    // A configuration file may name the URL; `curl --version` has none and needs none.
    if (curl.headers.length > 0 || curl.data.length > 0)
      yield { kind: "problem", file, line, column, text: "this curl command names no URL" };
    return;
  }
  const urls = curl.urls.map((word) => ({ word, url: withScheme(word.text) }));
  const isOurs = urls.some(({ url }) => isZohoCrmUrl(url));
  const named = isOurs && read !== undefined ? bodyFile(curl) : undefined;
  const body = named === undefined || read === undefined ? undefined : bodyText(named.name, read, isJson(curl));
  if (named !== undefined && body?.problem !== undefined) {
    const { line, column } = lines.place(named.word.start);
    yield { kind: "problem", file, line, column, ...body.problem };
  }
  const options = curl.unread.map(({ start, end }) => ({ name: text.slice(start, end).replace(/^"(.*)"$/s, "$1") }));
  const files = curlFiles(curl).map((name) =>
    name === named?.name ? { name, ...body?.unread } : { name: shownName(name) },
  );
  const form =
    curl.forms.length === 0 || curl.upload !== undefined || !isOurs
      ? undefined
      : formWithFiles(curlFormParts(curl), read);
  const unread = [...options, ...(body?.content === undefined ? files : []), ...(form?.unread ?? [])];
  for (const { word, url } of urls) {
    if (!isZohoCrmUrl(url)) {
      yield otherRequest(url, among);
      continue;
    }
    yield {
      kind: "request",
      file,
      line,
      column,
      request: curlRequest(curl, url, form?.body ?? body?.content),
      partial: true,
      ...(unread.length === 0 ? {} : { unread }),
      among,
      place: (path, part, within) => {
        const inBody = path[0] === "body" ? body?.place?.(path.slice(1), part, within) : undefined;
        if (inBody !== undefined) return inBody;
        const { start, end } = curlPlace(curl, word, path, part, within);
        return lines.place(start, end);
      },
    };
  }
}

/** curl takes `www.zohoapis.com/crm/v8/Leads`; it means http, but what is written here is surely meant for https. */
function withScheme(url: string): string {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/:?]|$)/i.test(url) ? `https://${url}` : url;
}

function curlPlace(curl: CurlCommand, url: Word, path: RequestPath, part: Part, within: Range | undefined): Range {
  const [root, ...rest] = path;
  if (root === "method" && curl.method !== undefined) return curl.method;
  if (root === "headers") {
    const header = curlHeaders(curl).find(({ name }) => name.toLowerCase() === rest[0]);
    if (header !== undefined) return header.word;
  }
  if (root === "body") {
    const data = curl.data.length === 1 ? curl.data[0]?.word : undefined;
    const range = data === undefined ? undefined : jsonTextPlace(data.text, rest, part, within);
    if (data !== undefined && range !== undefined) return rangeIn(excerpt(data), range);
    const form = curl.forms.find(({ word }) => word.text.split("=", 1)[0] === rest[0]);
    const first = (curl.data[0] ?? form ?? curl.forms[0])?.word;
    if (first !== undefined) return first;
  }
  if (root === "url" || root === "query") {
    const range = placeInUrl(url.text, path, within);
    if (range !== undefined) return rangeIn(excerpt(url), range);
    const parameter = [...curl.query.map((word) => ({ word, option: "urlencode" })), ...curl.data].find(
      ({ word: { text } }) => text.split("=", 1)[0] === rest[0],
    );
    if (root !== "query" || parameter === undefined) return url;
    if (within === undefined) return parameter.word;
    return parameter.option === "urlencode" ? wordsOf(parameter.word, within) : sentAsIs(parameter.word, path, within);
  }
  return { start: curl.start, end: curl.start + "curl".length };
}

/** Of `--data-urlencode 'criteria=(City:equals:Ulm)'` the words that are meant: curl encodes what it is given. */
function wordsOf(word: Word, { start, end }: Range): Range {
  const before = word.text.indexOf("=") + 1;
  return isFilledIn(word.text, before + end)
    ? word
    : rangeIn(excerpt(word), { start: before + start, end: before + end });
}

/** Of `-d 'criteria=(City%3Aequals%3AUlm)'`, which is sent as it stands. */
function sentAsIs(word: Word, path: RequestPath, within: Range): Range {
  const range = placeInUrl(`?${word.text}`, path, within);
  return range === undefined ? word : rangeIn(excerpt(word), { start: range.start - 1, end: range.end - 1 });
}

function excerpt({ text, offsets, start }: Word): Excerpt {
  return { text, at: (index) => offsets[index] ?? (offsets.at(-1) ?? start) + 1 };
}

/** Whether a command says that its body is JSON, or says nothing about it. */
function isJson(curl: CurlCommand): boolean {
  const type = curlHeaders(curl).find(({ name }) => name.toLowerCase() === "content-type")?.value;
  return type === undefined || /json/i.test(type);
}
