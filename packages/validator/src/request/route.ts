import { versionIndex } from "@zoho-preflight/metadata/catalogue";
import type { Catalogue, Method, Operation, Version } from "@zoho-preflight/metadata/catalogue";

import { DIGITS, PARTS, UNKNOWN, isText } from "../seen.ts";
import type { SeenRequest } from "./request.ts";
import { hasTornSegment, spannedOperations } from "./spanning.ts";
import { templateSegments, templatesOf } from "./templates.ts";
import type { TemplateNode } from "./templates.ts";
import type { SeenSegment, SeenUrl } from "./url.ts";

/** What a URL and a method may mean. */
export interface Route {
  /** Operations left, most specific path first; several when a segment cannot be read. */
  readonly candidates: readonly Operation[];
  /** Methods that the address takes, when the given one is none of them; empty when the path itself fits no template. */
  readonly otherMethods: readonly Method[];
  /** Every address that `otherMethods` speaks of is one whose methods are all known (`Catalogue.closedMethods`). */
  readonly methodsAreClosed?: true;
  /**
   * A part of the path cannot be read, and the request may be none of the candidates: the path may go on (`/Leads${rest}`), or a more likely
   * address lacks the method.
   */
  readonly mayBeNone?: true;
  /** The version that brought it, by a page: the least over all templates that fit, since a literal twin may be younger. Absent: unknown. */
  readonly introduced?: Version;
  /** The module segment: `{ name: "Leads", index: 0 }`; absent when there is none or it cannot be read. */
  readonly module?: { readonly name: string; readonly index: number };
}

/** What routing reads of a request. */
export interface Addressed {
  readonly url: SeenUrl;
  readonly method: SeenRequest["method"];
  /** Whether an external id may stand in place of a record id. */
  readonly external: boolean;
}

interface Match {
  readonly node: TemplateNode;
  /** Literal segments that fit: 2 as written, 1 when only the case differs, so that `/Users/search` is the module's and `/users/1` is not; less 1 for each text that would be an external id. */
  readonly literals: number;
  /** One mark per segment, 0 for a literal, more for a wider parameter: the smaller text has its parameters later. */
  readonly marks: string;
}

/**
 * Finds the operations that a request may be. A literal segment beats a parameter, a later parameter an earlier one, and only then the
 * method counts: "a literal beats a parameter" alone is wrong for `/Notes/search` or `/Services__s/deleted`.
 */
export function route({ url, method, external }: Addressed, catalogue: Catalogue): Route {
  const { roots, reserved, unversioned } = templatesOf(catalogue);
  if (url.outsideSegments !== undefined) return routeUnversioned(url.outsideSegments, method, unversioned);
  const root = roots.get(url.area ?? "");
  if (root === undefined || url.openPath === true) return { candidates: [], otherMethods: [] };

  const matches: Match[] = [];
  // An external id may be any text; and where nothing wants an id, what is called one is something else.
  let segments = external ? withoutDigits(url.segments) : url.segments;
  collect(root, segments, 0, 0, "", external, reserved, matches);
  if (matches.length === 0 && segments.includes(DIGITS)) {
    segments = withoutDigits(segments);
    collect(root, segments, 0, 0, "", external, reserved, matches);
  }
  if (matches.length === 0) return { candidates: [], otherMethods: [] };

  const hidden = segments.some((part) => typeof part !== "string" && part !== DIGITS);
  matches.sort((a, b) => b.literals - a.literals || (a.marks < b.marks ? -1 : a.marks > b.marks ? 1 : 0));
  const best = hidden ? matches : matches.slice(0, 1);
  const addressed = best.flatMap((match) => match.node.operations);
  const candidates = method === UNKNOWN ? addressed : addressed.filter((operation) => operation.method === method);
  const found = candidates.length > 0 ? candidates : lesser(matches, method);
  const module = moduleSegment(found.length > 0 ? found : addressed, url);
  const introduced = introducedIn(matches, method);
  const others = hidden ? spannedOperations(url, catalogue).filter((one) => mayHaveMethod(one, method)) : [];
  const isTorn = hidden && hasTornSegment(segments);
  const mayBeNone =
    found.length > 0 &&
    hidden &&
    (isTorn ||
      (method !== UNKNOWN && isLessLikely(matches, segments, method)) ||
      (!isOneValue(matches, segments, method) && others.some((other) => !found.includes(other))));
  // `/crm/v8/${path}` may go on for several segments, so no method is wrong there.
  const isAnyAddress = hidden && (isTorn || url.segments.length === 1 || !isOneValue(matches, segments, UNKNOWN));
  const isWrongMethod = found.length === 0 && others.length === 0 && !isAnyAddress;
  // What cannot be read may be an address that is not known here, with its own methods.
  const areClosed = isWrongMethod && !hidden && addressed.every(({ path }) => catalogue.closedMethods.has(path));
  return {
    candidates: found,
    ...(mayBeNone ? { mayBeNone } : {}),
    otherMethods: isWrongMethod ? [...new Set(addressed.map((operation) => operation.method))] : [],
    ...(areClosed ? { methodsAreClosed: true } : {}),
    ...(introduced === undefined ? {} : { introduced }),
    ...(module === undefined ? {} : { module }),
  };
}

