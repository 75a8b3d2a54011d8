import { describe, expect, it } from "vitest";

import { createPreflight } from "../index.ts";
import type { PreflightOptions } from "../index.ts";
import { SETUP } from "../preflight/preflight.ts";
import { headersOfCall } from "../request/request.ts";
import type { GivenRequest } from "../request/request.ts";
import { OPEN, UNKNOWN } from "../seen.ts";
import { isKnownGood } from "./known-good.ts";

const lead = { Last_Name: "Ng" };
const insert = (body: unknown, more: object = {}): GivenRequest => ({
  method: "POST",
  url: "/crm/v8/Leads",
  headers: headersOfCall,
  body,
  ...more,
});

/** Whether a sub-request needs no look, once requests were judged before it. */
function isKnown(request: GivenRequest, before: GivenRequest, options: PreflightOptions = {}): boolean {
  const preflight = createPreflight(options);
  preflight.validate({ ...before, headers: undefined });
  return isKnownGood(request, preflight[SETUP]);
}

const good = insert({ data: [lead] });

describe("a sub-request that needs no look", () => {
  it.each<[string, GivenRequest]>([
    ["one like another", good],
    ["of several records", insert({ data: [lead, lead] })],
    ["of a record that may hold more", insert({ data: [{ ...lead, [OPEN]: true }] })],
    ["of a value that is not seen", insert({ data: [{ ...lead, Phone: UNKNOWN }] })],
  ])("%s", (_, request) => {
    expect(isKnown(request, good)).toBe(true);
    // The first to its address is looked at.
    expect(isKnownGood(request, createPreflight()[SETUP])).toBe(false);
  });

  it.each<[string, GivenRequest]>([
    ["a record with a fault", insert({ data: [{ Company: "Ng & Co" }] })],
    ["a key that no field has", insert({ data: [{ ...lead, Last_Nme: "Ng" }] })],
    ["a key beside the records", insert({ data: [lead], trigger: [] })],
    ["no record", insert({ data: [] })],
    ["records that are none", insert({ data: ["Ng"] })],
    ["another root key", insert({ leads: [lead] })],
    ["no body", insert(undefined)],
    ["a body that is null", insert(null)],
    ["a body that is not seen", insert(UNKNOWN)],
    ["a body of somebody's class", insert(Object.create({ data: [lead] }))],
    ["another method", insert({ data: [lead] }, { method: "PUT" })],
    ["a method that is not seen", insert({ data: [lead] }, { method: UNKNOWN })],
    ["another address", insert({ data: [lead] }, { url: "/crm/v8/Contacts" })],
    ["no address", insert({ data: [lead] }, { url: UNKNOWN })],
    ["an address with a query", insert({ data: [lead] }, { url: "/crm/v8/Leads?a=1" })],
    ["headers that it brings", insert({ data: [lead] }, { headers: { authorization: UNKNOWN } })],
  ])("is not one with %s", (_, request) => {
    expect(isKnown(request, good)).toBe(false);
  });

  it("is none where its address is not good itself", () => {
    const unknown = insert({ data: [lead] }, { url: "/crm/v8/Leeds" });
    expect(isKnown(unknown, unknown)).toBe(false);
  });

  it("is none where its token is judged", () => {
    expect(isKnown(good, good, { scopes: ["ZohoCRM.modules.ALL"] })).toBe(false);
    expect(isKnown(good, good, { token: { expiresAt: 1e12 } })).toBe(false);
  });

  it("is none where more than its records is judged", () => {
    const upsert = insert({ data: [lead] }, { url: "/crm/v8/Leads/upsert" });
    const run = insert({ data: [lead] }, { url: "/crm/v8/Leads/1/actions/clone" });
    expect(isKnown(upsert, upsert)).toBe(false);
    expect(isKnown(run, run)).toBe(false);
  });
});
