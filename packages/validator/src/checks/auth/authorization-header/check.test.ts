import { describe, expect, it } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";
import { OPEN, PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { get, verbs } from "../../../../../../test/verbs.ts";

const withHeader = (Authorization: unknown): object => ({ ...get("org"), headers: { Authorization } });

describe("authorization-header", () => {
  const { predicts, accepts, silent } = verbs("authorization-header");

  predicts(
    "no Authorization among the headers",
    { ...get("org"), headers: { Accept: "application/json" } },
    {
      code: "AUTHENTICATION_FAILURE",
      severity: "error",
      path: ["headers", "authorization"],
      message: "The Authorization header is missing. Send `Authorization: Zoho-oauthtoken <access token>`.",
      details: {},
    },
  );
  predicts("a token without scheme", withHeader("1000.aaaa.bbbb"), {
    code: "AUTHENTICATION_FAILURE",
    severity: "error",
    message:
      "The Authorization header has no scheme before the token. Send `Authorization: Zoho-oauthtoken <access token>`.",
  });
  predicts("another scheme", withHeader("Basic YTpi"), {
    code: "AUTHENTICATION_FAILURE",
    message:
      'The Authorization header says "Basic"; Zoho expects "Zoho-oauthtoken". Send `Authorization: Zoho-oauthtoken <access token>`.',
  });
  predicts("no token behind the scheme", withHeader("Zoho-oauthtoken "), { code: "INVALID_TOKEN", severity: "error" });
  predicts("a token with a space in it", withHeader("Zoho-oauthtoken 1000.aaaa bbbb"), {
    code: "INVALID_TOKEN",
    message: "The access token contains a space. Send `Authorization: Zoho-oauthtoken <access token>`.",
  });

  predicts("another scheme before a variable", withHeader({ [PARTS]: ["Basic ", UNKNOWN] }), {
    code: "AUTHENTICATION_FAILURE",
    severity: "error",
  });

  predicts("a variable without a value in place of the token", withHeader("Zoho-oauthtoken undefined"), {
    code: "INVALID_TOKEN",
    severity: "error",
    path: ["headers", "authorization"],
    message:
      '"undefined" is not an access token; a variable had no value when the header was made. Send `Authorization: Zoho-oauthtoken <access token>`.',
  });
  predicts("null in its place", withHeader("Zoho-oauthtoken null"), { code: "INVALID_TOKEN", severity: "error" });
  predicts("an object in its place", withHeader("Zoho-oauthtoken [object Object]"), {
    code: "INVALID_TOKEN",
    severity: "error",
    message:
      '"[object Object]" is not an access token; a variable had no value when the header was made. Send `Authorization: Zoho-oauthtoken <access token>`.',
  });
  predicts("a placeholder of a page, as a warning", withHeader("zoho-oauthtoken <token>"), {
    code: "INVALID_TOKEN",
    severity: "warning",
    message: '"<token>" stands where the access token belongs. Send `Authorization: Zoho-oauthtoken <access token>`.',
  });
  predicts("a misspelt scheme", withHeader("Zoho-oauthtokens 1000.aaaa.bbbb"), {
    code: "AUTHENTICATION_FAILURE",
    severity: "error",
    message:
      'The Authorization header says "Zoho-oauthtokens"; Zoho expects "Zoho-oauthtoken". Send `Authorization: Zoho-oauthtoken <access token>`.',
    suggestions: ["Zoho-oauthtoken"],
  });
  predicts("a scheme without its hyphen, before a placeholder", withHeader("Zohooauthtoken {access_token}"), {
    code: "AUTHENTICATION_FAILURE",
    severity: "error",
  });
  predicts("a scheme with a blank in it", withHeader("Zoho oauthtoken 1000.aaaa.bbbb"), {
    code: "AUTHENTICATION_FAILURE",
    severity: "error",
  });
  predicts(
    "any fault in a version that nobody knows, as a warning",
    { url: "/crm/v99/org", headers: {} },
    {
      code: "AUTHENTICATION_FAILURE",
      severity: "warning",
    },
  );

  accepts("a placeholder in words", withHeader("your access token"));
  silent("a session of the web application", {
    url: "https://crm.zoho.eu/crm/v2.2/Leads",
    headers: { Cookie: "a=b", "X-ZCSRF-TOKEN": "crmcsrfparam=x" },
  });
  silent("a session of the web application in code of its own pages", {
    url: "/crm/v2.2/Leads",
    headers: { "X-ZCSRF-TOKEN": "crmcsrfparam=x" },
  });
  accepts("the documented form", withHeader("Zoho-oauthtoken 1000.aaaa.bbbb"));
  accepts("Bearer", withHeader("Bearer 1000.aaaa.bbbb"));
  silent("Bearer before a token that is a variable", withHeader({ [PARTS]: ["Bearer ", UNKNOWN] }));
  predicts("Bearer without a token", withHeader("Bearer undefined"), { code: "INVALID_TOKEN", severity: "error" });
  accepts("entries", { ...get("org"), headers: [["authorization", "Zoho-oauthtoken 1000.aaaa.bbbb"]] });
  accepts("Headers", { ...get("org"), headers: new Headers({ authorization: "Zoho-oauthtoken 1000.aaaa.bbbb" }) });
  accepts("a placeholder", withHeader("Zoho-oauthtoken {access_token}"));
  accepts("a placeholder for the whole", withHeader("$ZOHO_AUTHORIZATION"));
  accepts("a function called with a zapikey", {
    method: "POST",
    url: "/crm/v8/functions/greet/actions/execute?auth_type=apikey&zapikey=1001.aaaa",
    headers: {},
  });

  accepts("headers that are not known here", get("org"));
  silent("headers of which some are not shown", { ...get("org"), headers: { [OPEN]: true } });
  silent("a header that is a variable", withHeader(UNKNOWN));
  silent("a scheme that is a variable", withHeader({ [PARTS]: [UNKNOWN, " abc"] }));
  silent("a scheme of which only the beginning shows", withHeader({ [PARTS]: ["Bas", UNKNOWN] }));
  silent("a token that is a variable", withHeader({ [PARTS]: ["Zoho-oauthtoken ", UNKNOWN] }));
});

describe("authorization-header, with the token's end", () => {
  const now = Date.UTC(2026, 4, 17, 10);
  const { predicts, accepts } = verbs("authorization-header", { token: { expiresAt: now }, now: () => now });
  const early = verbs("authorization-header", { token: { expiresAt: now }, now: () => now - 1 });

  predicts("an expired token", withHeader("Zoho-oauthtoken 1000.aaaa.bbbb"), {
    code: "INVALID_TOKEN",
    message: "The access token expired at 2026-05-17T10:00:00.000Z. Get a new one with the refresh token.",
  });
  predicts("an expired token behind Bearer", withHeader("Bearer 1000.aaaa.bbbb"), { code: "INVALID_TOKEN" });
  accepts("a request without headers", get("org"));
  early.accepts("a token that is still valid", withHeader("Zoho-oauthtoken 1000.aaaa.bbbb"));
});

describe("secrets", () => {
  it("do not get into any part of a report", () => {
    const report = createPreflight().validate(withHeader("Secret-scheme 1000.5ecret1.5ecret2"));
    expect(JSON.stringify(report)).not.toContain("5ecret");
    expect(report.issues).toHaveLength(1);
  });
});
