import { splitQuery } from "../languages/query-string/split-query.ts";
import { readUrl } from "./url.ts";
import type { SeenText, SeenUrl } from "./url.ts";
import type { Placed } from "./values-at.ts";
import { DIGITS, MAYBE, OPEN, PARTS, UNKNOWN, isHidden, isOpen } from "../seen.ts";
import type { Seen, Text } from "../seen.ts";

/** Headers by lower-case name. */
export interface SeenHeaders {
  get(name: string): SeenText | undefined;
  /** There may be more than is listed, so none may be called missing. */
  readonly open: boolean;
}

export type SeenBody =
  | { readonly kind: "absent" }
  /** `bytes`: how long it is, where that can be seen. */
  | { readonly kind: "unknown"; readonly bytes?: number }
  | { readonly kind: "json"; readonly value: Seen }
  /** Text that is not JSON: `reason` is the parser's word, `offset` counts characters where known. */
  | { readonly kind: "broken"; readonly reason: string; readonly offset?: number }
  /** URLSearchParams, FormData or form-encoded text: names only. */
  | {
      readonly kind: "form";
      readonly type: "urlencoded" | "multipart";
      readonly names: readonly string[];
      /** Bytes of the files among the parts, undefined for texts; absent where the parts were not read. */
      readonly sizes?: readonly (number | undefined)[];
    };

/** A request in the form that routing and checks read. */
export interface SeenRequest {
  /** Upper case; `GET` when absent; UNKNOWN when it cannot be read. */
  readonly method: string | typeof UNKNOWN;
  readonly url: SeenUrl;
  /** Absent: headers are not known here, so a missing one is not reported. */
  readonly headers: SeenHeaders | undefined;
  readonly body: SeenBody;
  /** Of a composite call, as soon as somebody has asked for them. */
  subRequests?: { readonly items: readonly Placed[]; readonly refers: readonly boolean[] };
}

/** What `validate` is given: `{ method: "POST", url: "https://www.zohoapis.eu/crm/v8/Leads", headers, body }`. */
export interface GivenRequest {
  readonly method?: unknown;
  readonly url: unknown;
  readonly headers?: unknown;
  readonly body?: unknown;
}

/** Reads method, headers and body of a request whose URL is read already. Getters of the given object are asked once each. */
export function readRequest(given: GivenRequest, url: SeenUrl): SeenRequest {
  const headers = readHeaders(given.headers);
  return {
    method: mayBeAbsent(given, "method") ? UNKNOWN : readMethod(given.method),
    url,
    headers,
    body: mayBeAbsent(given, "body") ? { kind: "unknown" } : readBody(given.body, headers),
  };
}

/** A request that may hold more than it shows (`{ ...init }`), or a part that may be absent. */
function mayBeAbsent(given: GivenRequest, part: "method" | "body"): boolean {
  const { [OPEN]: open, [MAYBE]: maybe } = given as { [OPEN]?: boolean; [MAYBE]?: ReadonlySet<string> };
  return maybe?.has(part) === true || (open === true && given[part] === undefined);
}

/** The URL in parts; undefined when there is none, which is `request-shape`'s to say. */
export function readRequestUrl(url: unknown, apiVersion: string | undefined): SeenUrl | undefined {
  return url === UNKNOWN || url === DIGITS ? hiddenUrl : readUrl(url, apiVersion);
}

const hiddenUrl: SeenUrl = { text: "…", host: UNKNOWN, segments: [], openPath: true, query: [], openQuery: true };

function readMethod(method: unknown): string | typeof UNKNOWN {
  if (method === undefined || method === null) return "GET";
  // As nearly everybody writes them: turning into upper case takes longer than most checks.
  if (typeof method !== "string") return UNKNOWN;
  switch (method) {
    case "GET":
    case "POST":
    case "PUT":
    case "PATCH":
    case "DELETE":
      return method;
  }
  return method.trim().toUpperCase();
}

/** Headers from a record, `Headers`, a `Map` or entries; undefined when they are absent or unreadable. */
function readHeaders(given: unknown): SeenHeaders | undefined {
  // Headers that cannot be read may hold anything; headers that are not given are simply not known here.
  if (given === headersOfCall) return callHeaders;
  if (isHidden(given)) return hiddenHeaders;
  if (typeof given !== "object" || given === null) return undefined;
  return Symbol.iterator in given
    ? new HeaderEntries(given as Iterable<unknown>)
    : new HeaderRecord(given as Record<string, unknown>);
}

const hiddenHeaders: SeenHeaders = { get: () => undefined, open: true };

/** Of a sub-request that brings none itself: the token is the call's own, so it is there, and judged there. */
export const headersOfCall = { authorization: UNKNOWN };
const callHeaders: SeenHeaders = {
  get: (name) => (name === "authorization" ? UNKNOWN : undefined),
  open: false,
};

