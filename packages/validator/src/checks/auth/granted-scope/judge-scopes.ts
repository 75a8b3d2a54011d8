import type { ContextOf } from "../../../check.ts";
import { scopesListedByOrg } from "../../../request/org-addresses.ts";
import { missingListed, missingScopes } from "../../../scopes/missing-scopes.ts";
import type { ReadsQuery } from "../../../scopes/needed-scopes.ts";
import type { says } from "./says.ts";

const PATH = ["headers", "authorization"];

export const kinds = {
  missing: { code: "OAUTH_SCOPE_MISMATCH", names: ["scopes"], evidence: "either" },
  disputed: { code: "OAUTH_SCOPE_MISMATCH", names: ["scopes"], evidence: "thin" },
} as const;

type ScopeContext = ContextOf<typeof says, typeof kinds>;

/** Judges the scopes of a call; `modulesOf` reads a query, whose modules some scopes are about. */
export function judgeScopes(
  { request, operation, module, snapshot, options, report, skip }: ScopeContext,
  modulesOf: ReadsQuery | undefined,
): void {
  const granted = options.scopes ?? snapshot.scopes;
  if (granted === undefined || operation?.anonymous === true) return;
  const pulled = options.scopes === undefined ? ({ pulled: true } as const) : {};
  const listed = (): ReturnType<typeof scopesListedByOrg> => scopesListedByOrg(request.url, snapshot, request.method);
  if (operation === undefined || operation.scopes.length === 0) {
    const list = listed();
    const scopes = missingListed(granted, list);
    if (scopes.length > 0) report({ kind: "missing", facts: { scopes, others: [], ...pulled } }, PATH);
    else if (list.sure.length === 0 && operation !== undefined)
      skip("no-facts", "It is not known which scopes this call needs.");
    return;
  }
  const { missing, disputed, documented, isPart } = missingScopes(
    granted,
    operation,
    module?.name,
    request.body,
    snapshot,
    listed,
    modulesOf,
  );
  const [scopes, ...others] = missing;
  if (scopes !== undefined) {
    report(
      { kind: "missing", facts: { scopes, others, ...pulled }, ...(documented ? {} : { evidence: "thin" }) },
      PATH,
    );
  } else if (disputed.length > 0) {
    report({ kind: "disputed", facts: { scopes: disputed, ...pulled } }, PATH);
  } else if (isPart) {
    skip("unknown-value", "Part of the scopes depends on a module that cannot be read.");
  }
}
