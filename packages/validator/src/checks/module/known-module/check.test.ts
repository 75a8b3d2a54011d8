import { describe } from "vitest";

import { PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { get, insert, verbs } from "../../../../../../test/verbs.ts";

const snapshot = {
  version: "v8",
  modules: [
    { api_name: "Leads", singular_label: "Lead", plural_label: "Leads" },
    { api_name: "Price_Books", module_name: "PriceBooks", singular_label: "Price Book", plural_label: "Price Books" },
    { api_name: "Reports", api_supported: false },
  ],
  fields: {},
};

describe("known-module", () => {
  const { predicts, accepts, silent } = verbs("known-module", { snapshot });

  predicts("a misspelt module", get("Laeds?fields=id"), {
    code: "INVALID_MODULE",
    severity: "error",
    path: ["url", "path", 0],
    message: 'Your org has no module "Laeds". Did you mean "Leads"?',
    details: { resource_path_index: 0 },
    suggestions: ["Leads"],
  });
  predicts("the same in v2, whose answer names no place", get("Laeds", "v2"), { code: "INVALID_MODULE", details: {} });
  predicts("a label", get("Price%20Books?fields=id"), {
    severity: "error",
    message: '"Price Books" is the label of a module, not its API name. Did you mean "Price_Books"?',
    suggestions: ["Price_Books"],
  });
  predicts("a module_name", get("PriceBooks?fields=id"), { severity: "error", suggestions: ["Price_Books"] });
  predicts("another case, as a warning", get("leads?fields=id"), {
    severity: "warning",
    message: 'Module names are case-sensitive: use "Leads".',
  });
  predicts("a module that the API does not serve", get("Reports?fields=id"), {
    severity: "error",
    message: 'The module "Reports" cannot be used through the API.',
  });
  predicts(
    "a module that a body names",
    { method: "POST", url: "/crm/bulk/v8/read", body: { query: { module: { api_name: "Lead" } } } },
    {
      code: "INVALID_DATA",
      severity: "warning",
      path: ["body", "query", "module", "api_name"],
      message: 'Your org has no module "Lead". Did you mean "Leads"?',
      suggestions: ["Leads"],
    },
  );
  const watch = (event: unknown, version = "v8"): object => ({
    method: "POST",
    url: `/crm/${version}/actions/watch`,
    body: { watch: [{ channel_id: "1068001", events: [event], notify_url: "https://example.com/zoho" }] },
  });
  predicts("the module of an event: an error, since the answer is printed for v8", watch("Lead.create"), {
    code: "INVALID_DATA",
    severity: "error",
    path: ["body", "watch", 0, "events", 0],
    message: 'Your org has no module "Lead". Did you mean "Leads.create"?',
    suggestions: ["Leads.create"],
  });
  predicts("the same before v8", watch("Lead.create", "v7"), { severity: "warning" });
  accepts("an event of a module of the org", watch("Price_Books.all"));
  silent("an event that cannot be seen", watch(UNKNOWN));
  accepts("a module that a body names by its id", {
    method: "POST",
    url: "/crm/bulk/v8/read",
    body: { query: { module: { id: "4150868000000002175" } } },
  });
  silent("a module in a body that cannot be seen", {
    method: "POST",
    url: "/crm/bulk/v8/read",
    body: { query: { module: { api_name: UNKNOWN } } },
  });
  predicts("an endpoint that is nearer than any module", get("composite"), {
    suggestions: ["/crm/v8/__composite_requests"],
  });
  predicts("a module parameter", get("settings/fields?module=Laeds"), {
    code: "INVALID_MODULE",
    path: ["query", "module"],
    severity: "error",
    suggestions: ["Leads"],
    details: {},
  });

  predicts("the same where answers name the parameter", get("settings/fields/100/pick_list_values?module=Laeds"), {
    code: "INVALID_MODULE",
    path: ["query", "module"],
    severity: "error",
    details: { param_name: "module" },
  });
  predicts("a related module of webhooks", get("settings/automation/webhooks?related_module=Laeds"), {
    code: "INVALID_MODULE",
    path: ["query", "related_module"],
    suggestions: ["Leads"],
  });

  accepts("a module of the org", get("Leads?fields=id"));
  accepts("Users, which no Modules API lists", get("Users/search?word=Ng"));
  accepts("a module parameter of the org", get("settings/fields?module=Price_Books"));

  silent("a module that is a variable", { url: { [PARTS]: ["/crm/v8/", UNKNOWN, "?fields=id"] } });
  silent("a module parameter that is a variable", { url: { [PARTS]: ["/crm/v8/settings/fields?module=", UNKNOWN] } });
});

describe("known-module, without the org's own metadata", () => {
  const { predicts, accepts } = verbs("known-module");

  predicts("an unknown module, as a warning that says how to be sure", get("Projects?fields=id"), {
    severity: "warning",
    message: 'Zoho by default has no module "Projects". Did you mean "Products"?',
  });
  predicts("a name of its own that ends like a standard one", get("Rental_Activities?fields=id"), {
    message: 'Zoho by default has no module "Rental_Activities".',
    suggestions: undefined,
  });
  predicts("a slip that stays near", get("Lead?fields=id"), { suggestions: ["Leads"] });
  predicts("another slip", get("Leeds?fields=id"), { suggestions: ["Leads"] });
  predicts("one deal", get("Deal?fields=id"), { suggestions: ["Deals"] });
  predicts("Activities from v3 on, as a warning", get("Activities?fields=id", "v3"), {
    severity: "warning",
    message: 'The module "Activities" is known until v2.1; in v3 Zoho may answer INVALID_MODULE.',
  });
  predicts("Services before v3, as a warning", get("settings/fields?module=Services__s", "v2"), {
    path: ["query", "module"],
    severity: "warning",
    message: 'The module "Services__s" is known from v3 on; in v2 Zoho may answer INVALID_MODULE.',
    details: {},
  });
  predicts("contact roles of a lead, as a warning", get("Leads/12/Contact_Roles?fields=id"), {
    severity: "warning",
    message: 'GET /crm/v8/Leads/12/Contact_Roles is documented only for Deals, not for "Leads".',
    details: { resource_path_index: 0 },
  });
  predicts(
    "the module of an event that is a slip",
    {
      method: "POST",
      url: "/crm/v8/actions/watch",
      body: { watch: [{ channel_id: "1", events: ["Contact.create"] }] },
    },
    { severity: "warning", suggestions: ["Contacts.create"] },
  );
  accepts("an event of a module of one's own", {
    method: "POST",
    url: "/crm/v8/actions/watch",
    body: { watch: [{ channel_id: "1", events: ["Moorings.all"] }] },
  });
  accepts("Activities in v2", get("Activities", "v2"));
  accepts("an insert into a standard module", insert("Leads", { Last_Name: "Ng" }));
});

describe("known-module, with a snapshot that lists nothing", () => {
  const { accepts } = verbs("known-module", { snapshot: { version: "v8", modules: [], fields: {} } });
  accepts("any module", get("Laeds?fields=id"));
});

describe("known-module in an org without leads", () => {
  const { predicts } = verbs("known-module", {
    snapshot: { version: "v8", modules: [{ api_name: "Ovens" }], fields: {} },
  });

  predicts("offers no address below the very module that is not there", get("Leads?fields=id"), {
    severity: "error",
    suggestions: undefined,
  });
});
