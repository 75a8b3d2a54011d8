import { existsSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { loadSnapshot } from "@zoho-preflight/validator/node";

import { aZohoForEachTest, about, cwd, growOld, json, server, snapshotFile, times } from "./pulled.ts";
import { bakery } from "./bakery.ts";
import { filesIn, pull } from "./run-pull.ts";
import { refuse } from "./zoho-server.ts";

aZohoForEachTest();

const isStored = (name: string): boolean => existsSync(join(cwd, "zoho-metadata", name));

const parts = [
  ["org.json", /\/org$/, "ZohoCRM.org.READ"],
  ["profile.json", /\/settings\/profiles\//, "ZohoCRM.settings.profiles.READ"],
  ["user_licenses.json", /\/__features\/user_licenses$/, "ZohoCRM.features.READ"],
  ["features.json", /\/__features$/, "ZohoCRM.features.READ"],
] as const;

describe.each(parts)("%s", (file, address, scope) => {
  it("is left out without its scope, with one line, and an older copy goes", async () => {
    await pull(server.url, cwd);
    expect(isStored(file)).toBe(true);
    server.misbehave = ({ path }, response) =>
      address.test(path) && refuse(response, 401, "OAUTH_SCOPE_MISMATCH", "invalid oauth scope to access this URL");
    const { exit, stdout, stderr } = await pull(server.url, cwd);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: `${file}: needs ${scope}\n` });
    expect(stdout).toContain(`- ${file}\n`);
    expect(isStored(file)).toBe(false);
  });

  it("is left out where the user may not see it, and the line says what Zoho says", async () => {
    server.misbehave = ({ path }, response) =>
      address.test(path) && refuse(response, 403, "NO_PERMISSION", "permission denied");
    expect(await pull(server.url, cwd)).toMatchObject({
      exit: 0,
      stderr: `${file}: left out, since Zoho refuses it (NO_PERMISSION)\n`,
    });
    expect(isStored(file)).toBe(false);
    expect(isStored("modules.json")).toBe(true);
  });

  it("is no drift when the token of --check may not read it", async () => {
    await pull(server.url, cwd);
    server.misbehave = ({ path }, response) =>
      address.test(path) && refuse(response, 401, "OAUTH_SCOPE_MISMATCH", "invalid oauth scope to access this URL");
    expect(await pull(server.url, cwd, ["--check"])).toMatchObject({
      exit: 0,
      stdout: "zoho-metadata is up to date\n",
      stderr: `${file}: needs ${scope}\n`,
    });
    expect(isStored(file)).toBe(true);
  });
});

it("without ZohoCRM.users.READ nobody knows whose profile it is, so the older one's id goes too", async () => {
  await pull(server.url, cwd);
  expect(json("snapshot.json")).toMatchObject({ profileId: "500000000000000001" });
  server.misbehave = ({ path }, response) =>
    path.endsWith("/users") && refuse(response, 401, "OAUTH_SCOPE_MISMATCH", "invalid oauth scope");
  expect(await pull(server.url, cwd)).toMatchObject({
    exit: 0,
    stderr: "profile.json: needs ZohoCRM.users.READ\nusers.json: needs ZohoCRM.users.READ\n",
  });
  expect(json("snapshot.json")).not.toHaveProperty("profileId");
  expect([isStored("profile.json"), isStored("users.json")]).toEqual([false, false]);
});

describe("features.json", () => {
  const many = Array.from({ length: 450 }, (_, index) => ({
    api_name: `feature_${String(index).padStart(3, "0")}`,
    details: { limits: { total: index }, available_count: { total: 0 } },
  }));

  it("has the features of all pages, 200 each", async () => {
    server.org = { ...bakery, __features: many };
    await pull(server.url, cwd);
    expect(about("/__features").map(({ query }) => query.toString())).toEqual([
      "per_page=200&page=1",
      "per_page=200&page=2",
      "per_page=200&page=3",
    ]);
    expect((json("features.json") as { __features: unknown[] }).__features).toHaveLength(450);
    expect(loadSnapshot(join(cwd, "zoho-metadata")).features?.[449]).toEqual({
      api_name: "feature_449",
      total: 449,
      available: 0,
    });
  });

  it("is none where a later page is refused: half a list would look like a whole one", async () => {
    server.org = { ...bakery, __features: many };
    server.misbehave = ({ path, query }, response) =>
      path.endsWith("/__features") &&
      query.get("page") === "2" &&
      refuse(response, 403, "NO_PERMISSION", "permission denied");
    expect((await pull(server.url, cwd)).exit).toBe(0);
    expect(isStored("features.json")).toBe(false);
  });

  it("is not asked for before v6", async () => {
    await pull(server.url, cwd, ["--api-version", "v5"]);
    expect(server.asked.filter(({ path }) => path.includes("__features"))).toEqual([]);
  });

  it("differs for --check by what the org may have, not by what is left of it", async () => {
    const feature = (total: number, left: number) => ({
      ...bakery,
      __features: [{ api_name: "tags", details: { limits: { total }, available_count: { total: left } } }],
    });
    server.org = feature(50, 12);
    await pull(server.url, cwd);
    server.org = feature(50, 11);
    expect((await pull(server.url, cwd, ["--check"])).exit).toBe(0);
    server.org = feature(40, 1);
    expect((await pull(server.url, cwd, ["--check"])).exit).toBe(1);
  });
});

