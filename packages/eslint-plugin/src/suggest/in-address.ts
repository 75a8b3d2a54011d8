import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import { readParams, urlPlace } from "@zoho-preflight/validator/seen";

import type { FoundCall } from "../requests/call.ts";
import type { Piece } from "../values/value.ts";
import type { Place } from "../locate.ts";
import { added, replacedInAddress } from "./edits.ts";
import type { Code, Edit } from "./edits.ts";
import type { Node } from "../values/source.ts";

/** What can stand in an address and in a literal without being escaped. */
function isPlainText(text: string): boolean {
  return /^[\w.,:;%&=/@()*{}~-]*$/.test(text);
}

/** A stretch of an address, or the entire literal that brings it. */
export function otherText({ node, range, isPart }: Place, text: string, code: Code): Edit | undefined {
  // Part of what is meant comes from elsewhere: the rest would stay.
  if (isPart === true) return undefined;
  if (range === undefined) return replacedInAddress(node, text, code);
  return isPlainText(text) ? { start: range[0], end: range[1], text } : undefined;
}

/** Another value of a parameter that stands in the address as `name=value`. */
export function otherParameter(place: Place, name: string, value: string, code: Code): Edit | undefined {
  return otherText(place, place.range === undefined ? value : `${name}=${value}`, code);
}

/** Whether a literal is the value of a parameter, and not a text in which the parameter stands: `new URLSearchParams("fields=id")`. */
export function holdsValue(node: Node, name: string, pieces: readonly Piece[]): boolean {
  const text =
    node.type === AST.Literal
      ? String(node.value)
      : node.type === AST.TemplateLiteral && node.expressions.length === 0
        ? (node.quasis[0]?.value.cooked ?? "")
        : undefined;
  const address = pieces.map((piece) => piece.text ?? "\uFFFE").join("");
  const range = urlPlace(address, ["query", name]);
  if (text === undefined || range === undefined) return false;
  return new Map(readParams(address.slice(range.start, range.end))).get(name) === text;
}

/** `feilds=id` under its right name. */
export function otherName({ range }: Place, name: string, code: Code): Edit | undefined {
  if (range === undefined) return undefined;
  const equals = code.text.slice(...range).indexOf("=");
  return { start: range[0], end: equals === -1 ? range[1] : range[0] + equals, text: name };
}

/**
 * A missing parameter: among those of an object, or at the end of the address. Only in code that is the call's own: in a helper's template it
 * would go out with every other call.
 */
export function oneMoreParameter(
  name: string,
  value: string,
  { query, url }: FoundCall,
  pieces: readonly Piece[],
  code: Code,
  isOwn: (node: Node) => boolean,
): Edit | undefined {
  if (query?.kind === "object") return isOwn(query.node) ? added(query.node, name, value, code) : undefined;
  if (query !== undefined || !isPlainText(value)) return undefined;
  // What follows a `#` is never sent.
  const hash = pieces.findIndex((piece) => piece.text?.includes("#") === true);
  const before = hash === -1 ? pieces : pieces.slice(0, hash + 1);
  const last = before.at(-1);
  const sent = before
    .map((piece, index) => (index === hash ? (piece.text?.split("#", 1)[0] ?? "") : (piece.text ?? "")))
    .join("");
  const text = `${sent.includes("?") ? "&" : "?"}${name}=${value}`;
  if (last?.text !== undefined && last.start !== undefined) {
    const end = last.start + (hash === -1 ? last.text.length : last.text.indexOf("#"));
    // What is empty here, `?${rest}`, may not be so always.
    return isOwn(last.node) && !code.text.startsWith("${", end) ? at(end, text) : undefined;
  }
  // `…/Leads?page=${page}`: behind the last hole, before the backtick.
  const { node } = url;
  if (hash !== -1 || node.type !== AST.TemplateLiteral || !isOwn(node)) return undefined;
  // A question mark that comes with a hole may not come always.
  return sent.includes("?") === node.quasis.some((quasi) => quasi.value.raw.includes("?"))
    ? at(node.range[1] - 1, text)
    : undefined;
}

function at(place: number, text: string): Edit {
  return { start: place, end: place, text };
}

/** The quotes around ids of which the digits are not known: `ids="${id}"`. */
export function withoutQuotes(name: string, pieces: readonly Piece[]): readonly Edit[] {
  const edits: Edit[] = [];
  let inside = false;
  for (const { text, start } of pieces) {
    if (text === undefined) continue;
    let from = 0;
    const begin = new RegExp(`[?&]${name}=`).exec(text);
    if (begin !== null) {
      inside = true;
      from = begin.index + begin[0].length;
    } else if (!inside) continue;
    const ampersand = text.indexOf("&", from);
    const to = ampersand === -1 ? text.length : ampersand;
    for (const quote of text.slice(from, to).matchAll(/%22|%27|["']/gi)) {
      if (start === undefined) return [];
      edits.push({ start: start + from + quote.index, end: start + from + quote.index + quote[0].length, text: "" });
    }
    if (ampersand !== -1) inside = false;
  }
  return edits;
}
