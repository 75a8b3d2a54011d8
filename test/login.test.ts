import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readPage } from "./docs/page.ts";
import { newFolder } from "./folders.ts";
import { bakery } from "./pull/bakery.ts";
import { zohoPreflight } from "./pull/run-pull.ts";
import { startZoho } from "./pull/zoho-server.ts";
import type { Printed } from "./command-line.ts";

// Invented: of the forms that Zoho's have.
const client = { client_id: "1000.INVENTEDCLIENT", client_secret: "invented0client0secret" };
const grant = { ...client, code: "1000.invented.grantcode", grant_type: "authorization_code", expiry_time: 1 };
const TOKEN = "1000.invented.refreshtoken";
const works = { access_token: "1000.invented.access", refresh_token: TOKEN, api_domain: "https://www.zohoapis.eu" };

let servers: Server[] = [];
let cwd = "";
let home = "";
beforeEach(() => {
  cwd = newFolder();
  home = newFolder();
  writeFileSync(join(cwd, "self_client.json"), JSON.stringify(grant));
});
afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  servers = [];
});

/** An accounts server that always answers the same, and keeps the forms that it was sent. */
async function accounts(answer: unknown): Promise<{ readonly url: string; readonly forms: URLSearchParams[] }> {
  const forms: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => {
      if (request.method === "POST" && request.url === "/oauth/v2/token") forms.push(new URLSearchParams(body));
      response.writeHead(200, { "content-type": "application/json" });
      if (answer !== undefined) response.end(typeof answer === "string" ? answer : JSON.stringify(answer));
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${String((server.address() as { port: number }).port)}`, forms };
}

const login = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Printed> =>
  zohoPreflight(["login", ...args], cwd, { HOME: home, ...env });
const kept = (): string => join(home, ".config/zoho-preflight/credentials.json");
const refused = (error: string): unknown => ({ error });

describe("a grant code", () => {
  it("is exchanged where it is known, and the refresh token is kept for the user alone", async () => {
    const us = await accounts(refused("invalid_client"));
    const eu = await accounts(works);
    const never = await accounts(works);
    const urls = [us.url, eu.url, never.url].flatMap((url) => ["--accounts-url", url]);
    const { exit, stdout, stderr } = await login(["self_client.json", ...urls]);
    expect([exit, stderr]).toEqual([0, ""]);
    const { text } = readPage("docs/login.md");
    expect(text).toContain(`$ zoho-preflight login self_client.json\n${stdout}\`\`\``);
    expect(JSON.parse(readFileSync(kept(), "utf8"))).toEqual({ ...client, refresh_token: TOKEN, data_center: "eu" });
    expect(statSync(kept()).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(kept(), ".."))).toEqual(["credentials.json"]);
    expect(eu.forms.map((form) => Object.fromEntries(form))).toEqual([
      { ...client, code: grant.code, grant_type: "authorization_code" },
    ]);
    expect([us.forms.length, never.forms.length]).toEqual([1, 0]);
  });

  it("is printed and nowhere stored with --print", async () => {
    const { url } = await accounts(works);
    const { exit, stdout } = await login(["self_client.json", "--print", "--accounts-url", url]);
    expect([exit, JSON.parse(stdout)]).toEqual([0, { ...client, refresh_token: TOKEN, data_center: "eu" }]);
    expect(readdirSync(home)).toEqual([]);
  });

  it("comes from the environment, which wins over the file", async () => {
    const { url, forms } = await accounts(works);
    const env = { ZOHO_ACCOUNTS_URL: url, ZOHO_GRANT_CODE: "1000.another", ZOHO_CLIENT_ID: "1000.OTHER" };
    expect((await login(["self_client.json"], env)).exit).toBe(0);
    expect((await login([], { ...env, ZOHO_CLIENT_SECRET: "third" })).exit).toBe(0);
    expect(forms.map((form) => [form.get("code"), form.get("client_id"), form.get("client_secret")])).toEqual([
      ["1000.another", "1000.OTHER", client.client_secret],
      ["1000.another", "1000.OTHER", "third"],
    ]);
  });
});

