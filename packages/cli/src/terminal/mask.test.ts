import { describe, expect, test } from "vitest";

import { mask, maskInPlace, secretsOf } from "./mask.ts";
import { maskedJson } from "./masked-json.ts";

const token = "1000.00000000000000000000000000000000.11111111111111111111111111111111";

describe("masking", () => {
  test("Zoho's tokens, wherever they stand", () => {
    expect(mask(`Authorization: Zoho-oauthtoken ${token}`)).toBe("Authorization: Zoho-oauthtoken ***");
    expect(mask(`the code ${token}, sent twice: ${token}`)).toBe("the code ***, sent twice: ***");
    expect(mask(`the API key ${token.replace("1000.", "1003.")} of a function`)).toBe("the API key *** of a function");
    expect(mask(`/crm/v8/Leads${token}, token_${token.slice(0, 50)}`)).toBe("/crm/v8/Leads***, token_***");
    expect(mask("srv1001.frankfurt.datacentre.example")).toBe("srv1001.frankfurt.datacentre.example");
    expect(mask("Zoho-oauthtoken short-one")).toBe("Zoho-oauthtoken ***");
    expect(mask("key=1003.00000000000000000000.11111111111111111111")).toBe("key=***");
  });

  test("other schemes", () => {
    expect(mask("Bearer abcdef0123456789")).toBe("Bearer ***");
    expect(mask('curl -H "Authorization: Basic bWU6cHc="')).toBe('curl -H "Authorization: Basic ***"');
    expect(mask("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcDEF_123")).toBe("***");
  });

  test("secrets by their names: in a query, a form, JSON, and JSON text within JSON", () => {
    expect(mask("https://a.example/x?zapikey=1001.abc&auth_type=apikey")).toBe(
      "https://a.example/x?zapikey=***&auth_type=apikey",
    );
    expect(mask("grant_type=refresh_token&client_secret=abcdef&refresh_token=ghi")).toBe(
      "grant_type=refresh_token&client_secret=***&refresh_token=***",
    );
    expect(mask('{ "client_secret": "abcdef" }')).toBe('{ "client_secret": "***" }');
    expect(mask('"{\\"refresh_token\\":\\"abcdef\\"}"')).toBe('"{\\"refresh_token\\":\\"***\\"}"');
  });

  test("cookies and passwords", () => {
    expect(mask('-H "Cookie: a=b; c=d" -H "X: 1"')).toBe('-H "Cookie: ***" -H "X: 1"');
    expect(mask("curl -b 'a=b; c=d' -u me:pw https://a.example")).toBe("curl -b '***' -u *** https://a.example");
    expect(mask('"cookie": "a=b"')).toBe('"cookie": "***"');
    expect(mask("https://me:pw@a.example/crm")).toBe("https://***@a.example/crm");
    expect(mask("-H 'x-zcsrf-token: crmcsrfparam=abc'")).toBe("-H 'x-zcsrf-token: ***'");
  });

  test("placeholders and plain words stay", () => {
    const texts = [
      "Zoho-oauthtoken $TOKEN",
      "Authorization: Zoho-oauthtoken <access token>",
      "Zoho-oauthtoken {token}",
      "Zoho-oauthtoken undefined",
      "a Bearer token is not what Zoho wants",
      "client_secret=$SECRET",
      "1000.50",
      "basic settings",
    ];
    expect(texts.map((text) => mask(text))).toEqual(texts);
  });

  test("words of sentences stay, files and what JSON has that is not a text", () => {
    const texts = [
      "Your token: expired",
      "Token: see below",
      "The secret: it isn't there.",
      "Pass: 3 of 4",
      "TOKEN: NOT given",
      'Leads has no field "Token": Zoho answers SUCCESS and drops the value.',
      "OTP: text, 6 characters",
      "To get a token: https://api-console.zoho.com",
      "client_secret.json:1:2: broken",
      "client_secret.yaml:1:2: broken",
      "tokens.parquet:3: broken",
      "secret.env:3: broken",
      '"tokens": [{ "a": 1 }], "token": { "a": 1 }, "secret": true',
    ];
    expect(texts.map((text) => mask(text))).toEqual(texts);
  });

  test("what no sentence goes on with is a secret under such a word, too", () => {
    expect(mask('{ token: "abcdef" }')).toBe('{ token: "***" }');
    expect(mask("token: 'abcdef'")).toBe("token: '***'");
    expect(mask("token: abcDEF")).toBe("token: ***");
    expect(mask("Secret: abc-1def")).toBe("Secret: ***");
    expect(mask("tokens: 123456")).toBe("tokens: ***");
    expect(mask("cvv: 123")).toBe("cvv: ***");
    expect(mask(`token: ${"a".repeat(24)}`)).toBe("token: ***");
    expect(mask("TOKEN=expired")).toBe("TOKEN=***");
    expect(mask("password: hunter, Password: hunter, PWD: hunter, apikey: hunter, ApiKey: hunter")).toBe(
      "password: ***, Password: ***, PWD: ***, apikey: ***, ApiKey: ***",
    );
    expect(mask("client_secret: hunter, clientSecret: hunter, Client-Secret: hunter")).toBe(
      "client_secret: ***, clientSecret: ***, Client-Secret: ***",
    );
  });

  test("in place, nothing moves", () => {
    expect(maskInPlace('  "Authorization": "Zoho-oauthtoken abc", "x": 1')).toBe(
      '  "Authorization": "Zoho-oauthtoken ***", "x": 1',
    );
    expect(maskInPlace(`x ${token} y`)).toHaveLength(`x ${token} y`.length);
  });

  test("what a request carries itself is found anywhere", () => {
    const known = secretsOf({
      headers: { Authorization: "Zoho-oauthtoken my-own-secret", Accept: "application/json" },
    });
    expect(known).toEqual(["my-own-secret"]);
    expect(mask('the token "my-own-secret" is malformed', known)).toBe('the token "***" is malformed');
    expect(secretsOf({ headers: [["authorization", "Zoho-oauthtoken {token}"]] })).toEqual([]);
  });

  // A pattern that goes back and forth over so much would hang.
  test("ten megabytes come to an end", () => {
    const long = "a".repeat(10_000_000);
    expect(mask(`Authorization: ${long} client_secret ${"\\".repeat(5_000_000)}`).length).toBeLessThan(5_000_100);
    expect(mask(`Bearer ${long}`)).toBe("Bearer ***");
    expect(mask(`eyJ${long}.${long}.${long}`)).toBe("***");
    expect(mask(`1000.${long}`)).toBe("***");
    const blank = `client_secret${" ".repeat(5_000_000)}`;
    expect(mask(blank) === blank).toBe(true);
    expect(mask(`token: ${long}`)).toBe("token: ***");
    expect(mask(`token: http://${long}`).length).toBeGreaterThan(10_000_000);
    const many = "token: a ".repeat(1_000_000);
    expect(mask(many) === many).toBe(true);
  });
});

