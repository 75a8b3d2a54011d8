import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { mayHoldCalls, mayHoldSecrets } from "./gate.ts";

describe("mayHoldCalls", () => {
  it("is true for a name, an address or a module that code may hand to a function", () => {
    const texts = [
      "zohoFetch()",
      "myZoho.get()",
      "ZOHO.CRM.API",
      "`${base}/crm/v8/Leads`",
      "zrc.get(x)",
      "ZDK.Apps",
      'require("zcrmsdk")',
      'api("Leads")',
      "api('Sales_Orders')",
      "api(`/Price_Books/${id}`)",
      'api("/coql")',
    ];
    expect(texts.map((text) => mayHoldCalls(text, []))).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  it("is false for other code", () => {
    const texts = [
      "",
      "const Leads = 1;",
      "// Deals with text",
      'fetch("https://example.com/crm")',
      "zrcx",
      'api("leads")',
      'api("Leads and more")',
    ];
    expect(texts.map((text) => mayHoldCalls(text, []))).toEqual([false, false, false, false, false, false, false]);
  });

  it("is true for the last name of a client of the settings", () => {
    expect(mayHoldCalls("this.crm.send(x)", [{ callee: "client.send" }])).toBe(true);
    expect(mayHoldCalls("this.crm.send(x)", [{ callee: "client.ask" }])).toBe(false);
  });
});

const row = "0f3a9c5e7b1d2468".repeat(2);

describe("mayHoldSecrets", () => {
  it("is true for a word that goes with a secret and a row that is long enough", () => {
    const texts = [
      `1000.${row}.${row}`,
      `1003.${row}.${row}`,
      `Zoho-oauthtoken ${row}`,
      `zoho-oauthtoken ${row}`,
      `ZOHO-OAUTHTOKEN ${row}`,
      `client_secret=${row}`,
      `clientSecret: "${row.toUpperCase()}"`,
      `CLIENT_SECRET = "${row}"`,
    ];
    expect(texts.map(mayHoldSecrets)).toEqual([true, true, true, true, true, true, true, true]);
  });

  it("is false where one of the two is missing", () => {
    const texts = [
      "const token = process.env.TOKEN;",
      `const commit = "${row}";`,
      "headers.Authorization = `Zoho-oauthtoken ${token}`;",
      "client_secret: process.env.CLIENT_SECRET",
      `client_secret=${row.slice(1)}`,
    ];
    expect(texts.map(mayHoldSecrets)).toEqual([false, false, false, false, false]);
  });

  it("finds a row wherever it stands", () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.nat(200),
        fc.nat(40),
        (before, after, more) =>
          mayHoldSecrets(`secret${" ".repeat(before)}${"a".repeat(32 + more)}${"-".repeat(after)}`) &&
          !mayHoldSecrets(`secret${" ".repeat(before)}${"a".repeat(31)}${"-".repeat(after)}`),
      ),
    );
  });
});
