import { cmdCommands, isForCmd } from "./cmd-words.ts";
import { curlCommands } from "./curl-command.ts";
import { curlFiles, curlHeaders, curlRequest } from "./curl-request.ts";
import { Lines, rangeIn } from "../place.ts";
import { jsonTextPlace, placeInUrl } from "../request-place.ts";
import { shellCommands } from "./shell-words.ts";
import { isFilledIn } from "../holes.ts";
import { isZohoCrmUrl } from "../is-zoho-crm.ts";
import type { CurlCommand } from "./curl-command.ts";
import type { Found, Part, RequestPath } from "../found.ts";
import type { Excerpt, Range } from "../place.ts";
import type { Word } from "../word.ts";

/**
 * The curl commands of a text: one as a browser or Zoho's documentation gives it, or a whole script. Commands of other programs are passed
 * over, requests to others than Zoho CRM counted.
 */
export function* curlRequests(text: string, file: string): Generator<Found, void> {
  const lines = new Lines(text);
  const commands = isForCmd(text) ? cmdCommands(text) : shellCommands(text);
  for (const command of commands) {
    if ("problem" in command) {
      const { line, column } = lines.place(command.offset);
      yield { kind: "problem", file, line, column, text: command.problem };
      continue;
    }
    for (const curl of curlCommands(command.words)) yield* requestsOf(curl, file, text, lines);
  }
}

function* requestsOf(curl: CurlCommand, file: string, text: string, lines: Lines): Generator<Found, void> {
  const { line, column } = lines.place(curl.start);
  if (curl.urls.length === 0) {
    // A configuration file may name the URL; `curl --version` has none and needs none.
    if (curl.headers.length > 0 || curl.data.length > 0)
      yield { kind: "problem", file, line, column, text: "this curl command names no URL" };
    return;
  }
  const options = curl.unread.map(({ start, end }) => text.slice(start, end).replace(/^"(.*)"$/s, "$1"));
  const unread = [...options, ...curlFiles(curl)];
  for (const word of curl.urls) {
    const url = withScheme(word.text);
    if (!isZohoCrmUrl(url)) {
      yield { kind: "other", among: "curl commands" };
      continue;
    }
    yield {
      kind: "request",
      file,
      line,
      column,
      request: curlRequest(curl, url),
      partial: true,
      ...(unread.length === 0 ? {} : { unread }),
      among: "curl commands",
      place: (path, part, within) => {
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
    const first = curl.data[0]?.word ?? curl.forms[0];
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
