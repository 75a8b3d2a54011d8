import { decodedParam, splitQuery } from "../languages/query-string/split-query.ts";
import type { Path } from "../report/issue.ts";

/** A stretch of text, by offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of a URL that an issue's path means: `["url", "host"]`, `["url", "path", 0]` (the first segment behind the version),
 * `["query", "fields"]`, `["query", "fields", 1]` (the second of that name). Undefined when the URL has no such part.
 */
export function urlPlace(url: string, path: Path): Range | undefined {
  const [root, part, index] = path;
  const authority = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.exec(url)?.[0].length ?? -1;
  const query = end(url, "?", end(url, "#", url.length));
  const pathStart = authority < 0 ? 0 : Math.min(end(url, "/", query, authority), query);
  if (root === "query" && typeof part === "string") return queryPlace(url, query, part, index);
  if (root !== "url") return undefined;
  if (part === "host") return authority < 0 ? undefined : { start: authority, end: pathStart };
  if (part !== "path" || typeof index !== "number") return undefined;

  const segments: Range[] = [];
  for (let start = pathStart; start < query;) {
    const stop = end(url, "/", query, start);
    if (stop > start) segments.push({ start, end: stop });
    start = stop + 1;
  }
  return segments[versionIndex(segments.map(({ start, end: stop }) => url.slice(start, stop))) + 1 + index];
}

/** Before the version stands `crm`, and `bulk` or `email` in a few; -1 when the path has none, as in `/Leads`. */
function versionIndex(segments: readonly string[]): number {
  const written = segments.findIndex((segment, position) => position <= 2 && /^v\d/i.test(segment));
  if (written >= 0 || segments[0]?.toLowerCase() !== "crm") return written;
  return segments[1] === "bulk" || segments[1] === "email" ? 2 : 1;
}

function queryPlace(url: string, question: number, name: string, nth: string | number | undefined): Range | undefined {
  const from = question + 1;
  const named = splitQuery(url.slice(from, end(url, "#", url.length))).filter(
    (param) => decodedParam(param.name) === name,
  );
  const found = named[typeof nth === "number" ? nth : 0];
  return found === undefined ? undefined : { start: from + found.start, end: from + found.end };
}

function end(text: string, mark: string, otherwise: number, from = 0): number {
  const at = text.indexOf(mark, from);
  return at < 0 || at > otherwise ? otherwise : at;
}
