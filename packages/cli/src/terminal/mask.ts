import { decodedParam } from "@zoho-preflight/validator/languages";
import {
  isCode,
  isSecretName,
  secretsOf as secretsIn,
  withoutKnown,
  ZOHO_TOKEN,
} from "@zoho-preflight/validator/secrets";

/** What stands for a secret in headings and JSON. In quoted source lines each of its characters becomes a `*`, so that carets stay right. */
export const MASK = "***";

/** What a template writes in place of a secret, and what a variable without a value became: there is nothing to hide in it. */
export const PLACEHOLDER =
  /^(?:[$%]\w+%?|[$]?\{[^}]*\}?\}|<[^>]*>|\.{3}|…|\*+|\uE000|undefined|null|nan|none|\[object Object\])$/i;

/** Where a secret is known by its shape: what stands before it, and how far it goes. */
interface Shape {
  /** Everything before the secret; never long, so that nothing is gone back over. */
  readonly lead: RegExp;
  /** The first character after it. */
  readonly end: RegExp;
  /** What it has to look like; undefined: anything. */
  readonly fits?: (secret: string) => boolean;
  /** What has to follow it. */
  readonly followedBy?: string;
}

/** Ends of secrets that stand in a command or a header line, within quotes of JSON, and of those that may hold blanks. */
const BLANK_OR_QUOTE = /[\s"']/g;
const JSON_QUOTE = /["\\]/g;
const QUOTE_OR_LINE = /["'\r\n]/g;

const isGiven = (secret: string): boolean => !/^[<{$%]/.test(secret);
const isLong = (secret: string): boolean => secret.length >= 24 || /^.*[0-9=].{7}/s.test(secret);
const isWebToken = (secret: string): boolean => {
  const [head = "", claims = ""] = secret.split(".", 2);
  return head.length >= 8 && claims.length >= 8;
};

/**
 * The shapes, each a search for the few characters before a secret and one for its end. One pattern for all of it would remember each place to go
 * back to, and megabytes of them are more than V8 has room for.
 */
const SHAPES: readonly Shape[] = [
  { lead: /\b(?:Zoho-(?:oauthtoken|authtoken)|Zoho-encapikey)\s{1,99}/gi, end: /[\s"'`\\,;]/g, fits: isGiven },
  { lead: /\b(?:Bearer|Basic)\s{1,99}/gi, end: /[^A-Za-z0-9._~+/=-]/g, fits: isLong },
  { lead: /\b(?=eyJ)/g, end: /[^\w.-]/g, fits: isWebToken },
  // Header lines, as curl has them: `-H "Cookie: …"` up to the quote that ends them.
  { lead: /(?:^|[\s"'])(?:set-)?cookie2?:[ \t]{0,99}/gi, end: QUOTE_OR_LINE },
  {
    lead: /(?:^|[\s"'])(?:proxy-)?authorization:[ \t]{0,99}(?:[A-Za-z-]{1,40}[ \t]{1,99}(?=[^\s"']))?/gi,
    end: BLANK_OR_QUOTE,
    fits: isGiven,
  },
  { lead: /(?:^|[\s"'])x-[a-z-]{0,99}(?:token|secret|key):[ \t]{0,99}/gi, end: BLANK_OR_QUOTE },
  // The same in JSON: a request object's headers.
  {
    lead: /"(?:proxy-)?authorization"[ \t]{0,99}:[ \t]{0,99}"(?:[A-Za-z-]{1,40}[ \t]{1,99}(?=[^"\\]))?/gi,
    end: JSON_QUOTE,
    fits: isGiven,
  },
  {
    lead: /"(?:(?:set-)?cookie2?|x-[a-z-]{0,99}(?:token|secret|key))"[ \t]{0,99}:[ \t]{0,99}"/gi,
    end: JSON_QUOTE,
  },
  // curl: -b "a=b", --cookie "a=b", -u user:password, --oauth2-bearer token
  { lead: /(?:^|\s)(?:-b|--cookie)[ \t]{1,99}["']?/g, end: QUOTE_OR_LINE },
  { lead: /(?:^|\s)(?:-u|--user|--proxy-user)[ \t]{1,99}["']?/g, end: BLANK_OR_QUOTE },
  { lead: /(?:^|\s)--oauth2-bearer[ \t]{1,99}["']?/g, end: BLANK_OR_QUOTE },
  // https://user:password@host
  { lead: /:\/\//g, end: /[/\s"'@?#]/g, followedBy: "@" },
];

/**
 * A name with what leads to its value: `client_secret=…`, `"clientSecret": "…"`, also behind backslashes in JSON text within JSON. Found by its sign,
 * before which V8 looks backwards, since hardly a word of a text stands before one. A name before a colon is a word of a sentence where a plain word follows, unless it is written as no word is.
 */
const NAMED = /(?<=(?<![\w.%-])([A-Za-z][\w.%-]{0,99})\\{0,99}["']?[ \t]{0,99})([=:])[ \t]{0,99}(\\{0,99}["'])?/g;
/** What stands beside a grant code. */
const EXCHANGE = /grant_?type|client_?id|redirect_?uri/i;
const QUOTED_END = /["'\\\r\n]/g;
const BARE_END = /[\s"'&\\;,}]/g;
/** The name of a file before a colon, as sentences begin: `client_secret.json:1:2: …`. */
const FILE =
  /\.(?:json[lc5]?|ndjson|har|http|rest|bru|sh|bash|curl|md|markdown|txt|ps1|bat|cmd|csv|tsv|parquet|ya?ml|env|[cm]?[jt]sx?|vue|svelte|html)$/i;
const HEADER = /authorization$|cookie2?$/i;
/** Written as no word of a sentence is: `client_secret`, `clientSecret`. */
const WRITTEN_NAME = /[_%-]|[a-z][A-Z]/;
/** What is wrong with a secret, and not its name: `INVALID_TOKEN: The access token …`. */
const ERROR_NAME = /^invalid_/i;
/** Words that hardly stand before a colon but to give what they name. */
const TELLING_WORD = /passw|^pwd$|apikey/i;
/** What a sentence goes on with, `The token: expired`, `Get a token: https://…`, and no secret looks like. */
const PLAIN_WORD = /^(?:[A-Z]?[a-z]*(?:['-][a-z]+)*|[A-Z]+|[0-9]{1,2}|https?:\/\/.*)[.:!?)]*$/;
const LONGEST_WORD = 24;
/** What JSON has under a name that is not a text: `"tokens": [`, `"token": true`. */
const NOT_TEXT = /^(?:true|false|[[{]+)$/;

/** Something of what each shape needs; nearly all text has nothing of it, which spares looking for each. */
const HINT =
  /100\d\.|authorization|bearer|basic|cookie|zoho-|eyJ|\s-[bu]\s|--(?:proxy-)?user|x-[a-z-]{0,99}(?:key|token|secret)|:\/\/[^/\s"'@?#]{1,2000}@/i;

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

/** What was found in a file: a request, and secrets that stand beside it. */
interface Found {
  readonly request: Request;
  readonly secrets?: readonly string[];
}

/** A page asks for the same with each of the issues of a request, and its body may be huge. */
const ofFound = new WeakMap<Found, readonly string[]>();

/**
 * The same for a request of a file, which may know of more: what an `auth` block gives is a secret under any name. The same list for the same one, so
 * that what was looked through with it is known by it.
 */
export function secretsOfFound(found: Found): readonly string[] {
  const known = ofFound.get(found);
  if (known !== undefined) return known;
  const { request, secrets = [] } = found;
  const all = [...secrets.filter((secret) => !PLACEHOLDER.test(secret)), ...secretsOf(request)];
  ofFound.set(found, all);
  return all;
}

/** Text with every secret replaced: `Zoho-oauthtoken ***`. `known` are secrets to look for literally. */
export function mask(text: string, known: readonly string[] = []): string {
  return replaced(text, known, () => MASK);
}

/** The same with as many `*` as the secret has characters. */
export function maskInPlace(text: string, known: readonly string[] = []): string {
  return replaced(text, known, (length) => "*".repeat(length));
}

function replaced(text: string, known: readonly string[], by: (length: number) => string): string {
  let out = withoutKnown(text, known, by);
  if (/[=:]/.test(out)) out = withoutNamed(out, by);
  if (!HINT.test(out)) return out;
  out = out.replace(ZOHO_TOKEN, (token) => by(token.length));
  for (const shape of SHAPES) out = withoutShape(out, shape, by);
  return out;
}

function withoutShape(text: string, shape: Shape, by: (length: number) => string): string {
  let out = "";
  let from = 0;
  let seen = 0;
  for (const { 0: lead, index } of text.matchAll(shape.lead)) {
    const start = index + lead.length;
    if (index < from || start < seen) continue;
    seen = endOf(text, start, shape.end);
    const secret = text.slice(start, seen);
    if (secret === "" || PLACEHOLDER.test(secret) || shape.fits?.(secret) === false) continue;
    if (shape.followedBy !== undefined && text[seen] !== shape.followedBy) continue;
    out += text.slice(from, start) + by(secret.length);
    from = seen;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** Where the first character of a class stands from a place on: the end of the text where there is none. */
function endOf(text: string, start: number, end: RegExp): number {
  end.lastIndex = start;
  return end.exec(text)?.index ?? text.length;
}

function withoutNamed(text: string, by: (length: number) => string): string {
  let isExchange: boolean | undefined;
  let out = "";
  let from = 0;
  for (const { 0: sign, 1: name = "", 2: character, 3: quote, index } of text.matchAll(NAMED)) {
    if (index < from) continue;
    const isSecret = isSecretName(unescaped(name)) || (isCode(name) && (isExchange ??= EXCHANGE.test(text)));
    const isFile = character === ":" && FILE.test(name) && text.endsWith(name, index);
    // Headers have their own shapes, which leave the scheme.
    if (!isSecret || isFile || HEADER.test(name)) continue;
    const start = index + sign.length;
    const end = endOf(text, start, quote === undefined ? BARE_END : QUOTED_END);
    const secret = text.slice(start, end);
    if (secret === "" || PLACEHOLDER.test(secret)) continue;
    if (quote === undefined && (NOT_TEXT.test(secret) || (character === ":" && isProse(name, secret)))) continue;
    out += text.slice(from, start) + by(secret.length);
    from = end;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** Whether a name and what follows its colon are words of a sentence: `Token`, `expired`. */
function isProse(name: string, next: string): boolean {
  if ((WRITTEN_NAME.test(name) && !ERROR_NAME.test(name)) || TELLING_WORD.test(name)) return false;
  return (next.length < LONGEST_WORD || next.startsWith("http")) && PLAIN_WORD.test(next);
}

function unescaped(name: string): string {
  return name.includes("%") ? decodedParam(name) : name;
}
