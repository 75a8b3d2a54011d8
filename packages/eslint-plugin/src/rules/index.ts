import { checkRules } from "./check-rules.ts";
import type { CheckRule } from "./check-rules.ts";
import { withUnencodedHoles } from "./encoded-params.ts";
import { metadata } from "./metadata.ts";
import { migrate } from "./migrate.ts";
import { noHardcodedToken } from "./no-hardcoded-token.ts";
import { requestRule } from "./request-rule.ts";
import type { RequestRule } from "./request-rule.ts";
import { stringifyBody } from "./stringify-body.ts";

function ruleOf(of: CheckRule): RequestRule {
  const rule = requestRule(of);
  return of.name === "encoded-params" ? withUnencodedHoles(rule) : rule;
}

/**
 * One rule per check, under the check's own name, a `maybe-` rule for the weaker findings of a check whose findings may be errors, and the few
 * that only code can show.
 */
export const rules = {
  ...Object.fromEntries(checkRules.map((of) => [of.name, ruleOf(of)])),
  metadata,
  migrate,
  "no-hardcoded-token": noHardcodedToken,
  "stringify-body": stringifyBody,
};
