import json from "@eslint/json";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";

import { randomApiKey, randomClientId, randomSecret, randomToken } from "../../../../test/linting/random-secrets.ts";
import { javascript, typescript } from "../../../../test/linting/rule-testers.ts";
import plugin from "../index.ts";
import { noHardcodedToken } from "./no-hardcoded-token.ts";

/** A token is 70 characters long, a client secret 42. */
const [token, refresh] = [randomToken("access"), randomToken("refresh")];
const zapikey = randomApiKey();
const secret = randomSecret();
const id = randomClientId();

const at = (line: number, column: number, endColumn: number, messageId: "token" | "key" | "secret" = "token") =>
  [{ messageId, line, column, endLine: line, endColumn }] as const;

describe("no-hardcoded-token", () => {
  it("says what to do, and nothing of the secret", () => {
    expect(noHardcodedToken.meta.messages).toEqual({
      token:
        "An OAuth token of Zoho stands in the code. Read it from the environment or a secret store, and revoke this one: whoever has seen it can use it.",
      key: "The API key (zapikey) of a Zoho function stands in the code. Read it from the environment or a secret store, and make a new one: whoever has seen it can run the function.",
      secret:
        "A client secret of Zoho stands in the code. Read it from the environment or a secret store, and make a new one in the API console.",
    });
  });
});

