import { OPEN, UNKNOWN, urlPlace } from "@zoho-preflight/validator/seen";

import { isObject } from "../is-object.ts";
import { itemAt, stringExcerpt } from "./json-place.ts";
import { items } from "./json-walk.ts";
import { rangeIn } from "./place.ts";
import { textBodyPlace } from "./request-place.ts";
import { isZohoCrmUrl } from "./is-zoho-crm.ts";
import type { Found, FoundRequest, Part, RequestInput, RequestPath } from "./found.ts";
import type { Place, Range } from "./place.ts";
import type { Har } from "./documents.ts";
import type { JsonContext } from "./request-object.ts";

/**
 * The requests of an HTTP Archive, as a browser's network panel saves it. Most of it is other traffic, which is only counted. Browsers leave out
 * headers (Chrome the Authorization, unless told otherwise) and bodies, so a header that is not listed is not called missing, and a body that
 * is not there is unknown.
 */
export function* harRequests({ log }: Har, context: JsonContext): Generator<Found, void> {
  const entries = itemAt(context.text, context.start, ["log", "entries"]);
  let index = 0;
  for (const item of items(context.text, entries?.start ?? context.start))
    yield harEntry(log.entries[index++], index, { ...context, start: item.start });
}

/** The request of an entry, the how-manieth of its file. */
export function harEntry(entry: unknown, number: number, context: JsonContext): Found {
  const { line, column } = context.lines.place(context.start);
  const request = isObject(entry) ? entry.request : undefined;
  if (!isObject(request) || typeof request.url !== "string") {
    return { kind: "problem", file: context.file, line, column, text: `entry ${number} has no request with a URL` };
  }
  // `OPTIONS` is the browser asking whether it may call another site; it is not a call of the API.
  if (!isZohoCrmUrl(request.url) || request.method === "OPTIONS") {
    return { kind: "other", among: "entries" };
  }
  return {
    kind: "request",
    file: context.file,
    line,
    column,
    request: harRequest(request),
    ...harAnswer(isObject(entry) ? entry.response : undefined),
    partial: true,
    among: "entries",
    place: (at, part, within) => harPlace(context, context.start, at, part, within),
  };
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

/** Status 0 is a request that was never answered. */
function harAnswer(response: unknown): Pick<FoundRequest, "answer"> {
  if (!isObject(response) || typeof response.status !== "number" || response.status < 100) return {};
  const content = isObject(response.content) ? response.content : {};
  const { text, encoding } = content;
  const body =
    typeof text !== "string" ? undefined : encoding === "base64" ? Buffer.from(text, "base64").toString() : text;
  return { answer: { status: response.status, ...(body === undefined ? {} : { body }) } };
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
