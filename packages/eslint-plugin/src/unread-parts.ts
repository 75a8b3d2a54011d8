import type { Report } from "@zoho-preflight/validator";

import { fileOf } from "./code/source.ts";
import { MAY_BE_ADDED } from "./requests/addresses.ts";
import type { FoundCall } from "./requests/call.ts";
import type { SeenCall } from "./requests/request-of-call.ts";
import { withIds } from "./requests/record-ids.ts";
import { foreignReason } from "./values/foreign.ts";
import type { Node } from "./values/source.ts";
import type { Piece, Value } from "./values/value.ts";

/** A part of a request that could not be read, why, and where. */
export interface UnreadPart {
  readonly part: "method" | "url" | "headers" | "body";
  /** `"a parameter"`, `"an object that may hold more"`. */
  readonly reason: string;
  /**
   * `"value"`: one value that comes at run time, an id in a path, a field's content; what is around it is known and judged. `"shape"`: it is
   * not known what is asked for, or which keys are sent.
   */
  readonly hides: "value" | "shape";
  readonly node: Node;
  /** The file of the node, where it is another one than the call's. */
  readonly file?: string;
}

/** More would tell a reader nothing new. */
const MOST = 12;
/** A payload may have thousands of values. */
const MOST_LOOKED_AT = 500;

/** What of a call could not be read, at most twelve parts, those that hide most first. Headers do not count: tokens come from elsewhere, always. */
export function unreadParts(
  found: FoundCall,
  { addresses }: SeenCall,
  report: Report | undefined,
): readonly UnreadPart[] {
  const parts: UnreadPart[] = [];
  if (found.cut !== undefined)
    return [{ part: "url", reason: reasonOf(found.cut), hides: "shape", node: found.cut.node }];
  if (found.method !== undefined && found.method.kind !== "known")
    parts.push({ part: "method", reason: reasonOf(found.method), hides: "shape", node: found.method.node });
  for (const pieces of addresses) inAddress(pieces, report?.operation, parts);
  if (found.body !== undefined) inBody(found.body, "body", parts, new Set());
  const home = fileOf(found.node);
  const all = distinct(parts).map((part) => located(part, home));
  return [...all.filter(({ hides }) => hides === "shape"), ...all.filter(({ hides }) => hides === "value")].slice(
    0,
    MOST,
  );
}

/** Ids and hosts come from elsewhere too, but they hide what is asked for unless one operation is left all the same. */
function inAddress(pieces: readonly Piece[], operation: Report["operation"], parts: UnreadPart[]): void {
  const isModuleHidden = operation?.path.includes("{module}") === true && operation.module === undefined;
  const judged = withIds(pieces);
  let before = "";
  for (const [index, { text, reason = "not readable", node }] of pieces.entries()) {
    if (text !== undefined) {
      before += text;
      continue;
    }
    if (reason === MAY_BE_ADDED) continue;
    const isValue =
      judged[index]?.digits === true ||
      (before.includes("?")
        ? /[?&][^&=]+=[^&]*$/.test(before)
        : operation !== undefined && !isVersion(before) && !(isModuleHidden && isFirstSegment(before)));
    parts.push({ part: "url", reason, hides: isValue ? "value" : "shape", node });
    before += "\uFFFE";
  }
}

/** Whether the version follows: `/crm/`, `/crm/v`. */
function isVersion(before: string): boolean {
  return /\/crm\/(?:(?:bulk|email)\/)?v?$/i.test(before);
}

/** Whether the segment that follows is the first one behind the version: `/crm/v8/`. */
function isFirstSegment(before: string): boolean {
  return /\/crm\/(?:(?:bulk|email)\/)?v[\d.\uFFFE]+\/[^/]*$/i.test(before);
}

/** How deep a value stands: the body itself, what is under a key of it, or inside a record. */
type Depth = "body" | "root" | "record";

function inBody(value: Value, depth: Depth, parts: UnreadPart[], seen: Set<Value>): void {
  if (parts.length > MOST_LOOKED_AT || seen.has(value)) return;
  seen.add(value);
  switch (value.kind) {
    case "object":
      if (value.open)
        parts.push({ part: "body", reason: "an object that may hold more", hides: "shape", node: value.node });
      for (const { value: inner } of value.entries.values())
        inBody(inner, depth === "body" ? "root" : "record", parts, seen);
      return;
    case "array":
      // How many there are does not matter where one of them can be seen: rows that a loop or `map` makes are alike.
      if (value.open)
        parts.push({
          part: "body",
          reason: "a list that may hold more",
          hides: value.items.length > 0 ? "value" : "shape",
          node: value.node,
        });
      for (const item of value.items) inBody(item, depth, parts, seen);
      return;
    case "choice":
      for (const option of value.options) inBody(option, depth, parts, seen);
      return;
    case "instance":
      if (value.what === "json-text") inBody(value.from, depth, parts, seen);
      return;
    case "known":
    case "sample":
      return;
    default:
      parts.push({
        part: "body",
        reason: reasonOf(value),
        hides: depth === "record" || value.kind === "text" ? "value" : "shape",
        node: value.node,
      });
  }
}

function reasonOf(value: Value): string {
  if (value.kind === "unknown") return value.reason;
  if (value.kind === "text") return value.pieces.find((piece) => piece.text === undefined)?.reason ?? "text with holes";
  if (value.kind === "choice")
    return value.options.map(reasonOf).find((reason) => reason !== "") ?? "one of several values";
  return value.kind === "foreign" ? foreignReason(value) : "not readable";
}

function located(part: UnreadPart, home: string | undefined): UnreadPart {
  const file = fileOf(part.node);
  return file === undefined || file === home ? part : { ...part, file };
}

function distinct(parts: readonly UnreadPart[]): UnreadPart[] {
  const seen = new Set<string>();
  return parts.filter(({ part, reason, node }) => {
    const key = `${part} ${reason} ${node.range[0]}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
