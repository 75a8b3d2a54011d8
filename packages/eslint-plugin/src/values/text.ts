import type { TSESTree } from "@typescript-eslint/types";

import { foreignReason } from "./foreign.ts";
import type { Node } from "./source.ts";
import { isNothing } from "./truth.ts";
import { known, mayBeLeftOut, oneOf, optionsOf, unknown } from "./value.ts";
import type { Entry, Known, Piece, TextValue, Value } from "./value.ts";

/** A string literal, and where its characters stand when the file has them one for one. */
export function literalText(node: TSESTree.StringLiteral): Known {
  const { value, raw } = node;
  return known(value, node, raw.slice(1, -1) === value ? node.range[0] + 1 : undefined);
}

/** The text between the holes of a template. Parsers differ in whether its range holds the backtick. */
export function quasiText(node: TSESTree.TemplateElement, source: string): Known {
  const { raw, cooked } = node.value;
  if (raw !== cooked) return known(cooked, node);
  const [start] = node.range;
  const offset = source[start] === "`" || source[start] === "}" ? 1 : 0;
  return known(cooked, node, start + offset);
}

/** Most ways in which one text is followed. */
const MOST_WAYS = 8;
/** An address has a dozen pieces; text that is put together from more is none, and may double at each step. */
const MOST_PIECES = 200;
const LONGEST_TEXT = 100_000;

/** The texts that a value may be when it is used as text, each in pieces; a hole where it cannot be read. */
export function textsOf(value: Value): readonly (readonly Piece[])[] {
  return value.kind === "choice" ? value.options.flatMap(textsOfOne) : textsOfOne(value);
}

function textsOfOne(value: Value): readonly (readonly Piece[])[] {
  if (value.kind === "known") {
    const { value: content, node, start } = value;
    return [
      content === ""
        ? []
        : [start === undefined ? { text: String(content), node } : { text: String(content), node, start }],
    ];
  }
  if (value.kind === "text") return [value.pieces];
  if (value.kind === "instance" && value.what === "URL")
    return withQuery(textsOf(value.from), value.query === undefined ? [[]] : queryTexts(value.query), value.node);
  if (value.kind === "instance" && value.what === "URLSearchParams") return queryTexts(value.from);
  if (value.kind === "unknown" && value.orEmpty === true)
    return [[{ ...hole(value.node, value.reason), orEmpty: true }]];
  return [
    [
      hole(
        value.node,
        value.kind === "unknown" ? value.reason : value.kind === "foreign" ? foreignReason(value) : "no text",
      ),
    ],
  ];
}

function isTooLong(pieces: readonly Piece[]): boolean {
  return (
    pieces.length > MOST_PIECES || pieces.reduce((length, { text = "" }) => length + text.length, 0) > LONGEST_TEXT
  );
}

/** Text of which nothing is known but that it is text: `String(rows)`, `amount.toFixed(2)`. */
export function someText(node: Node, reason: string): Value {
  return textOf([hole(node, reason)], node);
}

export function hole(node: Node, reason: string): Piece {
  return { node, reason };
}

/** One text after the other; alternatives give alternatives. */
export function concat(values: readonly Value[], node: Node): Value {
  const only = oneText(values);
  if (only !== undefined) return textOf(only, node);
  let texts: readonly (readonly Piece[])[] = [[]];
  for (const value of values) {
    const options = textsOf(value);
    // Too many combinations: what varies becomes a hole.
    texts =
      texts.length * options.length > MOST_WAYS || options.some(isTooLong) || texts.some(isTooLong)
        ? texts.map((pieces) => [...pieces, hole(value.node, "one of too many values")])
        : texts.flatMap((pieces) => options.map((more) => [...pieces, ...more]));
  }
  return oneOf(
    texts.map((pieces) => textOf(pieces, node)),
    node,
  );
}

/** `a + b`: text where one of them is, a number where both are. */
export function sum(left: Value, right: Value, node: Node): Value {
  if (
    left.kind === "known" &&
    right.kind === "known" &&
    typeof left.value === "number" &&
    typeof right.value === "number"
  )
    return known(left.value + right.value, node);
  return isText(left) || isText(right) ? concat([left, right], node) : unknown(node, "a calculation");
}

/** `value += right` */
export function appended(value: Value, right: Value, node: Node): Value {
  return isText(value) || isText(right) ? concat([value, right], node) : unknown(node, "a variable that changes");
}

function isText(value: Value): boolean {
  return optionsOf(value).every(
    (option) =>
      (option.kind === "text" && !mayBeLeftOut(option)) ||
      (option.kind === "known" && typeof option.value === "string"),
  );
}

/** The text of values of which none is one of several, nearly always; undefined for others, and for text that gets too long. */
function oneText(values: readonly Value[]): readonly Piece[] | undefined {
  const all: Piece[] = [];
  for (const value of values) {
    if (value.kind === "choice") return undefined;
    const [pieces, ...others] = textsOfOne(value);
    if (pieces === undefined || others.length > 0) return undefined;
    for (const piece of pieces) all.push(piece);
  }
  return isTooLong(all) ? undefined : all;
}

