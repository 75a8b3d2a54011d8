/** A secret of Zoho in a text, by its offsets: of its OAuth, or the API key (`zapikey`) of a function. What it is must never be printed. */
export interface Secret {
  readonly kind: "token" | "key" | "secret";
  readonly start: number;
  readonly end: number;
}

/** Access tokens, refresh tokens and grant codes are `1000.<32 hex>.<32 hex>`; behind `Zoho-oauthtoken` any long row of such characters. */
const TOKEN =
  /(?<![\w.])1000\.[0-9a-f]{32}\.[0-9a-f]{32}(?![\w.])|(?<=\bzoho-oauthtoken\s{1,9})[0-9a-f.]{32,}(?![\w-])/gi;
/** API keys of functions, `zapikey` in their address: `1003.<32 hex>.<32 hex>`. */
const KEY = /(?<![\w.])1003\.[0-9a-f]{32}\.[0-9a-f]{32}(?![\w.])/gi;
/** `client_secret=…` in a body or an address, `"client_secret": "…"` in text that is JSON. */
const NAMED_SECRET = /(?<=client_?secret\\?["']?\s?[=:]\s?\\?["']?)[0-9a-f]{32,64}(?![\w-])/gi;
const SECRET = /^[0-9a-f]{32,64}$/i;

/** The tokens and API keys in a text, and the client secrets that a name in the text itself says to be such. */
export function secretsIn(text: string): Secret[] {
  const found: Secret[] = [];
  for (const [kind, shape] of [
    ["token", TOKEN],
    ["key", KEY],
    ["secret", NAMED_SECRET],
  ] as const) {
    for (const { 0: secret, index } of text.matchAll(shape))
      if (!isMadeUp(secret)) found.push({ kind, start: index, end: index + secret.length });
  }
  return found;
}

/** What a file that deals with Zoho's OAuth has: its server, a client id, a name. */
const ZOHO_OAUTH = /accounts\.zoho|\b1000\.[0-9A-Z]{20,}\b|zoho_?(?:client|refresh|access|oauth)/i;

/** Whether a client secret in a text, named by nothing but `client_secret`, is Zoho's; `file` is the text around it. */
export function isZohos(text: string, file: string): boolean {
  return /zoho|\b1000\./i.test(text) || (!text.includes("://") && ZOHO_OAUTH.test(file));
}

/** Whether an entire text looks like a client secret; only a name can say that it is one. */
export function looksLikeSecret(text: string): boolean {
  return SECRET.test(text) && !isMadeUp(text);
}

/** Hexadecimal words that people spell. */
const SPELT = /(?:dead|beef|cafe|babe|c0de|f00d|face|fade|feed){2}|c0ffee|(.{3,8})\1{2}/;

/**
 * Whether somebody made a secret up for a test or an example: a few characters again and again, a row such as `0123456789abcdef` or
 * `a1b2c3d4e5`, a word. In a real one each character is as likely as
 * the others: of 300,000 random tokens none was taken to be made up.
 */
export function isMadeUp(secret: string): boolean {
  const digits = secret
    .toLowerCase()
    .replace(/^100[03]\./, "")
    .replaceAll(".", "");
  return (
    new Set(digits).size < 6 ||
    SPELT.test(digits) ||
    steps(digits, 1) > digits.length / 2 ||
    steps(digits, 2) > digits.length / 2 ||
    !/[a-f]/.test(digits) ||
    !/\d/.test(digits)
  );
}

/** How many characters are the same as, or one more or less than, the one `distance` before. */
function steps(digits: string, distance: number): number {
  let count = 0;
  for (let at = distance; at < digits.length; at++) {
    const step = digits.charCodeAt(at) - digits.charCodeAt(at - distance);
    if (step >= -1 && step <= 1) count++;
  }
  return count;
}
