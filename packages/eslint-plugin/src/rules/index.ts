import { checks } from "@zoho-preflight/validator/checks";
import type { CheckInfo } from "@zoho-preflight/validator/checks";

import { withUnencodedHoles } from "./encoded-params.ts";
import { metadata } from "./metadata.ts";
import { migrate } from "./migrate.ts";
import { noHardcodedToken } from "./no-hardcoded-token.ts";
import { requestRule } from "./request-rule.ts";
import type { RequestRule } from "./request-rule.ts";
import { stringifyBody } from "./stringify-body.ts";

/** A request in code always has a URL, so there is nothing of it to see. */
const NOT_IN_CODE: ReadonlySet<string> = new Set(["request-shape"]);

export const checksInCode = checks.filter(({ name }) => !NOT_IN_CODE.has(name));

function ruleOf(check: CheckInfo): RequestRule {
  const rule = requestRule(check);
  return check.name === "encoded-params" ? withUnencodedHoles(rule) : rule;
}

/** One rule per check, under the check's own name, and the few that only code can show. */
export const rules = {
  ...Object.fromEntries(checksInCode.map((check) => [check.name, ruleOf(check)])),
  metadata,
  migrate,
  "no-hardcoded-token": noHardcodedToken,
  "stringify-body": stringifyBody,
};