describe("masking JSON", () => {
  test("headers by name, the rest by shape and key", () => {
    expect(
      maskedJson({
        url: "/crm/v8/functions/f/actions/execute?zapikey=abc",
        headers: {
          Authorization: "Zoho-oauthtoken abc",
          Cookie: "a=b",
          "X-Api-Key": ["k1", "k2"],
          Accept: "text/html",
        },
        body: { data: [{ Last_Name: "Ng", client_secret: "abc", Note: `see ${token}` }] },
      }),
    ).toEqual({
      url: "/crm/v8/functions/f/actions/execute?zapikey=***",
      headers: {
        Authorization: "Zoho-oauthtoken ***",
        Cookie: "***",
        "X-Api-Key": ["***", "***"],
        Accept: "text/html",
      },
      body: { data: [{ Last_Name: "Ng", client_secret: "***", Note: "see ***" }] },
    });
  });

  test("headers as entries", () => {
    expect(
      maskedJson({
        headers: [
          ["authorization", "Zoho-oauthtoken abc"],
          ["accept", "x"],
        ],
      }),
    ).toEqual({
      headers: [
        ["authorization", "Zoho-oauthtoken ***"],
        ["accept", "x"],
      ],
    });
  });

  test("objects that speak for themselves", () => {
    expect(maskedJson({ issue: { toJSON: () => ({ message: `bad token ${token}` }) } })).toEqual({
      issue: { message: "bad token ***" },
    });
  });
});
