import { requestCheck } from "../../../check.ts";
import { nearest } from "../../../nearest/nearest.ts";
import { isWebSession, WEB_SESSION } from "../../../request/web-session.ts";
import type { Suggestion } from "../../../report/issue.ts";
import { PARTS, isText } from "../../../seen.ts";
import type { says } from "./says.ts";

const WELL_FORMED = /^Zoho-oauthtoken [^\s]+$/i;
/** `{access_token}`, `$TOKEN`, `<token>`, `xxxx`, `YOUR_TOKEN`: a place to fill in, so nothing to judge. */
const PLACEHOLDER = /[{}<>$*•…]|^x+$|token/i;

/** What a program writes for a variable without a value, and a placeholder of a page: `undefined`, `[object Object]`, `<token>`. */
const NEVER_A_TOKEN =
  /^\s*zoho-oauthtoken\s+(undefined|null|nan|none|nil|true|false|\[object [A-Za-z]{1,30}\]|<[A-Za-z][\w .-]{0,60}>)\s*$/i;

const LONGEST_SCHEME = 30;
const PATH = ["headers", "authorization"];
const suggest = (): readonly Suggestion[] => [{ text: "Zoho-oauthtoken" }];

/**
 * The request carries an access token in the form that Zoho takes, and it has not expired.
 *
 * reads     the header Authorization, option token.expiresAt
 * reports   AUTHENTICATION_FAILURE when it is missing or has another form, INVALID_TOKEN when the token is missing, torn, none at all or expired;
 *           `Bearer` is a warning: whether it is taken is not documented
 * silent    when headers are not known here; when the value cannot be read; for functions called with a zapikey
 * skips     no-facts: in a session of the web application
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
    neverAToken: { code: "INVALID_TOKEN", names: ["given"] },
    // In a file it may be a place for somebody to fill in.
    notFilledIn: { code: "INVALID_TOKEN", names: ["given"], evidence: "thin" },
    expired: { code: "INVALID_TOKEN" },
  },
  source: "Kaizen #25, 2.a and 2.c; OAuth pages of v2 to v8; a recorded probe without credentials (v8)",

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
    // `Bearer ${token}`: the scheme is there to be read, the token is not.
    if (isText(header)) {
      const [, scheme] = /^\s*([A-Za-z][\w-]*)\s/.exec(String(header[PARTS][0])) ?? [];
      const known = scheme?.toLowerCase();
      if (known === "bearer") report({ kind: "bearer", facts: {}, suggest }, PATH);
      else if (scheme !== undefined && known !== "zoho-oauthtoken")
        report({ kind: "otherScheme", facts: { scheme: scheme.slice(0, LONGEST_SCHEME) }, suggest }, PATH);
      return;
    }
    const never = typeof header === "string" ? NEVER_A_TOKEN.exec(header)?.[1] : undefined;
    if (never !== undefined) {
      if (never.startsWith("<")) report({ kind: "notFilledIn", facts: { given: never } }, PATH);
      else report({ kind: "neverAToken", facts: { given: never } }, PATH);
      return;
    }
    if (typeof header === "string" && !WELL_FORMED.test(header)) {
      const [scheme = "", token = "", ...rest] = header.trim().split(/\s+/, 3);
      const known = scheme.toLowerCase();
      // The token itself never gets into an issue.
      if (known === "bearer") {
        report({ kind: "bearer", facts: {}, suggest }, PATH);
      } else if (known !== "zoho-oauthtoken") {
        const misspelt = misspeltScheme(scheme, token);
        if (misspelt !== undefined) {
          report({ kind: "otherScheme", facts: { scheme: misspelt }, suggest }, PATH);
          return;
        }
        if (PLACEHOLDER.test(header)) return;
        if (token === "" || /^\d/.test(scheme)) report({ kind: "withoutScheme", facts: {}, suggest }, PATH);
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

/** The scheme as it is written where it is the right one misspelt: `Zohooauthtoken`, `Zoho oauthtoken`; never a part of the token. */
function misspeltScheme(first: string, second: string): string | undefined {
  const words = first.toLowerCase() === "zoho" ? `${first} ${second}` : first;
  if (words.length > LONGEST_SCHEME || /\d/.test(words)) return undefined;
  const folded = words.toLowerCase().replace(/[^a-z]/g, "");
  return nearest(folded, ["zohooauthtoken"], 1).length > 0 ? words : undefined;
}
