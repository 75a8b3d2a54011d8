import { inRange } from "@zoho-preflight/metadata/catalogue";
import type { Operation, Parameter, Version } from "@zoho-preflight/metadata/catalogue";

import { nearest } from "../nearest/nearest.ts";
import type { QueryEntry, SeenSegment, SeenText, SeenUrl } from "./url.ts";
import { DIGITS, PARTS, isText } from "../seen.ts";

/** Stands for what cannot be read inside a text: `"…"` for `?ids="${id}"`. */
export const HOLE = "…";

/** The parameters that the operation has in that version. */
export function parametersIn(operation: Operation, version: Version): readonly Parameter[] {
  return operation.query.filter(({ since, until }) => inRange(version, since, until));
}

/** The first entry of that name, which is the one that counts. */
export function firstEntry(url: SeenUrl, name: string): QueryEntry | undefined {
  return url.query.find((entry) => entry.name === name);
}

/** `"maybe"` when the query may hold more than is listed: `?${rest}`. */
export function presenceOf(url: SeenUrl, name: string): "present" | "absent" | "maybe" {
  if (firstEntry(url, name) !== undefined) return "present";
  return isOpen(url) ? "maybe" : "absent";
}

/** A name that cannot be read may be any, and what ends a path unread may bring a query with it: `/crm/v8/${path}`. */
function isOpen({ openQuery, query, segments }: SeenUrl): boolean {
  const last = segments.at(-1);
  return (
    openQuery ||
    query.some((entry) => typeof entry.name !== "string") ||
    (query.length === 0 && last !== undefined && last !== DIGITS && typeof last !== "string")
  );
}

/** A text with its holes shown as `hole`; undefined when nothing of it can be read. */
export function knownText(text: SeenSegment, hole = HOLE): string | undefined {
  if (typeof text === "string") return text;
  return isText(text) ? text[PARTS].map((part) => (typeof part === "string" ? part : hole)).join("") : undefined;
}

/** A parameter that takes any text, so that its value may well hold an `&`. */
function takesText(parameter: Parameter): boolean {
  return (
    parameter.form === "criteria" ||
    (parameter.form === undefined && parameter.list === undefined && parameter.seen === undefined)
  );
}

/**
 * Entries that are not parameters but the rest of the value before them, which an unescaped `&` cut in two: for `word=AT&T` the entry `T`.
 * What is written as a parameter, `lead_state=`, is meant as one, unless brackets are still open before it; a function takes any name at all.
 * From the entry's place to the name of the parameter that lost it; undefined where the entry may be such a rest, but what is before it cannot be read.
 */
export function cutRests(
  query: readonly QueryEntry[],
  operation: Operation | undefined,
): ReadonlyMap<number, string | undefined> {
  const rests = new Map<number, string | undefined>();
  if (operation === undefined || operation.anonymous === true) return rests;
  let owner: Owner | undefined;
  for (const [index, { name, value, bare }] of query.entries()) {
    const parameter = operation.query.find((candidate) => candidate.name === name);
    if (parameter !== undefined) owner = ownerOf(parameter, value);
    else if (typeof name !== "string") owner = { name: undefined, open: true };
    else if (
      owner !== undefined &&
      (owner.open || !/^[\w$.[\]-]+$/.test(name) || (bare === true && !isMisspelt(name, operation)))
    )
      rests.set(index, owner.name);
    else owner = undefined;
  }
  return rests;
}

/** A parameter whose value may go on behind an `&`; `open` when it surely or possibly does, whatever follows. */
interface Owner {
  readonly name: string | undefined;
  readonly open: boolean;
}

function ownerOf(parameter: Parameter, value: SeenText): Owner | undefined {
  if (!takesText(parameter)) return undefined;
  if (parameter.form !== "criteria") return { name: parameter.name, open: false };
  return typeof value === "string"
    ? { name: parameter.name, open: isLeftOpen(value) }
    : { name: undefined, open: true };
}

/**
 * Whether the end of a parameter's text is, or may be, somewhere else, so that its brackets say nothing: behind an `&` or `#` that is not
 * encoded, or in a part that cannot be read.
 */
export function isCutOff({ query, fragment, openQuery }: SeenUrl, name: string, operation: Operation): boolean {
  return (
    fragment !== undefined ||
    openQuery ||
    query.some((entry) => typeof entry.name !== "string") ||
    [...cutRests(query, operation).values()].includes(name)
  );
}

/** More brackets are opened than closed: `((Company:equals:A`. */
function isLeftOpen(text: string): boolean {
  let open = 0;
  for (const character of text) open += character === "(" ? 1 : character === ")" ? -1 : 0;
  return open > 0;
}

function isMisspelt(name: string, operation: Operation): boolean {
  return (
    nearest(
      name,
      operation.query.map((parameter) => parameter.name),
      1,
    ).length > 0
  );
}
