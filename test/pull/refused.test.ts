import { describe, expect, it } from "vitest";

import { bakery } from "./bakery.ts";
import { filesIn, pull } from "./run-pull.ts";
import { refuse } from "./zoho-server.ts";
import type { Asked, ZohoServer } from "./zoho-server.ts";
import { aZohoForEachTest, about, cwd, json, server, snapshotFile, withField } from "./pulled.ts";

aZohoForEachTest();

describe("a refusal of one part", () => {
  const refuseLeads: ZohoServer["misbehave"] = ({ path, query }, response) =>
    path.endsWith("/settings/layouts") &&
    query.get("module") === "Leads" &&
    refuse(response, 403, "NO_PERMISSION", "permission denied");

  it("is told with the rest, and nothing is written", async () => {
    server.misbehave = refuseLeads;
    expect(await pull(server.url, cwd)).toEqual({
      exit: 2,
      stdout: "",
      stderr:
        "Zoho refused a part of what belongs into zoho-metadata:\n  the layouts of Leads: NO_PERMISSION, permission denied\nNothing was written. --partial writes what was not refused.\n",
    });
    expect(filesIn(cwd)).toEqual({});
    expect(server.asked).toHaveLength(26);
  });

  it("is passed over with --partial, and what is stored of it stays", async () => {
    await pull(server.url, cwd);
    server.misbehave = refuseLeads;
    server.org = withField("Leads", { api_name: "Budget", data_type: "currency" });
    const layouts = snapshotFile("layouts/Leads.json");
    const { exit, stdout, stderr } = await pull(server.url, cwd, ["--partial"]);
    expect([exit, stdout]).toEqual([
      0,
      "zoho-metadata: 7 modules, 6 with fields, v8 of eu; 1 file changed\n  ~ fields/Leads.json\n",
    ]);
    expect(stderr).toBe(
      "Zoho refused a part of what belongs into zoho-metadata:\n  the layouts of Leads: NO_PERMISSION, permission denied; what is stored stays\n",
    );
    expect(snapshotFile("layouts/Leads.json")).toBe(layouts);
  });

  it("is no loss where the API offers it to nobody", async () => {
    server.misbehave = ({ path, query }, response) =>
      path.endsWith("/settings/layouts") &&
      query.get("module") === "OVENS" &&
      refuse(response, 400, "NOT_SUPPORTED", "not supported");
    expect((await pull(server.url, cwd)).stdout).toContain(
      "14 files new\nNot offered by the API: the layouts of OVENS\n",
    );
  });

  it("is one where it was stored before", async () => {
    await pull(server.url, cwd);
    server.misbehave = ({ path, query }, response) =>
      path.endsWith("/settings/fields") &&
      query.get("module") === "OVENS" &&
      refuse(response, 400, "INVALID_MODULE", "the module name given seems to be invalid");
    expect((await pull(server.url, cwd)).stderr).toContain(
      "  the fields of OVENS: INVALID_MODULE, the module name given seems to be invalid; what is stored stays\n",
    );
  });

  it("that a scope would cure names the scope, once", async () => {
    server.misbehave = ({ path }, response) =>
      /layouts|related_lists/.test(path) &&
      refuse(response, 401, "OAUTH_SCOPE_MISMATCH", "invalid oauth scope to access this URL");
    const { exit, stderr } = await pull(server.url, cwd);
    expect(exit).toBe(2);
    expect(stderr).toBe(
      [
        "Zoho refused a part of what belongs into zoho-metadata:",
        "  all layouts: the token lacks the scope ZohoCRM.settings.layouts.READ (OAUTH_SCOPE_MISMATCH)",
        "  all related lists: the token lacks the scope ZohoCRM.settings.related_lists.READ (OAUTH_SCOPE_MISMATCH)",
        "Nothing was written. --partial writes what was not refused.",
        "",
      ].join("\n"),
    );
    expect(about("/settings/layouts").length).toBeLessThan(6);
  });

  it("of the modules ends the pull, with all scopes that it needs", async () => {
    server.misbehave = ({ path }, response) =>
      path.endsWith("/modules") && refuse(response, 401, "OAUTH_SCOPE_MISMATCH", "Unauthorized");
    expect((await pull(server.url, cwd)).stderr).toBe(
      [
        "The token lacks the scope ZohoCRM.settings.modules.READ. Without the list of modules there is no snapshot, and Zoho refuses it: OAUTH_SCOPE_MISMATCH, Unauthorized. Make a token with these scopes:",
        "",
        "  ZohoCRM.settings.modules.READ,ZohoCRM.settings.fields.READ,ZohoCRM.settings.layouts.READ,ZohoCRM.settings.related_lists.READ,ZohoCRM.settings.profiles.READ,ZohoCRM.org.READ,ZohoCRM.users.READ,ZohoCRM.features.READ,ZohoCRM.apis.READ",
        "",
        "Nothing was written.",
        "",
      ].join("\n"),
    );
  });

  it("an org without modules replaces nothing", async () => {
    await pull(server.url, cwd);
    const before = filesIn(cwd);
    server.org = { ...bakery, modules: [] };
    const host = new URL(server.url).host;
    expect((await pull(server.url, cwd)).stderr).toBe(
      `${host} lists no modules. May the token's user use the API, and see any module? The snapshot in zoho-metadata is as it was.\n`,
    );
    expect(filesIn(cwd)).toEqual(before);
  });
});

