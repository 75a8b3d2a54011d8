import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import type { Path } from "@zoho-preflight/validator";
import { urlPlace } from "@zoho-preflight/validator/seen";

import type { FoundCall } from "./requests/call.ts";
import { parentOf } from "./code/tree.ts";
import type { Entry, Piece, Value } from "./values/value.ts";
import type { Node } from "./values/source.ts";

/** Where an issue is shown: a node, or a stretch of the file inside of one. */
export interface Place {
  readonly node: Node;
  /** Offsets in the file, where they are narrower than the node. */
  readonly range?: readonly [number, number];
  /** The node holds more than what is meant, and escapes hide where that is: `"\/crm\/v8\/Lead"`. */
  readonly isPart?: true;
}

/** What of a file is needed to show something in it. */
export interface ShownFile {
  readonly text: string;
  /** Whether a node stands in it. */
  holds(node: Node): boolean;
}

/** Whether the key or the value is meant. */
export type Part = "key" | "value";

/** The place of an issue's path in the code of a call, or of the nearest part around it that stands in the file. */
export function locate(
  path: Path,
  part: Part,
  found: FoundCall,
  addresses: readonly (readonly Piece[])[],
  source: ShownFile,
): Place {
  for (const place of candidates(path, part, found, addresses)) {
    if (place !== undefined && isShown(place.node, found, source)) return place;
  }
  return { node: found.node };
}

/** What stands in another file, or in the body of a function that the request goes through, is none of this call's. */
export function isShown(node: Node, { through = [], node: call }: FoundCall, source: ShownFile): boolean {
  return source.holds(node) && through.every((body) => !isWithin(node, body) || isWithin(call, body));
}

function isWithin({ range }: Node, { range: [start, end] }: Node): boolean {
  return range[0] >= start && range[1] <= end;
}

function candidates(
  path: Path,
  part: Part,
  found: FoundCall,
  addresses: readonly (readonly Piece[])[],
): readonly (Place | undefined)[] {
  const [root, ...rest] = path;
  switch (root) {
    case "method":
      return [
        found.method === undefined ? undefined : (verbPlace(found.method, found.url) ?? { node: found.method.node }),
      ];
    case "url":
    case "query":
      return [
        part === "value" ? valueInAddress(path, addresses[0] ?? []) : undefined,
        inAddress(path, part, addresses[0] ?? []),
        root === "query" && found.query !== undefined ? { node: found.query.node } : undefined,
        { node: found.url.node },
      ];
    case "headers":
      return inValue(found.headers, rest, "value", (key, wanted) => key.toLowerCase() === wanted);
    case "body":
      return inValue(found.body, rest, part, (key, wanted) => key === wanted);
    default:
      return [];
  }
}

/** Of a payload file's `"PATCH /crm/v8/users"`, which holds method and address, the first word. */
function verbPlace(method: Value, url: Value): Place | undefined {
  if (
    method.node !== url.node ||
    method.kind !== "known" ||
    typeof method.value !== "string" ||
    method.start === undefined
  )
    return undefined;
  return { node: method.node, range: [method.start, method.start + method.value.length] };
}

/** Of `?criteria=${encodeURIComponent(criteria)}` the value, where it is brought by another literal than the name. */
function valueInAddress(path: Path, pieces: readonly Piece[]): Place | undefined {
  const text = pieces.map((piece) => piece.text ?? "\uFFFE").join("");
  const range = path[0] === "query" ? urlPlace(text, path) : undefined;
  const equals = range === undefined ? -1 : text.indexOf("=", range.start);
  if (range === undefined || equals === -1 || equals + 1 >= range.end) return undefined;
  const [name, value, last] = [
    pieceAt(pieces, range.start),
    pieceAt(pieces, equals + 1),
    pieceAt(pieces, range.end - 1),
  ];
  if (name === undefined || value?.piece.text === undefined || last === undefined) return undefined;
  const holder = literalOf(value.piece.node);
  return isWithin(last.piece.node, holder) &&
    !isWithin(name.piece.node, holder) &&
    parentOf(holder) !== parentOf(literalOf(name.piece.node))
    ? { node: holder }
    : undefined;
}

/** Of a stretch of a template all of it. */
function literalOf(node: Node): Node {
  return node.type === AST.TemplateElement ? (parentOf(node) ?? node) : node;
}

