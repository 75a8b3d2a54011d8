import type { Catalogue, Operation } from "@zoho-preflight/metadata/catalogue";

import { nearest } from "../nearest/nearest.ts";
import { templateSegments } from "./route.ts";

/** An address of the API that a wrong one may mean: `{ path: "/crm/{version}/Leads/search", index: 1, literal: "search" }`. */
export interface NearPath {
  readonly path: string;
  /** The segment that is wrong. */
  readonly index: number;
  /** What to write there; absent when more than one segment differs. */
  readonly literal?: string;
}

/**
 * The addresses nearest to one that does not exist, best first, at most two. First those that differ in one misspelt word
 * (`/Leads/serch`), then those spelt with the same words elsewhere (`bulk-read`: `/crm/bulk/{version}/read`).
 */
export function nearestPaths(segments: readonly string[], area: string | undefined, catalogue: Catalogue): NearPath[] {
  if (segments.length === 0 || segments.length > 12) return [];
  const found = new Map<string, NearPath>();
  for (const operation of catalogue.operations) {
    const near = oneWordOff(segments, area, operation);
    if (near !== undefined) found.set(near.path, near);
  }
  if (found.size > 0) return [...found.values()].slice(0, 2);
  return sameWords(segments, catalogue);
}

function oneWordOff(segments: readonly string[], area: string | undefined, operation: Operation): NearPath | undefined {
  if ((area ?? "") !== areaOf(operation)) return undefined;
  const template = templateSegments(operation);
  if (template.length !== segments.length) return undefined;
  let wrong: number | undefined;
  for (const [index, part] of template.entries()) {
    const given = segments[index] ?? "";
    if (part.startsWith("{") ? fits(part, given) : part.toLowerCase() === given.toLowerCase()) continue;
    if (wrong !== undefined || part.startsWith("{")) return undefined;
    wrong = index;
  }
  if (wrong === undefined) return undefined;
  const literal = template[wrong] ?? "";
  if (nearest(segments[wrong] ?? "", [literal], 1).length === 0) return undefined;
  const path = segments.map((given, index) => (index === wrong ? literal : given)).join("/");
  return { path: `/crm/${area === undefined ? "" : `${area}/`}{version}/${path}`, index: wrong, literal };
}

function fits(parameter: string, given: string): boolean {
  if (parameter === "{module}") return /^[A-Za-z]\w*$/.test(given);
  return parameter === "{id}" || parameter === "{related_id}" ? /^\d+$/.test(given) : given !== "";
}

/** Compares the words of the first segment with the words of every address that has no parameters: `composite`, `__composite_requests`. */
function sameWords(segments: readonly string[], catalogue: Catalogue): NearPath[] {
  const byWords = new Map<string, string>();
  for (const operation of catalogue.operations) {
    const template = templateSegments(operation);
    if (template.length > 2 || template.some((part) => part.startsWith("{"))) continue;
    byWords.set(`${areaOf(operation)}${template.join("")}`, operation.path);
  }
  return nearest(segments.join(""), byWords.keys(), 2).flatMap((words) => {
    const path = byWords.get(words);
    return path === undefined ? [] : [{ path, index: 0 }];
  });
}

function areaOf(operation: Operation): string {
  return /^\/crm\/([^/{]+)\//.exec(operation.path)?.[1] ?? "";
}
