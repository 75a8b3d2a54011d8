import type { Issue } from "@zoho-preflight/validator";

/**
 * What two issues have in common that are the same to a reader: check, code, severity, and what the finding is about. Where a finding does not
 * say that, its sentence does.
 */
export function sameIssueKey(issue: Issue): string {
  const { check, code, severity, message } = issue;
  return JSON.stringify([check, code, severity, "because" in issue ? issue.because : message]);
}
