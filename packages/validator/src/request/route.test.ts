import { describe, expect, it } from "vitest";

import { catalogue } from "@zoho-preflight/metadata/catalogue";

import { readRequest, readRequestUrl } from "./request.ts";
import { isExternal, route } from "./route.ts";
import type { Route } from "./route.ts";
import { DIGITS, OPEN, PARTS, UNKNOWN } from "../seen.ts";

function routed(method: string, url: unknown, headers?: unknown): Route {
  const seen = readRequestUrl(url, undefined);
  if (seen === undefined) throw new Error("no URL");
  const request = readRequest({ method, url, headers }, seen);
  return route({ url: seen, method: request.method, external: isExternal(request) }, catalogue);
}
const ids = (found: Route): string[] => found.candidates.map((operation) => operation.id);

describe("route", () => {
  it("tells the record operations apart", () => {
    expect(ids(routed("GET", "/crm/v8/Leads"))).toEqual(["records.list"]);
    expect(ids(routed("POST", "/crm/v8/Leads"))).toEqual(["records.insert"]);
    expect(ids(routed("PUT", "/crm/v8/Leads"))).toEqual(["records.update"]);
    expect(ids(routed("PUT", "/crm/v8/Leads/12"))).toEqual(["records.update_one"]);
    expect(ids(routed("POST", "/crm/v8/Leads/upsert"))).toEqual(["records.upsert"]);
    expect(ids(routed("DELETE", "/crm/v8/Leads"))).toEqual(["records.delete"]);
    expect(ids(routed("DELETE", "/crm/v8/Leads/12"))).toEqual(["records.delete_one"]);
  });

  it("knows that an address of which a part is hidden may be none that takes the method", () => {
    // A module's upsert takes POST; only if the hidden part were `users` would this be something else.
    const found = routed("PUT", { [PARTS]: ["/crm/v8/", UNKNOWN, "/upsert"] });
    expect(found.mayBeNone).toBe(true);
    expect(found.otherMethods).toEqual([]);
    expect(routed("POST", { [PARTS]: ["/crm/v8/", UNKNOWN, "/upsert"] }).mayBeNone).toBeUndefined();
    expect(routed("PUT", "/crm/v8/Leads/12").mayBeNone).toBeUndefined();
    expect(routed("PUT", { [PARTS]: ["/crm/v8/Leads", UNKNOWN] }).mayBeNone).toBe(true);
    expect(routed("PUT", { [PARTS]: ["/crm/v8/Leads/", UNKNOWN] }).mayBeNone).toBeUndefined();
  });

  it("takes digits that nobody has read for an id, and for no literal and no module", () => {
    const digits = { [PARTS]: ["https://www.zohoapis.eu/crm/v8/Leads/", DIGITS] };
    expect(ids(routed("PUT", digits))).toEqual(["records.update_one"]);
    expect(routed("PATCH", digits).otherMethods).toEqual(["GET", "PUT", "DELETE"]);
    expect(ids(routed("GET", { [PARTS]: ["/crm/v8/users/", DIGITS, "?type=x"] }))).toEqual(["users.get"]);
    // Nothing wants an id there, so it is something else; nor is it one where an external id may stand.
    const section = (mark: symbol) => ids(routed("GET", { [PARTS]: ["/crm/v8/settings/", mark, "?module=Leads"] }));
    expect(section(DIGITS)).toEqual(section(UNKNOWN));
    expect(section(DIGITS).length).toBeGreaterThan(5);
    const external = { "X-EXTERNAL": "Leads.Customer_Number" };
    const any = { [PARTS]: ["https://www.zohoapis.eu/crm/v8/Leads/", UNKNOWN] };
    expect(ids(routed("PUT", digits, external))).toEqual(ids(routed("PUT", any, external)));
    expect(ids(routed("PUT", digits, { [OPEN]: true }))).toEqual(ids(routed("PUT", any, { [OPEN]: true })));
  });

  it("takes digits elsewhere for any hole", () => {
    for (const parts of [
      ["https://", DIGITS, "/crm/v8/Leads"],
      ["/crm/", DIGITS, "/Leads"],
      ["/crm/v8/Leads/1", DIGITS],
      [DIGITS, "/crm/v8/Leads"],
      ["/crm/v8/Leads?ids=", DIGITS],
    ]) {
      const unknown = parts.map((part) => (part === DIGITS ? UNKNOWN : part));
      expect(readRequestUrl({ [PARTS]: parts }, "v8"), String(parts[0])).toEqual(
        readRequestUrl({ [PARTS]: unknown }, "v8"),
      );
    }
    expect(readRequestUrl(DIGITS, "v8")).toEqual(readRequestUrl(UNKNOWN, "v8"));
  });

  it("lets a literal win only where the whole path fits", () => {
    expect(ids(routed("GET", "/crm/v8/Notes/search"))).toEqual(["records.search"]);
    expect(ids(routed("GET", "/crm/v8/Services__s/deleted"))).toEqual(["records.deleted"]);
    expect(ids(routed("GET", "/crm/v8/Notes"))).toEqual(["notes.list"]);
  });

  it("compares literals without case", () => {
    expect(ids(routed("GET", "/crm/v8/SETTINGS/Fields"))).toEqual(ids(routed("GET", "/crm/v8/settings/fields")));
  });

  it("keeps reserved words from being modules", () => {
    expect(ids(routed("GET", "/crm/v8/settings"))).toEqual([]);
    expect(routed("GET", "/crm/v8/users").module).toBeUndefined();
    expect(ids(routed("GET", "/crm/v8/Users/search"))).toEqual(["records.search"]);
  });

  it("names the module and its place", () => {
    expect(routed("GET", "/crm/v8/Leads/12/Notes").module).toEqual({ name: "Leads", index: 0 });
  });

  it("says which methods an address takes", () => {
    expect(routed("PUT", "/crm/v8/Leads/upsert")).toMatchObject({ candidates: [], otherMethods: ["POST"] });
    expect(routed("PATCH", "/crm/v8/Leads").otherMethods.toSorted()).toEqual(["DELETE", "GET", "POST", "PUT"]);
  });

  it("finds nothing for a path that the API does not have", () => {
    expect(routed("GET", "/crm/v8/Leads/serch")).toEqual({ candidates: [], otherMethods: [] });
    expect(routed("GET", "/crm/v8/Leads/abc")).toEqual({ candidates: [], otherMethods: [] });
  });

  it("takes an external id for a record id with X-EXTERNAL, or where headers are not fully known", () => {
    expect(ids(routed("GET", "/crm/v8/Leads/ext-7", { "X-External": "Leads.External" }))).toEqual(["records.get"]);
    expect(ids(routed("GET", "/crm/v8/Leads/ext-7", { [OPEN]: true }))).toEqual(["records.get"]);
    expect(ids(routed("GET", "/crm/v8/Leads/ext-7", {}))).toEqual([]);
  });

  it("takes no word of the API for an external id", () => {
    expect(ids(routed("PUT", "/crm/v8/Leads/upsert", { "X-External": "Leads.External" }))).toEqual([]);
    expect(routed("PUT", "/crm/v8/Leads/upsert", { "X-External": "Leads.External" }).otherMethods).toEqual(["POST"]);
    // Another template has the word: that of the module, beside the one of notes.
    expect(ids(routed("GET", "/crm/v8/Notes/search", { "X-External": "Notes.External" }))).toEqual(["records.search"]);
    expect(ids(routed("GET", "/crm/v8/Notes/ext-7", { "X-External": "Notes.External" }))).toEqual(["notes.get"]);
  });

  it("keeps several operations when a segment cannot be read", () => {
    const found = ids(routed("GET", { [PARTS]: ["/crm/v8/", UNKNOWN] }));
    expect(found).toContain("records.list");
    expect(found).toContain("users.list");
    expect(ids(routed("POST", { [PARTS]: ["/crm/v8/", UNKNOWN, "/upsert"] }))).toEqual(["records.upsert"]);
  });

  it("accuses no method where the whole path is a variable", () => {
    expect(routed("PATCH", { [PARTS]: ["/crm/v8/", UNKNOWN] }).otherMethods).toEqual([]);
    expect(routed("PATCH", { [PARTS]: ["/crm/v8/Leads/", UNKNOWN] }).otherMethods).not.toEqual([]);
  });

  it("weighs a segment with holes by its known pieces", () => {
    const found = ids(routed("GET", { [PARTS]: ["/crm/v8/set", UNKNOWN, "/fields"] }));
    expect(found).not.toContain("users.get");
    expect(found.length).toBeGreaterThan(0);
  });
});
