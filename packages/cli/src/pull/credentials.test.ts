import { describe, expect, it } from "vitest";

import { readCredentials, secretsIn } from "./credentials.ts";

const read = (env: Record<string, string>) =>
  readCredentials(env, undefined, ".", ["ZohoCRM.org.READ", "ZohoCRM.users.READ"]);
const refusal = (env: Record<string, string>): string => {
  try {
    return JSON.stringify(read(env));
  } catch (error) {
    return (error as Error).message;
  }
};

describe("credentials in the environment", () => {
  it("are an access token, also with the words that stand before it in a header", () => {
    expect(read({ ZOHO_ACCESS_TOKEN: "invented-access" })).toEqual({ accessToken: "invented-access" });
    expect(read({ ZOHO_ACCESS_TOKEN: " Zoho-oauthtoken invented-access\n" })).toEqual({
      accessToken: "invented-access",
    });
    expect(read({ ZOHO_ACCESS_TOKEN: "Bearer invented-access" })).toEqual({ accessToken: "invented-access" });
  });

  it("are what access tokens are made from", () => {
    const credentials = read({ ZOHO_REFRESH_TOKEN: "r", ZOHO_CLIENT_ID: "i", ZOHO_CLIENT_SECRET: "s" });
    expect(credentials).toEqual({ refresh: { token: "r", clientId: "i", clientSecret: "s" } });
    expect(secretsIn({ ...credentials, accessToken: "a" })).toEqual(["a", "r", "i", "s"]);
  });

  it("that are not complete are told by the names of the variables", () => {
    expect(refusal({ ZOHO_REFRESH_TOKEN: "r" })).toBe(
      "ZOHO_CLIENT_ID and ZOHO_CLIENT_SECRET are missing. To make access tokens, pull needs ZOHO_REFRESH_TOKEN, ZOHO_CLIENT_ID and ZOHO_CLIENT_SECRET; or give it ZOHO_ACCESS_TOKEN.",
    );
    expect(read({ ZOHO_REFRESH_TOKEN: "r", ZOHO_ACCESS_TOKEN: "a" })).toEqual({ accessToken: "a" });
  });

  it("that could not stand in a header are refused", () => {
    expect(refusal({ ZOHO_ACCESS_TOKEN: "plum\r\nX-Other: 1" })).toBe(
      "ZOHO_ACCESS_TOKEN holds blanks or letters that no token has",
    );
  });

  it("that are not there are asked for, with what to type and the scopes to grant", () => {
    expect(refusal({ ZOHO_ACCESS_TOKEN: "" })).toBe(
      [
        "There are no credentials. Set an access token, which lives for an hour:",
        "",
        "  export ZOHO_ACCESS_TOKEN=…",
        "",
        "or what pull can make access tokens from:",
        "",
        "  export ZOHO_REFRESH_TOKEN=… ZOHO_CLIENT_ID=… ZOHO_CLIENT_SECRET=…",
        "",
        'or keep { "refresh_token": "…", "client_id": "…", "client_secret": "…" } in a file that only you can read, and say --credentials FILE.',
        "A Self Client in Zoho's API console (https://api-console.zoho.com, or .eu, .in … where your org lives) gives a grant code (valid ten minutes). zoho-preflight login exchanges it for a refresh token, and keeps that for pull. Grant these scopes:",
        "",
        "  ZohoCRM.org.READ,ZohoCRM.users.READ",
      ].join("\n"),
    );
  });
});