/** `/crm/graphql`, which names no version. */
function routeUnversioned(
  segments: NonNullable<SeenUrl["outsideSegments"]>,
  method: SeenRequest["method"],
  unversioned: ReadonlyMap<string, readonly Operation[]>,
): Route {
  const isRead = segments.every((part) => typeof part === "string");
  const addressed = (isRead ? unversioned.get(`/${segments.join("/").toLowerCase()}`) : undefined) ?? [];
  const candidates = addressed.filter((operation) => method === UNKNOWN || operation.method === method);
  return { candidates, otherMethods: candidates.length > 0 ? [] : addressed.map((operation) => operation.method) };
}

function mayHaveMethod(operation: Operation, method: SeenRequest["method"]): boolean {
  return method === UNKNOWN || operation.method === method;
}

function withoutDigits(segments: SeenUrl["segments"]): SeenUrl["segments"] {
  return segments.includes(DIGITS) ? segments.map((part) => (part === DIGITS ? UNKNOWN : part)) : segments;
}

/**
 * Whether an address that lacks the method fits the readable segments better than any that has it: `PUT /${module}/upsert` is an upsert, and
 * only if the hidden part were `users` it would be something else.
 */
function isLessLikely(matches: readonly Match[], segments: SeenUrl["segments"], method: string): boolean {
  const literals = ({ marks }: Match): number =>
    segments.filter((part, index) => typeof part === "string" && marks[index] === "0").length;
  const best = (some: readonly Match[]): number => Math.max(-1, ...some.map(literals));
  const hasMethod = ({ node }: Match): boolean => node.operations.some((operation) => operation.method === method);
  return best(matches.filter((match) => !hasMethod(match))) > best(matches.filter(hasMethod));
}

/** Whether each hole fills a segment that wants a value: a module, an id, a name. `POST /Leads/${action}` need not be an upsert. */
function isOneValue(matches: readonly Match[], segments: SeenUrl["segments"], method: SeenRequest["method"]): boolean {
  return matches.some(
    ({ node, marks }) =>
      node.operations.some((operation) => mayHaveMethod(operation, method)) &&
      segments.every((part, index) => part !== UNKNOWN || marks[index] !== "0"),
  );
}

/** Undefined as soon as no page says of one fitting operation which version brought it. */
function introducedIn(matches: readonly Match[], method: SeenRequest["method"]): Version | undefined {
  let first: Version | undefined;
  for (const match of matches) {
    for (const operation of match.node.operations) {
      if (operation.method !== method) continue;
      const { introduced } = operation;
      if (introduced === undefined) return undefined;
      if (first === undefined || versionIndex(introduced) < versionIndex(first)) first = introduced;
    }
  }
  return first;
}

/** A less literal template that does have the method: `PUT /Notes/1/Attachments`-like twins; never a reason to report. */
function lesser(matches: readonly Match[], method: SeenRequest["method"]): Operation[] {
  for (const match of matches) {
    const operations = match.node.operations.filter((operation) => operation.method === method);
    if (operations.length > 0) return operations;
  }
  return [];
}

