import { JUDGE } from "./preflight.ts";
import type { Preflight } from "./preflight.ts";
import { alternatives } from "./alternatives.ts";
import { agree, issueKey } from "./validate.ts";
import type { Report } from "./validate.ts";

export { issueKey } from "./validate.ts";
export { urlPlace } from "./url-place.ts";
export { MAYBE, ONE_OF, OPEN, PARTS, UNKNOWN, isHidden, isObject, isOneOf, isOpen, isText, presence, readable } from "./seen.ts";
export type { OneOf, Seen, SeenArray, SeenObject, Text } from "./seen.ts";

/** How alternatives count: `all` reports what every one of them gets, `any` also what only some get, and says so. */
export interface SeenOptions {
  readonly alternatives?: "all" | "any";
}

/**
 * Judges a request that is known in part: `{ method: "POST", url, body: { data: [{ Stage: UNKNOWN, [OPEN]: true }] } }`. What is hidden is
 * never accused. Alternatives (`ONE_OF`) are judged one by one, at most 16 in all; what does not fit counts as unknown. Never throws.
 */
export function validateSeen(preflight: Preflight, request: unknown, options: SeenOptions = {}): Report {
  const reports = judgeEach(preflight, request);
  const agreed = agree(reports);
  if (options.alternatives !== "any" || reports.length <= 1) return agreed;
  const seen = new Set(agreed.issues.map(issueKey));
  const some = reports.flatMap((report) =>
    report.issues.filter((issue) => {
      const key = issueKey(issue);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    }),
  );
  const issues = [...agreed.issues, ...some];
  return { ...agreed, issues, ok: !issues.some((issue) => issue.severity === "error") };
}

function judgeEach(preflight: Preflight, request: unknown): Report[] {
  const judge = preflight[JUDGE];
  try {
    const reports: Report[] = [];
    // Each alternative is only good until the next one is asked for.
    for (const alternative of alternatives(request)) reports.push(judge.judge(alternative));
    return reports;
  } catch {
    // A request that resists reading; the judge says so.
    return [judge.judge(request)];
  }
}
