import { checks } from "@zoho-preflight/validator/checks";

import type { FoundRequest, Part } from "../requests-in/found.ts";
import type { Place } from "../requests-in/place.ts";
import type { Issue } from "@zoho-preflight/validator";

/** Checks that are about a name, so that the name is pointed at and not the value behind it. */
const ABOUT_KEYS: ReadonlySet<string> = new Set(checks.filter(({ about }) => about === "key").map(({ name }) => name));

/** Which part of the place a check means. */
function partOf(check: string): Part {
  return ABOUT_KEYS.has(check) ? "key" : "value";
}

/** Where an issue stands in its file: the very words, where it is about some. */
export function placeOfIssue({ place }: Pick<FoundRequest, "place">, { path, check, range }: Issue): Place {
  return place(path, partOf(check), range);
}