javascript("no-hardcoded-token", noHardcodedToken, {
  valid: [
    {
      name: "the environment",
      code: "const headers = { Authorization: `Zoho-oauthtoken ${process.env.ZOHO_ACCESS_TOKEN}` };",
    },
    { name: "a secret store", code: 'const clientSecret = await vault.read("zoho/client_secret");' },
    {
      name: "a placeholder in capitals",
      code: 'fetch(url, { headers: { Authorization: "Zoho-oauthtoken YOUR_ACCESS_TOKEN_GOES_HERE_PLEASE_AND_THANKS" } });',
    },
    { name: "a placeholder in braces", code: 'const zoho = { Authorization: "Zoho-oauthtoken {access_token}" };' },
    {
      name: "a placeholder of x",
      code: 'const refresh_token = "1000.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";',
    },
    {
      name: "an API key from the environment",
      code: "fetch(`${base}?auth_type=apikey&zapikey=${process.env.ZAPIKEY}`);",
    },
    {
      name: "a test's API key",
      code: 'const zapikey = "1003.0123456789abcdef0123456789abcdef.fedcba9876543210fedcba9876543210";',
    },
    {
      name: "a token that is masked",
      code: `const shown = "${token.slice(0, 12)}****************************.${token.slice(-8)}";`,
    },
    { name: "a token that is cut", code: `const shown = "${token.slice(0, 30)}…";` },
    { name: "a test's token: one character", code: `const token = "1000.${"a".repeat(32)}.${"b".repeat(32)}";` },
    {
      name: "a test's token: a row",
      code: 'const token = "1000.0123456789abcdef0123456789abcdef.fedcba9876543210fedcba9876543210";',
    },
    {
      name: "a test's token: letters and digits in turn",
      code: 'const token = "1000.a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6.f6e5d4c3b2a1f0e9d8c7b6a5f4e3d2c1";',
    },
    {
      name: "a test's token: a word again and again",
      code: 'const token = "1000.deadbeefdeadbeefdeadbeefdeadbeef.cafebabecafebabecafebabecafebabe";',
    },
    {
      name: "a test's token: digits alone",
      code: 'const token = "1000.31415926535897932384626433832795.02884197169399375105820974944592";',
    },
    { name: "a test's client secret", code: 'const zohoClientSecret = "abcdef0123456789abcdef0123456789abcdef0123";' },
    { name: "a client id, which is no secret", code: `const zoho = { client_id: "${id}" };` },
    {
      name: "another product's token behind Bearer",
      code: `const zoho = 1; fetch(url, { headers: { Authorization: "Bearer ${secret}" } });`,
    },
    {
      name: "another product's client secret, by its name",
      code: `fetch("https://accounts.zoho.eu/oauth/v2/token"); const github = { clientSecret: "${secret}" };`,
    },
    {
      name: "another product's client secret, by its variable",
      code: `const zohoClientId = "${id}"; const GITHUB_CLIENT_SECRET = "${secret}";`,
    },
    {
      name: "another product's client secret, in its address",
      code: `const zohoClientId = "${id}"; fetch("https://github.com/login/oauth/access_token?client_secret=${secret}");`,
    },
    { name: "a client secret where nothing says Zoho", code: `const oauth = { clientSecret: "${secret}" };` },
    {
      name: "a checksum in a file about Zoho",
      code: `const zohoSdk = { integrity: "${secret}", sha: "${randomSecret("sha")}" };`,
    },
    {
      name: "the name of a client secret",
      code: `const zohoKeys = { secretName: "client_secret", clientSecretPath: "/run/secrets/zoho" };`,
    },
    { name: "an address and a number", code: 'const address = "1000.1.2.3"; const zoho = 1000.25;' },
    { name: "a longer row of hexadecimal text", code: `const zoho = "${token}${token.slice(5, 20)}";` },
    { name: "a call with the word secret for something else", code: `zoho.client_secret(rotate, "${secret}");` },
  ],
  invalid: [
    {
      name: "an access token in a header",
      code: `fetch(url, { headers: { Authorization: "Zoho-oauthtoken ${token}" } });`,
      errors: at(1, 57, 127),
    },
    { name: "an access token in a variable", code: `const accessToken = '${token}';`, errors: at(1, 22, 92) },
    { name: "a token in capitals", code: `const accessToken = "${token.toUpperCase()}";`, errors: at(1, 22, 92) },
    { name: "a refresh token", code: `const params = {\n  refresh_token: "${refresh}",\n};`, errors: at(2, 19, 89) },
    {
      name: "a grant code in an address",
      code: `fetch("https://accounts.zoho.eu/oauth/v2/token?code=${token}&grant_type=authorization_code");`,
      errors: at(1, 53, 123),
    },
    { name: "the API key of a function", code: `const zapikey = "${zapikey}";`, errors: at(1, 18, 88, "key") },
    {
      name: "the API key of a function in its address",
      code: `fetch("https://www.zohoapis.eu/crm/v7/functions/greet/actions/execute?auth_type=apikey&zapikey=${zapikey}");`,
      errors: at(1, 96, 166, "key"),
    },
    {
      name: "the API key of a function behind a hole",
      code: `fetch(\`\${base}?auth_type=apikey&zapikey=${zapikey}&name=\${name}\`);`,
      errors: at(1, 41, 111, "key"),
    },
    { name: "a token in a template", code: `const header = \`Zoho-oauthtoken ${token}\`;`, errors: at(1, 33, 103) },
    {
      name: "a token between holes",
      code: `const address = \`\${host}/token?refresh_token=${refresh}&client_id=\${id}\`;`,
      errors: at(1, 46, 116),
    },
    { name: "a token after an emoji", code: `const header = "🔑 ${token}";`, errors: at(1, 20, 90) },
    {
      name: "a token without its first part",
      code: `const headers = { Authorization: "Zoho-oauthtoken ${token.slice(5)}" };`,
      errors: at(1, 51, 116),
    },
    { name: "a token in an attribute", code: `const view = <Deals token="${token}" />;`, errors: at(1, 28, 98) },
    { name: "a token between tags", code: `const view = <pre>\n  ${token}\n</pre>;`, errors: at(2, 3, 73) },
    { name: "a token in a comment", code: `// refresh: ${refresh}\nconst a = 1;`, errors: at(1, 13, 83) },
    {
      name: "two tokens in one text",
      code: `const body = "code=${token}&refresh_token=${refresh}";`,
      errors: [
        { messageId: "token", line: 1, column: 20, endLine: 1, endColumn: 90 },
        { messageId: "token", line: 1, column: 105, endLine: 1, endColumn: 175 },
      ],
    },
    {
      name: "a client secret of Zoho by its name",
      code: `const ZOHO_CLIENT_SECRET = "${secret}";`,
      errors: at(1, 28, 72, "secret"),
    },
    {
      name: "a client secret of Zoho by the object around it",
      code: `const config = { zoho: { auth: { clientSecret: "${secret}" } } };`,
      errors: at(1, 48, 92, "secret"),
    },
    {
      name: "a client secret beside a client id of Zoho",
      code: `const oauth = { client_id: "${id}", client_secret: "${secret}" };`,
      errors: at(1, 82, 126, "secret"),
    },
    {
      name: "a client secret in a file that asks Zoho's accounts",
      code: `fetch("https://accounts.zoho.eu/oauth/v2/token", { body: new URLSearchParams({ client_secret: "${secret}" }) });`,
      errors: at(1, 95, 139, "secret"),
    },
    {
      name: "a client secret to fall back on",
      code: `const clientSecret = process.env.ZOHO_CLIENT_SECRET ?? "${secret}";`,
      errors: at(1, 56, 100, "secret"),
    },
    {
      name: "a client secret that is set",
      code: `params.set("client_secret", "${secret}"); fetch("https://accounts.zoho.com/oauth/v2/token", { body: params });`,
      errors: at(1, 29, 73, "secret"),
    },
    {
      name: "a client secret that is assigned",
      code: `zoho.config.clientSecret = "${secret}";`,
      errors: at(1, 28, 72, "secret"),
    },
    {
      name: "a client secret as a default",
      code: `function zohoLogin({ clientSecret = "${secret}" } = {}) {}`,
      errors: at(1, 37, 81, "secret"),
    },
    {
      name: "a client secret in a template",
      code: `const ZOHO_CLIENT_SECRET = \`${secret}\`;`,
      errors: at(1, 28, 72, "secret"),
    },
    {
      name: "a client secret in a body",
      code: `axios.post("https://accounts.zoho.in/oauth/v2/token", "grant_type=refresh_token&client_secret=${secret}");`,
      errors: at(1, 95, 137, "secret"),
    },
    {
      name: "a client secret in JSON text",
      code: `const zohoConfig = '{ "client_secret": "${secret}" }';  const zohoClient = 1;`,
      errors: at(1, 41, 83, "secret"),
    },
  ],
});