/** The stretch of an address that a path means, when it lies in one literal; the expression that brings it otherwise. */
function inAddress(path: Path, part: Part, pieces: readonly Piece[]): Place | undefined {
  const text = pieces.map((piece) => piece.text ?? "\uFFFE").join("");
  const range = urlPlace(text, path);
  if (range === undefined) return undefined;
  const [first, last] = [pieceAt(pieces, range.start), pieceAt(pieces, range.end - 1)];
  if (first === undefined || last === undefined) return undefined;
  if (path[0] === "query" && first.piece.start === undefined) {
    // Text with escapes in it that holds more than the parameter.
    if (first.from < range.start || endOf(first) > range.end) return { node: first.piece.node, isPart: true };
    // A parameter of an object: its value, or its key.
    const equals = text.indexOf("=", range.start);
    const behind = equals === -1 || equals >= range.end ? undefined : pieceAt(pieces, equals + 1);
    return { node: (part === "key" ? first : (behind ?? first)).piece.node };
  }
  const { piece, from } = first;
  if (piece.text === undefined) return { node: piece.node };
  if (piece.start === undefined)
    return range.start === from && range.end === from + piece.text.length
      ? { node: piece.node }
      : { node: piece.node, isPart: true };
  const start = piece.start + (range.start - from);
  const isOneLiteral = last.piece.node === piece.node || parentOf(last.piece.node) === parentOf(piece.node);
  const end =
    isOneLiteral && last.piece.start !== undefined
      ? last.piece.start + (range.end - last.from)
      : piece.start + piece.text.length;
  const name = path[0] === "query" && part === "key" ? text.slice(range.start, range.end).indexOf("=") : -1;
  if (name > 0 && start + name < end) return { node: piece.node, range: [start, start + name] };
  return end > start ? { node: piece.node, range: [start, end] } : { node: piece.node };
}

function endOf({ piece, from }: { readonly piece: Piece; readonly from: number }): number {
  return from + (piece.text ?? "\uFFFE").length;
}

function pieceAt(
  pieces: readonly Piece[],
  offset: number,
): { readonly piece: Piece; readonly from: number } | undefined {
  let from = 0;
  for (const piece of pieces) {
    const { length } = piece.text ?? "\uFFFE";
    if (offset < from + length) return { piece, from };
    from += length;
  }
  return undefined;
}

/** From the innermost part that a path reaches to the outermost. */
function inValue(
  value: Value | undefined,
  path: Path,
  part: Part,
  isKey: (key: string, wanted: string) => boolean,
): readonly Place[] {
  const places: Place[] = [];
  let at = value;
  for (const [index, key] of path.entries()) {
    if (at === undefined) break;
    places.unshift({ node: at.node });
    const entry = entryOf(at, key, isKey);
    if (entry === undefined) return places;
    if (index === path.length - 1 && part === "key" && entry.key !== undefined) {
      places.unshift({ node: entry.key });
      return places;
    }
    at = entry.value;
  }
  if (at !== undefined) places.unshift({ node: at.node });
  return places;
}

/** The value at an issue's path in headers or body; undefined when it is not there. */
export function valueAt([root, ...path]: Path, { headers, body }: FoundCall): Value | undefined {
  let at = root === "body" ? body : root === "headers" ? headers : undefined;
  for (const key of path)
    at =
      at === undefined
        ? undefined
        : entryOf(at, key, (name, wanted) => name.toLowerCase() === wanted.toLowerCase())?.value;
  return at;
}

/** The same where no part of the way is one of several, so that the text there is the one that was judged. */
export function soleValueAt([root, ...path]: Path, { headers, body }: FoundCall): Value | undefined {
  let at = root === "body" ? body : root === "headers" ? headers : undefined;
  for (const key of path) {
    while (at?.kind === "instance") at = at.from;
    at =
      at === undefined || at.kind === "choice" ? undefined : entryOf(at, key, (name, wanted) => name === wanted)?.value;
  }
  return at;
}

interface Found {
  readonly value: Value;
  readonly key?: Node;
}

function entryOf(
  value: Value,
  key: string | number,
  isKey: (key: string, wanted: string) => boolean,
): Found | undefined {
  switch (value.kind) {
    case "object": {
      const exact: Entry | undefined = value.entries.get(String(key));
      return exact ?? [...value.entries].find(([name]) => isKey(name, String(key)))?.[1];
    }
    case "array": {
      const item = value.items[Number(key)];
      return item === undefined ? undefined : { value: item };
    }
    case "choice":
      for (const option of value.options) {
        const found = entryOf(option, key, isKey);
        if (found !== undefined) return found;
      }
      return undefined;
    case "instance":
      return entryOf(value.from, key, isKey);
    default:
      return undefined;
  }
}
