import type { Node } from "./source.ts";
import { mayBeLeftOut, oneOf, optionsOf } from "./value.ts";
import type { Value } from "./value.ts";

/** `"xxx"`, `"TODO"`, `"<token>"`, `"{token}"`, `"..."`: what is written where nobody knows yet what to write. */
const PLACEHOLDER = /^(?:x{2,}|todo|tbd|changeme|placeholder|\.{3}|…|<[^<>]*>|\{+[^{}]*\}+)$/i;

/** Text that stands for a value and is none, and what is falsy: `process.env.TOKEN ?? ""`. */
function isPlaceholder(value: Value): boolean {
  if (value.kind !== "known") return false;
  return typeof value.value === "string"
    ? value.value.trim() === "" || PLACEHOLDER.test(value.value.trim())
    : !value.value;
}

/**
 * The values that code may mean, of those that it names: beside one that cannot be read, an empty or a placeholder one is what keeps the
 * program going, and never meant to be sent. In an address it may make a list of one record all the same, so the other is known to be perhaps
 * empty.
 */
export function meantOf(values: readonly Value[]): readonly Value[] {
  if (!values.some((value) => value.kind === "unknown" || value.kind === "foreign" || mayBeLeftOut(value)))
    return values;
  const meant = values.filter((value) => !isPlaceholder(value));
  return values.some((value) => value.kind === "known" && value.value === "") ? meant.map(orEmpty) : meant;
}

function orEmpty(value: Value): Value {
  if (value.kind === "unknown") return { ...value, orEmpty: true };
  if (value.kind !== "text" || !mayBeLeftOut(value)) return value;
  return {
    ...value,
    pieces: value.pieces.map((piece) => (piece.text === undefined ? { ...piece, orEmpty: true } : piece)),
  };
}

/** One of the values that are meant. */
export function oneMeant(values: readonly Value[], node: Node): Value {
  return oneOf(meantOf(values.flatMap(optionsOf)), node);
}

/**
 * The values that are meant where one is sent as it is: there, text with holes is as little known as what cannot be read at all, and nothing but
 * a placeholder stands in for it: `` token ? `Zoho-oauthtoken ${token}` : "" ``.
 */
export function sentOf(values: readonly Value[]): readonly Value[] {
  return values.some(isFilledLater) ? values.filter((value) => !isPlaceholder(value)) : values;
}

function isFilledLater({ kind }: Value): boolean {
  return kind === "unknown" || kind === "foreign" || kind === "text" || kind === "sample" || kind === "instance";
}
