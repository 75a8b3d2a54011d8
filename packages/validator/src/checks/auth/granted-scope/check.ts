import { requestCheck } from "../../../check.ts";
import { judgeScopes, kinds } from "./judge-scopes.ts";
import type { says } from "./says.ts";

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
  kinds,

  passesSubRequest: ({ options, snapshot }) => (options.scopes ?? snapshot.scopes) === undefined,

  run(context) {
    judgeScopes(context, undefined);
  },
});
