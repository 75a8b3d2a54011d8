import { SECRET_HEADER, SECRET_NAMES, secretsOf as secretsIn, ZOHO_TOKEN } from "@zoho-preflight/validator/secrets";

import { isObject } from "../is-object.ts";

/** What stands for a secret in headings and JSON. In quoted source lines each of its characters becomes a `*`, so that carets stay right. */
const MASK = "***";

/** What a template writes in place of a secret, and what a variable without a value became: there is nothing to hide in it. */
const PLACEHOLDER =
  /^(?:[$%]\w+%?|[$]?\{[^}]*\}?\}|<[^>]*>|\.{3}|…|\*+|\uE000|undefined|null|nan|none|\[object Object\])$/i;

const SECRET_KEY = new RegExp(`^(?:${SECRET_NAMES})$`, "i");

/**
 * Where secrets are known by their shape or by the name before them. In each, the last group is the secret. None can backtrack far: the
 * classes on both sides of a repetition have nothing in common.
 */
const SHAPES: readonly RegExp[] = [
  ZOHO_TOKEN,
  /\b(?:Zoho-(?:oauthtoken|authtoken)|Zoho-encapikey)[ \t]+(?![<{$%])([^\s"'`\\,;]+)/gi,
  /\b(?:Bearer|Basic)[ \t]+([A-Za-z0-9._~+/-]*[0-9=][A-Za-z0-9._~+/=-]{7,}|[A-Za-z0-9._~+/-]{24,}=*)/gi,
  // JSON web tokens.
  /\b(eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?)/g,
  // `client_secret=…`, `"client_secret": "…"`, also behind backslashes in JSON text within JSON.
  new RegExp(`(?:^|[^\\w])(?:${SECRET_NAMES})\\\\*["']?[ \\t]*[=:][ \\t]*\\\\*["']?([^\\s"'&\\\\;,}]+)`, "gi"),
  // Header lines, as curl has them: `-H "Cookie: …"` up to the quote that ends them.
  /(?:^|[\s"'])(?:set-)?cookie2?:[ \t]*([^"'\r\n]+)/gi,
  /(?:^|[\s"'])(?:proxy-)?authorization:[ \t]*(?![A-Za-z-]+[ \t]+[<{$%])(?:[A-Za-z-]+[ \t]+)?(?![<{$%])([^\s"']+)/gi,
  /(?:^|[\s"'])x-[a-z-]*(?:token|secret|key):[ \t]*([^\s"']+)/gi,
  // The same in JSON: a request object's headers.
  /"(?:proxy-)?authorization"[ \t]*:[ \t]*"(?![A-Za-z-]+[ \t]+[<{$%])(?:[A-Za-z-]+[ \t]+)?(?![<{$%])([^"\\]+)/gi,
  /"(?:(?:set-)?cookie2?|x-[a-z-]*(?:token|secret|key))"[ \t]*:[ \t]*"([^"\\]*)/gi,
  // curl: -b "a=b", --cookie "a=b", -u user:password, --oauth2-bearer token
  /(?:^|\s)(?:-b|--cookie)[ \t]+["']?([^"'\r\n]+)/g,
  /(?:^|\s)(?:-u|--user|--proxy-user)[ \t]+["']?([^\s"']+)/g,
  /(?:^|\s)--oauth2-bearer[ \t]+["']?([^\s"']+)/g,
  // https://user:password@host
  /:\/\/([^/\s"'@?#]+)@/g,
];

/** Something of what each shape needs; nearly all text has nothing of it, which spares looking for each. */
const HINT =
  /100\d\.|token|secret|passw|api_?key|zapikey|code_verifier|authorization|bearer|basic|cookie|zoho-|eyJ|\s-[bu]\s|--(?:proxy-)?user|x-[a-z-]*key|:\/\/[^/\s"'@?#]+@/i;

/** The secrets that a request itself carries, so that they are found wherever its report repeats them: `["1000.0000….0000…"]`. */
export function secretsOf({ url, headers }: { readonly url?: unknown; readonly headers?: unknown }): string[] {
  return secretsIn({ url: typeof url === "string" ? url : "", headers }).filter((secret) => !PLACEHOLDER.test(secret));
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
  const header = (name: string, text: unknown): unknown => {
    if (Array.isArray(text)) return text.map((item: unknown) => header(name, item));
    return typeof text === "string" && SECRET_HEADER.test(name) ? maskHeader(text) : walk(text, name);
  };
  const headers = (given: unknown): unknown => {
    if (Array.isArray(given))
      return given.map((entry: unknown) =>
        Array.isArray(entry) ? [walk(entry[0], ""), header(String(entry[0]), entry[1])] : walk(entry, ""),
      );
    return isObject(given) ? mapped(given, header) : walk(given, "headers");
  };
  const walk = (inner: unknown, key: string): unknown => {
    if (typeof inner === "string") return SECRET_KEY.test(key) && !PLACEHOLDER.test(inner) ? MASK : mask(inner, known);
    if (Array.isArray(inner)) return inner.map((item: unknown) => walk(item, ""));
    if (!isObject(inner)) return inner;
    if (typeof inner.toJSON === "function") return walk((inner as { toJSON(): unknown }).toJSON(), key);
    return mapped(inner, (name, item) => (name === "headers" ? headers(item) : walk(item, name)));
  };
  return walk(value, "");
}

function mapped(
  object: Record<string, unknown>,
  change: (name: string, value: unknown) => unknown,
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object)) {
    // A definition, so that a key `__proto__` stays a key.
    Object.defineProperty(out, mask(name), {
      value: change(name, value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return out;
}

/** `Zoho-oauthtoken 1000.…` keeps its scheme, which is what a reader needs to see. */
function maskHeader(value: string): string {
  const [, scheme = "", credential = ""] = /^([A-Za-z-]+[ \t]+)?(.*)$/s.exec(value) ?? [];
  return PLACEHOLDER.test(credential.trim()) || credential.trim() === "" ? value : scheme + MASK;
}

function replaced(text: string, known: readonly string[], by: (length: number) => string): string {
  let out = text;
  for (const secret of known) if (out.includes(secret)) out = out.replaceAll(secret, by(secret.length));
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
