import { sampleOf } from "@zoho-preflight/metadata/explanations";
import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { createPreflight } from "@zoho-preflight/validator";

import type { Sample } from "@zoho-preflight/metadata/explanations";

/** A request that gets a code, with the answer that this program predicts for it. */
export interface AnsweredSample extends Pick<Sample, "request" | "where"> {
  readonly status: number;
  readonly body: unknown;
  /**
   * `answers`: a source prints this answer. `would probably answer`: the request is refused, and part of the answer is a guess. `may answer`:
   * nobody knows whether the request is refused. Where no answer is predicted, the body has the published form, with the details of the finding.
   */
  readonly verb: "answers" | "would probably answer" | "may answer";
}

/** The sample of a code and its answer: `answeredSample("MANDATORY_NOT_FOUND")`; undefined where none is known, or it does not get the code. */
export function answeredSample(code: string): AnsweredSample | undefined {
  const sample = sampleOf(code);
  if (sample === undefined) return undefined;
  const { request, where, options = {} } = sample;
  const { issues, response } = createPreflight(options).validate(request);
  const issue = issues.find((found) => found.code === code);
  if (issue === undefined) return undefined;
  const given = where === undefined ? { request } : { request, where };
  if (response !== undefined) {
    const { status, body, confidence } = response;
    return { ...given, status, body, verb: confidence === "guess" ? "would probably answer" : "answers" };
  }
  const { status = 400, message = "" } = catalogue.errors[code] ?? {};
  const verb = issue.severity === "error" ? "would probably answer" : "may answer";
  return { ...given, status, body: { code, details: issue.details, message, status: "error" }, verb };
}
