import type { Issue } from "@zoho-preflight/validator";

/** What becomes of a request, or of a value in it: `dropped`, `maybe refused`. */
export function effectOf({ effect, code, severity }: Issue): string {
  if (effect !== undefined) return effect;
  if (code === null) return "value lost";
  return severity === "error" ? "refused" : "maybe refused";
}

/** What stands where there is room for one label: Zoho's code, or the effect where Zoho answers success. */
export function labelOf(issue: Issue): string {
  return issue.code ?? effectOf(issue);
}
