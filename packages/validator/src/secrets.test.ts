import { describe, expect, it } from "vitest";

import { safeUrl, secretsOf, withoutSecrets } from "./secrets.ts";

describe("a safe URL", () => {
  it("has no user information and no secret parameters", () => {
    expect(safeUrl("https://me:pw@www.zohoapis.eu/crm/v8/Leads")).toBe("https://www.zohoapis.eu/crm/v8/Leads");
    expect(safeUrl("/crm/v8/functions/f/actions/execute?auth_type=apikey&zapikey=1001.abc&access_token=x#top")).toBe(
      "/crm/v8/functions/f/actions/execute?auth_type=apikey&zapikey=***&access_token=***#top",
    );
  });

  it("is the URL itself where there is none", () => {
    expect(safeUrl("https://www.zohoapis.eu/crm/v8/Leads?page_token=abc&email=ng@example.com")).toBe(
      "https://www.zohoapis.eu/crm/v8/Leads?page_token=abc&email=ng@example.com",
    );
  });
});

describe("the secrets of a request", () => {
  it("are those of its headers, in whatever form they come, and of its URL", () => {
    const url = "/crm/v8/Leads?zapikey=key-of-nobody";
    expect(
      secretsOf({ url, headers: { Authorization: "Zoho-oauthtoken token-of-nobody", Accept: "application/json" } }),
    ).toEqual(["key-of-nobody", "token-of-nobody"]);
    expect(secretsOf({ url: "/", headers: new Headers({ cookie: "session=of-nobody" }) })).toEqual([
      "session=of-nobody",
    ]);
    expect(secretsOf({ url: "/", headers: new Map([["Authorization", "token-of-nobody"]]) })).toEqual([
      "token-of-nobody",
    ]);
    expect(secretsOf({ url: "/?authtoken=key%20of%20nobody" })).toEqual(["key%20of%20nobody", "key of nobody"]);
    expect(secretsOf({ url: "/?authtoken=%E0%A4%A" })).toEqual(["%E0%A4%A"]);
    expect(secretsOf({ url: "/" })).toEqual([]);
  });

  it("are hidden wherever a text repeats them, as is all that looks like one of Zoho's tokens", () => {
    expect(
      withoutSecrets(
        "a (token-of-nobody) and 1000.0123456789abcdef.fedcba9876543210, key=1003.0123456789abcdef.fedcba9876543210, not 1000.5",
        ["token-of-nobody"],
      ),
    ).toBe("a (***) and ***, key=***, not 1000.5");
  });
});
