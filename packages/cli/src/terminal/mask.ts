import { decodedParam } from "@zoho-preflight/validator/languages";
import {
  isCode,
  isSecretHeader,
  isSecretName,
  nameAnExchange,
  secretsOf as secretsIn,
  withoutKnown,
  ZOHO_TOKEN,
} from "@zoho-preflight/validator/secrets";

import { isObject } from "../is-object.ts";

/** What stands for a secret in headings and JSON. In quoted source lines each of its characters becomes a `*`, so that carets stay right. */
const MASK = "***";

/** What a template writes in place of a secret, and what a variable without a value became: there is nothing to hide in it. */
const PLACEHOLDER =
  /^(?:[$%]\w+%?|[$]?\{[^}]*\}?\}|<[^>]*>|\.{3}|…|\*+|\uE000|undefined|null|nan|none|\[object Object\])$/i;

/**
 * Where secrets are known by their shape or by the name before them. In each, the last group is the secret. None can backtrack far: the
 * classes on both sides of a repetition have nothing in common, and a scheme has at most 40 letters: V8 remembers each place to go back to, and
 * megabytes of them are more than it has room for.
 */
const SHAPES: readonly RegExp[] = [
  ZOHO_TOKEN,
  /\b(?:Zoho-(?:oauthtoken|authtoken)|Zoho-encapikey)\s+(?![<{$%])([^\s"'`\\,;]+)/gi,
  /\b(?:Bearer|Basic)\s+([A-Za-z0-9._~+/-]*[0-9=][A-Za-z0-9._~+/=-]{7,}|[A-Za-z0-9._~+/-]{24,}=*)/gi,
  // JSON web tokens.
  /\b(eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?)/g,
  // Header lines, as curl has them: `-H "Cookie: …"` up to the quote that ends them.
  /(?:^|[\s"'])(?:set-)?cookie2?:[ \t]*([^"'\r\n]+)/gi,
  /(?:^|[\s"'])(?:proxy-)?authorization:[ \t]*(?![A-Za-z-]{1,40}[ \t]+[<{$%])(?:[A-Za-z-]{1,40}[ \t]+)?(?![<{$%])([^\s"']+)/gi,
  /(?:^|[\s"'])x-[a-z-]*(?:token|secret|key):[ \t]*([^\s"']+)/gi,
  // The same in JSON: a request object's headers.
  /"(?:proxy-)?authorization"[ \t]*:[ \t]*"(?![A-Za-z-]{1,40}[ \t]+[<{$%])(?:[A-Za-z-]{1,40}[ \t]+)?(?![<{$%])([^"\\]+)/gi,
  /"(?:(?:set-)?cookie2?|x-[a-z-]*(?:token|secret|key))"[ \t]*:[ \t]*"([^"\\]*)/gi,
  // curl: -b "a=b", --cookie "a=b", -u user:password, --oauth2-bearer token
  /(?:^|\s)(?:-b|--cookie)[ \t]+["']?([^"'\r\n]+)/g,
  /(?:^|\s)(?:-u|--user|--proxy-user)[ \t]+["']?([^\s"']+)/g,
  /(?:^|\s)--oauth2-bearer[ \t]+["']?([^\s"']+)/g,
  // https://user:password@host
  /:\/\/([^/\s"'@?#]+)@/g,
];

/**
 * A name with what leads to its value: `client_secret=…`, `"clientSecret": "…"`, also behind backslashes in JSON text within JSON. A name without
 * quotes before a colon is a word of a sentence, unless it is written as no word is.
 */
const NAMED = /(?<![\w.%-])([A-Za-z][\w.%-]{0,99})\\*["']?[ \t]*([=:])[ \t]*/g;
const NAMED_VALUE = /(\\*["'])([^"'\\\r\n]+)|([^\s"'&\\;,}]+)/y;
/** The name of a file before a colon, as sentences begin: `client_secret.json:1:2: …`. */
const FILE =
  /\.(?:json[lc5]?|ndjson|har|http|rest|bru|sh|bash|curl|md|markdown|txt|ps1|bat|cmd|csv|tsv|[cm]?[jt]sx?|vue|svelte|html)$/i;
const HEADER = /authorization$|cookie2?$/i;
const WRITTEN_NAME = /[_%-]|[a-z][A-Z]|passw|^pwd$|apikey/i;

/** Something of what each shape needs; nearly all text has nothing of it, which spares looking for each. */
const HINT =
  /100\d\.|authorization|bearer|basic|cookie|zoho-|eyJ|\s-[bu]\s|--(?:proxy-)?user|x-[a-z-]*(?:key|token|secret)|:\/\/[^/\s"'@?#]+@/i;

/** Texts of fewer characters are kept with what became of them, so many at most. */
const OFTEN = 300;
const MOST_SAID = 10_000;

interface Request {
  readonly url?: unknown;
  readonly headers?: unknown;
  readonly body?: unknown;
}

/** The secrets that a request itself carries, so that they are found wherever its report repeats them: `["1000.0000….0000…"]`. */
export function secretsOf({ url, headers, body }: Request): string[] {
  return secretsIn({ url: typeof url === "string" ? url : "", headers, body }).filter(
    (secret) => !PLACEHOLDER.test(secret),
  );
}

/** The same for a request of a file, which may know of more: what an `auth` block gives is a secret under any name. */
export function secretsOfFound({
  request,
  secrets = [],
}: {
  readonly request: Request;
  readonly secrets?: readonly string[];
}): string[] {
  return [...secrets.filter((secret) => !PLACEHOLDER.test(secret)), ...secretsOf(request)];
}

/** Text with every secret replaced: `Zoho-oauthtoken ***`. `known` are secrets to look for literally. */
export function mask(text: string, known: readonly string[] = []): string {
  return replaced(text, known, () => MASK);
}

/** The same with as many `*` as the secret has characters. */
export function maskInPlace(text: string, known: readonly string[] = []): string {
  return replaced(text, known, (length) => "*".repeat(length));
}

/**
 * A JSON value with every secret in it replaced, by its shape, its key or its header name: `{ headers: { Authorization: "Zoho-oauthtoken ***" } }`.
 * Headers are what stands under the key `headers`: a record, or entries. Objects with `toJSON` speak for themselves.
 */
export function maskedJson(value: unknown, known: readonly string[] = []): unknown {
  // Issues say the same words many times.
  const said = new Map<string, string>();
  const masked = (text: string): string => {
    const before = said.get(text);
    if (before !== undefined) return before;
    const after = mask(text, known);
    if (text.length < OFTEN && said.size < MOST_SAID) said.set(text, after);
    return after;
  };
  const header = (name: string, text: unknown): unknown => {
    if (Array.isArray(text)) return changed(text, (item: unknown) => header(name, item));
    return typeof text === "string" && isSecretHeader(name) ? maskHeader(text) : walk(text, factsOf(name).isSecret);
  };
  const headers = (given: unknown): unknown => {
    if (Array.isArray(given))
      return given.map((entry: unknown) =>
        Array.isArray(entry) ? [walk(entry[0], false), header(String(entry[0]), entry[1])] : walk(entry, false),
      );
    return isObject(given) ? mapped(given, (name, item) => header(name, item)) : walk(given, false);
  };
  /** `isSecret`: by the name that it stands under. */
  const walk = (inner: unknown, isSecret: boolean): unknown => {
    if (typeof inner === "string") return isSecret && !PLACEHOLDER.test(inner) ? MASK : masked(inner);
    if (typeof inner === "number" && isSecret) return MASK;
    if (Array.isArray(inner)) return changed(inner, (item: unknown) => walk(item, isSecret));
    if (!isObject(inner)) return inner;
    if (typeof inner.toJSON === "function") return walk((inner as { toJSON(): unknown }).toJSON(), isSecret);
    let isExchange: boolean | undefined;
    // All that a secret name holds is secret: `{ credentials: { user, pass } }`.
    return mapped(inner, (name, item, facts) => {
      if (name === "headers") return headers(item);
      if (isSecret || facts.isSecret) return walk(item, true);
      return walk(item, facts.isCode && (isExchange ??= Object.keys(inner).some((one) => factsOf(one).isOfExchange)));
    });
  };
  return walk(value, false);
}

/** A list with its items changed; the list itself where none is. */
function changed(list: readonly unknown[], change: (item: unknown) => unknown): readonly unknown[] {
  let out: unknown[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const item = change(list[index]);
    if (out === undefined && item !== list[index]) out = list.slice(0, index);
    out?.push(item);
  }
  return out ?? list;
}

/** What a key says of its value, and the key without the secrets that it holds by their shape. */
interface NameFacts {
  readonly shown: string;
  readonly isSecret: boolean;
  /** Beside it, a `code` is a grant code. */
  readonly isOfExchange: boolean;
  /** It is such a `code` there. */
  readonly isCode: boolean;
}

const names = new Map<string, NameFacts>();

function factsOf(name: string): NameFacts {
  const known = names.get(name);
  if (known !== undefined) return known;
  const facts = {
    shown: mask(name),
    isSecret: isSecretName(name),
    isOfExchange: nameAnExchange([name]),
    isCode: isCode(name),
  };
  if (names.size >= MOST_SAID) names.clear();
  if (name.length < OFTEN) names.set(name, facts);
  return facts;
}

/** An object with its values changed and without secrets in its names; the object itself where there is nothing to change, which is nearly always. */
function mapped(
  object: Record<string, unknown>,
  change: (name: string, value: unknown, facts: NameFacts) => unknown,
): Record<string, unknown> {
  const names = Object.keys(object);
  let out: Record<string, unknown> | undefined;
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? "";
    const facts = factsOf(name);
    const value = object[name];
    const after = change(name, value, facts);
    if (out === undefined && (after !== value || facts.shown !== name)) {
      out = {};
      for (const before of names.slice(0, index)) put(out, before, object[before]);
    }
    if (out !== undefined) put(out, facts.shown, after);
  }
  return out ?? object;
}

function put(object: Record<string, unknown>, name: string, value: unknown): void {
  // A definition, so that a key `__proto__` stays a key; it takes ten times as long as writing does.
  if (name === "__proto__")
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  else object[name] = value;
}

/** `Zoho-oauthtoken 1000.…` keeps its scheme, which is what a reader needs to see. */
function maskHeader(value: string): string {
  const [, scheme = "", credential = ""] = /^([A-Za-z-]{1,40}[ \t]+)?(.*)$/s.exec(value) ?? [];
  return PLACEHOLDER.test(credential.trim()) || credential.trim() === "" ? value : scheme + MASK;
}

function replaced(text: string, known: readonly string[], by: (length: number) => string): string {
  let out = withoutKnown(text, known, by);
  if (/[=:]/.test(out)) out = withoutNamed(out, by);
  if (!HINT.test(out)) return out;
  for (const shape of SHAPES) {
    out = out.replace(shape, (all: string, secret: string) => {
      if (PLACEHOLDER.test(secret)) return all;
      const at = all.lastIndexOf(secret);
      return all.slice(0, at) + by(secret.length) + all.slice(at + secret.length);
    });
  }
  return out;
}

function withoutNamed(text: string, by: (length: number) => string): string {
  const isExchange = /grant_?type|client_?id|redirect_?uri/i.test(text);
  let out = "";
  let from = 0;
  for (const { 0: lead, 1: name = "", 2: sign, index } of text.matchAll(NAMED)) {
    const isSecret = isSecretName(unescaped(name)) || (isExchange && isCode(name));
    // Those last have their own shapes, which leave the scheme.
    const isWord = sign === ":" && lead.startsWith(`${name}:`) && (!WRITTEN_NAME.test(name) || FILE.test(name));
    if (!isSecret || isWord || HEADER.test(name)) continue;
    NAMED_VALUE.lastIndex = index + lead.length;
    const [all = "", quote = "", inQuotes, bare = ""] = NAMED_VALUE.exec(text) ?? [];
    const secret = inQuotes ?? bare;
    if (secret === "" || PLACEHOLDER.test(secret) || index < from) continue;
    const start = index + lead.length + quote.length;
    out += text.slice(from, start) + by(secret.length);
    from = index + lead.length + all.length;
  }
  return from === 0 ? text : out + text.slice(from);
}

function unescaped(name: string): string {
  return name.includes("%") ? decodedParam(name) : name;
}