typescript("no-hardcoded-token (TypeScript)", noHardcodedToken, {
  valid: [
    { name: "a type", code: "interface ZohoTokens { client_secret: string; refresh_token: string }" },
    {
      name: "a field without a value",
      code: "class ZohoClient { private readonly clientSecret: string = process.env.ZOHO_CLIENT_SECRET!; }",
    },
    {
      name: "another product's class",
      code: `const zoho = "${id}"; class GitHubClient { oauthHubSecret = "${secret}"; clientSecretOfGitHub = "${secret}"; }`,
    },
  ],
  invalid: [
    { name: "a constant", code: `export const token = "${token}" as const;`, errors: at(1, 23, 93) },
    {
      name: "a field of a class of Zoho",
      code: `class ZohoClient {\n  private readonly clientSecret: string = "${secret}";\n}`,
      errors: at(2, 43, 87, "secret"),
    },
    { name: "a member of an enum", code: `enum Zoho { ClientSecret = "${secret}" }`, errors: at(1, 28, 72, "secret") },
    {
      name: "a value with a type",
      code: `const oauth = { zoho: { client_secret: "${secret}" as Secret } };`,
      errors: at(1, 40, 84, "secret"),
    },
    { name: "a literal type", code: `type Token = "${token}";`, errors: at(1, 15, 85) },
  ],
});

describe("no-hardcoded-token in JSON", () => {
  const lint = (text: string, language = "json/json"): string[] =>
    new Linter()
      .verify(
        text,
        [
          {
            files: ["**"],
            language,
            plugins: { json, "zoho-crm": plugin },
            rules: { "zoho-crm/no-hardcoded-token": "error" },
          },
        ],
        { filename: "a.zoho.json" },
      )
      .map(({ line, column, endColumn, messageId }) => `${line}:${column}-${endColumn ?? ""} ${messageId ?? ""}`);

  it("reports tokens and client secrets, in comments too", () => {
    expect(lint(`{\n  "headers": { "Authorization": "Zoho-oauthtoken ${token}" }\n}`)).toEqual(["2:50-120 token"]);
    expect(lint(`{ "client_id": "${id}", "client_secret": "${secret}" }`)).toEqual(["1:73-115 secret"]);
    expect(lint(`{ // ${refresh}\n}`, "json/jsonc")).toEqual(["1:6-76 token"]);
  });

  it("is silent on placeholders and on other products", () => {
    expect(lint('{ "headers": { "Authorization": "Zoho-oauthtoken {access_token}" } }')).toEqual([]);
    expect(lint(`{ "github": { "client_secret": "${secret}" } }`)).toEqual([]);
  });
});

describe("no rule prints a secret", () => {
  const said = (code: string): string[] => {
    const rules = Object.fromEntries(Object.keys(plugin.rules).map((name) => [`zoho-crm/${name}`, "error" as const]));
    return new Linter()
      .verify(code, [{ plugins: { "zoho-crm": plugin }, rules }])
      .flatMap(({ message, suggestions = [] }) => [message, ...suggestions.map(({ desc }) => desc)]);
  };

  it.each([
    ["a header", `fetch("https://www.zohoapis.eu/crm/v8/Leads", { headers: { Authorization: "${token}" } });`],
    [
      "a header with another scheme",
      `fetch("https://www.zohoapis.eu/crm/v8/Leads", { headers: { Authorization: "Bearer ${token}" } });`,
    ],
    ["a path", `fetch("https://www.zohoapis.eu/crm/v8/${token}?fields=id");`],
    ["a host", `fetch("https://${token}.zohoapis.eu/crm/v8/Leads");`],
    ["a parameter", `fetch("https://www.zohoapis.eu/crm/v8/users?type=${token}");`],
    ["the name of a parameter", `fetch("https://www.zohoapis.eu/crm/v8/users?${token}=1");`],
    ["a method", `fetch("https://www.zohoapis.eu/crm/v8/users", { method: "${token}" });`],
    ["a key", `ZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: { Last_Name: "Ng", "${token}": 1 } });`],
    [
      "a value",
      `ZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: { Last_Name: "Ng", Lead_Source: "${token}", Annual_Revenue: "${token}" } });`,
    ],
  ])("that stands in %s", (_, code) => {
    const sentences = said(code);
    expect(sentences.length).toBeGreaterThan(1);
    expect(sentences.filter((sentence) => sentence.includes(token.slice(5, 13)))).toEqual([]);
  });

  it("and says of what it speaks", () => {
    expect(said(`fetch("https://www.zohoapis.eu/crm/v8/${token}?fields=id");`)).toContain(
      'The address "***" is not known here. Zoho may answer INVALID_URL_PATTERN.',
    );
  });
});
