import { inRange } from "@zoho-preflight/metadata/catalogue";
import type { Version } from "@zoho-preflight/metadata/catalogue";

import { requestCheck } from "../../../check.ts";
import type { RequestContext } from "../../../check.ts";
import { firstEntry, knownText } from "../../../request/query.ts";
import type { says } from "./says.ts";

/**
 * Parameters that exclude each other are not sent together.
 *
 * reads     the operation's exclusive pairs; the query string
 * reports   AMBIGUITY_DURING_PROCESSING at the second of the pair
 * silent    when nothing of a value can be read, since it may be empty; in versions that do not have both
 */
export const exclusiveParams = requestCheck<typeof says>()({
  name: "exclusive-params",
  stage: "params",
  description: "Parameters that exclude each other are not sent together",
  severity: "error",
  kinds: { together: { code: "AMBIGUITY_DURING_PROCESSING", names: ["first", "second"] } },
  source: "v7 documentation, get records; v8 error lists",

  run({ operation, version, request, report }) {
    if (operation?.exclusive === undefined || version === undefined) return;
    for (const [first, second] of operation.exclusive) {
      if ([first, second].every((name) => isGiven({ operation, request }, name, version)))
        report({ kind: "together", facts: { first, second } }, ["query", second]);
    }
  },
});

/** With a value of which something is known: `page_token=` alone takes nothing away from `page`. */
function isGiven(
  { operation, request }: Pick<RequestContext, "operation" | "request">,
  name: string,
  version: Version,
): boolean {
  const parameter = operation?.query.find((candidate) => candidate.name === name);
  const entry = firstEntry(request.url, name);
  return (
    parameter !== undefined &&
    entry !== undefined &&
    inRange(version, parameter.since, parameter.until) &&
    (knownText(entry.value, "") ?? "") !== ""
  );
}
