import type { Issue } from "@zoho-preflight/validator";

/** What becomes of a request, or of a value in it: `dropped`, `maybe refused`. */
export function effectOf({ effect }: Issue): string {
  // What speaks about set-up has none: the request could not be read at all.
  return effect ?? "not readable";
}

/** What stands where there is room for one label: Zoho's code, or the effect where Zoho answers success. */
export function labelOf(issue: Issue): string {
  return issue.code ?? effectOf(issue);
}
