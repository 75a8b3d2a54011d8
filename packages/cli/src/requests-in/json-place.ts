import { rangeIn } from "./place.ts";
import type { Excerpt, Range } from "./place.ts";

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
    yield keyRange === undefined
      ? { start: at, end }
      : { start: at, end, keyRange, key: String(JSON.parse(text.slice(keyRange.start, keyRange.end))) };
    at = skipSpace(text, end);
    if (text[at] === ",") at = skipSpace(text, at + 1);
  }
}

/**
 * The item at `path` below the value that starts at `offset`, or the deepest one that exists: for `["data", 0, "Stage"]` where the record
 * has no Stage, the record. A key that is written twice counts as `JSON.parse` counts it: the last one. Undefined when not even the first step exists.
 */
export function itemAt(text: string, offset: number, path: readonly (string | number)[]): Item | undefined {
  let found: Item | undefined;
  for (const step of path) {
    let next: Item | undefined;
    let index = 0;
    for (const item of items(text, found?.start ?? offset)) {
      if (item.key === undefined ? index === step : item.key === String(step)) next = item;
      if (next !== undefined && item.key === undefined) break;
      index++;
    }
    if (next === undefined) break;
    found = next;
  }
  return found;
}

/** What to underline: all of a word, number or text, of an object or array only the bracket. */
export function underlined(text: string, range: Range): Range {
  return text[range.start] === "{" || text[range.start] === "[" ? { start: range.start, end: range.start + 1 } : range;
}

/** The decoded text of the JSON string literal at `offset`, character by character still tied to the file. */
export function stringExcerpt(text: string, offset: number): Excerpt {
  const end = stringEnd(text, offset) - 1;
  const offsets: number[] = [];
  for (let at = offset + 1; at < end;) {
    offsets.push(at);
    at += text[at] !== "\\" ? 1 : text[at + 1] === "u" ? 6 : 2;
  }
  return { text: String(JSON.parse(text.slice(offset, end + 1))), at: (index) => offsets[index] ?? end };
}

/** Of a JSON text the words that an issue means, without the quotes; all of it where there are none, and of anything else. */
export function wordsIn(text: string, literal: Range, within: Range | undefined): Range {
  if (within === undefined || text[literal.start] !== '"') return literal;
  const excerpt = stringExcerpt(text, literal.start);
  return within.end > excerpt.text.length ? literal : rangeIn(excerpt, within);
}

/** The offset of the first character at or after `at` that is not JSON white space. */
export function skipSpace(text: string, at: number): number {
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at++;
  }
}

function stringEnd(text: string, start: number): number {
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
