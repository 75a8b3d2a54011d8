import { requestCheck } from "../../../check.ts";
import { firstEntry, knownText, parametersIn } from "../../../request/query.ts";
import type { SeenRequest } from "../../../request/request.ts";
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
  severity: "error",
  kinds: { together: { code: "AMBIGUITY_DURING_PROCESSING", names: ["first", "second"] } },

  run({ operation, version, request, report }) {
    if (operation?.exclusive === undefined || version === undefined) return;
    const names = parametersIn(operation, version).map(({ name }) => name);
    for (const [first, second] of operation.exclusive) {
      if ([first, second].every((name) => names.includes(name) && isGiven(name, request)))
        report({ kind: "together", facts: { first, second } }, ["query", second]);
    }
  },
});

/** With a value of which something is known: `page_token=` alone takes nothing away from `page`. */
function isGiven(name: string, { url }: SeenRequest): boolean {
  const entry = firstEntry(url, name);
  return entry !== undefined && (knownText(entry.value, "") ?? "") !== "";
}
