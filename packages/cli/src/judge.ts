import { validateRecords } from "@zoho-preflight/validator/checks";
import { saidAs, UNKNOWN, validateSeen } from "@zoho-preflight/validator/seen";

import { unknownCheck } from "./settings.ts";
import type { FoundRequest, Problem, RequestInput, NotRead } from "./requests-in/found.ts";
import type { Preflight, Report } from "@zoho-preflight/validator";

/** What the validator says of a request in a file. Throws what it throws where the metadata cannot be read. */
export function judge(preflight: Preflight, { request, partial, places, says, unread = [] }: FoundRequest): Report {
  const judged =
    partial === true
      ? validateSeen(preflight, request)
      : places === undefined
        ? preflight.validate(request)
        : validateRecords(preflight, request, places);
  const report = says === undefined ? judged : { ...judged, issues: judged.issues.map((issue) => saidAs(issue, says)) };
  const skipped = notRead(request, unread);
  return skipped.length === 0 ? report : { ...report, skipped: [...report.skipped, ...skipped] };
}

/** What of a request nobody has looked at, since the file does not hold it. */
function notRead({ body }: RequestInput, unread: readonly NotRead[]): Report["skipped"] {
  const entry = { check: "body-shape", about: "request" } as const;
  if (unread.length > 0)
    return unread.map(({ name, why }) => ({
      ...entry,
      reason: "not-read",
      text: `${JSON.stringify(name)} was not read${why === undefined ? "" : ` (${why})`}.`,
    }));
  return body === UNKNOWN
    ? [{ ...entry, reason: "unknown-value", text: "The body cannot be known from the file." }]
    : [];
}

/** A problem at the place where a request starts. */
export function problemAt({ file, line, column }: FoundRequest, text: string): Problem {
  return { kind: "problem", file, line, column, text };
}

/** The names under a request's `preflight-ignore` that are not checks. */
export function faultyIgnores(found: FoundRequest): readonly Problem[] {
  return (found.ignore ?? []).flatMap((name) => {
    const fault = unknownCheck(name);
    return fault === undefined ? [] : [problemAt(found, `"preflight-ignore": ${fault}`)];
  });
}
