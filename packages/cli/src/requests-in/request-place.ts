import { urlPlace } from "@zoho-preflight/validator/seen";

import { itemAt, items, skipSpace, stringExcerpt, underlined } from "./json-place.ts";
import { rangeIn } from "./place.ts";
import type { Part, RequestPath } from "./found.ts";
import type { Item } from "./json-place.ts";
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
export function requestPlace({ text, start, lines }: JsonValueAt, path: RequestPath, part: Part): Place {
  const [root, ...rest] = path;
  if (root === "url" || root === "query") {
    const url = itemAt(text, start, ["url"]);
    if (url === undefined || text[url.start] !== '"') return placeOf(text, lines, start, url, undefined, part);
    const excerpt = stringExcerpt(text, url.start);
    const range = urlPlace(excerpt.text, path);
    return lines.place(...ends(range === undefined ? url : rangeIn(excerpt, range)));
  }
  if (root === "headers") {
    const headers = itemAt(text, start, ["headers"]);
    const header = headers === undefined ? undefined : headerItem(text, headers.start, String(rest[0]));
    return placeOf(text, lines, start, header ?? headers, undefined, part);
  }
  const item = itemAt(text, start, path);
  const body = root === "body" || root === "data" || root === "json" ? itemAt(text, start, [root]) : undefined;
  // A body written as JSON text: on into the text between the quotes.
  if (body !== undefined && text[body.start] === '"' && rest.length > 0) {
    const range = textBodyPlace(text, body, rest, part);
    return lines.place(...ends(range ?? body));
  }
  return placeOf(text, lines, start, item, path, part);
}

/** The place of `rest` inside a JSON string whose text is JSON itself; undefined when that text has no such part. */
export function textBodyPlace(text: string, literal: Range, rest: RequestPath, part: Part): Range | undefined {
  const excerpt = stringExcerpt(text, literal.start);
  const range = jsonTextPlace(excerpt.text, rest, part);
  return range === undefined ? undefined : rangeIn(excerpt, range);
}

/** The place of `rest` in JSON text; of text that is not JSON, nothing. */
export function jsonTextPlace(text: string, rest: RequestPath, part: Part): Range | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  const start = skipSpace(text, 0);
  const item = itemAt(text, start, rest);
  return item === undefined ? { start, end: start + 1 } : shown(text, item, part);
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
): Place {
  const exact = path === undefined || item?.key === undefined || item.key === String(path.at(-1));
  return lines.place(
    ...ends(item === undefined ? { start, end: start + 1 } : shown(text, item, exact ? part : "value")),
  );
}

function shown(text: string, item: Item, part: Part): Range {
  return part === "key" && item.keyRange !== undefined ? item.keyRange : underlined(text, item);
}

function ends({ start, end }: Range): [number, number] {
  return [start, end];
}
