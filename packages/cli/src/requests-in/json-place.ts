import type { Item } from "./json-walk.ts";
import { keptPlaces } from "./kept-places.ts";
import { rangeIn } from "./place.ts";
import type { Excerpt, Range } from "./place.ts";

/**
 * The item at `path` below the value that starts at `offset`, or the deepest one that exists: for `["data", 0, "Stage"]` where the record
 * has no Stage, the record. A key that is written twice counts as `JSON.parse` counts it: the last one. Undefined when not even the first step exists.
 */
export function itemAt(text: string, offset: number, path: readonly (string | number)[]): Item | undefined {
  const kept = keptPlaces(text);
  let found: Item | undefined;
  for (const step of path) {
    const next = kept.container(found?.start ?? offset).item(step);
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
  return keptPlaces(text).excerpt(offset);
}

/** Of a JSON text the words that an issue means, without the quotes; all of it where there are none, and of anything else. */
export function wordsIn(text: string, literal: Range, within: Range | undefined): Range {
  if (within === undefined || text[literal.start] !== '"') return literal;
  const excerpt = stringExcerpt(text, literal.start);
  return within.end > excerpt.text.length ? literal : rangeIn(excerpt, within);
}
