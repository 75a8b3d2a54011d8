import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { describe, expect, it } from "vitest";

import { hostAndPath, whoseRequests } from "./is-zoho-crm.ts";

const { isApiHost, isWebHost, isZohoCrm, whose } = whoseRequests(catalogue);

describe("whose requests", () => {
  it("are Zoho CRM's on an API host of any data centre with a path of the CRM", () => {
    expect(isZohoCrm("www.zohoapis.eu", "/crm/v8/Leads")).toBe(true);
    expect(isZohoCrm("WWW.zohoapis.com.au:443", "/crm/v2/Leads?page=1")).toBe(true);
    expect(isZohoCrm("zohoapis.com", "/crm/v8/Leads")).toBe(true);
    expect(isZohoCrm("content.zohoapis.com", "/crm/v8/upload")).toBe(true);
    expect(isZohoCrm("www.zohoapis.eu", "/crm")).toBe(true);
  });

  it("are others' on the same hosts without that path, and on other hosts", () => {
    expect(isZohoCrm("www.zohoapis.com", "/books/v3/invoices")).toBe(false);
    expect(isZohoCrm("www.zohoapis.com", "/crmish/v8/Leads")).toBe(false);
    expect(isZohoCrm("www.zohoapis.com", "")).toBe(false);
    expect(isZohoCrm("api.hubapi.com", "/crm/v3/objects/contacts")).toBe(false);
    expect(isZohoCrm("www.zohoapis.eu.example.com", "/crm/v8/Leads")).toBe(false);
    expect(isZohoCrm("accounts.zoho.com", "/oauth/v2/token")).toBe(false);
  });

  it("are told by what follows the version where the host cannot be read, and on the web application's", () => {
    expect(isZohoCrm(undefined, "/crm/v8/Leads")).toBe(true);
    expect(isZohoCrm(undefined, "/crm/v8/settings/modules")).toBe(true);
    expect(isZohoCrm(undefined, "/crm/bulk/v8/read")).toBe(true);
    expect(isZohoCrm(undefined, "/crm/v3/objects/contacts")).toBe(false);
    expect(isZohoCrm("crm.zoho.com", "/crm/v2.2/Leads")).toBe(true);
    expect(isZohoCrm("crm.zoho.com", "/crm/org1234/tab/Leads")).toBe(false);
  });

  it("are others' on the accounts server, whatever the path", () => {
    for (const host of ["accounts.zoho.com.au:443", "Accounts.zohocloud.ca", "accounts.zoho.eu"])
      for (const door of ["wire", "file", "code"] as const)
        expect(whose(`https://${host}/oauth/v2/token`, { door })).toBe("no");
    expect(isZohoCrm("accounts.zoho.eu", "/crm/v8/Leads")).toBe(false);
    // In a file of requests and in code, an address of the CRM stands on a wrong host.
    expect(whose("https://accounts.zoho.eu/crm/v8/Leads", { door: "file" })).toBe("yes");
    expect(whose("https://accounts.zoho.eu/crm/v8/Leads", { door: "code" })).toBe("yes");
  });

  it("are told in code by a proof, where the host is a hole", () => {
    const inCode = (address: string, hints: object = {}): string => whose(address, { door: "code", ...hints });
    expect(inCode("https://www.zohoapis.\uFFFE/crm/v8/Leads")).toBe("yes");
    expect(inCode("\uFFFE/crm/v8/\uFFFE", { isModule: () => false })).toBe("maybe");
    expect(inCode("\uFFFE/crm/v8/\uFFFE", { named: true })).toBe("yes");
    expect(inCode("\uFFFE/crm/v2/users", { isModule: () => false })).toBe("maybe");
    expect(inCode("\uFFFE/crm/v3/objects/contacts", { named: true })).toBe("no");
    expect(inCode("https://\uFFFEcrm/v8/Leads")).toBe("yes");
    expect(inCode("https://example.com/crm/v8/Leads")).toBe("no");
    expect(inCode("https://desk.zoho.eu/\uFFFE")).toBe("no");
    expect(inCode("/Leads", { client: true })).toBe("yes");
  });

  it("stand in a file on a wrong host too, and never on the wire", () => {
    const address = "https://www.zohoapis.eu.example.com/crm/v8/Leads";
    expect(whose(address, { door: "file" })).toBe("yes");
    expect(whose(address, { door: "wire" })).toBe("no");
    expect(whose("/crm/Leads", { door: "file" })).toBe("yes");
    expect(whose("/crm/Leads", { door: "wire" })).toBe("no");
  });

  it("know the web application's hosts", () => {
    expect(isWebHost("crm.zoho.eu:443")).toBe(true);
    expect(isWebHost("www.zohoapis.eu")).toBe(false);
    expect(isApiHost("www.zohoapis.eu:443")).toBe(true);
    expect(isApiHost("crm.zoho.eu")).toBe(false);
  });
});

describe("host and path", () => {
  it("are those of an absolute URL, without user information", () => {
    expect(hostAndPath("https://me:pw@www.zohoapis.eu/crm/v8/Leads?x=1")).toEqual({
      host: "www.zohoapis.eu",
      path: "/crm/v8/Leads?x=1",
    });
    expect(hostAndPath(" HTTP://www.zohoapis.eu:8080/crm/v8/Leads ")).toEqual({
      host: "www.zohoapis.eu:8080",
      path: "/crm/v8/Leads",
    });
    expect(hostAndPath("//www.zohoapis.eu/crm")).toEqual({ host: "www.zohoapis.eu", path: "/crm" });
    expect(hostAndPath("https://www.zohoapis.eu")).toEqual({ host: "www.zohoapis.eu", path: "" });
    expect(hostAndPath("https://www.zohoapis.eu?next=/crm/v8/Leads")).toEqual({
      host: "www.zohoapis.eu",
      path: "?next=/crm/v8/Leads",
    });
  });

  it("have no host in a URL that names none", () => {
    expect(hostAndPath("/crm/v8/Leads")).toEqual({ host: undefined, path: "/crm/v8/Leads" });
    expect(hostAndPath("/go?to=https://www.zohoapis.eu/crm/v8/Leads")).toEqual({
      host: undefined,
      path: "/go?to=https://www.zohoapis.eu/crm/v8/Leads",
    });
  });
});
