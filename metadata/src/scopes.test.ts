import { describe, expect, it } from "vitest";

import { coversScope, moduleScope, scopeFor } from "./scopes.ts";

describe("names of modules in scopes", () => {
  it("are the api_name in lower case, without underscores", () => {
    expect(moduleScope("Leads")).toBe("leads");
    expect(moduleScope("Price_Books")).toBe("pricebooks");
    expect(moduleScope("Sales_Orders")).toBe("salesorders");
    expect(moduleScope("Purchase_Orders")).toBe("purchaseorders");
    expect(moduleScope("Appointments__s")).toBe("appointments");
  });

  it("are custom for every module that an org made itself", () => {
    expect(moduleScope("Vehicles")).toBe("custom");
    expect(moduleScope("constructor")).toBe("custom");
  });
});

describe("a scope covers", () => {
  const rows: readonly (readonly [granted: string, needed: string, covers: boolean])[] = [
    ["ZohoCRM.modules.leads.READ", "ZohoCRM.modules.leads.READ", true],
    ["zohocrm.modules.LEADS.read", "ZohoCRM.modules.leads.READ", true],
    ["ZohoCRM.modules.READ", "ZohoCRM.modules.leads.READ", true],
    ["ZohoCRM.modules.ALL", "ZohoCRM.modules.leads.DELETE", true],
    ["ZohoCRM.modules.leads.ALL", "ZohoCRM.modules.leads.UPDATE", true],
    ["ZohoCRM.modules.leads.WRITE", "ZohoCRM.modules.leads.CREATE", true],
    ["ZohoCRM.modules.leads.WRITE", "ZohoCRM.modules.leads.UPDATE", true],
    ["ZohoCRM.modules.leads.WRITE", "ZohoCRM.modules.leads.DELETE", false],
    ["ZohoCRM.modules.leads.WRITE", "ZohoCRM.modules.leads.READ", false],
    ["ZohoCRM.modules.leads.CREATE", "ZohoCRM.modules.leads.UPDATE", false],
    ["ZohoCRM.modules.deals.ALL", "ZohoCRM.modules.leads.READ", false],
    ["ZohoCRM.modules.deals.READ", "ZohoCRM.modules.*.READ", true],
    ["ZohoCRM.modules.deals.READ", "ZohoCRM.modules.*.CREATE", false],
    ["ZohoCRM.modules.ALL", "ZohoCRM.settings.fields.READ", false],
    ["ZohoCRM.settings.ALL", "ZohoCRM.settings.fields.READ", true],
    ["ZohoCRM.settings.blueprint.ALL", "ZohoCRM.settings.blueprint.states.CREATE", true],
    ["ZohoCRM.settings.blueprint.ALL", "ZohoCRM.settings.transitions.READ", false],
    ["ZohoCRM.settings.fields.READ", "ZohoCRM.settings.READ", false],
    ["ZohoCRM.composite_requests.ALL", "ZohoCRM.composite_requests.CUSTOM", true],
    ["ZohoCRM.send_mail.all.CREATE", "ZohoCRM.send_mail.quotes.CREATE", true],
    ["ZohoSearch.securesearch.READ", "ZohoCRM.modules.leads.READ", false],
    ["ZohoCRM", "ZohoCRM.modules.leads.READ", false],
    ["", "ZohoCRM.modules.leads.READ", false],
  ];
  it.each(rows)("%s, %s: %s", (granted, needed, covers) => {
    expect(coversScope(granted, needed)).toBe(covers);
  });
});

describe("a needed scope", () => {
  it("is that of the module", () => {
    expect(scopeFor("ZohoCRM.modules.{module}.READ", "leads")).toBe("ZohoCRM.modules.leads.READ");
    expect(scopeFor("ZohoCRM.users.READ", "leads")).toBe("ZohoCRM.users.READ");
  });

  it("of Users is none of the modules'", () => {
    expect(scopeFor("ZohoCRM.modules.{module}.READ", "users")).toBe("ZohoCRM.users.READ");
  });
});
