import { requestCheck } from "../../../check.ts";
import type { Suggestion } from "../../../report/issue.ts";
import { PARTS, isText } from "../../../seen.ts";
import type { says } from "./says.ts";

const WELL_FORMED = /^Zoho-oauthtoken [^\s]+$/i;
/** `{access_token}`, `$TOKEN`, `<token>`, `xxxx`, `YOUR_TOKEN`: a place to fill in, so nothing to judge. */
const PLACEHOLDER = /[{}<>$*•…]|^x+$|token/i;

const LONGEST_SCHEME = 30;
const PATH = ["headers", "authorization"];
const suggest = (): readonly Suggestion[] => [{ text: "Zoho-oauthtoken" }];

/**
 * The request carries an access token in the form that Zoho takes, and it has not expired.
 *
 * reads     the header Authorization, option token.expiresAt
 * reports   AUTHENTICATION_FAILURE when it is missing or has another form, INVALID_TOKEN when the token is missing, torn or expired;
 *           `Bearer` is a warning: whether it is taken is not documented
 * silent    when headers are not known here; when the value cannot be read; for functions called with a zapikey
 */
export const authorizationHeader = requestCheck<typeof says>()({
  name: "authorization-header",
  stage: "auth",
  description: "The Authorization header is Zoho-oauthtoken and a token that is still valid",
  severity: "error",
  kinds: {
    missing: { code: "AUTHENTICATION_FAILURE" },
    bearer: { code: "AUTHENTICATION_FAILURE", evidence: "thin" },
    withoutScheme: { code: "AUTHENTICATION_FAILURE" },
    otherScheme: { code: "AUTHENTICATION_FAILURE", names: ["scheme"] },
    withoutToken: { code: "INVALID_TOKEN" },
    spaceInToken: { code: "INVALID_TOKEN" },
    expired: { code: "INVALID_TOKEN" },
  },
  source: "Kaizen #25, 2.a and 2.c; OAuth pages of v2 to v8; a recorded probe without credentials (v8)",

  run({ request, operation, options, report }) {
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
      if (!headers.open) report({ kind: "missing", facts: {} }, PATH);
      return;
    }
    // `Bearer ${token}`: the scheme is there to be read, the token is not.
    if (isText(header)) {
      const [, scheme] = /^\s*([A-Za-z][\w-]*)\s/.exec(String(header[PARTS][0])) ?? [];
      const known = scheme?.toLowerCase();
      if (known === "bearer") report({ kind: "bearer", facts: {}, suggest }, PATH);
      else if (scheme !== undefined && known !== "zoho-oauthtoken")
        report({ kind: "otherScheme", facts: { scheme: scheme.slice(0, LONGEST_SCHEME) }, suggest }, PATH);
      return;
    }
    if (typeof header === "string" && !WELL_FORMED.test(header)) {
      const [scheme = "", token = "", ...rest] = header.trim().split(/\s+/, 3);
      const known = scheme.toLowerCase();
      // The token itself never gets into an issue.
      if (known === "bearer") {
        report({ kind: "bearer", facts: {}, suggest }, PATH);
      } else if (known !== "zoho-oauthtoken") {
        if (PLACEHOLDER.test(header)) return;
        if (token === "") report({ kind: "withoutScheme", facts: {}, suggest }, PATH);
        else report({ kind: "otherScheme", facts: { scheme: scheme.slice(0, LONGEST_SCHEME) }, suggest }, PATH);
        return;
      } else if (token === "" || (rest.length > 0 && !PLACEHOLDER.test(header.slice(scheme.length + 1)))) {
        report({ kind: token === "" ? "withoutToken" : "spaceInToken", facts: {} }, PATH);
        return;
      }
    }
    const { token } = options;
    if (token !== undefined && token.expiresAt <= options.now())
      report({ kind: "expired", facts: { expiresAt: new Date(token.expiresAt).toISOString() } }, PATH);
  },
});
