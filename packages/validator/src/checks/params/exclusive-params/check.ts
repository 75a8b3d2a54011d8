import { inRange } from "@zoho-preflight/metadata/catalogue";
import type { Version } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import type { RequestContext } from "../../../check.ts";
import { firstEntry, knownText } from "../../../request/query.ts";

/**
 * Parameters that exclude each other are not sent together.
 *
 * reads     the operation's exclusive pairs; the query string
 * reports   AMBIGUITY_DURING_PROCESSING at the second of the pair
 * silent    when nothing of a value can be read, since it may be empty; in versions that do not have both
 */
export const exclusiveParams = requestCheck({
  name: "exclusive-params",
  stage: "params",
  description: "Parameters that exclude each other are not sent together",
  severity: "error",
  codes: ["AMBIGUITY_DURING_PROCESSING"],
  source: "v7 documentation, get records; v8 error lists",

  run(context) {
    const { operation, version } = context;
    if (operation?.exclusive === undefined || version === undefined) return;
    for (const [first, second] of operation.exclusive) {
      if (!isGiven(context, first, version) || !isGiven(context, second, version)) continue;
      context.report({
        code: "AMBIGUITY_DURING_PROCESSING",
        details: {},
        path: ["query", second],
        say: { first, second },
      });
    }
  },
});

/** With a value of which something is known: `page_token=` alone takes nothing away from `page`. */
function isGiven({ operation, request }: RequestContext, name: string, version: Version): boolean {
  const parameter = operation?.query.find((candidate) => candidate.name === name);
  const entry = firstEntry(request.url, name);
  return (
    parameter !== undefined &&
    entry !== undefined &&
    inRange(version, parameter.since, parameter.until) &&
    (knownText(entry.value, "") ?? "") !== ""
  );
}
