import { printPath } from "@zoho-preflight/validator";
import type { Issue, Preflight } from "@zoho-preflight/validator";

import { patchOf } from "../patch.ts";
import { bounded, shortened, USUAL } from "../bounded.ts";

/** What Zoho CRM would answer to a request, each issue with its place, and a JSON Patch of the request where a fix is ready. */
export function checkRequest(preflight: Preflight, request: unknown): string {
  const report = preflight.validate(request);
  const { issues, skipped, response } = report;
  const unread = [
    ...new Set(skipped.filter(({ about }) => about === "request").map(({ text }) => `not checked: ${text}`)),
  ];
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const verdict =
    errors > 0
      ? `Zoho would refuse this${response === undefined ? "" : ` with ${response.status}`}: ${counted(errors, "error")}${issues.length > errors ? `, ${counted(issues.length - errors, "warning")}` : ""}.`
      : issues.length > 0
        ? "Zoho would accept this, but probably not with the result you want."
        : "No issues: nothing is wrong with this request, as far as the metadata tells.";
  const sorted = [...issues].sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  return bounded(
    [verdict, ...sorted.map((issue) => issueLine(issue, request)), ...unread],
    USUAL * 2,
    (left) => `… ${left} more; fix these first`,
  );
}

function issueLine(issue: Issue, request: unknown): string {
  const { severity, effect = "not readable", code, path, message } = issue;
  const label = [severity, effect, ...(code === null ? [] : [code])].join(" ");
  const place = path.length === 0 ? "" : ` at ${printPath(path)}`;
  const patch = patchOf(issue, request);
  return `- ${label}${place}: ${shortened(message, 300)}${patch === undefined ? "" : `\n  patch ${JSON.stringify(patch)}`}`;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
