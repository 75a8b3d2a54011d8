import type { Node } from "./source.ts";
import { concat, textOf, wholeText } from "./text.ts";
import { known } from "./value.ts";
import type { Piece, Value } from "./value.ts";

/** What `replace` looks for: text, or a pattern that is written out, `/\/$/`. */
export type Sought = string | { readonly pattern: string; readonly flags: string };

/** Longest pattern, and longest text, that are looked at. */
const LONGEST_PATTERN = 60;
const LONGEST_TEXT = 10_000;
/** No groups, no alternatives, no counts: what takes no longer than the text is long, squared. */
const PLAIN = /^(?:\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|[^()|{}\\[\]])*$/;

/** `text.replace(sought, replacement)`; undefined where that cannot be told. `all`: `replaceAll`. */
export function replacedText(
  value: Value,
  sought: Sought,
  replacement: Value,
  all: boolean,
  node: Node,
): Value | undefined {
  const pattern = patternOf(sought, all);
  if (pattern === undefined) return undefined;
  const text = wholeText(value);
  const instead = wholeText(replacement);
  if (instead?.includes("$") === true) return undefined;
  if (text !== undefined && text.length <= LONGEST_TEXT) {
    if (instead !== undefined) return atEnds(value, text, text.replace(pattern, instead), node);
    // `"/{module}/search".replace("{module}", module)`
    return typeof sought === "string" && isFilling(replacement)
      ? filled(text, sought, replacement, all, node)
      : undefined;
  }
  if (value.kind !== "text" || instead === undefined) return undefined;
  return inPieces(value.pieces, pattern, instead, node);
}

function patternOf(sought: Sought, all: boolean): RegExp | undefined {
  if (typeof sought === "string") return new RegExp(sought.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"), all ? "g" : "");
  const { pattern, flags } = sought;
  if (pattern.length > LONGEST_PATTERN || !PLAIN.test(pattern) || !/^[giu]*$/.test(flags)) return undefined;
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}

/** Text of which something was taken from one of its ends keeps its places in the file. */
function atEnds(value: Value, text: string, result: string, node: Node): Value {
  if (value.kind === "known" && value.start !== undefined) {
    if (text.startsWith(result)) return known(result, value.node, value.start);
    if (text.endsWith(result)) return known(result, value.node, value.start + text.length - result.length);
  }
  return known(result, node);
}

function isFilling({ kind }: Value): boolean {
  return kind === "unknown" || kind === "foreign" || kind === "text" || kind === "known";
}

function filled(text: string, sought: string, replacement: Value, all: boolean, node: Node): Value {
  const parts = all ? text.split(sought) : splitOnce(text, sought);
  return concat(
    parts.flatMap((part, index) => (index === 0 ? [known(part, node)] : [replacement, known(part, node)])),
    node,
  );
}

function splitOnce(text: string, sought: string): string[] {
  const at = text.indexOf(sought);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + sought.length)];
}

/** Of text with holes only its ends can be told: what `^` means is in the first piece, what `$` means in the last. */
function inPieces(pieces: readonly Piece[], { source, flags }: RegExp, instead: string, node: Node): Value | undefined {
  const atStart = source.startsWith("^");
  if (atStart === source.endsWith("$") || source.endsWith("\\$")) return undefined;
  const index = atStart ? 0 : pieces.length - 1;
  const piece = pieces[index];
  // What a hole begins or ends with is not known, and it stays a hole.
  if (piece?.text === undefined) return textOf(pieces, node);
  const text = piece.text.replace(new RegExp(source, flags), instead);
  // `/^\/+/` on "//" may take more of what follows.
  if (text === "")
    return textOf(
      pieces.filter((each) => each !== piece),
      node,
    );
  const start =
    piece.start === undefined ? undefined : atStart ? piece.start + piece.text.length - text.length : piece.start;
  const isCut = atStart ? piece.text.endsWith(text) : piece.text.startsWith(text);
  const changed: Piece =
    isCut && start !== undefined ? { text, node: piece.node, start } : { text, node: isCut ? piece.node : node };
  return textOf(
    pieces.map((each, place) => (place === index ? changed : each)),
    node,
  );
}
