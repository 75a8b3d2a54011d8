import { checks } from "@zoho-preflight/validator/checks";

import type { Issue } from "@zoho-preflight/validator";

const KINDS = new Map(checks.map(({ name, kinds }) => [name, kinds]));

/**
 * What two issues have in common that are the same to a reader: check, code, severity, the kind of finding, and the facts that name what it is
 * about, as the check's kinds say. Where a check has no kinds, the sentence decides.
 */
export function sameIssueKey(issue: Issue): string {
  const { check, code, severity, because } = issue;
  const row = KINDS.get(check)?.[because.kind];
  const about =
    row === undefined
      ? issue.message
      : [because.kind, ...(row.names ?? []).map((name) => because.facts[String(name)] ?? null)];
  return JSON.stringify([check, code, severity, about]);
}
