import { describe, expect, test } from "vitest";

import { isWebHost, isZohoCrm } from "./whose.ts";

describe("whose request it is", () => {
  test("an API host of any data centre with a path of the CRM", () => {
    expect(isZohoCrm("www.zohoapis.eu", "/crm/v8/Leads")).toBe(true);
    expect(isZohoCrm("WWW.zohoapis.com.au:443", "/crm/v2/Leads?page=1")).toBe(true);
    expect(isZohoCrm("zohoapis.com", "/crm/v8/Leads")).toBe(true);
    expect(isZohoCrm("sandbox.zohoapis.in", "/crm/bulk/v8/read")).toBe(true);
    expect(isZohoCrm("content.zohoapis.com", "/crm/v8/upload")).toBe(true);
  });

  test("other products on the same hosts, and other hosts", () => {
    expect(isZohoCrm("www.zohoapis.com", "/books/v3/invoices")).toBe(false);
    expect(isZohoCrm("www.zohoapis.com", "/bigin/v2/Contacts")).toBe(false);
    expect(isZohoCrm("api.hubapi.com", "/crm/v3/objects/contacts")).toBe(false);
    expect(isZohoCrm("accounts.zoho.com", "/oauth/v2/token")).toBe(false);
  });

  test("the web application: calls of its API, not its pages", () => {
    expect(isZohoCrm("crm.zoho.com", "/crm/v2.2/Leads")).toBe(true);
    expect(isZohoCrm("crm.zoho.com", "/crm/org1234/tab/Leads")).toBe(false);
  });

  test("a host that cannot be read: by what follows the version", () => {
    expect(isZohoCrm(undefined, "/crm/v8/Leads")).toBe(true);
    expect(isZohoCrm(undefined, "/crm/v8/settings/modules")).toBe(true);
    expect(isZohoCrm(undefined, "/crm/v3/objects/contacts")).toBe(false);
  });

  test("the web application's hosts", () => {
    expect(["crm.zoho.eu", "CRM.zoho.com:443", "www.zohoapis.eu"].map(isWebHost)).toEqual([true, true, false]);
  });
});
