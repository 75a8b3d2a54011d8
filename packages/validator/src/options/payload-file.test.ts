import { expect, test } from "vitest";

import { payloadName, splitRequest } from "./payload-file.ts";

test("the name of a payload file says module and operation", () => {
  expect(payloadName("Leads.insert.zoho.json")).toEqual({ module: "Leads", operation: "insert" });
  expect(payloadName("payloads/Price_Books.upsert.zoho.jsonc")).toEqual({ module: "Price_Books", operation: "upsert" });
  expect(payloadName("payloads\\Deals.update.zoho.json5")).toEqual({ module: "Deals", operation: "update" });
  expect(payloadName("Leads.insert.from-fair.2026.zoho.json")).toEqual({ module: "Leads", operation: "insert" });
  expect(payloadName("quote.zoho.json")).toBeUndefined();
  expect(payloadName("Leads.insert.json")).toBeUndefined();
  expect(payloadName("Leads.delete.zoho.json")).toBeUndefined();
});

test("a request in one line", () => {
  expect(splitRequest("POST /crm/v8/Leads")).toEqual({ method: "POST", url: "/crm/v8/Leads" });
  expect(splitRequest("  put   https://www.zohoapis.eu/crm/v8/Leads ")).toEqual({
    method: "PUT",
    url: "https://www.zohoapis.eu/crm/v8/Leads",
  });
  expect(splitRequest("/crm/v8/Leads")).toEqual({ method: "GET", url: "/crm/v8/Leads" });
});
