import { decodedParam, splitQuery } from "./languages/query-string/split-query.ts";
import { isCode, isSecretHeader, isSecretName, nameAnExchange } from "./text/secret-names.ts";
import { withoutTokens } from "./text/zoho-token.ts";

export { blanked, legible, legibleJson } from "./text/legible.ts";
export { isCode, isSecretHeader, isSecretName, nameAnExchange } from "./text/secret-names.ts";
export { ZOHO_TOKEN } from "./text/zoho-token.ts";

/** Shorter ones would also be found in words that are none. */
const SHORTEST = 6;
/** Of a longer one the beginning is enough: sentences cut what they quote. */
const TELLING = 24;
/** Objects and lists of a body that are looked through; a body may be cyclic or huge. */
const MOST_CONTAINERS = 100_000;

/** What may carry secrets. */
export interface Carrier {
  readonly url: string;
  readonly headers?: unknown;
  readonly body?: unknown;
}

/** A URL without user information and with `***` for the values of secret parameters: `…/execute?auth_type=apikey&zapikey=***`. */
export function safeUrl(url: string): string {
  if (!url.includes("?") && !url.includes("@")) return withoutTokens(url);
  const bare = url.replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]*@/i, "$1//");
  const { start, query, end } = queryOf(bare);
  return withoutTokens(`${start}${query === "" ? "" : safePairs(query)}${end}`);
}

/** `a=1&client_secret=***`: a query, or a form. */
function safePairs(query: string): string {
  const pairs = splitQuery(query);
  const isExchange = nameAnExchange(pairs.map(({ name }) => decodedParam(name)));
  return pairs
    .map(({ name, value }) =>
      value === undefined ? name : `${name}=${isSecretPair(decodedParam(name), isExchange) ? "***" : value}`,
    )
    .join("&");
}

function isSecretPair(name: string, isExchange: boolean): boolean {
  return isSecretName(name) || (isExchange && isCode(name));
}

function queryOf(url: string): { readonly start: string; readonly query: string; readonly end: string } {
  const mark = url.indexOf("?");
  if (mark === -1) return { start: url, query: "", end: "" };
  const hash = url.indexOf("#", mark);
  const end = hash === -1 ? url.length : hash;
  return { start: url.slice(0, mark + 1), query: url.slice(mark + 1, end), end: url.slice(end) };
}

/**
 * The secrets that a request carries in its address, its headers and under the names of its body, so that they are found wherever a text repeats
 * them: `["1000.0000….0000…"]`.
 */
export function secretsOf({ url, headers, body }: Carrier): string[] {
  const secrets = new Set<string>();
  const add = (secret: string): void => {
    if (secret.length >= SHORTEST) secrets.add(secret);
  };
  const password = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#@]*:([^/?#]*)@/i.exec(url)?.[1];
  if (password !== undefined) add(password);
  const { query } = queryOf(url);
  if (query !== "") addPairs(query, add);
  for (const [name, value] of entriesOf(headers))
    for (const text of Array.isArray(value) ? (value as readonly unknown[]) : [value])
      if (typeof text === "string" && isSecretHeader(String(name))) add(text.trim().replace(/^[a-z-]+[ \t]+/i, ""));
  try {
    addBody(body, add);
  } catch {
    // A body that resists reading (getters that throw, a revoked proxy) is read by nobody else either.
  }
  return [...secrets];
}

function addPairs(query: string, add: (secret: string) => void): void {
  const pairs = splitQuery(query);
  const isExchange = nameAnExchange(pairs.map(({ name }) => decodedParam(name)));
  for (const { name, value = "" } of pairs) {
    if (!isSecretPair(decodedParam(name), isExchange)) continue;
    add(value);
    add(decodedParam(value));
  }
}

function addBody(body: unknown, add: (secret: string) => void): void {
  if (typeof body === "string") {
    const parsed = asJson(body);
    if (parsed !== undefined) addBody(parsed, add);
    else if (body.includes("=")) addPairs(body, add);
    return;
  }
  const waiting: unknown[] = [body];
  const met = new Set<object>();
  while (waiting.length > 0 && met.size < MOST_CONTAINERS) {
    const next: unknown = waiting.pop();
    if (typeof next !== "object" || next === null || met.has(next)) continue;
    met.add(next);
    if (Array.isArray(next)) {
      // Not its holes: an array may have far more places than items.
      for (const item of Object.values(next) as unknown[]) if (typeof item === "object") waiting.push(item);
      continue;
    }
    const entries: [string, unknown][] = isForm(next) ? [...next.entries()] : Object.entries(next);
    const isExchange = nameAnExchange(entries.map(([name]) => name));
    for (const [name, value] of entries) {
      if (typeof value === "string") {
        if (isSecretPair(name, isExchange)) add(value);
      } else if (typeof value === "object" && value !== null) {
        if (isSecretName(name)) addTexts(value, add);
        waiting.push(value);
      }
    }
  }
}

/** A form, or a list of parameters. Told by their tags: in Node, naming FormData alone loads all of fetch, which takes 30 ms. */
function isForm(value: object): value is { entries(): Iterable<[string, unknown]> } {
  return /^\[object (?:FormData|URLSearchParams)\]$/.test(Object.prototype.toString.call(value)) && "entries" in value;
}

/** The texts in what a secret name holds: `{ credentials: { user, pass } }`. */
function addTexts(value: object, add: (secret: string) => void): void {
  for (const text of Object.values(value) as unknown[]) if (typeof text === "string") add(text);
}

function asJson(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Text with `***` for each of the secrets, and for what has the form of Zoho's tokens. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return withoutTokens(withoutKnown(text, secrets, () => "***"));
}

/**
 * Text without the given secrets, as they are, as JSON and as an address writes them, also where they are cut off. `by` says what stands for so
 * many characters.
 */
export function withoutKnown(text: string, secrets: readonly string[], by: (length: number) => string): string {
  let out = text;
  // One may be a part of another.
  const longestFirst = secrets.length < 2 ? secrets : [...secrets].sort((one, other) => other.length - one.length);
  for (const secret of longestFirst)
    for (const form of formsOf(secret)) if (out.includes(form.slice(0, TELLING))) out = withoutOne(out, form, by);
  return out;
}

function formsOf(secret: string): string[] {
  return [...new Set([secret, JSON.stringify(secret).slice(1, -1), encodedParam(secret)])];
}

function encodedParam(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    // Half of a surrogate pair.
    return text;
  }
}

function withoutOne(text: string, secret: string, by: (length: number) => string): string {
  const start = secret.slice(0, TELLING);
  let out = "";
  let from = 0;
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, from)) {
    let end = at + start.length;
    while (end < text.length && end - at < secret.length && text[end] === secret[end - at]) end++;
    out += text.slice(from, at) + by(end - at);
    from = end;
  }
  return out + text.slice(from);
}

function entriesOf(headers: unknown): Iterable<readonly [unknown, unknown]> {
  if (typeof headers !== "object" || headers === null) return [];
  return Symbol.iterator in headers
    ? [...(headers as Iterable<unknown>)].filter((entry): entry is [unknown, unknown] => Array.isArray(entry))
    : Object.entries(headers);
}
