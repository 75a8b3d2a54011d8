import { requestCheck } from "../../../check.ts";
import { isWebSession, WEB_SESSION } from "../../../request/web-session.ts";
import type { says } from "./says.ts";
import { schemeFault } from "./scheme.ts";

const PATH = ["headers", "authorization"];

/**
 * The request carries an access token in the form that Zoho takes, and it has not expired.
 *
 * reads     the header Authorization, option token.expiresAt
 * reports   AUTHENTICATION_FAILURE when it is missing or has another form, INVALID_TOKEN when the token is missing, torn, none at all or expired
 * silent    when headers are not known here; when the value cannot be read; for functions called with a zapikey
 * skips     no-facts: in a session of the web application
 */
export const authorizationHeader = requestCheck<typeof says>()({
  name: "authorization-header",
  stage: "auth",
  severity: "error",
  kinds: {
    missing: { code: "AUTHENTICATION_FAILURE" },
    withoutScheme: { code: "AUTHENTICATION_FAILURE" },
    otherScheme: { code: "AUTHENTICATION_FAILURE", names: ["scheme"] },
    withoutToken: { code: "INVALID_TOKEN" },
    spaceInToken: { code: "INVALID_TOKEN" },
    neverAToken: { code: "INVALID_TOKEN", names: ["given"] },
    // In a file it may be a place for somebody to fill in.
    notFilledIn: { code: "INVALID_TOKEN", names: ["given"], evidence: "thin" },
    expired: { code: "INVALID_TOKEN" },
  },

  passesSubRequest: ({ options }) => options.token === undefined,
  run({ request, operation, catalogue, options, report, skip }) {
    const { headers } = request;
    // Where the path cannot be read, it may be that of a function called with a zapikey.
    if (
      headers === undefined ||
      operation?.anonymous === true ||
      request.url.openPath === true ||
      request.url.query.some((entry) => entry.name === "zapikey")
    )
      return;
    const header = headers.get("authorization");
    if (header === undefined) {
      if (headers.open) return;
      if (isWebSession(request, catalogue)) skip("no-facts", WEB_SESSION, { path: PATH });
      else report({ kind: "missing", facts: {} }, PATH);
      return;
    }
    const fault = schemeFault(header);
    if (fault === "open") return;
    if (fault !== undefined) {
      report(fault, PATH);
      return;
    }
    const { token } = options;
    if (token !== undefined && token.expiresAt <= options.now())
      report({ kind: "expired", facts: { expiresAt: new Date(token.expiresAt).toISOString() } }, PATH);
  },
});