describe("the scopes of the token", () => {
  const refresh = {
    ZOHO_ACCESS_TOKEN: "",
    ZOHO_REFRESH_TOKEN: "invented-refresh",
    ZOHO_CLIENT_ID: "invented-client",
    ZOHO_CLIENT_SECRET: "invented-secret",
  };
  const scopesOf = (): unknown => (json("snapshot.json") as { scopes?: unknown }).scopes;

  it("are kept from the answer that made it, sorted, and read again", async () => {
    server.scope = "ZohoCRM.settings.ALL ZohoCRM.modules.ALL,ZohoCRM.org.READ ZohoCRM.modules.ALL";
    await pull(server.url, cwd, [], refresh);
    const scopes = ["ZohoCRM.modules.ALL", "ZohoCRM.org.READ", "ZohoCRM.settings.ALL"];
    expect(scopesOf()).toEqual(scopes);
    expect(loadSnapshot(join(cwd, "zoho-metadata")).scopes).toEqual(scopes);
  });

  it("in another order change no file; other scopes change snapshot.json", async () => {
    server.scope = "ZohoCRM.modules.ALL ZohoCRM.settings.ALL";
    await pull(server.url, cwd, [], refresh);
    growOld();
    const before = times();
    server.scope = "ZohoCRM.settings.ALL ZohoCRM.modules.ALL";
    await pull(server.url, cwd, [], refresh);
    expect(times()).toEqual(before);
    server.scope = "ZohoCRM.settings.ALL ZohoCRM.modules.READ";
    await pull(server.url, cwd, [], refresh);
    expect(scopesOf()).toEqual(["ZohoCRM.modules.READ", "ZohoCRM.settings.ALL"]);
    expect({ ...times(), "zoho-metadata/snapshot.json": 0 }).toEqual({ ...before, "zoho-metadata/snapshot.json": 0 });
  });

  it("go with the token: one that nobody knows the scopes of leaves none behind", async () => {
    server.scope = "ZohoCRM.modules.ALL ZohoCRM.settings.ALL";
    await pull(server.url, cwd, [], refresh);
    await pull(server.url, cwd);
    expect(scopesOf()).toBeUndefined();
  });

  it("of a token that is for pulling alone are not those of the program, and are not kept", async () => {
    server.scope = "ZohoCRM.settings.ALL ZohoCRM.users.READ ZohoCRM.org.READ ZohoCRM.features.READ";
    await pull(server.url, cwd, [], refresh);
    expect(scopesOf()).toBeUndefined();
  });

  it("are words with dots, and never a secret that a server puts among them", async () => {
    server.misbehave = ({ path, body }, response) => {
      if (path !== "/oauth/v2/token") return false;
      server.tokens.add("1000.abcdef.fedcba");
      response.writeHead(200, { "content-type": "application/json" });
      const said = `ZohoCRM.modules.ALL 1000.abcdef.fedcba ${body} x.invented-secret aaa.invented ${"ZohoCRM.a".repeat(40)}`;
      response.end(JSON.stringify({ access_token: "1000.abcdef.fedcba", scope: said }));
      return true;
    };
    await pull(server.url, cwd, [], refresh);
    expect(scopesOf()).toEqual(["ZohoCRM.modules.ALL", "aaa.invented"]);
    expect(Object.values(filesIn(cwd)).join()).not.toMatch(/1000\.|invented-/);
    expect(snapshotFile("snapshot.json")).not.toContain("secret");
  });
});
