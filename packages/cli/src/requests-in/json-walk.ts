import { steps } from "./steps.ts";
import type { Range } from "./place.ts";

/** A member of an object or an element of an array, in text that is known to be JSON. */
export interface Item extends Range {
  /** The key as decoded and its place, quotes included; absent in arrays. */
  readonly key?: string;
  readonly keyRange?: Range;
}

/**
 * The items of the object or array that starts at `offset`, in order. The text must have gone through `JSON.parse`.
 * Only walks as far as it is asked, keeps nothing, and does not recurse, so that any file can be walked.
 */
export function* items(text: string, offset: number): Generator<Item, void> {
  const isObject = text[offset] === "{";
  if (!isObject && text[offset] !== "[") return;
  let at = skipSpace(text, offset + 1);
  while (at < text.length && text[at] !== "}" && text[at] !== "]") {
    let keyRange: Range | undefined;
    if (isObject) {
      keyRange = { start: at, end: stringEnd(text, at) };
      at = skipSpace(text, skipSpace(text, keyRange.end) + 1);
    }
    const end = valueEnd(text, at);
    steps.walked += end - at;
    yield keyRange === undefined
      ? { start: at, end }
      : { start: at, end, keyRange, key: keyText(text.slice(keyRange.start, keyRange.end)) };
    at = skipSpace(text, end);
    if (text[at] === ",") at = skipSpace(text, at + 1);
  }
}

function keyText(literal: string): string {
  return literal.includes("\\") ? String(JSON.parse(literal)) : literal.slice(1, -1);
}

/** The offset of the first character at or after `at` that is not JSON white space. */
export function skipSpace(text: string, at: number): number {
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at++;
  }
}

export function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    at += code === 0x5c ? 2 : 1;
  }
  return text.length;
}

/** The offset behind the JSON value that starts at `start`; of one that is broken, the end of the text. */
export function valueEnd(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return stringEnd(text, start);
  let at = start;
  if (first !== "{" && first !== "[") {
    while (at < text.length && !",]} \n\r\t".includes(text.charAt(at))) at++;
    return at;
  }
  let depth = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      at = stringEnd(text, at);
      continue;
    }
    if (code === 0x7b || code === 0x5b) depth++;
    if (code === 0x7d || code === 0x5d) depth--;
    at++;
    if (depth === 0) return at;
  }
  return text.length;
}
