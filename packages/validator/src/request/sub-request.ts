import { headersOfCall } from "./request.ts";
import type { GivenRequest } from "./request.ts";
import { DIGITS, MAYBE, OPEN, PARTS, UNKNOWN, isObject, isOpen, isText, presence } from "../seen.ts";
import type { SeenObject, Text } from "../seen.ts";
import { partsOfAddress, withoutReferences } from "./answer-references.ts";

type Part = Text[typeof PARTS][number];

/** The version in the `uri` of a sub-request: `/crm/v8/Leads`, `/crm/bulk/v8/read`. */
const VERSION = /^(\s*\/?crm\/(?:[a-z]+\/)?)v\d+(?:\.\d+)?(?=[/?]|$)/i;

/**
 * The request that a sub-request of a composite call stands for: `{ method: "GET", uri: "/crm/v8/Leads", params: { fields: "id" } }` is
 * `{ method: "GET", url: "/crm/v8/Leads?fields=id", … }`. It goes with the host and the token of the call, which are judged once, and is of
 * the call's version. `refers`: whether something in it may come from another answer. Undefined when it has no `uri` that can be read.
 */
export function requestOf(item: SeenObject, version: string | undefined, refers = true): GivenRequest | undefined {
  const { uri } = item;
  if (!refers && typeof uri === "string" && isUsual(item) && isAddressOf(uri, version))
    return { method: item["method"], url: uri, headers: headersOfCall, body: item["body"] };
  if ((typeof uri !== "string" && !isText(uri)) || uri === "" || presence(item, "uri") !== "present") return undefined;
  return {
    method: typeof item["method"] === "string" ? partOf(item, "method", refers) : UNKNOWN,
    url: addressOf(uri, item, version),
    headers: headersOf(item),
    body: partOf(item, "body", refers),
  };
}

/** What most are: all to be seen, without headers and parameters. Each part that may be hidden would be asked for with care. */
function isUsual(item: SeenObject): boolean {
  return (
    Object.getPrototypeOf(item) === Object.prototype &&
    item[OPEN] !== true &&
    item[MAYBE] === undefined &&
    item["headers"] === undefined &&
    item["params"] === undefined &&
    typeof item["method"] === "string" &&
    typeof item["body"] !== "string"
  );
}

/** Whether an address is one of the version as it stands: `/crm/v8/Leads`, one that is kept. */
export function isAddressOf(uri: string, version: string | undefined): boolean {
  return (
    version !== undefined && uri.startsWith("/crm/") && uri.startsWith(version, 5) && uri[5 + version.length] === "/"
  );
}

function addressOf(uri: string | Text, item: SeenObject, version: string | undefined): string | Text {
  // The usual case, whose address is one that is kept.
  if (
    typeof uri === "string" &&
    presence(item, "params") === "absent" &&
    isAddressOf(uri, version) &&
    !uri.includes("@{")
  )
    return uri;
  const parts = [...inVersion(partsOfAddress(uri), version), ...paramsOf(item)];
  return parts.every((part) => typeof part === "string") ? parts.join("") : { [PARTS]: parts };
}

/** A part with what it takes from other answers hidden; UNKNOWN where it may be there or not, undefined where it is not. */
function partOf(item: SeenObject, key: string, refers = true): unknown {
  const there = presence(item, key);
  if (there === "absent") return undefined;
  const value = item[key];
  // Text in place of the object is a fault of its form, not of what it holds.
  return there === "maybe" || (key === "body" && typeof value === "string")
    ? UNKNOWN
    : refers
      ? withoutReferences(value)
      : value;
}

function inVersion(parts: readonly Part[], version: string | undefined): readonly Part[] {
  const [first, ...rest] = parts;
  if (version === undefined || typeof first !== "string") return parts;
  const text = first.replace(VERSION, (_, before: string) => `${before}${version}`);
  if (text !== first || VERSION.test(first)) return [text, ...rest];
  // `/crm/${version}/Leads`
  const [, after, ...others] = rest;
  return /^\s*\/?crm\/(?:[a-z]+\/)?v?$/i.test(first) && typeof after === "string" && /^[/?]/.test(after)
    ? [`${first.replace(/v$/i, "")}${version}${after}`, ...others]
    : parts;
}

/** `params` as the query of an address: `["?fields=", "id"]`. */
function paramsOf(item: SeenObject): readonly Part[] {
  const params = partOf(item, "params");
  if (params === undefined || params === null) return [];
  const before = typeof item["uri"] === "string" && item["uri"].includes("?") ? "&" : "?";
  // What cannot be read may be any parameters.
  if (!isObject(params)) return [before, UNKNOWN];
  const entries = Object.entries(params).filter(([, value]) => value !== undefined);
  const parts = entries.flatMap(([name, value]): Part[] =>
    params[MAYBE]?.has(name) === true ? ["&", UNKNOWN] : [`&${encoded(name)}=`, ...valueOf(value)],
  );
  if (isOpen(params)) parts.push("&", UNKNOWN);
  const [first, ...others] = parts;
  return typeof first === "string" ? [before + first.slice(1), ...others] : [];
}

function valueOf(value: unknown): readonly Part[] {
  if (typeof value === "string") return [encoded(value)];
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  if (isText(value)) return value[PARTS].map((part) => (typeof part === "string" ? encoded(part) : part));
  return [value === DIGITS ? DIGITS : UNKNOWN];
}

/** Lone surrogates, which no address can carry, become U+FFFD. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/[\uD800-\uDFFF]/gu, "\uFFFD"));
}

function headersOf(item: SeenObject): unknown {
  const headers = partOf(item, "headers");
  if (headers === undefined || headers === null) return headersOfCall;
  if (!isObject(headers)) return UNKNOWN;
  return { ...headers, ...(isOpen(headers) ? { [OPEN]: true } : {}), authorization: UNKNOWN };
}
