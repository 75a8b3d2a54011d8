import type { FoundCall } from "./calls/call.ts";
import type { Node, Value } from "./evaluate/value.ts";
import type { SeenCall } from "./request.ts";

/** A part of a request that could not be read, why, and where. */
export interface Doubt {
  readonly part: "method" | "url" | "headers" | "body";
  /** `"a parameter"`, `"an object that may hold more"`. */
  readonly reason: string;
  readonly node: Node;
}

/** More would tell a reader nothing new. */
const MOST = 12;

/** What of a call could not be read. Headers do not count: tokens come from elsewhere, always. */
export function doubtsOf(found: FoundCall, { addresses }: SeenCall): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (found.method !== undefined && found.method.kind !== "known") doubts.push({ part: "method", reason: reasonOf(found.method), node: found.method.node });
  for (const pieces of addresses) {
    // Ids and hosts come from elsewhere too, but they hide what is asked for.
    for (const piece of pieces) if (piece.text === undefined) doubts.push({ part: "url", reason: piece.reason ?? "not readable", node: piece.node });
  }
  if (found.body !== undefined) inBody(found.body, doubts, new Set());
  return distinct(doubts).slice(0, MOST);
}

function inBody(value: Value, doubts: Doubt[], seen: Set<Value>): void {
  if (doubts.length > MOST || seen.has(value)) return;
  seen.add(value);
  switch (value.kind) {
    case "object":
      if (value.open) doubts.push({ part: "body", reason: "an object that may hold more", node: value.node });
      for (const { value: inner } of value.entries.values()) inBody(inner, doubts, seen);
      return;
    case "array":
      if (value.open) doubts.push({ part: "body", reason: "a list that may hold more", node: value.node });
      for (const item of value.items) inBody(item, doubts, seen);
      return;
    case "choice":
      for (const option of value.options) inBody(option, doubts, seen);
      return;
    case "instance":
      if (value.what === "json-text") inBody(value.from, doubts, seen);
      return;
    case "known":
    case "sample":
      return;
    default:
      doubts.push({ part: "body", reason: reasonOf(value), node: value.node });
  }
}

function reasonOf(value: Value): string {
  if (value.kind === "unknown") return value.reason;
  if (value.kind === "text") return value.pieces.find((piece) => piece.text === undefined)?.reason ?? "text with holes";
  if (value.kind === "choice") return value.options.map(reasonOf).find((reason) => reason !== "") ?? "one of several values";
  return value.kind === "foreign" ? "a value of a package or the environment" : "not readable";
}

function distinct(doubts: readonly Doubt[]): Doubt[] {
  const seen = new Set<string>();
  return doubts.filter(({ part, reason, node }) => {
    const key = `${part} ${reason} ${node.range[0]}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
