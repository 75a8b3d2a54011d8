import type { Range } from "../place.ts";

/** A here-document of a shell text: what stands in it, and where the text goes on. */
export interface HereDocument {
  readonly content: Range;
  /** Where the line behind the delimiter starts. */
  readonly next: number;
  /** A quoted delimiter keeps `$NAME` as it is. */
  readonly expands: boolean;
}

const CAT = /\$\([ \t]*cat[ \t]*<<(-?)[ \t]*(['"]?)(\w+)\2[ \t]*\r?\n/y;

/**
 * The here-document whose operator stands on the line of `at`: it starts behind that line, or behind an earlier one's end. Without its delimiter
 * it goes on to the end, as in a shell.
 */
export function hereDocument(text: string, at: number, end: number, delimiter: string, earlier?: number): HereDocument {
  const start = earlier ?? logicalLineEnd(text, at, end);
  const name = delimiter.replace(/['"\\]/g, "");
  const expands = name === delimiter;
  for (let line = start; line < end;) {
    const stop = lineEnd(text, line, end);
    if (text.slice(line, stop).trim() === name)
      return { content: { start, end: line }, next: Math.min(end, stop + 1), expands };
    line = stop + 1;
  }
  return { content: { start, end }, next: end, expands };
}

/** `$(cat <<EOF … EOF\n)` at `at`: the here-document, with `next` behind the bracket; undefined where something else stands. */
export function catOfHereDocument(text: string, at: number, end: number): HereDocument | undefined {
  CAT.lastIndex = at;
  const [all, , quote = "", name = ""] = CAT.exec(text) ?? [];
  if (all === undefined) return undefined;
  const found = hereDocument(text, at, end, `${quote}${name}${quote}`, at + all.length);
  const close = /\s*\)/y;
  close.lastIndex = found.next;
  // The bracket may stand on the line of the delimiter's successor only: `EOF\n)`.
  return close.test(text) && close.lastIndex <= end ? { ...found, next: close.lastIndex } : undefined;
}

/** Where the line behind that of `at` starts, over lines that a backslash continues. */
function logicalLineEnd(text: string, at: number, end: number): number {
  let stop = lineEnd(text, at, end);
  while (stop < end && /\\[ \t]*\r?$/.test(text.slice(Math.max(at, stop - 80), stop)))
    stop = lineEnd(text, stop + 1, end);
  return Math.min(end, stop + 1);
}

function lineEnd(text: string, from: number, end: number): number {
  const found = text.indexOf("\n", from);
  return found < 0 || found > end ? end : found;
}
