import { describe, expect, it } from "vitest";

import { isZohoCrmUrl } from "./is-zoho-crm.ts";

describe("the requests of a file", () => {
  it("are Zoho CRM's with a host of the table and a path /crm/", () => {
    expect(isZohoCrmUrl("https://www.zohoapis.eu/crm/v8/Leads")).toBe(true);
    expect(isZohoCrmUrl("https://WWW.zohoapis.com.au:443/crm/v2/Leads?page=1")).toBe(true);
    expect(isZohoCrmUrl("https://zohoapis.com/crm/v8/Leads")).toBe(true);
    expect(isZohoCrmUrl("https://sandbox.zohoapis.in/crm/bulk/v8/read")).toBe(true);
    expect(isZohoCrmUrl("https://content.zohoapis.com/crm/v8/upload")).toBe(true);
    // Nothing else on these hosts begins with the version.
    expect(isZohoCrmUrl("https://www.zohoapis.com/v8/Leads")).toBe(true);
  });

  it("are other products' and others' without", () => {
    expect(isZohoCrmUrl("https://www.zohoapis.com/books/v3/invoices")).toBe(false);
    expect(isZohoCrmUrl("https://books.zoho.com/api/v3/invoices?organization_id=1")).toBe(false);
    expect(isZohoCrmUrl("https://www.zohoapis.com/bigin/v2/Contacts")).toBe(false);
    expect(isZohoCrmUrl("https://accounts.zoho.com/oauth/v2/token")).toBe(false);
    expect(isZohoCrmUrl("https://example.com/health")).toBe(false);
    expect(isZohoCrmUrl("https://example.com")).toBe(false);
    expect(isZohoCrmUrl("/health")).toBe(false);
    expect(isZohoCrmUrl("nonsense")).toBe(false);
  });

  it("are HubSpot's or anybody's where the path shows that", () => {
    expect(isZohoCrmUrl("https://api.hubapi.com/crm/v3/objects/contacts")).toBe(false);
    expect(isZohoCrmUrl("/crm/v3/objects/contacts")).toBe(false);
    expect(isZohoCrmUrl("https://example.com/crm/v1/Leads")).toBe(false);
    expect(isZohoCrmUrl("https://example.com/crm/v2/tickets")).toBe(false);
    expect(isZohoCrmUrl("https://example.com/crm/contacts.php")).toBe(false);
  });

  it("are Zoho CRM's on a wrong host too, which is a mistake", () => {
    expect(isZohoCrmUrl("https://example.com/crm/v8/Leads")).toBe(true);
    expect(isZohoCrmUrl("https://www.zohoapis.eu.example.com/crm/v2/users")).toBe(true);
    expect(isZohoCrmUrl("https://accounts.zoho.eu/crm/v8/Leads")).toBe(true);
    expect(isZohoCrmUrl("https://api.zoho.eu/crm/Leads")).toBe(true);
    expect(isZohoCrmUrl("http://localhost:8787/crm/v8/Leads")).toBe(true);
  });

  it("are the web application's API, and not its pages", () => {
    expect(isZohoCrmUrl("https://crm.zoho.com/crm/v2.2/Leads")).toBe(true);
    expect(isZohoCrmUrl("https://crm.zoho.com/crm/org1234/tab/Leads")).toBe(false);
    expect(isZohoCrmUrl("https://crm.zoho.eu/crm/ShowHomePage.do?x=1")).toBe(false);
    expect(isZohoCrmUrl("https://crm.zoho.eu/crm/org1234/settings/index.do")).toBe(false);
  });

  it("are told by the path where the host cannot be read or is not named", () => {
    expect(isZohoCrmUrl("/crm/v8/Leads")).toBe(true);
    expect(isZohoCrmUrl("/crm/v8/leads")).toBe(true);
    expect(isZohoCrmUrl("/crm/Leads")).toBe(true);
    expect(isZohoCrmUrl("/v8/Leads")).toBe(true);
    expect(isZohoCrmUrl("{{base}}/crm/v8/Leads")).toBe(true);
    expect(isZohoCrmUrl("$API/crm/v2/settings/modules")).toBe(true);
    expect(isZohoCrmUrl("https://{api-domain}/crm/v8/leads")).toBe(true);
    expect(isZohoCrmUrl("https://www.zohoapis.{dc}/crm/{version}/{module}")).toBe(true);
    expect(isZohoCrmUrl("{{base}}/Leads")).toBe(false);
    expect(isZohoCrmUrl("{{base}}/oauth/v2/token")).toBe(false);
  });

  it("are anybody's where a word or a path without /crm shows nothing of Zoho CRM", () => {
    for (const url of ["Url", "POST", "API:", "Backend", "Health", "/Health", "/v1/health", "/v1/Leads", "/v2/users"])
      expect(isZohoCrmUrl(url), url).toBe(false);
    for (const url of ["/v8/tickets", "/v3/files/1", "/crm/health", "/crm/leads/1", "/crm/v1/users", "/crm/users"])
      expect(isZohoCrmUrl(url), url).toBe(false);
    for (const url of ["Leads", "/Price_Books", "/Users", "/v8/Projects", "/v2.1/coql", "/crm/Projects", "/crm/coql"])
      expect(isZohoCrmUrl(url), url).toBe(true);
  });

  it("may be completed by an option", () => {
    expect(isZohoCrmUrl("/Leads", true)).toBe(true);
    expect(isZohoCrmUrl("/settings/modules", true)).toBe(true);
    expect(isZohoCrmUrl("/settings/modules")).toBe(false);
    expect(isZohoCrmUrl("/health", true)).toBe(false);
  });
});
