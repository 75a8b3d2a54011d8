/** A secret of Zoho's OAuth in a text, by its offsets. What it is must never be printed. */
export interface Secret {
  readonly kind: "token" | "secret";
  readonly start: number;
  readonly end: number;
}

/** Access tokens, refresh tokens and grant codes are `1000.<32 hex>.<32 hex>`; behind `Zoho-oauthtoken` any long row of such characters. */
const TOKEN = /(?<![\w.])1000\.[0-9a-f]{32}\.[0-9a-f]{32}(?![\w.])|(?<=\bzoho-oauthtoken\s{1,9})[0-9a-f.]{32,}(?![\w-])/gi;
/** `client_secret=…` in a body or an address, `"client_secret": "…"` in text that is JSON. */
const NAMED_SECRET = /(?<=client_?secret\\?["']?\s?[=:]\s?\\?["']?)[0-9a-f]{32,64}(?![\w-])/gi;
const SECRET = /^[0-9a-f]{32,64}$/i;

/** The tokens in a text, and the client secrets that a name in the text itself says to be such. */
export function secretsIn(text: string): Secret[] {
  const found: Secret[] = [];
  for (const [kind, shape] of [["token", TOKEN], ["secret", NAMED_SECRET]] as const) {
    for (const { 0: secret, index } of text.matchAll(shape)) if (!isMadeUp(secret)) found.push({ kind, start: index, end: index + secret.length });
  }
  return found;
}

/** What a file that deals with Zoho's OAuth has: its server, a client id, a name. */
const ZOHO_OAUTH = /accounts\.zoho|\b1000\.[0-9A-Z]{20,}\b|zoho_?(?:client|refresh|access|oauth)/i;

/** Whether a client secret in a text, named by nothing but `client_secret`, is Zoho's; `file` is the text around it. */
export function isZohos(text: string, file: string): boolean {
  return /zoho|\b1000\./i.test(text) || (!text.includes("://") && ZOHO_OAUTH.test(file));
}

/** Whether a text as a whole looks like a client secret; only a name can say that it is one. */
export function looksLikeSecret(text: string): boolean {
  return SECRET.test(text) && !isMadeUp(text);
}

/**
 * What may be in a file with a secret; most files have none of it. Searched one by one, which is faster than an expression. `htoken` is that
 * of `oauthtoken`: with seven letters and more V8 makes tables for a search first, which costs five times the search.
 */
const WORDS = ["1000.", "htoken", "hToken", "HTOKEN", "ecret", "ECRET"];
/** Digits of the shortest secret. */
const SHORTEST = 32;

/** Whether the text of a file could hold a secret: it has one of the words, and a row of hexadecimal digits and dots that is long enough. */
export function mayHoldSecrets(text: string): boolean {
  return WORDS.some((word) => text.includes(word)) && hasLongRow(text);
}

/** A row of 32 covers a place that is a multiple of 32, so only these are looked at. */
function hasLongRow(text: string): boolean {
  for (let at = SHORTEST - 1; at < text.length; at += SHORTEST) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let start = at;
    while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && end - start < SHORTEST && isDigit(text.charCodeAt(end))) end++;
    if (end - start >= SHORTEST) return true;
  }
  return false;
}

/** `[0-9a-fA-F.]` */
function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70) || code === 46;
}

/** Hexadecimal words that people spell. */
const SPELT = /(?:dead|beef|cafe|babe|c0de|f00d|face|fade|feed){2}|c0ffee|(.{3,8})\1{2}/;

/**
 * Whether somebody made a secret up for a test or an example: a few characters again and again, a row such as `0123456789abcdef` or
 * `a1b2c3d4e5`, a word. In a real one each character is as likely as
 * the others: of 300,000 random tokens none was taken to be made up.
 */
export function isMadeUp(secret: string): boolean {
  const digits = secret.toLowerCase().replace(/^1000\./, "").replaceAll(".", "");
  return new Set(digits).size < 6 || SPELT.test(digits) || steps(digits, 1) > digits.length / 2 || steps(digits, 2) > digits.length / 2 || !/[a-f]/.test(digits) || !/\d/.test(digits);
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

/** A sentence without the tokens that it quotes, whole or cut: `The API has no address "1000.…".` */
export function withoutTokens(sentence: string): string {
  return sentence.includes("1000.") ? sentence.replace(/\b1000\.[0-9a-f]{8,}[0-9a-f.]*…?/gi, "1000.…") : sentence;
}
