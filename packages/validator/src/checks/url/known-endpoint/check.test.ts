import { describe } from "vitest";

import { PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { get, verbs } from "../../../../../../test/verbs.ts";

describe("known-endpoint", () => {
  const { predicts, accepts, silent } = verbs("known-endpoint");

  predicts("a misspelt action", get("Leads/serch?word=Ng"), {
    code: "INVALID_URL_PATTERN",
    severity: "error",
    path: ["url", "path", 1],
    message: 'The API has no address "Leads/serch". Did you mean "/crm/v8/Leads/search"?',
    suggestions: ["/crm/v8/Leads/search"],
  });
  predicts("bulk read under another name", get("bulk-read"), {
    code: "INVALID_URL_PATTERN",
    path: ["url", "path", 0],
    suggestions: ["/crm/bulk/v8/read"],
  });
  predicts("a record id that is none, unless Zoho has an action of that name by now", get("Leads/abc?fields=id"), {
    severity: "warning",
    path: ["url", "path", 1],
    message:
      '"abc" is neither a known action of a module nor a record id (digits only). An external id needs the header X-EXTERNAL.',
  });
  predicts(
    "a path without version",
    { url: "https://www.zohoapis.com/crm/Leads" },
    {
      severity: "error",
      path: ["url", "path"],
      message: '"crm/Leads" is not an address of the CRM API. Did you mean "/crm/v8/Leads"?',
    },
  );
  predicts(
    "a path without /crm",
    { url: "https://www.zohoapis.com/v8/Leads" },
    {
      severity: "error",
      path: ["url", "path"],
      suggestions: ["/crm/v8/Leads"],
    },
  );
  predicts(
    "nothing behind the version",
    { url: "/crm/v8/" },
    { message: "The path ends after the version. Add a module or an endpoint, as in /crm/v8/Leads." },
  );
  predicts(
    "a doubled slash",
    { url: "/crm/v8//Leads" },
    { code: "INVALID_URL_PATTERN", severity: "error", suggestions: ["/crm/v8/Leads"] },
  );
  predicts("crm twice", { url: "/crm/crm/v8/Leads" }, { severity: "error", suggestions: ["/crm/v8/Leads"] });
  predicts(
    "a version without its letter",
    { url: "/crm/8/Leads" },
    { severity: "error", suggestions: ["/crm/v8/Leads"] },
  );
  predicts("the version before bulk's own part", get("bulk/read/12"), {
    severity: "error",
    suggestions: ["/crm/bulk/v8/read/12"],
  });
  predicts("no settings", get("modules/Leads"), { severity: "error", suggestions: ["/crm/v8/settings/modules/Leads"] });
  predicts("an action without actions", get("Leads/count"), {
    severity: "error",
    suggestions: ["/crm/v8/Leads/actions/count"],
  });
  predicts("a hyphen for an underscore", get("settings/custom-views?module=Leads"), {
    severity: "error",
    suggestions: ["/crm/v8/settings/custom_views"],
  });
  predicts("singular for plural", get("org/currency/12"), { severity: "error" });

  predicts("an address that Zoho may have added", get("settings/lighthouses"), {
    code: "INVALID_URL_PATTERN",
    severity: "warning",
    path: ["url", "path", 1],
    message: 'The address "settings/lighthouses" is not known here. Zoho may answer INVALID_URL_PATTERN.',
    suggestions: undefined,
  });
  predicts("a misspelt action of a module that nobody knows", get("Lighthouses/serch"), {
    severity: "warning",
    suggestions: undefined,
  });
  predicts(
    "an address of another product",
    { url: "https://www.zohoapis.com/books/v3/items" },
    {
      severity: "warning",
      message:
        '"books/v3/items" is not an address of the CRM API. Its addresses start with /crm/ and the version, as in /crm/v8/Leads.',
    },
  );

  accepts(
    "mail merge templates, which no page describes and programs read",
    get("settings/templates?type=mailmerge", "v2"),
  );
  accepts("a list", get("Leads?fields=id"));
  accepts("an operation that only an SDK knows", get("org/taxes"));
  accepts("bulk read", { method: "POST", url: "/crm/bulk/v8/read" });
  silent("a placeholder for a record id", get("Leads/{record_id}"));
  accepts("an external id", { url: "/crm/v8/Leads/ext-7", headers: { "X-EXTERNAL": "Leads.External" } });
  accepts("a segment in another case", get("SETTINGS/modules"));

  silent("an action that is a variable", { url: { [PARTS]: ["/crm/v8/Leads/", UNKNOWN] } });
  silent("an area and a version in one variable", { url: { [PARTS]: [UNKNOWN, "/crm/", UNKNOWN, "/read/12"] } });
  predicts(
    "a misspelt action behind a version that is a variable",
    { url: { [PARTS]: ["https://www.zohoapis.com/crm/", UNKNOWN, "/Leads/serch"] } },
    { severity: "error" },
  );
  silent("a path that is a variable", { url: { [PARTS]: ["https://www.zohoapis.com/crm/v8/", UNKNOWN] } });
});
