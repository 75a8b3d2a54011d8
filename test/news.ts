import type { Report } from "@zoho-preflight/validator";

/**
 * Issues of the hidden request that the whole one does not have. A request without an operation was not looked into any further, so with
 * its address or method hidden it may be told more; it is refused all the same.
 */
export function news(whole: Report, hidden: Report["issues"]): string[] {
  if (whole.operation === undefined && !whole.ok) return [];
  return hidden
    .filter(
      (issue) =>
        !whole.issues.some(
          (known) =>
            isSame(known.check, issue.check) &&
            isNear(known.path, issue.path) &&
            isAbout(known, issue) &&
            (issue.severity === "warning" || known.severity === "error"),
        ),
    )
    .map(
      (issue) =>
        `${issue.severity} ${issue.check} ${String(issue.code)} ${JSON.stringify(issue.path)} ${issue.message}`,
    );
}

/** An unescaped `&` makes the rest a parameter of its own: which check says so depends on what is known of the rest. */
function isSame(known: string, check: string): boolean {
  return known === check || (known === "encoded-params" && check === "known-params");
}

/** The same place, or one inside the other; parameters are found by their names alone. */
function isNear(known: readonly (string | number)[], path: readonly (string | number)[]): boolean {
  return path[0] === "query" || path.every((part, index) => known[index] === part || index >= known.length);
}

/** What a path does not say: which field or parameter is missing. Its name in `details` differs between versions. */
function isAbout(known: Report["issues"][number], issue: Report["issues"][number]): boolean {
  const [left, right] = [subject(known), subject(issue)];
  return left === undefined || right === undefined || left === right;
}

function subject({ details }: Report["issues"][number]): unknown {
  return details["api_name"] ?? details["param_name"] ?? details["param"];
}