/** With X-EXTERNAL an external id stands where a record id would; headers that are not fully known may hold it. */
export function isExternal({ headers }: SeenRequest): boolean {
  return headers !== undefined && (headers.open || headers.get("x-external") !== undefined);
}

function collect(
  node: TemplateNode,
  segments: SeenUrl["segments"],
  at: number,
  literals: number,
  marks: string,
  external: boolean,
  reserved: ReadonlySet<string>,
  out: Match[],
): void {
  if (at === segments.length) {
    if (node.operations.length > 0) out.push({ node, literals, marks });
    return;
  }
  const part = segments[at];
  if (typeof part === "string") {
    const literal = node.literals.get(part.toLowerCase());
    if (literal !== undefined)
      collect(
        literal,
        segments,
        at + 1,
        literals + (literal.written === part ? 2 : 1),
        `${marks}0`,
        external,
        reserved,
        out,
      );
    // An external id may be any text, but `upsert` and `search` are what they are, also where another template has them: `/Notes/search`.
    if (node.record !== undefined && isRecordId(part))
      collect(node.record, segments, at + 1, literals, `${marks}1`, external, reserved, out);
    else if (node.record !== undefined && external && part !== "" && literal === undefined)
      collect(node.record, segments, at + 1, literals - 1, `${marks}1`, external, reserved, out);
    if (node.module !== undefined && isModuleName(part, reserved))
      collect(node.module, segments, at + 1, literals, `${marks}2`, external, reserved, out);
    // `__timeline` is one of Zoho's own resources, known or not: no related list, no field, no user is called like that.
    if (node.any !== undefined && part !== "" && !part.startsWith("__"))
      collect(node.any, segments, at + 1, literals, `${marks}3`, external, reserved, out);
    return;
  }
  if (part === DIGITS) {
    if (node.record !== undefined)
      collect(node.record, segments, at + 1, literals, `${marks}1`, external, reserved, out);
    if (node.any?.takesIds === true)
      collect(node.any, segments, at + 1, literals, `${marks}3`, external, reserved, out);
    return;
  }
  for (const [name, next] of node.literals)
    if (mayBe(part, name)) collect(next, segments, at + 1, literals + 1, `${marks}0`, external, reserved, out);
  for (const [next, mark] of [
    [node.record, "1"],
    [node.module, "2"],
    [node.any, "3"],
  ] as const) {
    if (next !== undefined) collect(next, segments, at + 1, literals, `${marks}${mark}`, external, reserved, out);
  }
}

/** Whether text with holes could spell that literal: its known pieces would have to occur in it, in order. */
function mayBe(part: SeenSegment | undefined, literal: string): boolean {
  if (!isText(part)) return true;
  let from = 0;
  for (const piece of part[PARTS]) {
    if (typeof piece !== "string") continue;
    const at = literal.indexOf(piece.toLowerCase(), from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return true;
}

/** Digits, or what quotes and spaces are left around digits: `bare-ids` speaks about those. */
function isRecordId(part: string): boolean {
  return /^["'[\s]*\d+["'\]\s]*$/.test(part);
}

/**
 * A letter, then letters, digits, underscores; spaces too, since a label ("Price Books") is a common slip that `known-module` explains.
 * Reserved words are compared as written: `/Users/search` is about the module Users, `/users` is not.
 */
function isModuleName(part: string, reserved: ReadonlySet<string>): boolean {
  return /^[A-Za-z][A-Za-z0-9_ ]*$/.test(part) && !reserved.has(part);
}

/** The module's place is known when all operations left agree on it. */
function moduleSegment(operations: readonly Operation[], url: SeenUrl): Route["module"] {
  let index: number | undefined;
  for (const operation of operations) {
    const at = templateSegments(operation).indexOf("{module}");
    if (index !== undefined && at !== index) return undefined;
    index = at;
  }
  if (index === undefined || index === -1) return undefined;
  const name = url.segments[index];
  return typeof name === "string" ? { name, index } : undefined;
}
