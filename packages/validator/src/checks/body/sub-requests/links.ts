import { steps } from "../../../growth/steps.ts";
import type { SubRequests } from "../../../request/sub-requests-of.ts";
import { MAYBE, isHidden, isObject, isOpen, presence, readable } from "../../../seen.ts";
import type { SeenObject } from "../../../seen.ts";
import type { Evidence, SubRequestContext } from "./kinds.ts";

/** `@{1:$.data[0].details.id}`: what the sub-request `1` is answered. */
const REFERENCE = /@\{\s*([a-zA-Z0-9]\w*)\s*:[^}]*\}/g;
/** References stand in the values of a record, not deeper. */
const DEEPEST = 8;

/** Judges how sub-requests name each other: an id is given once, and a reference leads to another one that runs before. */
export function judgeLinks(
  { items, refers }: SubRequests,
  root: SeenObject,
  evidence: Evidence,
  { report }: SubRequestContext,
): void {
  const first = new Map<string | undefined, number>();
  items.forEach((item, at) => {
    const id = isObject(item.value) ? idOf(item.value) : undefined;
    if (!first.has(id)) first.set(id, at);
    else if (id !== undefined)
      report({ kind: "sameId", facts: { api_name: "sub_request_id", id }, evidence }, [...item.path, "sub_request_id"]);
  });
  steps.compared += items.length;
  // One that has no id, or whose id cannot be seen, may be the one that is meant.
  if (!refers.includes(true) || first.has(undefined) || mayHoldMore(root)) return;
  const inOrder = readable(root, "parallel_execution") === false && presence(root, "parallel_execution") === "present";
  items.forEach((item, at) => {
    if (refers[at] !== true) return;
    for (const [reference, id] of referencesOf(item.value)) {
      const found = first.get(id);
      if (found !== undefined && found !== at && (!inOrder || found < at)) continue;
      report({ kind: "noReference", facts: { reference, id, isKnown: found !== undefined }, evidence }, item.path);
    }
  });
}

/** Whether the call may have more sub-requests, or fewer, than are seen. */
function mayHoldMore(root: SeenObject): boolean {
  return Object.values(root).some((list) => Array.isArray(list) && (isOpen(list) || MAYBE in list));
}

function idOf(item: SeenObject): string | undefined {
  const id = presence(item, "sub_request_id") === "present" ? readable(item, "sub_request_id") : undefined;
  return typeof id === "string" ? id : typeof id === "number" ? String(id) : undefined;
}

/** Each reference once, with the id that it names. */
function referencesOf(value: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const look = (part: unknown, depth: number): void => {
    if (typeof part === "string") {
      if (part.includes("@{"))
        for (const [reference, id] of part.matchAll(REFERENCE)) if (id !== undefined) found.set(reference, id);
    } else if (typeof part === "object" && part !== null && !isHidden(part) && depth < DEEPEST) {
      for (const inner of Object.values(part)) look(inner, depth + 1);
    }
  };
  look(value, 0);
  return found;
}
