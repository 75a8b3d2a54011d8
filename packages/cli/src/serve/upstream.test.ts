import { describe, expect, test } from "vitest";

import { readUpstream } from "./upstream.ts";

const fault = (url: string): string => {
  try {
    return JSON.stringify(readUpstream(url));
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
};

describe("--proxy", () => {
  test("takes the hosts of the API", () => {
    expect(readUpstream("https://www.zohoapis.eu")).toEqual({
      host: "www.zohoapis.eu",
      dataCenter: "eu",
      environment: "production",
    });
    expect(readUpstream("https://sandbox.zohoapis.com.au/")).toEqual({
      host: "sandbox.zohoapis.com.au",
      dataCenter: "au",
      environment: "sandbox",
    });
    expect(readUpstream("https://content.zohoapis.in:443")).toEqual({ host: "content.zohoapis.in", dataCenter: "in" });
  });

  test("takes no other host, however near", () => {
    expect(fault("https://www.zohoapi.eu")).toBe(
      "--proxy: www.zohoapi.eu is not a host of Zoho CRM's API, and tokens go nowhere else. Did you mean https://www.zohoapis.eu?",
    );
    expect(fault("https://example.com")).toMatch(/^--proxy: example\.com is not a host of Zoho CRM's API/);
    expect(fault("https://crm.zoho.eu")).toMatch(/^--proxy: crm\.zoho\.eu is not a host/);
    expect(fault("https://accounts.zoho.eu")).toMatch(/^--proxy: accounts\.zoho\.eu is not a host/);
    expect(fault("https://www.zohoapis.eu.example.com")).toMatch(/is not a host/);
    expect(fault("https://www.zohoapis.eu@example.com")).toMatch(/^--proxy: example\.com is not a host/);
    expect(fault("https://127.0.0.1:8080")).toMatch(/^--proxy: 127\.0\.0\.1 is not a host/);
  });

  test("takes no clear text, and nothing beside the host", () => {
    expect(fault("http://www.zohoapis.eu")).toBe(
      "--proxy: tokens do not travel in clear text; write https://www.zohoapis.eu",
    );
    for (const url of [
      "https://www.zohoapis.eu:8443",
      "https://me:pw@www.zohoapis.eu",
      "https://www.zohoapis.eu/crm",
      "https://www.zohoapis.eu?x=1",
      "https://www.zohoapis.eu#x",
    ]) {
      expect(fault(url)).toBe("--proxy takes a host alone, such as https://www.zohoapis.eu");
    }
  });

  test("takes no half of an address", () => {
    expect(fault("www.zohoapis.eu")).toBe(
      '--proxy: "www.zohoapis.eu" is not an address; write https and a Zoho host, such as https://www.zohoapis.eu',
    );
    expect(fault("file:///etc/passwd")).toMatch(/is not an address/);
  });
});