/** Each address with each query behind it. */
export function withQuery(
  addresses: readonly (readonly Piece[])[],
  queries: readonly (readonly Piece[])[],
  node: Node,
): readonly (readonly Piece[])[] {
  return addresses.flatMap((address) => {
    const mark = address.some((piece) => piece.text?.includes("?") === true) ? "&" : "?";
    return queries.map((query) => (query.length === 0 ? address : [...address, { text: mark, node }, ...query]));
  });
}

/** Optional parameters that are followed with and without; more make the query one that may hold anything. */
const MOST_OPTIONAL = 2;

/** The ways in which an object of parameters may be written: `fields=id&page=1`. */
export function queryTexts(query: Value): readonly (readonly Piece[])[] {
  return optionsOf(query).flatMap((option) => {
    const params = option.kind === "instance" && option.what === "URLSearchParams" ? option.from : option;
    if (isNothing(params)) return [[]];
    if (params.kind !== "object")
      return params.kind === "known" || params.kind === "text"
        ? textsOf(params)
        : [[hole(params.node, "parameters that cannot be read")]];
    let ways: (readonly Piece[])[] = [[]];
    let open = params.open;
    let optional = 0;
    for (const [name, entry] of params.entries) {
      const writings = parameterTexts(name, entry);
      const isOne = ways.length * writings.length <= MOST_WAYS;
      if (
        isOne
          ? entry.maybe === true && ++optional > MOST_OPTIONAL
          : entry.maybe === true || writings.some((writing) => writing.length === 0)
      )
        open = true;
      // Too many combinations: the parameter is there, with some value.
      else
        ways = ways.flatMap((way) =>
          (isOne ? writings : [unreadParameter(name, entry)]).map((writing) => withAmpersand(way, writing, entry.key)),
        );
    }
    return open
      ? ways.map((way) => withAmpersand(way, [hole(params.node, "parameters that cannot be read")], params.node))
      : ways;
  });
}

function unreadParameter(name: string, { value, key }: Entry): readonly Piece[] {
  return [{ text: `${encodedText(name) ?? name}=`, node: key }, hole(value.node, "one of too many values")];
}

function withAmpersand(before: readonly Piece[], after: readonly Piece[], node: Node): readonly Piece[] {
  return before.length === 0 || after.length === 0 ? [...before, ...after] : [...before, { text: "&", node }, ...after];
}

/** The ways of one parameter: its values, and where it may be absent something that cannot be read, so that nobody misses it. */
function parameterTexts(name: string, { value, key, maybe }: Entry): readonly (readonly Piece[])[] {
  const writings = optionsOf(value).flatMap((option): readonly (readonly Piece[])[] => {
    // Clients leave out what is undefined or null.
    if (isNothing(option)) return [[]];
    const list = option.kind === "array" && !option.open ? listed(option.items, option.node) : [option];
    return textsOf(encoded(concat(list, option.node), value.node)).map((text) => [
      { text: `${encodedText(name) ?? name}=`, node: key },
      ...text.map((piece) => (piece.text === undefined ? piece : { text: piece.text, node: value.node })),
    ]);
  });
  return maybe === true ? [...writings, [hole(key, "a parameter that may be absent")]] : writings;
}

/** `fields: ["id", "Phone"]`, with commas; clients do not agree on what becomes of an item that is undefined or null. */
function listed(items: readonly Value[], node: Node): readonly Value[] {
  return items.flatMap((item, index) => {
    const read = optionsOf(item).some(isNothing) ? unknown(item.node, "an item that may be nothing") : item;
    return index === 0 ? [read] : [known(",", node), read];
  });
}

/** Text from pieces: known when it has no hole. */
export function textOf(pieces: readonly Piece[], node: Node): Known | TextValue {
  const joined = joinPieces(pieces);
  const [first] = joined;
  if (first === undefined) return known("", node);
  return joined.length === 1 && first.text !== undefined
    ? known(first.text, first.node, first.start)
    : { kind: "text", pieces: joined, node };
}

/** Pieces that follow each other in the file too are one. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (
      last?.text !== undefined &&
      piece.text !== undefined &&
      last.start !== undefined &&
      piece.start === last.start + last.text.length &&
      last.node === piece.node
    )
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

/** Whether a text is known to the end, however many literals it was put together from. */
export function wholeText(value: Value): string | undefined {
  if (value.kind === "known") return typeof value.value === "string" ? value.value : undefined;
  if (value.kind !== "text" || value.pieces.some((piece) => piece.text === undefined)) return undefined;
  return value.pieces.map((piece) => piece.text).join("");
}

/** `encodeURIComponent`: holes stay holes, known text is encoded. */
export function encoded(value: Value, node: Node): Value {
  return oneOf(
    textsOf(value).map((pieces) => textOf(pieces.map(encodedPiece), node)),
    node,
  );
}

function encodedPiece(piece: Piece): Piece {
  const { text, node, start } = piece;
  if (text === undefined) return { ...piece, encoded: true };
  const changed = encodedText(text);
  if (changed === undefined) return hole(node, "text that cannot be encoded");
  return changed === text && start !== undefined ? { text, node, start } : { text: changed, node };
}

/** Undefined for a lone surrogate, which no URL can carry. */
function encodedText(text: string): string | undefined {
  try {
    return encodeURIComponent(text);
  } catch {
    return undefined;
  }
}
