import { requestCheck } from "../../../check.ts";
import { missingScopes } from "../../../scopes/missing-scopes.ts";
import type { says } from "./says.ts";

const PATH = ["headers", "authorization"];

/**
 * The token's scopes cover what the operation needs: `ZohoCRM.settings.layouts.READ` for `GET /crm/v8/settings/layouts?module=Contacts`.
 *
 * reads     option scopes; the operation; the modules that path, body and query name
 * reports   OAUTH_SCOPE_MISMATCH when no reading of any source is covered, as an error where a page of the documentation names the scopes;
 *           a warning where only OpenAPI files do, for what one source
 *           asks for besides, and (guess:) for modules that a query reads through a lookup
 * silent    when no scopes are given; when it is not known what the operation needs; about modules that cannot be read
 */
export const grantedScope = requestCheck<typeof says>()({
  name: "granted-scope",
  stage: "auth",
  severity: "error",
  kinds: {
    missing: { code: "OAUTH_SCOPE_MISMATCH", names: ["scopes"], evidence: "either" },
    disputed: { code: "OAUTH_SCOPE_MISMATCH", names: ["scopes"], evidence: "thin" },
  },

  forOperation({ operation, options: { scopes: granted }, snapshot }) {
    if (granted === undefined || operation.anonymous === true) return undefined;
    if (operation.scopes.length === 0)
      return ({ skip }) => {
        skip("no-facts", "It is not known which scopes this call needs.");
      };
    return ({ request, module, report, skip }) => {
      const { missing, disputed, documented, isPart } = missingScopes(
        granted,
        operation,
        module?.name,
        request.body,
        snapshot,
      );
      const [scopes, ...others] = missing;
      if (scopes !== undefined) {
        report({ kind: "missing", facts: { scopes, others }, ...(documented ? {} : { evidence: "thin" }) }, PATH);
      } else if (disputed.length > 0) {
        report({ kind: "disputed", facts: { scopes: disputed } }, PATH);
      } else if (isPart) {
        skip("unknown-value", "Part of the scopes depends on a module that cannot be read.");
      }
    };
  },
});
