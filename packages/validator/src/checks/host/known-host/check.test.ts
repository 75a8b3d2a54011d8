import { describe } from "vitest";

import { PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { get, open, verbs } from "../../../../../../test/verbs.ts";

describe("known-host", () => {
  const { predicts, accepts, silent } = verbs("known-host");

  predicts(
    "the web application's host, v2",
    { url: "https://crm.zoho.com/crm/v2/Leads" },
    {
      code: "AUTHENTICATION_FAILURE",
      severity: "error",
      path: ["url", "host"],
      message: '"crm.zoho.com" is not an API host of Zoho CRM. Did you mean "www.zohoapis.com"?',
      details: {},
      suggestions: ["www.zohoapis.com"],
    },
  );
  predicts(
    "the web application's host, v8",
    { url: "https://crm.zoho.eu/crm/v8/Leads?fields=id" },
    { code: "INVALID_HOST", severity: "error", suggestions: ["www.zohoapis.eu"] },
  );
  predicts(
    "any other host",
    { url: "https://api.example.com/crm/v8/org" },
    { code: "INVALID_HOST", severity: "error" },
  );
  predicts(
    "a host without www, as a warning",
    { url: "https://zohoapis.eu/crm/v8/org" },
    { code: "INVALID_HOST", severity: "warning", suggestions: ["www.zohoapis.eu"] },
  );

  accepts("the API host", { url: "https://www.zohoapis.com/crm/v8/org" });
  accepts("a sandbox", { url: "https://sandbox.zohoapis.eu/crm/v8/org" });
  accepts("a port", { url: "https://www.zohoapis.com:443/crm/v8/org" });
  accepts("an upload host", { url: "https://content.zohoapis.in/crm/v8/upload", method: "POST" });
  accepts("loopback, where tests stand in for Zoho", { url: "http://localhost:3000/crm/v8/org" });

  predicts(
    "the web application's host with a token of the API",
    {
      url: "https://crm.zoho.com/crm/v8/org",
      headers: { Authorization: "Zoho-oauthtoken 1000.a.b", "X-ZCSRF-TOKEN": "crmcsrfparam=x" },
    },
    { code: "INVALID_HOST", severity: "error" },
  );
  predicts(
    "the web application's host in a version that only it has, with a token of the API, as a warning",
    { url: "https://crm.zoho.com/crm/v2.2/org", headers: { Authorization: "Zoho-oauthtoken 1000.a.b" } },
    { code: "INVALID_HOST", severity: "warning" },
  );
  predicts(
    "any host in a version that nobody knows, as a warning",
    { url: "https://api.example.com/crm/v99/org" },
    { code: "INVALID_HOST", severity: "warning" },
  );
  silent("a session of the web application", {
    url: "https://crm.zoho.com/crm/v8/org",
    headers: { "X-ZCSRF-TOKEN": "crmcsrfparam=x" },
  });
  silent("the web application's own version", { url: "https://crm.zoho.in/crm/v2.2/org", headers: {} });
  silent("headers that may be those of a session", {
    url: "https://crm.zoho.com/crm/v8/org",
    headers: open({ Accept: "application/json" }),
  });
  accepts("a path without host", get("org"));
  silent("a host that is a variable", { url: { [PARTS]: ["https://", UNKNOWN, "/crm/v8/org"] } });
  silent("a host whose data centre is a variable", {
    url: { [PARTS]: ["https://www.zohoapis.", UNKNOWN, "/crm/v8/org"] },
  });
});

describe("known-host, with the org's data centre", () => {
  const { predicts, accepts } = verbs("known-host", { dataCenter: "eu", environment: "sandbox" });

  predicts(
    "another data centre, v2",
    { url: "https://www.zohoapis.com/crm/v2/org" },
    {
      code: "AUTHENTICATION_FAILURE",
      severity: "error",
      message:
        'This is the US data centre, but your org is in the EU: Zoho will not recognise your token. Did you mean "sandbox.zohoapis.eu"?',
    },
  );
  predicts(
    "another data centre, v8, as a warning",
    { url: "https://www.zohoapis.com/crm/v8/org" },
    { code: "INVALID_TOKEN", severity: "warning", suggestions: ["sandbox.zohoapis.eu"] },
  );
  accepts("its own", { url: "https://sandbox.zohoapis.eu/crm/v8/org" });
});
