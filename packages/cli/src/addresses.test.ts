import { describe, expect, it } from "vitest";

import { readAddresses } from "./addresses.ts";
import type { AddressSettings } from "./addresses.ts";

const refusal = (settings: AddressSettings): string => {
  try {
    return JSON.stringify(readAddresses(settings));
  } catch (error) {
    return (error as Error).message;
  }
};

describe("the addresses of a data centre", () => {
  it.each([
    ["us", "https://www.zohoapis.com", "https://accounts.zoho.com"],
    ["eu", "https://www.zohoapis.eu", "https://accounts.zoho.eu"],
    ["in", "https://www.zohoapis.in", "https://accounts.zoho.in"],
    ["cn", "https://www.zohoapis.com.cn", "https://accounts.zoho.com.cn"],
    ["jp", "https://www.zohoapis.jp", "https://accounts.zoho.jp"],
    ["au", "https://www.zohoapis.com.au", "https://accounts.zoho.com.au"],
    ["ca", "https://www.zohoapis.ca", "https://accounts.zohocloud.ca"],
    ["sa", "https://www.zohoapis.sa", "https://accounts.zoho.sa"],
    ["ae", "https://www.zohoapis.ae", "https://accounts.zoho.ae"],
    ["uk", "https://www.zohoapis.uk", "https://accounts.zoho.uk"],
  ])("%s", (dataCenter, api, accounts) => {
    expect(readAddresses({ dataCenter })).toEqual({ dataCenter, api, accounts });
  });

  it("are others in a sandbox and in a developer org", () => {
    expect(readAddresses({ dataCenter: "eu", environment: "sandbox" }).api).toBe("https://sandbox.zohoapis.eu");
    expect(readAddresses({ dataCenter: "au", environment: "developer" }).api).toBe("https://developer.zohoapis.com.au");
  });
});

describe("an address of one's own", () => {
  it("is a gateway, with a path if need be", () => {
    expect(
      readAddresses({
        dataCenter: "eu",
        apiDomain: "https://gateway.example.com/zoho/",
        accountsUrl: "gateway.example.com/accounts",
      }),
    ).toEqual({
      dataCenter: "eu",
      api: "https://gateway.example.com/zoho",
      accounts: "https://gateway.example.com/accounts",
    });
  });

  it("needs no data centre, and a host of Zoho's tells it", () => {
    expect(readAddresses({ apiDomain: "https://gateway.example.com" })).toEqual({ api: "https://gateway.example.com" });
    expect(readAddresses({ apiDomain: "sandbox.zohoapis.in" })).toEqual({
      dataCenter: "in",
      api: "https://sandbox.zohoapis.in",
      accounts: "https://accounts.zoho.in",
    });
  });

  it("may be plain http on this machine, and nowhere else", () => {
    for (const host of ["127.0.0.1:8080", "localhost:8080", "[::1]:8080", "127.8.9.1"])
      expect(readAddresses({ apiDomain: `http://${host}` }).api).toBe(`http://${host}`);
    const sentence = "tokens are sent over https only, or over http to this machine (localhost, 127.0.0.1)";
    expect(refusal({ apiDomain: "http://www.zohoapis.eu" })).toBe(
      `--api-domain is http://www.zohoapis.eu: ${sentence}`,
    );
    expect(refusal({ dataCenter: "eu", accountsUrl: "http://accounts.zoho.eu" })).toBe(
      `--accounts-url is http://accounts.zoho.eu: ${sentence}`,
    );
    expect(refusal({ apiDomain: "http://127.0.0.1.example.com" })).toBe(
      `--api-domain is http://127.0.0.1.example.com: ${sentence}`,
    );
    expect(refusal({ apiDomain: "ftp://127.0.0.1" })).toBe(`--api-domain is ftp://127.0.0.1: ${sentence}`);
  });

  it("that is none is refused, without a secret in it", () => {
    expect(refusal({ apiDomain: "https://" })).toBe("--api-domain takes an address such as https://www.zohoapis.eu");
    expect(refusal({ apiDomain: "https://www.zohoapis.eu/?a=b" })).toBe(
      "--api-domain takes an address such as https://www.zohoapis.eu",
    );
    expect(refusal({ apiDomain: "https://user:plum@www.zohoapis.eu" })).toBe(
      "--api-domain must not hold a user name or password",
    );
  });

  it("of this machine without http:// is named as such", () => {
    for (const host of ["localhost:8080", "127.0.0.1:8787", "[::1]:8080"])
      expect(refusal({ apiDomain: `${host}/crm` })).toBe(
        `--api-domain ${host} is an address without http:// before it. Write http://${host}`,
      );
    expect(refusal({ dataCenter: "eu", accountsUrl: "localhost" })).toBe(
      "--accounts-url localhost is an address without http:// before it. Write http://localhost",
    );
  });

  it("of another data centre than the org's is refused", () => {
    expect(refusal({ dataCenter: "eu", apiDomain: "https://www.zohoapis.com" })).toBe(
      '--api-domain https://www.zohoapis.com is of the data centre "us", but dataCenter is "eu". Tokens hold in one data centre only.',
    );
  });
});

it("a data centre that is missing or misspelt is asked for", () => {
  const all =
    "They are us (United States), eu (Europe), in (India), au (Australia), jp (Japan), cn (China), ca (Canada), sa (Saudi Arabia), ae (United Arab Emirates), uk (United Kingdom).";
  expect(refusal({})).toBe(
    `Which data centre does your org live in? Set it with --data-center, or once for all with zoho-preflight init --data-center ID. ${all}`,
  );
  expect(refusal({ dataCenter: "eur" })).toBe(`There is no data centre "eur". Did you mean "eu"? ${all}`);
  expect(refusal({ dataCenter: "eu", environment: "sandbx" })).toBe(
    '--environment: expected one of production, sandbox, developer, found "sandbx". Did you mean "sandbox"?',
  );
});
