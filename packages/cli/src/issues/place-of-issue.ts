import { partOf } from "@zoho-preflight/validator/checks";

import type { FoundRequest } from "../requests-in/found.ts";
import type { Place } from "../requests-in/place.ts";
import type { Issue } from "@zoho-preflight/validator";

/** Where an issue stands in its file: the very words, where it is about some. */
export function placeOfIssue({ place }: Pick<FoundRequest, "place">, issue: Issue): Place {
  return place(issue.path, partOf(issue), issue.range);
}
