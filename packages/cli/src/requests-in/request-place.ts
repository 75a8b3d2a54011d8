import { urlPlace } from "@zoho-preflight/validator/seen";

import { isFilledIn } from "./holes.ts";
import { itemAt, stringExcerpt, underlined, wordsIn } from "./json-place.ts";
import { items, skipSpace } from "./json-walk.ts";
import { keptPlaces } from "./kept-places.ts";
import { rangeIn } from "./place.ts";
import type { Part, RequestPath } from "./found.ts";
import type { Item } from "./json-walk.ts";
import type { Lines, Place, Range } from "./place.ts";

/** A JSON value in a file: it starts at `start` in the text that `lines` counts. */
export interface JsonValueAt {
  readonly text: string;
  readonly start: number;
  readonly lines: Lines;
}

/** The place of a path in a file that holds records. */
export function recordPlace({ text, start, lines }: JsonValueAt, path: RequestPath | undefined, part: Part): Place {
  return placeOf(text, lines, start, path === undefined ? undefined : itemAt(text, start, path), path, part);
}

/** The place of an issue's path in a request object, or of its nearest part that is there. */
export function requestPlace(at: JsonValueAt, path: RequestPath, part: Part, within?: Range): Place {
  const { text, start, lines } = at;
  const [root, ...rest] = path;
  if (root === "url" || root === "query") return addressPlace(at, "url", path, within);
  if (root === "headers") {
    const headers = itemAt(text, start, ["headers"]);
    const header = headers === undefined ? undefined : headerItem(text, headers.start, String(rest[0]));
    return placeOf(text, lines, start, header ?? headers, undefined, part);
  }
  const item = itemAt(text, start, path);
  // A body written as JSON text, which has no items: on into the text between the quotes.
  if (
    (root === "body" || root === "data" || root === "json") &&
    rest.length > 0 &&
    item?.key === root &&
    text[item.start] === '"' &&
    item.start === itemAt(text, start, [root])?.start
  ) {
    const range = textBodyPlace(text, item, rest, part, within);
    return lines.place(...ends(range ?? item));
  }
  return placeOf(text, lines, start, item, path, part, within);
}

/** The place in an address, or the method before it, that stands under a key: `{ "url": "https://…" }`, `{ "request": "GET /crm/v8/Leads" }`. */
export function addressPlace(
  { text, start, lines }: JsonValueAt,
  key: string,
  path: RequestPath,
  within: Range | undefined,
): Place {
  const literal = itemAt(text, start, [key]);
  if (literal === undefined || text[literal.start] !== '"')
    return placeOf(text, lines, start, literal, undefined, "value");
  const excerpt = stringExcerpt(text, literal.start);
  if (path[0] === "method") {
    const [spaces = "", method = ""] = /^(\s*)([A-Za-z]+)(?=\s)/.exec(excerpt.text)?.slice(1) ?? [];
    const word = { start: spaces.length, end: spaces.length + method.length };
    return lines.place(...ends(method === "" ? literal : rangeIn(excerpt, word)));
  }
  const before = key === "request" ? (/^\s*(?:[A-Za-z]+\s+)?/.exec(excerpt.text)?.[0].length ?? 0) : 0;
  const range = placeInUrl(excerpt.text.slice(before), path, within);
  return lines.place(
    ...ends(range === undefined ? literal : rangeIn(excerpt, { start: before + range.start, end: before + range.end })),
  );
}

/** The place of a path in an address, and of an issue's words where nothing before them was filled in when they were judged. */
export function placeInUrl(url: string, path: RequestPath, within: Range | undefined): Range | undefined {
  const param = urlPlace(url, path);
  const words = within === undefined ? undefined : urlPlace(url, path, within);
  if (param === undefined || words === undefined) return param;
  return isFilledIn(url.slice(param.start, param.end), words.end - param.start) ? param : words;
}

/** The place of `rest` inside a JSON string whose text is JSON itself; undefined when that text has no such part. */
export function textBodyPlace(
  text: string,
  literal: Range,
  rest: RequestPath,
  part: Part,
  within?: Range,
): Range | undefined {
  const excerpt = stringExcerpt(text, literal.start);
  const range = jsonTextPlace(excerpt.text, rest, part, within);
  return range === undefined ? undefined : rangeIn(excerpt, range);
}

/** The place of `rest` in JSON text; of text that is not JSON, nothing. */
export function jsonTextPlace(text: string, rest: RequestPath, part: Part, within?: Range): Range | undefined {
  if (!keptPlaces(text).isJson()) return undefined;
  const start = skipSpace(text, 0);
  const item = itemAt(text, start, rest);
  return item === undefined
    ? { start, end: start + 1 }
    : shown(text, item, part, isAt(item, rest) ? within : undefined);
}

function headerItem(text: string, start: number, name: string): Item | undefined {
  for (const item of items(text, start)) {
    const key = item.key ?? firstText(text, item);
    if (key?.toLowerCase() === name) return item;
  }
  return undefined;
}

/** Headers may be entries: `[["Authorization", "…"]]`. */
function firstText(text: string, entry: Item): string | undefined {
  const first = items(text, entry.start).next().value;
  return first !== undefined && text[first.start] === '"' ? stringExcerpt(text, first.start).text : undefined;
}

function placeOf(
  text: string,
  lines: Lines,
  start: number,
  item: Item | undefined,
  path: RequestPath | undefined,
  part: Part,
  within?: Range,
): Place {
  if (item === undefined) return lines.place(start, start + 1);
  const exact = path === undefined || isAt(item, path);
  return lines.place(...ends(shown(text, item, exact ? part : "value", exact ? within : undefined)));
}

/** Whether an item is what the path leads to, and not just the nearest that is there. */
function isAt(item: Item, path: RequestPath): boolean {
  return item.key === undefined || item.key === String(path.at(-1));
}

function shown(text: string, item: Item, part: Part, within: Range | undefined): Range {
  return part === "key" && item.keyRange !== undefined ? item.keyRange : wordsIn(text, underlined(text, item), within);
}

function ends({ start, end }: Range): [number, number] {
  return [start, end];
}
