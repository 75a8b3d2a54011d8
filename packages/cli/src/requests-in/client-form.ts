import { OPEN, UNKNOWN } from "@zoho-preflight/validator/seen";

import { isObject } from "../is-object.ts";
import { seenText, withoutPlaceholders } from "./holes.ts";
import { HOLE } from "./word.ts";
import type { RequestInput, RequestPath } from "./found.ts";

/** Where clients and mock files keep what is sent: axios (`data`, `params`, `baseURL`), Python's requests (`json`, `data`, `params`), and others. */
const BODY = ["body", "data", "json"];
const QUERY = ["params", "query", "qs", "searchParams"];
const BASE = ["baseURL", "baseUrl", "base_url"];
/** What else stands beside a request and is read, or says nothing about what is sent. */
const BESIDE = new Set(
  (
    "method url headers request name options preflight-ignore $schema response responses expect expected expectation expectations result " +
    "meta metadata tags labels cookies timings cache retry proxy auth timeout assert assertions tests env vars variables source examples"
  ).split(" "),
);
/** Text under such a name may be what is sent, or name a file of it. */
const SPEAKS_OF_CONTENT = /body|payload|data|file|content|form|json|query|param|search/i;

/** A request object as its client would send it. */
export interface ClientForm {
  readonly request: RequestInput;
  /** The URL as text, a `HOLE` for what cannot be read. */
  readonly address?: string;
  /** Something in it cannot be known. */
  readonly partial: boolean;
  /** Keys that may hold the body or the query and that nobody reads. */
  readonly unread: readonly string[];
  /** Where the file has a part of the request: `["body", "data", 0]` is `["json", "data", 0]`; undefined where it is in its usual place. */
  readonly inFile: (path: RequestPath) => RequestPath | undefined;
}

type Given = Readonly<Record<string, unknown>>;

/**
 * Reads a request object by the names of its keys. What may hold the body or the query and is not known by its name makes them unknown, so that
 * nothing is missing that may be there.
 */
export function clientForm(given: Given): ClientForm {
  const [bodyKey, ...otherBodies] = BODY.filter((key) => key in given);
  const [queryKey, ...otherQueries] = QUERY.filter((key) => key in given);
  const unknown = Object.keys(given).filter((key) => !isKnown(key) && mayBeContent(key, given[key]));
  const url =
    typeof given.url === "string" ? withBase(given.url, BASE.map((key) => given[key]).find(isPresent)) : given.url;
  const lacksQuery = queryKey === undefined && !(typeof url === "string" && url.includes("?"));
  const isOpenBody = otherBodies.length > 0 || (unknown.length > 0 && bodyKey === undefined) || isForm(given, bodyKey);
  const added = [
    ...(queryKey === undefined ? [] : [queryOf(given[queryKey])]),
    ...(otherQueries.length > 0 || (unknown.length > 0 && lacksQuery) ? [HOLE] : []),
  ];
  const address = typeof url === "string" ? withQuery(url, added) : url;
  const body = isOpenBody ? UNKNOWN : bodyKey === undefined ? undefined : given[bodyKey];
  const headers = isPresent(given.auth) && isObject(given.headers) ? { ...given.headers, [OPEN]: true } : given.headers;
  const isTemplate = typeof address === "string" && (address.includes(HOLE) || hasTemplateHost(address));
  return {
    request: {
      url: isTemplate ? seenText(withoutPlaceholders(address).replace(DOLLAR, HOLE)) : address,
      ...(given.method === undefined ? {} : { method: given.method }),
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { body }),
    },
    ...(typeof address === "string" ? { address } : {}),
    partial: isTemplate || isOpenBody || headers !== given.headers,
    unread: [
      ...(isOpenBody || lacksQuery ? unknown : []),
      ...(otherBodies.length > 0 && bodyKey !== undefined ? [bodyKey, ...otherBodies] : []),
      ...otherQueries,
    ],
    inFile: ([root, ...rest]) => {
      if (root === "body" && bodyKey !== undefined && bodyKey !== "body") return [bodyKey, ...rest];
      if (root !== "query" || queryKey === undefined) return undefined;
      const query = given[queryKey];
      return isObject(query) && Object.hasOwn(query, String(rest[0])) ? [queryKey, String(rest[0])] : undefined;
    },
  };
}

function isKnown(key: string): boolean {
  return BESIDE.has(key) || BODY.includes(key) || QUERY.includes(key) || BASE.includes(key);
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function mayBeContent(key: string, value: unknown): boolean {
  if (typeof value === "string") return value !== "" && (SPEAKS_OF_CONTENT.test(key) || /^\s*[{[]/.test(value));
  return typeof value === "object" && value !== null;
}

/** An object that its client encodes as a form, since the headers say so. */
function isForm({ headers }: Given, bodyKey: string | undefined): boolean {
  if (bodyKey !== "data" || !isObject(headers)) return false;
  return Object.entries(headers).some(
    ([name, value]) => name.toLowerCase() === "content-type" && /form/i.test(typeof value === "string" ? value : ""),
  );
}

/** `baseURL` and path as axios joins them; an absolute address stands alone. */
function withBase(url: string, base: unknown): string {
  if (!isPresent(base) || /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(url)) return url;
  return `${typeof base === "string" ? base.replace(/\/+$/, "") : HOLE}/${url.replace(/^\/+/, "")}`;
}

/** `fields=id&page=2` for `{ fields: "id", page: 2 }`; a hole where clients differ in how they write a value. */
function queryOf(given: unknown): string {
  if (typeof given === "string") return given.replace(/^\?/, "");
  if (!isObject(given)) return isPresent(given) ? HOLE : "";
  return Object.entries(given)
    .filter(([, value]) => isPresent(value))
    .map(([name, value]) =>
      typeof value === "object" ? HOLE : `${encoded(name)}=${encoded(String(value as string | number | boolean))}`,
    )
    .join("&");
}

function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    // Half a surrogate pair.
    return HOLE;
  }
}

function withQuery(url: string, parts: readonly string[]): string {
  const query = parts.filter((part) => part !== "").join("&");
  if (query === "") return url;
  const [base = "", fragment] = url.split("#", 2);
  return `${base}${base.includes("?") ? "&" : "?"}${query}${fragment === undefined ? "" : `#${fragment}`}`;
}

const DOLLAR = /\$\{\w+\}|\$[A-Za-z_]\w*/g;

/** `{{base}}/crm/v8/Leads`, `https://www.zohoapis.{dc}/crm/v8/Leads`: a host that is filled in later. */
function hasTemplateHost(url: string): boolean {
  return /^(?:[a-z]+:\/\/)?[^/?#]*[{<$]/i.test(url);
}