describe("what goes wrong is said, without a secret, and nothing is stored:", () => {
  const secrets = [client.client_id, client.client_secret, grant.code, TOKEN];

  it.each<[string, unknown, string]>([
    ["a code that has expired", refused("invalid_code"), "makes no refresh token (invalid_code). The grant code has"],
    ["an unknown client", refused("invalid_client"), "(invalid_client). No data centre knows this client."],
    ["a wrong secret", refused("invalid_client_secret"), "The client secret does not belong to the client id."],
    [
      "an answer that repeats what was sent",
      refused(`Bad: ${grant.code} ${client.client_secret}`),
      "(HTTP 200). Check",
    ],
    ["a web page", "<h1>Sign in</h1>", "makes no refresh token (HTTP 200)."],
    ["no refresh token", { access_token: "1000.invented.access" }, "gives an access token and no refresh token."],
    ["no answer", undefined, "did not answer within 1 s"],
  ])("%s", async (_, answer, sentence) => {
    const { url } = await accounts(answer);
    const { exit, stdout, stderr } = await login(["self_client.json", "--accounts-url", url, "--timeout", "1"]);
    expect([exit, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
    for (const secret of secrets) expect(stderr).not.toContain(secret);
    expect(existsSync(kept())).toBe(false);
  });

  it("the refusal that tells most, of several data centres", async () => {
    const all = [await accounts(refused("invalid_client")), await accounts(refused("invalid_code"))];
    const { stderr } = await login(["self_client.json", ...all.flatMap(({ url }) => ["--accounts-url", url])]);
    expect(stderr).toContain("makes no refresh token (invalid_code)");
  });

  it("a place in a project, before the code is spent", async () => {
    const { url, forms } = await accounts(works);
    writeFileSync(join(cwd, "package.json"), "{}");
    const inside = await login(["self_client.json", "--accounts-url", url], { XDG_CONFIG_HOME: join(cwd, "config") });
    expect(inside.exit).toBe(2);
    expect(inside.stderr).toContain("lies inside a project");
    expect(existsSync(join(cwd, "config"))).toBe(false);
    writeFileSync(join(home, ".config"), "a file");
    const blocked = await login(["self_client.json", "--accounts-url", url]);
    expect(blocked.stderr).toBe(
      "~/.config/zoho-preflight/credentials.json cannot be written (ENOTDIR). --print shows the refresh token instead\n",
    );
    expect(forms).toEqual([]);
  });

  it.each<[readonly string[], Readonly<Record<string, string>>, string]>([
    [[], {}, "Name the file of your Self Client: zoho-preflight login self_client.json\n"],
    [["none.json"], {}, "none.json: there is no such file\n"],
    [
      ["self_client.json"],
      { ZOHO_CLIENT_ID: "two words" },
      "ZOHO_CLIENT_ID holds blanks or letters that no token has\n",
    ],
    [
      ["broken.json"],
      {},
      "broken.json, line 1, column 37: the file ends before its JSON is complete; expected the file of a Self Client, {",
    ],
    [["part.json"], {}, '"client_secret" and "code" are missing in part.json; set ZOHO_CLIENT_SECRET and'],
    [["self_client.json", "--accounts-url", "localhost:1"], {}, "is an address without http:// before it."],
    [["self_client.json", "--data-center", "eur"], {}, 'There is no data centre "eur". Did you mean "eu"?'],
  ])("%j %j", async (args, env, sentence) => {
    writeFileSync(join(cwd, "broken.json"), '{ "client_id": "1000.INVENTEDCLIENT"');
    writeFileSync(join(cwd, "part.json"), '{ "client_id": "1000.INVENTEDCLIENT" }');
    const { exit, stderr } = await login(args, env);
    expect([exit, stderr]).toEqual([2, expect.stringContaining(sentence)]);
    expect(stderr).not.toContain("INVENTEDCLIENT");
  });
});

describe("pull", () => {
  /** Pulls with what was stored; the server takes these. */
  async function pull(env: Readonly<Record<string, string>> = {}, flags: readonly string[] = []) {
    const zoho = await startZoho(bakery);
    try {
      const all = { HOME: home, ZOHO_API_DOMAIN: zoho.url, ZOHO_ACCOUNTS_URL: zoho.url, ...env };
      const printed = await zohoPreflight(["pull", ...flags], cwd, all);
      const [asked] = zoho.asked.filter(({ path }) => path === "/oauth/v2/token");
      return { ...printed, form: new URLSearchParams(asked?.body ?? "") };
    } finally {
      await zoho.close();
    }
  }
  const store = (text: object, mode = 0o600): void => {
    mkdirSync(join(kept(), ".."), { recursive: true });
    writeFileSync(kept(), JSON.stringify(text), { mode });
  };
  // What the server takes.
  const stored = {
    client_id: "invented-client",
    client_secret: "invented-secret",
    refresh_token: "invented-refresh",
    data_center: "eu",
  };

  it("uses what was stored, its data centre too", async () => {
    store(stored);
    const { exit, stdout, form } = await pull();
    expect([exit, form.get("refresh_token")]).toEqual([0, stored.refresh_token]);
    expect(stdout).toContain("v8 of eu");
  });

  it("goes by variables where one is set", async () => {
    store(stored);
    expect((await pull({ ZOHO_ACCESS_TOKEN: "invented-access" })).form.size).toBe(0);
    expect((await pull({ ZOHO_REFRESH_TOKEN: "another" })).stderr).toContain(
      "ZOHO_CLIENT_ID and ZOHO_CLIENT_SECRET are",
    );
  });

  it("refuses what others can read, and another data centre", async () => {
    store(stored, 0o644);
    expect((await pull()).stderr).toContain("credentials.json can be read by other users (mode 644)");
    expect((await pull({ HOME: newFolder() })).stderr).toContain("There are no credentials.");
  });

  it("refuses a token of another data centre", async () => {
    store(stored);
    const { exit, stderr } = await pull({ ZOHO_ACCOUNTS_URL: "" }, ["--data-center", "us"]);
    expect([exit, stderr]).toEqual([
      2,
      'zoho-preflight login has stored a token of the data centre "eu", but dataCenter is "us". Log in there, or set ZOHO_REFRESH_TOKEN, ZOHO_CLIENT_ID and ZOHO_CLIENT_SECRET.\n',
    ]);
  });
});
