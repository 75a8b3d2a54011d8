import { decodedParam, splitQuery, writtenRange } from "../languages/query-string/split-query.ts";
import type { Path, Range } from "../report/issue.ts";

/**
 * The part of a URL that an issue's path means: `["url", "host"]`, `["url", "path", 0]` (the first segment behind the version),
 * `["query", "fields"]`, `["query", "fields", 1]` (the second of that name). Undefined when the URL has no such part. With `within`, an
 * issue's range, only those words of the parameter's value: `{ start: 1, end: 9 }` of `(Last_Nme:equals:Ng)` are found in `?criteria=%28Last_Nme%3A…`, too.
 */
export function urlPlace(url: string, path: Path, within?: Range): Range | undefined {
  const [root, part, index] = path;
  const authority = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.exec(url)?.[0].length ?? -1;
  const query = end(url, "?", end(url, "#", url.length));
  const pathStart = authority < 0 ? 0 : Math.min(end(url, "/", query, authority), query);
  if (root === "query" && typeof part === "string") return queryPlace(url, query, part, index, within);
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

function queryPlace(
  url: string,
  question: number,
  name: string,
  nth: string | number | undefined,
  within: Range | undefined,
): Range | undefined {
  const from = question + 1;
  const named = splitQuery(url.slice(from, end(url, "#", url.length))).filter(
    (param) => decodedParam(param.name) === name,
  );
  const found = named[typeof nth === "number" ? nth : 0];
  if (found === undefined) return undefined;
  const { value } = found;
  if (within !== undefined && value !== undefined) {
    const words = writtenRange(value, within);
    const before = from + found.end - value.length;
    return { start: before + words.start, end: before + words.end };
  }
  return { start: from + found.start, end: from + found.end };
}

function end(text: string, mark: string, otherwise: number, from = 0): number {
  const at = text.indexOf(mark, from);
  return at < 0 || at > otherwise ? otherwise : at;
}
