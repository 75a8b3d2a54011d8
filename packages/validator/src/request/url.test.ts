import { describe, expect, it } from "vitest";

import { PARTS, UNKNOWN } from "../seen.ts";
import { readUrl } from "./url.ts";

describe("readUrl", () => {
  it("takes an absolute URL apart", () => {
    expect(readUrl("https://www.zohoapis.eu/crm/v8/Leads/12?fields=id,Last_Name", undefined)).toEqual({
      text: "https://www.zohoapis.eu/crm/v8/Leads/12?fields=id,Last_Name",
      scheme: "https",
      host: "www.zohoapis.eu",
      version: "v8",
      segments: ["Leads", "12"],
      query: [{ name: "fields", value: "id,Last_Name", raw: "id,Last_Name" }],
      openQuery: false,
    });
  });

  it.each([
    ["//www.zohoapis.eu/crm/v8/Leads", "www.zohoapis.eu", "v8"],
    ["/crm/v2.1/Leads", undefined, "v2.1"],
    ["crm/v8/Leads", undefined, "v8"],
    ["HTTPS://WWW.ZOHOAPIS.COM/CRM/V8/Leads", "www.zohoapis.com", "V8"],
  ])("reads %s", (text, host, version) => {
    const url = readUrl(text, undefined);
    expect(url?.host).toBe(host);
    expect(url?.version).toBe(version);
    expect(url?.segments).toEqual(["Leads"]);
  });

  it("reads an URL object", () => {
    expect(readUrl(new URL("https://www.zohoapis.com/crm/v8/Leads"), undefined)?.segments).toEqual(["Leads"]);
  });

  it("needs apiVersion for a path without one", () => {
    expect(readUrl("/Leads/12", "v8")).toMatchObject({ version: "v8", segments: ["Leads", "12"] });
    expect(readUrl("/v6/Leads", "v8")).toMatchObject({ version: "v6", segments: ["Leads"] });
    expect(readUrl("/Leads/12", undefined)).toMatchObject({ outside: "Leads/12", segments: [] });
  });

  it("finds the version behind bulk and email", () => {
    expect(readUrl("/crm/bulk/v8/read", undefined)).toMatchObject({ area: "bulk", version: "v8", segments: ["read"] });
    expect(readUrl("/crm/email/v8/settings/compose", undefined)).toMatchObject({
      area: "email",
      version: "v8",
      segments: ["settings", "compose"],
    });
  });

  it("decodes segments and values, and keeps malformed escapes as they are", () => {
    expect(readUrl("/crm/v8/Price%20Books?word=a%20b+c&x=100%", undefined)).toMatchObject({
      segments: ["Price Books"],
      query: [
        { name: "word", value: "a b c", raw: "a%20b+c" },
        { name: "x", value: "100%", raw: "100%" },
      ],
    });
  });

  it("tolerates a trailing slash and a trailing &, not a doubled slash", () => {
    expect(readUrl("/crm/v8/Leads/?fields=id&", undefined)).toMatchObject({
      segments: ["Leads"],
      query: [{ name: "fields" }],
    });
    expect(readUrl("/crm/v8//Leads", undefined)?.segments).toEqual(["", "Leads"]);
  });

  it("takes placeholders for what cannot be read", () => {
    expect(readUrl("/crm/{version}/{module}/:id?ids={ids}", undefined)).toMatchObject({
      version: UNKNOWN,
      segments: [UNKNOWN, UNKNOWN],
      query: [{ value: UNKNOWN }],
    });
  });

  it("keeps percent-encoded JSON of a filters parameter", () => {
    expect(readUrl('/crm/v8/settings/portals?filters={"field":"a"}', undefined)?.query[0]?.value).toBe('{"field":"a"}');
  });

  it("turns holes into parts that cannot be read", () => {
    const url = readUrl(
      { [PARTS]: ["https://www.zohoapis.", UNKNOWN, "/crm/v8/", UNKNOWN, '/upsert?ids="', UNKNOWN, '"'] },
      undefined,
    );
    expect(url).toMatchObject({
      host: { [PARTS]: ["www.zohoapis.", UNKNOWN] },
      version: "v8",
      segments: [UNKNOWN, "upsert"],
      query: [{ name: "ids", value: { [PARTS]: ['"', UNKNOWN, '"'] }, raw: null }],
      openQuery: false,
    });
  });

  it("opens the query when a hole may hold parameters", () => {
    expect(readUrl({ [PARTS]: ["/crm/v8/Leads?", UNKNOWN] }, undefined)).toMatchObject({ query: [], openQuery: true });
    expect(readUrl({ [PARTS]: ["/crm/v8/", UNKNOWN] }, undefined)).toMatchObject({
      segments: [UNKNOWN],
      openQuery: true,
    });
    expect(readUrl({ [PARTS]: ["/crm/v8/", UNKNOWN, "?page=1"] }, undefined)).toMatchObject({ openQuery: false });
  });

  it("reads what follows /crm/ behind an unreadable base", () => {
    expect(readUrl({ [PARTS]: [UNKNOWN, "/crm/v8/Leads"] }, undefined)).toMatchObject({
      host: UNKNOWN,
      version: "v8",
      segments: ["Leads"],
    });
    expect(readUrl({ [PARTS]: [UNKNOWN, "/Leads"] }, undefined)).toMatchObject({ segments: [], openPath: true });
  });

  it.each([
    "https://*",
    "https://www.zohoapis.com*",
    "https://www.zohoapis.com/*",
    "https://www.zohoapis.com/*/v8/Leads",
    "/crm*",
    "/crm/*",
    "/crm/v8*",
    "/crm/b*k/v2/read",
    "/crm/*/v2/read",
    "/crm/bulk/*",
  ])("says nothing about a path whose version has no certain place: %s", (pattern) => {
    const [first = "", ...others] = pattern.split("*");
    const parts = [first, ...others.flatMap((piece) => [UNKNOWN, piece])].filter((part) => part !== "");
    expect(readUrl({ [PARTS]: parts }, undefined)).toMatchObject({ segments: [], openPath: true, openQuery: true });
  });

  it("takes a hole followed by more for the version", () => {
    expect(readUrl({ [PARTS]: ["/crm/", UNKNOWN, "/Leads"] }, undefined)).toMatchObject({
      version: UNKNOWN,
      segments: ["Leads"],
    });
    expect(readUrl({ [PARTS]: ["/crm/v", UNKNOWN, "/Leads"] }, undefined)).toMatchObject({
      version: { [PARTS]: ["v", UNKNOWN] },
      segments: ["Leads"],
    });
  });

  it("never shows user info", () => {
    expect(readUrl("https://me:secret@www.zohoapis.com/crm/v8/org", undefined)).toMatchObject({
      text: "https://www.zohoapis.com/crm/v8/org",
      host: "www.zohoapis.com",
    });
  });

  it("gives nothing for what is no URL", () => {
    expect(readUrl("", undefined)).toBeUndefined();
    expect(readUrl(12, undefined)).toBeUndefined();
    expect(readUrl({}, undefined)).toBeUndefined();
  });
});
