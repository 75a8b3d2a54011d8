import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it, vi } from "vitest";

import { commandLine } from "./command-line.ts";
import { root } from "./docs/page.ts";
import { newFolder } from "./folders.ts";
import type { Files } from "./folders.ts";

const TOKEN = "1000.5ecre75ecre75ecre75ecre75ecre700.0f5ecre70f5ecre70f5ecre70f5ecre7";
const token = { access_token: TOKEN, refresh_token: TOKEN, api_domain: "https://www.zohoapis.eu", expires_in: 3600 };
/** Pulled longer ago than any org stays as it is; nothing here has a clock. */
const OLD = "2020-02-01T00:00:00Z";
/** In the future, so never old. */
const FRESH = "2999-02-01T00:00:00Z";
const snapshot = (pulledAt: string, more: object = {}): Files => ({
  "zoho-metadata/snapshot.json": { format: 1, version: "v8", dataCenter: "eu", pulledAt, ...more },
  "zoho-metadata/modules.json": { modules: [{ api_name: "Deals" }] },
});

interface Finding {
  readonly level: string;
  readonly about: string;
  readonly text: string;
  readonly next?: string;
}

async function doctor(
  argv: readonly string[],
  files: Files = {},
  { stdin = "", env = {} }: { readonly stdin?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<{ readonly exit: number; readonly of: (about: string) => Finding[] }> {
  const { exit, stdout, stderr } = await commandLine(["doctor", ...argv, "--json"], { files, stdin, env });
  expect(stderr).toBe("");
  expect(stdout).not.toMatch(/5ecre7|f5ecre/);
  const { findings } = JSON.parse(stdout) as { findings: Finding[] };
  return { exit, of: (about) => findings.filter((finding) => finding.about === about) };
}

describe("an answer of the accounts server", () => {
  it.each([
    ["invalid_client", "does not know the client id"],
    ["invalid_client_secret", "does not belong to the client id"],
    ["invalid_code", "a grant code has expired"],
    ["access_denied", "more than ten tokens"],
    ["redirect_uri_mismatch", "letter for letter"],
    ["Access Denied", "more than ten tokens"],
  ])("that refuses with %s has a cause and a next step", async (error, cause) => {
    const { exit, of } = await doctor(["token.json"], { "token.json": { error } });
    expect(of("token")).toMatchObject([{ level: "error", text: expect.stringContaining(cause) as string }]);
    expect(of("token")[0]?.next).toBeDefined();
    expect(exit).toBe(1);
  });

  it("may be a word, an address that a browser came back to, or a page", async () => {
    const said = async (given: string) => (await doctor([given])).of("token")[0];
    expect(await said("invalid_code")).toMatchObject({
      level: "error",
      text: expect.stringMatching(/^invalid_code: /) as string,
    });
    expect(await said("https://app.example/cb?error=access_denied")).toMatchObject({ level: "error" });
    expect(await said("<html><title>Sign in</title></html>")).toMatchObject({
      text: "This is a web page, not an answer of the accounts server: the address or the method is another one.",
    });
    const { exit, of } = await doctor(["https://app.example/cb?code=1000.x.y&location=eu", "--data-center", "us"]);
    expect(of("token")[0]).toMatchObject({
      level: "error",
      text: expect.stringContaining('data centre "eu"') as string,
    });
    expect(exit).toBe(1);
  });

  it("with a token of the project's own data centre is well", async () => {
    const { exit, of } = await doctor(["-"], snapshot(FRESH), { stdin: JSON.stringify(token) });
    expect(of("token")).toEqual([{ level: "ok", about: "token", text: 'The token is of the data centre "eu".' }]);
    expect(exit).toBe(0);
  });

  it("with a token of another data centre, or one that is none of the API's, is not", async () => {
    const { exit, of } = await doctor(["token.json"], {
      "token.json": token,
      "zoho-preflight.json": { dataCenter: "us" },
    });
    expect(of("token")).toEqual([
      {
        level: "error",
        about: "token",
        text: 'The token is of the data centre "eu", and the project is of "us": Zoho does not know it there.',
        next: 'Set "dataCenter": "eu" in zoho-preflight.json, or zoho-preflight login --data-center us self_client.json',
      },
    ]);
    expect(exit).toBe(1);
    const strange = await doctor(["token.json"], { "token.json": { ...token, api_domain: "https://www.example.com" } });
    expect(strange.of("token")[0]).toMatchObject({
      level: "error",
      text: "api_domain is not a host of Zoho CRM's API.",
    });
  });

  it("with seconds for milliseconds, or the other way round, is found", async () => {
    const texts = async (more: object) =>
      (await doctor(["token.json"], { "token.json": { ...token, ...more } })).of("token").map(({ text }) => text);
    expect(await texts({ expires_in: 3600000 })).toContain(
      "expires_in is 3600000, which is in milliseconds: the token lives for 60 minutes, not for days.",
    );
    expect(await texts({ expires_in: 86_401 })).toContain(
      "expires_in is 86401, which is in milliseconds: the token lives for 1 minute, not for days.",
    );
    expect(await texts({ expiresAt: 1764522000 })).toContain(
      "expiresAt is 1764522000, which is in seconds: read as milliseconds, the token ended in January 1970.",
    );
    expect(await texts({ expiresAt: 1764522000000 })).toHaveLength(1);
    const config = await doctor([], { "zoho-preflight.json": { token: { expiresAt: 1764522000 } } });
    expect(config.of("config")).toMatchObject([{ level: "error", text: expect.stringContaining("seconds") as string }]);
  });

  it("of the API that speaks of the token is explained", async () => {
    const { of } = await doctor(["token.json"], {
      "token.json": { code: "OAUTH_SCOPE_MISMATCH", details: {}, message: "invalid oauth scope", status: "error" },
    });
    expect(of("token")[0]).toMatchObject({
      level: "error",
      next: expect.stringContaining("zoho-preflight scopes") as string,
    });
  });

  it("that cannot be read is said to be so", async () => {
    const said = async (content: string) => (await doctor(["a.txt"], { "a.txt": content })).of("token")[0]?.text;
    expect(await said('{"access_tok')).toBe("a.txt, line 1, column 13: it ends before it is complete.");
    expect(await said("[1]")).toBe("This is not an answer of the accounts server: it is not JSON.");
    expect(await said('{"data":[]}')).toContain("neither a token nor an error");
    const gone = await commandLine(["doctor", "gone.json"]);
    expect([gone.exit, gone.stderr]).toEqual([2, "gone.json: there is no such file\n"]);
  });
});

describe("the project", () => {
  it("without anything has nothing wrong, and the next steps", async () => {
    const { exit, of } = await doctor([]);
    expect(of("config")).toMatchObject([{ level: "note", next: "zoho-preflight init" }]);
    expect(of("metadata")).toMatchObject([{ level: "note", next: "zoho-preflight pull" }]);
    expect(of("login")).toMatchObject([{ level: "note", next: "zoho-preflight login self_client.json" }]);
    expect(exit).toBe(0);
  });

  it("with metadata that is old, of another data centre, broken or not there", async () => {
    const metadata = async (files: Files, argv: readonly string[] = []) => (await doctor(argv, files)).of("metadata");
    expect(await metadata(snapshot(OLD))).toMatchObject([{ level: "warning", next: "zoho-preflight pull --check" }]);
    expect(await metadata(snapshot(FRESH))).toMatchObject([{ level: "ok" }]);
    expect(await metadata(snapshot(FRESH), ["--data-center", "us"])).toMatchObject([
      { level: "ok" },
      { level: "error", text: 'The metadata was pulled from the data centre "eu", and the project is of "us".' },
    ]);
    expect(
      await metadata({
        "zoho-metadata/snapshot.json": { format: 1, version: "v8" },
        "zoho-metadata/modules.json": "{",
      }),
    ).toMatchObject([{ level: "error", next: "zoho-preflight pull" }]);
    expect(await metadata({ "zoho-preflight.json": { metadata: "meta" } })).toMatchObject([
      { level: "error", text: "meta is not there yet." },
    ]);
  });

  it("with metadata of one module, or of a day ago, is said as one", async () => {
    const said = async (pulledAt: string | undefined): Promise<(string | undefined)[]> =>
      (await doctor([], snapshot(pulledAt as string))).of("metadata").map(({ text }) => text);
    expect(await said(FRESH)).toEqual(["zoho-metadata has 1 module, pulled today."]);
    expect(await said(undefined)).toEqual(["zoho-metadata has 1 module, and does not say when it was pulled."]);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-30T12:00:00Z") });
    try {
      expect(await said("2026-11-29T00:00:00Z")).toEqual(["zoho-metadata has 1 module, pulled 1 day ago."]);
      expect(await said("2026-11-20T00:00:00Z")).toEqual(["zoho-metadata has 1 module, pulled 10 days ago."]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("with a configuration that cannot be used", async () => {
    const { exit, of } = await doctor([], { "zoho-preflight.json": { dataCentre: "eu" } });
    expect(of("config")).toMatchObject([{ level: "error", next: "Correct zoho-preflight.json" }]);
    expect(exit).toBe(1);
  });

  it("with a login that is incomplete, of another place, or open to others", async () => {
    const home = newFolder({
      ".config/zoho-preflight/credentials.json": {
        refresh_token: TOKEN,
        client_id: "1000.CLIENT",
        client_secret: TOKEN,
        data_center: "us",
      },
    });
    const file = join(home, ".config/zoho-preflight/credentials.json");
    const login = async (argv: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
      (await doctor(argv, {}, { env: { HOME: home, ...env } })).of("login");
    chmodSync(file, 0o644);
    expect(await login()).toMatchObject([
      { level: "warning", next: "chmod 600 ~/.config/zoho-preflight/credentials.json" },
    ]);
    chmodSync(file, 0o600);
    expect(await login()).toMatchObject([{ level: "ok" }]);
    expect(await login(["--data-center", "eu"])).toMatchObject([{ level: "error" }]);
    expect(await login([], { ZOHO_CLIENT_ID: "1000.CLIENT" })).toMatchObject([
      {
        level: "error",
        text: "ZOHO_CLIENT_SECRET and ZOHO_REFRESH_TOKEN are not set, and the others are: all three are needed.",
      },
    ]);
  });
});

describe("scopes", () => {
  const requests = { "calls.json": [{ method: "GET", url: "https://www.zohoapis.eu/crm/v8/settings/modules" }] };

  it("of the token are held against what requests need", async () => {
    const scoped = { ...token, scope: "ZohoCRM.modules.ALL" };
    const lacking = await doctor(["token.json", "--requests", "calls.json"], { ...requests, "token.json": scoped });
    expect(lacking.of("scopes")).toMatchObject([
      {
        level: "error",
        text: "1 request of 1 will get OAUTH_SCOPE_MISMATCH: the token lacks ZohoCRM.settings.modules.READ.",
      },
    ]);
    expect(lacking.exit).toBe(1);
    const enough = await doctor(["--requests", "calls.json", "--scopes", "ZohoCRM.settings.ALL"], requests);
    expect(enough.of("scopes")).toMatchObject([{ level: "ok", text: "The scopes of the token cover 1 request." }]);
    const unknown = await doctor(["--requests", "calls.json"], requests);
    expect(unknown.of("scopes")).toMatchObject([{ level: "note" }]);
  });
});

describe("docs/doctor.md", () => {
  const page = readFileSync(join(root, "docs/doctor.md"), "utf8");
  const files = Object.fromEntries(
    [...page.matchAll(/```json file (\S+)\n([\s\S]*?)```/g)].map(([, name = "", text = ""]) => [name, text]),
  );
  const shown = [...page.matchAll(/```console\n\$ zoho-preflight (.*)\n([\s\S]*?)```/g)];

  it("shows what is printed", async () => {
    expect(shown.length).toBe(2);
    for (const [, command = "", output = ""] of shown)
      expect((await commandLine(command.split(" "), { files })).stdout).toBe(output);
  });
});
