import { blanked } from "@zoho-preflight/validator/secrets";

import { maskInPlace } from "./mask.ts";

/** How far around what is shown secrets are looked for; a line of a minified file may have megabytes. */
const REACH = 4000;
/** So much of a line is looked through at once, for all the issues in it. */
const STRETCH = 8192;

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
  const shown = blanked(withoutSecrets(source, known, from, to));
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

/** The stretches of one line that were looked through, for its next issue. */
let last: { readonly source: string; readonly known: readonly string[]; readonly clean: Map<string, string> } = {
  source: "",
  known: [],
  clean: new Map(),
};
const MOST_STRETCHES = 64;

/** A part of a line, each character of a secret a `*`. */
function withoutSecrets(source: string, known: readonly string[], from: number, to: number): string {
  if (last.known !== known || last.source !== source || last.clean.size >= MOST_STRETCHES)
    last = { source, known, clean: new Map() };
  const first = Math.max(0, Math.floor(from / STRETCH) * STRETCH - REACH);
  const end = Math.ceil(to / STRETCH) * STRETCH + REACH;
  const key = `${first} ${end}`;
  const clean = last.clean.get(key) ?? maskInPlace(source.slice(first, end), known);
  last.clean.set(key, clean);
  return clean.slice(from - first, to - first);
}
