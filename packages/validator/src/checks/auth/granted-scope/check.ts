import { requestCheck } from "../../../check.ts";
import { scopesListedByOrg } from "../../../request/org-addresses.ts";
import { missingListed, missingScopes } from "../../../scopes/missing-scopes.ts";
import type { says } from "./says.ts";

const PATH = ["headers", "authorization"];

/**
 * The token's scopes cover what the operation needs: `ZohoCRM.settings.layouts.READ` for `GET /crm/v8/settings/layouts?module=Contacts`.
 *
 * reads     option scopes, or else those of the token that pulled the snapshot; the operation; the modules that path, body and query name; the
 *           org's own list of addresses
 * reports   OAUTH_SCOPE_MISMATCH when no reading of any source is covered, as an error where a page of the documentation or the org's own list
 *           names the scopes; a warning where only OpenAPI files do, for what one source asks for besides, and (guess:) for modules that a
 *           query reads through a lookup
 * silent    when no scopes are known; when it is not known what the operation needs; about modules that cannot be read
 */
export const grantedScope = requestCheck<typeof says>()({
  name: "granted-scope",
  stage: "auth",
  severity: "error",
  kinds: {
    missing: { code: "OAUTH_SCOPE_MISMATCH", names: ["scopes"], evidence: "either" },
    disputed: { code: "OAUTH_SCOPE_MISMATCH", names: ["scopes"], evidence: "thin" },
  },

  run({ request, operation, module, snapshot, options, report, skip }) {
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
  },
});