it("another profile's view is taken with a word of warning", async () => {
  await pull(server.url, cwd);
  server.org = { ...bakery, users: [...bakery.users].reverse() };
  const { exit, stderr } = await pull(server.url, cwd);
  expect(exit).toBe(0);
  expect(stderr).toBe(
    "What is stored was pulled with another profile (500000000000000001, now 500000000000000002). A profile with fewer rights sees fewer modules and fields.\n",
  );
  expect(json("snapshot.json")).toMatchObject({ profileId: "500000000000000002" });
});

describe("a refresh token", () => {
  const refresh = {
    ZOHO_ACCESS_TOKEN: "",
    ZOHO_REFRESH_TOKEN: "invented-refresh",
    ZOHO_CLIENT_ID: "invented-client",
    ZOHO_CLIENT_SECRET: "invented-secret",
  };
  const made = (): readonly Asked[] => server.asked.filter(({ path }) => path === "/oauth/v2/token");

  it("makes one access token, its secrets in the body", async () => {
    expect((await pull(server.url, cwd, [], refresh)).exit).toBe(0);
    expect(made().map(({ method, query, body }) => [method, query.toString(), body])).toEqual([
      [
        "POST",
        "",
        "grant_type=refresh_token&refresh_token=invented-refresh&client_id=invented-client&client_secret=invented-secret",
      ],
    ]);
  });

  it("makes another one when the first expires on the way", async () => {
    server.misbehave = ({ path, query }) => {
      if (path.endsWith("/fields") && query.get("module") === "Loaves" && made().length === 1)
        for (const token of server.tokens) server.tokens.delete(token);
      return false;
    };
    expect((await pull(server.url, cwd, [], refresh)).exit).toBe(0);
    expect(made()).toHaveLength(2);
    expect(Object.keys(filesIn(cwd))).toHaveLength(15);
  });

  it("stands by where the access token has expired", async () => {
    expect((await pull(server.url, cwd, [], { ...refresh, ZOHO_ACCESS_TOKEN: "invented-expired" })).exit).toBe(0);
    expect(made()).toHaveLength(1);
  });

  it.each([
    [
      "ZOHO_CLIENT_ID",
      "(invalid_client). ZOHO_CLIENT_ID is not known there. A client belongs to one data centre, unless it was registered for several: is it this one? Nothing was written.",
    ],
    [
      "ZOHO_CLIENT_SECRET",
      "(invalid_client_secret). ZOHO_CLIENT_SECRET does not belong to ZOHO_CLIENT_ID. Nothing was written.",
    ],
    [
      "ZOHO_REFRESH_TOKEN",
      "(invalid_code). ZOHO_REFRESH_TOKEN is wrong, was revoked, or belongs to another client or data centre. Nothing was written.",
    ],
  ])("with a wrong %s says so", async (name, sentence) => {
    const { exit, stderr } = await pull(server.url, cwd, [], { ...refresh, [name]: "something-else" });
    expect(exit).toBe(2);
    expect(stderr).toBe(`${new URL(server.url).host} makes no access token ${sentence}\n`);
    expect(filesIn(cwd)).toEqual({});
  });
});
