import type { Catalogue } from "@zoho-preflight/metadata/catalogue";

import { nearest } from "../nearest/nearest.ts";

/**
 * The addresses without parameters that a word may mean where a module is expected, at most two: `composite` is
 * `/crm/{version}/__composite_requests`, `bulk-read` is `/crm/bulk/{version}/read`. For suggestions only: a module may be called anything. Addresses
 * below a module (`/Leads/actions/mass_convert`) are none of them: who has no such module cannot call them either.
 */
export function nearestEndpoints(word: string, catalogue: Catalogue): string[] {
  const alone = new Map<string, string>();
  const all = new Map<string, string>();
  for (const { path } of catalogue.operations) {
    const words = path.split("/").filter((part) => part !== "" && part !== "crm" && part !== "{version}");
    if (words.length > 3 || words.some((part) => part.startsWith("{")) || /^[A-Z]/.test(words[0] ?? "")) continue;
    all.set(words.join(""), path);
    if (words.length === 1) alone.set(words.join(""), path);
  }
  const one = paths(word, alone);
  return one.length > 0 ? one : paths(word, all);
}

function paths(word: string, byWords: ReadonlyMap<string, string>): string[] {
  return nearest(word, byWords.keys(), 2).flatMap((words) => byWords.get(words) ?? []);
}
