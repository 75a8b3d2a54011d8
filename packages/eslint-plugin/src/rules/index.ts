import { checks } from "@zoho-preflight/validator/checks";

import { metadata } from "./metadata.ts";
import { migrate } from "./migrate.ts";
import { noHardcodedToken } from "./no-hardcoded-token.ts";
import { requestRule } from "./request-rule.ts";
import { stringifyBody } from "./stringify-body.ts";

/** A request in code always has a URL, so there is nothing of it to see. */
const NOT_IN_CODE: ReadonlySet<string> = new Set(["request-shape"]);

export const checksInCode = checks.filter(({ name }) => !NOT_IN_CODE.has(name));

/** One rule per check, under the check's own name, and the few that only code can show. */
export const rules = {
  ...Object.fromEntries(checksInCode.map((check) => [check.name, requestRule(check)])),
  metadata,
  migrate,
  "no-hardcoded-token": noHardcodedToken,
  "stringify-body": stringifyBody,
};
