import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { OPEN, PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { HOLE } from "./word.ts";

/** What people write where a value belongs: `{record_id}`, `{{token}}`, `${token}`, `<token>`. Only names, so that JSON and HTML stay what they are. */
const PLACEHOLDER = /\$?\{\{?[A-Za-z_][\w .-]{0,60}\}?\}|<[A-Za-z_][\w .-]{0,60}>/g;
const ONLY_PLACEHOLDER = /^(?:\$?\{\{?[A-Za-z_][\w .-]{0,60}\}?\}|<[A-Za-z_][\w .-]{0,60}>|\$\{?[A-Za-z_]\w{0,60}\}?)$/;
/** Texts that may be a variable of a shell: `"$NAME"`, `"${NAME}"`. */
const SHELL_TEXT = /"(\$\{?[A-Za-z_]\w*\}?)"/g;
/** Zoho's own keys have the form of a shell's variables: `$se_module`, `$append_values`. */
const WRITTEN_KEYS: ReadonlySet<string> = new Set(catalogue.writtenKeys.map(({ api_name }) => api_name));

/** Text with placeholders turned into holes: `Zoho-oauthtoken {token}`. */
export function withoutPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, HOLE);
}

/** Whether something before a place in a text is known only at run time, so that the request has other text there. */
export function isFilledIn(text: string, before: number): boolean {
  const first = text.search(PLACEHOLDER);
  return (first >= 0 && first < before) || text.slice(0, before).includes(HOLE);
}

/** Text as the validator takes it: plain, or a seen text where it has holes, or unknown where it is one. */
export function seenText(text: string): unknown {
  if (!text.includes(HOLE)) return text;
  if (/^\uE000+$/.test(text)) return UNKNOWN;
  const parts = text.split(/(\uE000)/).filter((part) => part !== "");
  return { [PARTS]: parts.map((part) => (part === HOLE ? UNKNOWN : part)) };
}

/**
 * A body that was written as JSON text, as the validator takes it. Without holes it stays text, so that broken JSON is reported. With holes it
 * is read around them: `{"Last_Name":"$NAME","Amount":$AMOUNT}` has two unknown values. Where that does not work out, all of it is unknown.
 */
export function seenBody(text: string): unknown {
  const isTemplate = text.includes(HOLE) || hasPlaceholders(text);
  if (!isTemplate) return text;
  try {
    return seen(JSON.parse(holesQuoted(text)));
  } catch {
    return UNKNOWN;
  }
}

function hasPlaceholders(text: string): boolean {
  if (text.search(PLACEHOLDER) >= 0) return true;
  return [...text.matchAll(SHELL_TEXT)].some(([, name = ""]) => !WRITTEN_KEYS.has(name));
}

/** Puts quotes around holes and placeholders that stand outside of strings. */
function holesQuoted(text: string): string {
  const out: string[] = [];
  let at = 0;
  while (at < text.length) {
    const isString = text.startsWith('"', at);
    const start = at;
    if (isString) at++;
    while (at < text.length && text.charAt(at) !== '"') at += isString && text.charAt(at) === "\\" ? 2 : 1;
    if (isString) at++;
    const part = text.slice(start, at);
    out.push(isString ? part : withoutPlaceholders(part).replaceAll(HOLE, `"${HOLE}"`));
  }
  return out.join("");
}

function seen(value: unknown): unknown {
  if (typeof value === "string") return ONLY_PLACEHOLDER.test(value) ? UNKNOWN : seenText(value);
  if (Array.isArray(value)) return value.map(seen);
  if (typeof value !== "object" || value === null) return value;
  const out: Record<PropertyKey, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key.includes(HOLE) || (ONLY_PLACEHOLDER.test(key) && !WRITTEN_KEYS.has(key))) out[OPEN] = true;
    // A definition, so that a key `__proto__` stays a key.
    else Object.defineProperty(out, key, { value: seen(inner), enumerable: true, configurable: true, writable: true });
  }
  return out;
}
