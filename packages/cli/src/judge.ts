import { validateSeen } from "@zoho-preflight/validator/seen";

import { unknownCheck } from "./settings.ts";
import type { FoundRequest, Problem } from "./requests-in/found.ts";
import type { Preflight, Report } from "@zoho-preflight/validator";

/** What the validator says of a request in a file. Throws what it throws where the metadata cannot be read. */
export function judge(preflight: Preflight, { request, partial }: FoundRequest): Report {
  return partial === true ? validateSeen(preflight, request) : preflight.validate(request);
}

/** A problem at the place where a request starts. */
export function problemAt({ file, line, column }: FoundRequest, text: string): Problem {
  return { kind: "problem", file, line, column, text };
}

/** The names under a request's `preflight-ignore` that are no checks. */
export function faultyIgnores(found: FoundRequest): readonly Problem[] {
  return (found.ignore ?? []).flatMap((name) => {
    const fault = unknownCheck(name);
    return fault === undefined ? [] : [problemAt(found, `"preflight-ignore": ${fault}`)];
  });
}
