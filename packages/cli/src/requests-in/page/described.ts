import { OPEN, UNKNOWN } from "@zoho-preflight/validator/seen";

import { httpFileRequests } from "../http/http-file.ts";
import type { Found, FoundRequest } from "../found.ts";
import type { ReadNamed } from "../named-files.ts";

const REQUEST_LINE = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+(?:https?:\/\/|\{\{|\/)\S*/;
/** What a page says of an address behind it: `GET /crm/v8/Leads  # the leads`, `… - the leads`, `… → 200`. */
const REMARK = /(?:[ \t]{2,}|\t)(?!HTTP\/)\S.*$|[ \t]+(?:[#→–—]|\/\/|->|=>|- ).*$/;
const COMMENT = /^[ \t]*(?:#|\/\/|$)/;

/**
 * The requests between the fences of a page, as HTTP writes them. A page describes: several requests stand under each other without `###`, remarks
 * stand behind addresses, prose above, and the token that every request takes and a body are often left out.
 */
export function* describedRequests(
  text: string,
  file: string,
  read: ReadNamed,
  firstLine: number,
  environment?: ReadonlyMap<string, string>,
): Generator<Found, void> {
  for (const { code, line } of partsOf(text))
    for (const found of httpFileRequests(code, file, read, firstLine + line, environment))
      yield found.kind === "request" ? asDescribed(found) : found;
}

/** Headers may hold more, and a body that is not shown may be there all the same. */
function asDescribed(found: FoundRequest): FoundRequest {
  const { request } = found;
  const headers: Record<PropertyKey, unknown> = { ...asObject(request.headers), [OPEN]: true };
  const isRead = request.method === "GET" || request.method === "DELETE";
  return { ...found, request: { ...request, headers, ...("body" in request || isRead ? {} : { body: UNKNOWN }) } };
}

function asObject(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

/** The text in parts with one request line each, without the prose above the first; what `###` or variables part stays together. */
function partsOf(text: string): { readonly code: string; readonly line: number }[] {
  const lines = text.split("\n").map(withoutRemark);
  if (lines.some((line) => /^(?:###|@)/.test(line))) return [{ code: lines.join("\n"), line: 0 }];
  const starts = lines.flatMap((line, index) => (REQUEST_LINE.test(line) ? [aboveComments(lines, index)] : []));
  return starts.map((line, index) => ({ code: lines.slice(line, starts[index + 1]).join("\n"), line }));
}

/** Comments above a request line are its own. */
function aboveComments(lines: readonly string[], start: number): number {
  let at = start;
  while (at > 0 && COMMENT.test(lines[at - 1] ?? "")) at--;
  return at;
}

/** Spaces in its place, so that everything keeps its column. */
function withoutRemark(line: string): string {
  return REQUEST_LINE.test(line) ? line.replace(REMARK, (remark) => " ".repeat(remark.length)) : line;
}
