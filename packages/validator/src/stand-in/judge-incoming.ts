import { UNKNOWN } from "../seen.ts";
import { headerOf, jsonOf, textOf } from "./incoming.ts";
import type { Preflight } from "../preflight/preflight.ts";
import type { Report } from "../report/report.ts";
import type { Incoming, IncomingHeaders } from "./incoming.ts";

/** Bytes of a body that are judged; a call takes 100 records, which are a few hundred kilobytes. */
export const JUDGED_BYTES = 10 * 1024 * 1024;

/** A request in the form that it was judged in. */
export interface RequestAsJudged {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHeaders;
  readonly body?: unknown;
}

/** What was made of a request: the report, and the request in the form that it was judged in. */
export interface Judged {
  readonly report: Report;
  readonly request: RequestAsJudged;
  /** Why the body was not judged: `{ status: 413, text: "is over 10485760 bytes" }`. Absent when it was, or when it is nothing to be judged. */
  readonly unread?: { readonly status: number; readonly text: string };
}

/** Judges a request as if it had gone to `host`, `www.zohoapis.eu`. Of a body that cannot be read here nothing is said. */
export function judgeIncoming(incoming: Incoming, preflight: Preflight, host: string): Judged {
  const unread = whyUnread(incoming);
  const body = unread === undefined ? bodyOf(incoming) : UNKNOWN;
  const request: RequestAsJudged = {
    method: incoming.method,
    url: `https://${host}${incoming.target}`,
    headers: incoming.headers,
    ...(body === undefined ? {} : { body }),
  };
  return {
    request,
    report: preflight.validate(request),
    ...(unread === undefined ? {} : { unread }),
  };
}

/** The media type of a request without its parameters, in lower case: `application/json`; `""` without a header. */
function contentType({ headers }: Incoming): string {
  return (headerOf(headers, "content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** Whether a body is meant for people's files and not for JSON. */
function isUpload(incoming: Incoming): boolean {
  const type = contentType(incoming);
  return (
    type.startsWith("multipart/") ||
    /^(?:image|audio|video)\/|^application\/(?:octet-stream|zip|gzip|pdf|x-zip-compressed)$/.test(type)
  );
}

function whyUnread(incoming: Incoming): Judged["unread"] {
  if (isUpload(incoming)) return undefined;
  const encoding = headerOf(incoming.headers, "content-encoding")?.toLowerCase() ?? "identity";
  if (encoding !== "identity" && incoming.body.bytes.length > 0)
    return { status: 415, text: `is compressed (${encoding})` };
  return incoming.body.isCut === true ? { status: 413, text: `is over ${JUDGED_BYTES} bytes` } : undefined;
}

function bodyOf(incoming: Incoming): unknown {
  const { bytes, isCut } = incoming.body;
  if (bytes.length === 0) return undefined;
  const type = contentType(incoming);
  // Only the names of its parts are looked at; what is in them is people's files. Of one that was not kept to the end they are not known.
  if (type === "multipart/form-data") return isCut === true ? UNKNOWN : latin1(bytes);
  if (isUpload(incoming)) return UNKNOWN;
  const json = jsonOf(incoming.body);
  if (typeof json === "object" && json !== null) return json;
  const text = textOf(incoming.body);
  // curl says "form" of every body that nobody names a type for, and Zoho takes JSON all the same.
  return type === "application/x-www-form-urlencoded" && !/^\s*[[{]/.test(text) ? new URLSearchParams(text) : text;
}

/** A letter for each byte. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, Math.min(bytes.length, at + 8192))));
  return parts.join("");
}
