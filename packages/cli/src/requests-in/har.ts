import { OPEN, UNKNOWN, urlPlace } from "@zoho-preflight/validator/seen";

import { isObject } from "../is-object.ts";
import { itemAt, stringExcerpt } from "./json-place.ts";
import { items } from "./json-walk.ts";
import { rangeIn } from "./place.ts";
import { textBodyPlace } from "./request-place.ts";
import { isZohoCrmUrl } from "./is-zoho-crm.ts";
import type { Found, Part, RequestInput, RequestPath } from "./found.ts";
import type { Place, Range } from "./place.ts";
import type { JsonContext } from "./request-object.ts";

/** The parts of an HTTP Archive 1.2 that are read. Nothing in a file can be relied on, so each part is tested where it is used. */
interface Har {
  readonly log: { readonly entries: readonly unknown[] };
}

/** Whether a parsed file is an HTTP Archive. One without entries is one too: there is nothing in it to check. */
export function isHar(value: unknown): value is Har {
  return isObject(value) && isObject(value.log) && Array.isArray(value.log.entries);
}

/**
 * The requests of an HTTP Archive, as a browser's network panel saves it. Most of it is other traffic, which is only counted. Browsers leave out
 * headers (Chrome the Authorization, unless told otherwise) and bodies, so a header that is not listed is not called missing, and a body that
 * is not there is unknown.
 */
export function* harRequests({ log }: Har, context: JsonContext): Generator<Found, void> {
  const entries = itemAt(context.text, context.start, ["log", "entries"]);
  let index = 0;
  for (const item of items(context.text, entries?.start ?? context.start)) {
    const entry = log.entries[index++];
    const { line, column } = context.lines.place(item.start);
    const request = isObject(entry) ? entry.request : undefined;
    if (!isObject(request) || typeof request.url !== "string") {
      yield { kind: "problem", file: context.file, line, column, text: `entry ${index} has no request with a URL` };
      continue;
    }
    // `OPTIONS` is the browser asking whether it may call another site; it is not a call of the API.
    if (!isZohoCrmUrl(request.url) || request.method === "OPTIONS") {
      yield { kind: "other", among: "entries" };
      continue;
    }
    yield {
      kind: "request",
      file: context.file,
      line,
      column,
      request: harRequest(request),
      partial: true,
      among: "entries",
      place: (at, part, within) => harPlace(context, item.start, at, part, within),
    };
  }
}

function harRequest(request: Record<string, unknown>): RequestInput {
  const headers: Record<PropertyKey, unknown> = { [OPEN]: true };
  for (const header of Array.isArray(request.headers) ? (request.headers as unknown[]) : []) {
    // `:method` and the like are HTTP/2's own.
    if (isObject(header) && typeof header.name === "string" && !header.name.startsWith(":"))
      headers[header.name] = header.value;
  }
  const method = typeof request.method === "string" ? request.method : UNKNOWN;
  return { method, url: request.url, headers, ...harBody(request) };
}

function harBody(request: Record<string, unknown>): { body?: unknown } {
  const { postData, bodySize } = request;
  if (isObject(postData)) {
    const type = typeof postData.mimeType === "string" ? postData.mimeType : "";
    if (
      type.startsWith("multipart/") &&
      typeof FormData === "function" &&
      Array.isArray(postData.params) &&
      postData.params.length > 0
    )
      return { body: form(postData.params) };
    if (typeof postData.text === "string" && postData.text !== "" && !type.startsWith("multipart/"))
      return { body: postData.text };
    return { body: UNKNOWN };
  }
  // 0 is "there was none", -1 "not known"; a GET that does not say has none.
  return bodySize === 0 || (request.method === "GET" && bodySize === undefined) ? {} : { body: UNKNOWN };
}

function form(params: readonly unknown[]): FormData {
  const body = new FormData();
  for (const param of params) {
    if (isObject(param) && typeof param.name === "string")
      body.append(param.name, typeof param.value === "string" ? param.value : "");
  }
  return body;
}

function harPlace(
  { text, lines }: JsonContext,
  entry: number,
  path: RequestPath,
  part: Part,
  within: Range | undefined,
): Place {
  const request = itemAt(text, entry, ["request"])?.start ?? entry;
  const [root, ...rest] = path;
  const at =
    root === "query"
      ? ["url"]
      : root === "body"
        ? ["postData", "text"]
        : root === "headers"
          ? ["headers"]
          : [root ?? "url"];
  const item = itemAt(text, request, at);
  if (item === undefined || text[item.start] !== '"') return lines.place(item?.start ?? request);

  const whole = lines.place(item.start, item.end);
  // The rest of the line may hold other entries, cookies and all.
  const clip = [whole.column - 1, whole.column - 1 + whole.length] as const;
  if (root === "url" || root === "query") {
    const excerpt = stringExcerpt(text, item.start);
    const range = urlPlace(excerpt.text, path, within);
    const place = range === undefined ? whole : lines.place(...pair(rangeIn(excerpt, range)));
    return { ...place, clip };
  }
  const range = root === "body" ? textBodyPlace(text, item, rest, part, within) : undefined;
  return { ...(range === undefined ? whole : lines.place(...pair(range))), clip };
}

function pair({ start, end }: { readonly start: number; readonly end: number }): [number, number] {
  return [start, end];
}