/** Looks among the keys each time: a request has few headers, and few of them are asked for. */
class HeaderRecord implements SeenHeaders {
  readonly #given: Record<string, unknown>;
  readonly #names: readonly string[];

  constructor(given: Record<string, unknown>) {
    this.#given = given;
    this.#names = Object.keys(given);
  }

  get open(): boolean {
    return isOpen(this.#given);
  }

  get(name: string): SeenText | undefined {
    let found: SeenText | undefined;
    for (const key of this.#names) {
      if (key.length !== name.length || key.toLowerCase() !== name) continue;
      const value = this.#given[key];
      if (value === undefined || value === null) continue;
      // A header that may be absent can be neither missing nor judged.
      found =
        (this.#given as { [MAYBE]?: ReadonlySet<string> })[MAYBE]?.has(key) === true ? UNKNOWN : headerText(value);
    }
    return found;
  }
}

class HeaderEntries implements SeenHeaders {
  readonly #byName = new Map<string, SeenText>();
  readonly open: boolean;

  constructor(given: Iterable<unknown>) {
    this.open = isOpen(given);
    // Not the holes of a list.
    for (const entry of Array.isArray(given) ? (Object.values(given) as unknown[]) : given) {
      if (!Array.isArray(entry) || typeof entry[0] !== "string") continue;
      const [name, value] = entry as [string, unknown];
      if (value !== undefined && value !== null) this.#byName.set(name.toLowerCase(), headerText(value));
    }
  }

  get(name: string): SeenText | undefined {
    return this.#byName.get(name);
  }
}

function headerText(value: unknown): SeenText {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.every((part) => typeof part === "string") ? value.join(", ") : UNKNOWN;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "object" && value !== null && PARTS in value ? (value as Text) : UNKNOWN;
}

function readBody(body: unknown, headers: SeenHeaders | undefined): SeenBody {
  if (body === undefined || body === null || body === "") return { kind: "absent" };
  if (typeof body === "string") return readBodyText(body, headers);
  if (typeof body === "number" || typeof body === "boolean") return { kind: "json", value: body };
  if (typeof body !== "object") return { kind: "unknown" };
  if (isHidden(body)) return { kind: "unknown" };
  const prototype: unknown = Object.getPrototypeOf(body);
  if (prototype === Object.prototype || prototype === null || Array.isArray(body))
    return { kind: "json", value: body as Seen };
  // Told by their tags: in Node, naming FormData alone loads all of fetch.
  const tag = Object.prototype.toString.call(body);
  if (tag === "[object URLSearchParams]" || tag === "[object FormData]") {
    const parts = [...(body as unknown as Iterable<readonly [string, string | Blob]>)];
    return {
      kind: "form",
      type: tag === "[object FormData]" ? "multipart" : "urlencoded",
      names: parts.map(([name]) => name),
      sizes: parts.map(([, value]) => (typeof value === "string" ? undefined : value.size)),
    };
  }
  // Bytes, blobs and streams are passed on by clients as they are; reading them here would consume them.
  const { pipe, arrayBuffer, byteLength, size } = body as Readonly<Record<string, unknown>>;
  if (
    ArrayBuffer.isView(body) ||
    body instanceof ArrayBuffer ||
    Symbol.asyncIterator in body ||
    typeof pipe === "function" ||
    typeof arrayBuffer === "function"
  ) {
    const bytes = tag === "[object Blob]" || tag === "[object File]" ? size : byteLength;
    return typeof bytes === "number" ? { kind: "unknown", bytes } : { kind: "unknown" };
  }
  return { kind: "json", value: body as Seen };
}

/** The name of a part: `Content-Disposition: form-data; name="file"; filename="quay.pdf"`. */
const PART = /^content-disposition:[ \t]*form-data;[^\r\n]*?\bname=(?:"([^"\r\n]*)"|([^;\s]+))/gim;

function readBodyText(text: string, headers: SeenHeaders | undefined): SeenBody {
  const type = headers?.get("content-type");
  if (typeof type === "string" && type.toLowerCase().includes("multipart/")) {
    const names = [...text.matchAll(PART)].map(([, quoted, bare]) => quoted ?? bare ?? "");
    const sizes = names.map(() => undefined);
    return { kind: "form", type: "multipart", names, ...(names.length > 0 && { sizes }) };
  }
  try {
    return { kind: "json", value: JSON.parse(text) as Seen };
  } catch (error) {
    if (isFormText(text)) return { kind: "form", type: "urlencoded", names: splitQuery(text).map(({ name }) => name) };
    const reason = error instanceof Error ? error.message : "not JSON";
    const offset = /position (\d+)/.exec(reason)?.[1];
    return { kind: "broken", reason, ...(offset === undefined ? {} : { offset: Number(offset) }) };
  }
}

/** `a=1&b=2`: what a form sends. */
function isFormText(text: string): boolean {
  return /^[A-Za-z_$][\w.$-]*=/.test(text) && !/[\n{]/.test(text.slice(0, 200));
}
