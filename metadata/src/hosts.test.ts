import { describe, expect, it } from "vitest";

import { bareHost, dataCenters } from "./hosts.ts";

describe("data centres", () => {
  it("are ten, each with its production host", () => {
    expect(dataCenters.map(({ id, production }) => [id, production])).toEqual([
      ["us", "www.zohoapis.com"],
      ["eu", "www.zohoapis.eu"],
      ["in", "www.zohoapis.in"],
      ["au", "www.zohoapis.com.au"],
      ["jp", "www.zohoapis.jp"],
      ["cn", "www.zohoapis.com.cn"],
      ["ca", "www.zohoapis.ca"],
      ["sa", "www.zohoapis.sa"],
      ["ae", "www.zohoapis.ae"],
      ["uk", "www.zohoapis.uk"],
    ]);
  });

  it("have all their hosts, Canada with its own names", () => {
    expect(dataCenters.find(({ id }) => id === "ca")).toEqual({
      id: "ca",
      name: "Canada",
      accounts: "accounts.zohocloud.ca",
      production: "www.zohoapis.ca",
      sandbox: "sandbox.zohoapis.ca",
      developer: "developer.zohoapis.ca",
      content: ["upload.zohocloud.ca", "content.zohoapis.ca"],
      web: ["crm.zohocloud.ca"],
      source: "SDK 7.0, 8.0; v8 documentation",
    });
  });

  it("know the hosts that belong to the web application", () => {
    expect(dataCenters.flatMap(({ web }) => web)).toEqual([
      "crm.zoho.com",
      "crm.zoho.eu",
      "crm.zoho.in",
      "crm.zoho.com.au",
      "crm.zoho.jp",
      "crm.zoho.com.cn",
      "crm.zohocloud.ca",
      "crm.zoho.sa",
      "crm.zoho.ae",
      "crm.zoho.uk",
    ]);
  });

  it("share no host", () => {
    const hosts = dataCenters.flatMap(({ accounts, production, sandbox, developer, content, web }) => [
      accounts,
      production,
      sandbox,
      developer,
      ...content,
      ...web,
    ]);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it("say where a guess is one", () => {
    expect(dataCenters.filter(({ source }) => source.includes("guess")).map(({ id }) => id)).toEqual(["ae", "uk"]);
  });

  it("have a bare host, without www", () => {
    expect(dataCenters.slice(0, 1).map(bareHost)).toEqual(["zohoapis.com"]);
  });
});
