import { blanked } from "@zoho-preflight/validator/secrets";

import { maskInPlace } from "./mask.ts";

/** How far around what is shown secrets are looked for; a line of a minified file may have megabytes. */
const REACH = 4000;

/** A place in a file, with the line it stands in. */
export interface QuotedPlace {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly length: number;
  readonly source: string;
  /** The only columns (from 0, end excluded) that may be shown. */
  readonly clip?: readonly [number, number];
}

/** The line of a place with what is meant underlined: `{ line: "  7 | { \"Stge\": 1 }", mark: "    |   ^^^^^^" }`. */
export interface Quote {
  readonly line: string;
  readonly mark: string;
}

/**
 * Quotes a line of a file: secrets and control characters out, at most `width` characters, `…` where it was cut. `known` are the request's
 * own secrets.
 */
export function quote(place: QuotedPlace, known: readonly string[], width: number): Quote {
  const { source, clip = [0, source.length] } = place;
  const at = place.column - 1;
  const [first, last] = clip;
  const room = Math.max(20, width);
  let from = first;
  let to = last;
  if (to - from > room) {
    from = Math.max(first, Math.min(at - Math.floor(room / 3), last - room));
    to = Math.min(last, from + room);
  }
  const reachStart = Math.max(0, from - REACH);
  const clean = maskInPlace(source.slice(reachStart, to + REACH), known);
  const shown = blanked(clean.slice(from - reachStart, to - reachStart));
  const before = from > 0 && (clip[0] > 0 || from > first) ? "…" : "";
  const after = to < source.length ? "…" : "";
  const indent = before === "" && clip[0] === 0 && from === 0 ? (/^ */.exec(shown)?.[0].length ?? 0) : 0;
  // Deep indentation says nothing here.
  const cut = Math.min(Math.max(0, indent - 2), at);
  const number = String(place.line);
  const offset = before.length + at - from - cut;
  const length = Math.max(1, Math.min(place.length, to - at));
  return {
    line: `${number} | ${before}${shown.slice(cut)}${after}`,
    mark: `${" ".repeat(number.length)} | ${" ".repeat(Math.max(0, offset))}${"^".repeat(length)}`,
  };
}
