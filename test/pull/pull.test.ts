import { cpSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";
import { loadSnapshot } from "@zoho-preflight/validator/node";

import { bakery, people } from "./bakery.ts";
import { filesIn, projectFolder, pull, zohoPreflight } from "./run-pull.ts";
import { refuse, send, startZoho } from "./zoho-server.ts";
import type { Asked, Org, ZohoServer } from "./zoho-server.ts";

let server: ZohoServer;
let cwd = "";

beforeEach(async () => {
  server = await startZoho(bakery);
  cwd = projectFolder();
});
afterEach(() => server.close());

const snapshotFile = (name: string): string => readFileSync(join(cwd, "zoho-metadata", name), "utf8");
const json = (name: string): unknown => JSON.parse(snapshotFile(name));
/** Modification times of all files of the snapshot, and of the ESLint configuration. */
const times = (): Record<string, number> =>
  Object.fromEntries(Object.keys(filesIn(cwd)).map((name) => [name, statSync(join(cwd, name)).mtimeMs]));
/** Makes all files a day old, so that any write shows. */
function growOld(): void {
  const yesterday = new Date(Date.now() - 86_400_000);
  for (const name of Object.keys(filesIn(cwd))) utimesSync(join(cwd, name), yesterday, yesterday);
}
const about = (path: string, module?: string): readonly Asked[] =>
  server.asked.filter(
    (asked) => asked.path === `/crm/v8${path}` && (module === undefined || asked.query.get("module") === module),
  );
const withField = (module: string, field: unknown): Org => ({
  ...bakery,
  fields: { ...bakery.fields, [module]: [...(bakery.fields[module] ?? []), field] },
});

describe("the first pull", () => {
  it("writes the snapshot, and says what to do next", async () => {
    expect(await pull(server.url, cwd)).toEqual({
      exit: 0,
      stdout:
        "zoho-metadata: 7 modules, 6 with fields, v8 of eu; 13 files new\nNext: zoho-preflight check requests.json --metadata zoho-metadata\n",
      stderr: "",
    });
    expect(Object.keys(filesIn(join(cwd, "zoho-metadata")))).toEqual([
      "fields/%2E%2E%2FEscape.json",
      "fields/Leads.json",
      "fields/Loaf_Rows.json",
      "fields/Loaves.json",
      "fields/OVENS.json",
      "fields/Ovens~2.json",
      "layouts/Leads.json",
      "modules.json",
      "org.json",
      "profile.json",
      "related_lists/Leads.json",
      "snapshot.json",
      "user_licenses.json",
      "users.json",
    ]);
  });

  it("keeps what the checks read, and nobody's name, address or id", async () => {
    await pull(server.url, cwd);
    const all = Object.values(filesIn(cwd)).join("\n");
    for (const text of [
      ...Object.values(people),
      "Somebody",
      "100000000000000778",
      "Okafor",
      "Administrator",
      "invented-access",
    ])
      expect(all).not.toContain(text);
    expect(json("related_lists/Leads.json")).toEqual({
      related_lists: [{ api_name: "Notes", module: { api_name: "Notes" } }],
    });
    expect(json("users.json")).toEqual({ active: 2 });
    expect(json("user_licenses.json")).toEqual({
      __features: [{ details: { limits: { total: 3 }, used_count: { total: 2 }, available_count: { total: 1 } } }],
    });
    expect(json("org.json")).toEqual({
      org: [
        {
          type: "production",
          mc_status: false,
          license_details: { paid_type: "enterprise", users_license_purchased: 3 },
        },
      ],
    });
    expect(json("snapshot.json")).toEqual({
      format: 1,
      version: "v8",
      dataCenter: "eu",
      pulledAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as unknown,
      profileId: "500000000000000001",
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
  });

  it("is what requests are judged by from then on", async () => {
    await pull(server.url, cwd);
    const snapshot = loadSnapshot(join(cwd, "zoho-metadata"), { eager: true });
    expect(snapshot.module("Ovens")?.fields?.[0]?.length).toBe(20);
    expect(snapshot.module("OVENS")?.fields?.[0]?.length).toBe(40);
    expect(snapshot.module("Home")?.fields).toBeUndefined();
    expect(snapshot.profile).toEqual({
      id: "500000000000000001",
      permissions: ["Crm_Implied_Delete_Leads", "Crm_Implied_View_Leads"],
    });
    expect(snapshot.userLicenses).toEqual({ available: 1, total: 3, used: 2 });
    const report = createPreflight({ snapshot }).validate({
      method: "POST",
      url: "/crm/v8/Loaves",
      body: { data: [{ Rows: [{ Flour: "x".repeat(61) }] }] },
    });
    expect(report.issues.map(({ check, path }) => [check, path])).toEqual([
      ["field-length", ["body", "data", 0, "Rows", 0, "Flour"]],
      ["mandatory-fields", ["body", "data", 0]],
    ]);
  });

  it("asks once for each part of each module that the API serves, at most five at a time", async () => {
    server.delay = 5;
    await pull(server.url, cwd);
    expect(server.asked).toHaveLength(6 + 6 * 3);
    expect(about("/settings/fields", "Home")).toEqual([]);
    expect(about("/settings/fields", "Leads").map(({ query }) => query.toString())).toEqual(["module=Leads&type=all"]);
    expect(server.asked.map(({ authorization }) => authorization)).toEqual(
      Array(24).fill("Zoho-oauthtoken invented-access"),
    );
    expect(server.most).toBe(5);
  });

  it("asks one at a time when told so", async () => {
    server.delay = 2;
    await pull(server.url, cwd, ["--concurrency", "1"]);
    expect(server.most).toBe(1);
  });

  it("counts users on all pages", async () => {
    server.misbehave = ({ query }, response) =>
      query.has("page") &&
      send(response, 200, { users: bakery.users, info: { more_records: query.get("page") !== "3" } });
    await pull(server.url, cwd);
    expect(json("users.json")).toEqual({ active: 6 });
  });

  it("takes answers that are compressed", async () => {
    server.misbehave = ({ path }, response) => {
      if (!path.endsWith("/modules")) return false;
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
      response.end(gzipSync(JSON.stringify({ modules: [{ api_name: "Zipped" }] })));
      return true;
    };
    expect((await pull(server.url, cwd)).exit).toBe(0);
    expect(json("modules.json")).toEqual({ modules: [{ api_name: "Zipped" }] });
  });

  it("does not ask a version for what it does not have", async () => {
    await pull(server.url, cwd, ["--api-version", "v2"]);
    expect(server.asked.filter(({ path }) => path.includes("__features"))).toEqual([]);
    expect(new Set(server.asked.map(({ path }) => path.split("/")[2]))).toEqual(new Set(["v2"]));
    expect(json("snapshot.json")).toMatchObject({ version: "v2" });
  });

  it("goes by zoho-preflight.json, wherever below it is called", async () => {
    const project = projectFolder({
      "zoho-preflight.json": JSON.stringify({
        dataCenter: "in",
        apiVersion: "v7",
        metadata: "./meta",
        modules: ["Leads"],
      }),
      "src/x.js": "",
    });
    const { exit, stdout } = await zohoPreflight(["pull"], join(project, "src"), {
      ZOHO_API_DOMAIN: server.url,
      ZOHO_ACCESS_TOKEN: "invented-access",
    });
    expect([exit, stdout]).toEqual([
      0,
      "../meta: 7 modules, 1 with fields, v7 of in; 8 files new\nNext: zoho-preflight check requests.json --metadata ../meta\n",
    ]);
    expect(Object.keys(filesIn(join(project, "meta")))).toContain("fields/Leads.json");
  });
});

describe("the same org", () => {
  it("gives the same bytes, in whatever order Zoho sends it", async () => {
    await pull(server.url, cwd);
    const before = filesIn(cwd);
    rmSync(join(cwd, "zoho-metadata"), { recursive: true });
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned).reverse();
      return typeof value === "object" && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, turned(inner)]),
          )
        : value;
    };
    // The current user stays the first one.
    server.org = { ...(turned(bakery) as Org), users: bakery.users };
    await pull(server.url, cwd);
    const after = filesIn(cwd);
    const withoutTime = (files: Record<string, string>) => ({
      ...files,
      "zoho-metadata/snapshot.json": files["zoho-metadata/snapshot.json"]?.replace(/"pulledAt": ".*"/, ""),
    });
    expect(withoutTime(after)).toEqual(withoutTime(before));
  });

  it("wakes nobody: no file gets a new date, snapshot.json and the ESLint configuration included", async () => {
    writeFileSync(join(cwd, "eslint.config.js"), "export default [];\n");
    await pull(server.url, cwd);
    growOld();
    const before = times();
    expect((await pull(server.url, cwd)).stdout).toBe(
      "zoho-metadata: 7 modules, 6 with fields, v8 of eu; nothing has changed\n",
    );
    expect(times()).toEqual(before);
  });

  it("is recognised in files that a formatter or git has laid out anew", async () => {
    await pull(server.url, cwd);
    const file = join(cwd, "zoho-metadata/fields/Leads.json");
    writeFileSync(file, `\uFEFF${JSON.stringify(json("fields/Leads.json"), null, "\t").replaceAll("\n", "\r\n")}`);
    const before = filesIn(cwd);
    expect((await pull(server.url, cwd)).stdout).toContain("nothing has changed");
    expect(filesIn(cwd)).toEqual(before);
  });

  it("is dated anew after a week, so that nobody calls the snapshot old", async () => {
    await pull(server.url, cwd);
    const before = filesIn(cwd);
    const info = snapshotFile("snapshot.json");
    writeFileSync(
      join(cwd, "zoho-metadata/snapshot.json"),
      info.replace(/"pulledAt": ".*"/, '"pulledAt": "2020-01-01T00:00:00Z"'),
    );
    growOld();
    const old = times();
    expect((await pull(server.url, cwd)).stdout).toContain("nothing has changed");
    const renewed = Object.entries(times())
      .filter(([name, time]) => time !== old[name])
      .map(([name]) => name);
    expect(renewed).toEqual(["zoho-metadata/snapshot.json"]);
    expect({ ...filesIn(cwd), "zoho-metadata/snapshot.json": info }).toEqual({
      ...before,
      "zoho-metadata/snapshot.json": info,
    });
    expect(snapshotFile("snapshot.json")).not.toContain("2020");
  });
});

describe("a changed org", () => {
  it("changes its own files only, and lets editors lint again", async () => {
    writeFileSync(join(cwd, "eslint.config.js"), "export default [];\n");
    await pull(server.url, cwd);
    growOld();
    const before = times();
    server.org = {
      ...withField("Leads", { api_name: "Budget", data_type: "currency" }),
      modules: [
        ...bakery.modules.filter(({ api_name }) => api_name !== "Loaves"),
        { api_name: "Bills", api_supported: true },
      ],
      related_lists: {},
    };
    expect((await pull(server.url, cwd)).stdout).toBe(
      [
        "zoho-metadata: 7 modules, 5 with fields, v8 of eu; 2 files changed, 2 removed",
        "  ~ fields/Leads.json",
        "  ~ modules.json",
        "  - fields/Loaves.json",
        "  - related_lists/Leads.json",
        "",
      ].join("\n"),
    );
    const changed = Object.entries(times())
      .filter(([name, time]) => time !== before[name])
      .map(([name]) => name);
    expect(changed).toEqual([
      "eslint.config.js",
      "zoho-metadata/fields/Leads.json",
      "zoho-metadata/modules.json",
      "zoho-metadata/snapshot.json",
    ]);
    expect(readFileSync(join(cwd, "eslint.config.js"), "utf8")).toBe("export default [];\n");
  });

  it("keeps files that were saved by hand", async () => {
    await pull(server.url, cwd);
    writeFileSync(
      join(cwd, "zoho-metadata/fields/Users.json"),
      '{ "fields": [{ "api_name": "Country", "data_type": "text" }] }',
    );
    writeFileSync(join(cwd, "zoho-metadata/README.md"), "Pulled nightly");
    const before = filesIn(cwd);
    expect((await pull(server.url, cwd)).stdout).toContain("nothing has changed");
    expect({ ...filesIn(cwd), "zoho-metadata/snapshot.json": "" }).toEqual({
      ...before,
      "zoho-metadata/snapshot.json": "",
    });
    expect((await pull(server.url, cwd, ["--check"])).stdout).toBe("zoho-metadata is up to date\n");
  });

  it("mends files that are broken", async () => {
    await pull(server.url, cwd);
    const whole = snapshotFile("fields/Leads.json");
    writeFileSync(join(cwd, "zoho-metadata/fields/Leads.json"), '{ "fields": [');
    expect((await pull(server.url, cwd)).stdout).toContain("1 file changed\n  ~ fields/Leads.json");
    expect(snapshotFile("fields/Leads.json")).toBe(whole);
  });
});

describe("--modules", () => {
  it("pulls these, and the modules of their rows", async () => {
    await pull(server.url, cwd, ["--modules", "Loaves,OVENS"]);
    expect(Object.keys(filesIn(join(cwd, "zoho-metadata"))).filter((name) => name.startsWith("fields/"))).toEqual([
      "fields/Loaf_Rows.json",
      "fields/Loaves.json",
      "fields/OVENS.json",
    ]);
    expect(loadSnapshot(join(cwd, "zoho-metadata")).module("Leads")?.fields).toBeUndefined();
  });

  it("leaves the others as they are stored, and the date with them", async () => {
    await pull(server.url, cwd);
    const info = snapshotFile("snapshot.json").replace(/"pulledAt": ".*"/, '"pulledAt": "2026-01-02T03:04:05Z"');
    writeFileSync(join(cwd, "zoho-metadata/snapshot.json"), info);
    server.org = {
      ...bakery,
      fields: {
        ...bakery.fields,
        Leads: [{ api_name: "Last_Name", data_type: "text" }],
        Ovens: [{ api_name: "Name", data_type: "text", length: 21 }],
      },
    };
    expect((await pull(server.url, cwd, ["--modules", "Ovens"])).stdout).toContain(
      "1 file changed\n  ~ fields/Ovens~2.json",
    );
    expect(json("snapshot.json")).toMatchObject({ pulledAt: "2026-01-02T03:04:05Z" });
    expect(snapshotFile("fields/Leads.json")).toContain("Lead_Source");
  });

  it("keeps what is stored under its own name when a twin appears", async () => {
    server.org = { ...bakery, modules: bakery.modules.filter(({ api_name }) => api_name !== "OVENS") };
    await pull(server.url, cwd);
    expect(snapshotFile("fields/Ovens.json")).toContain("20");
    server.org = bakery;
    await pull(server.url, cwd, ["--modules", "OVENS"]);
    const snapshot = loadSnapshot(join(cwd, "zoho-metadata"));
    expect([snapshot.module("Ovens")?.fields?.[0]?.length, snapshot.module("OVENS")?.fields?.[0]?.length]).toEqual([
      20, 40,
    ]);
  });

  it("names the nearest module to one that is not there", async () => {
    expect(await pull(server.url, cwd, ["--modules", "Leads,Loave"])).toEqual({
      exit: 2,
      stdout: "",
      stderr: 'This org has no module Loave. Did you mean "Loaves"? Nothing was written.\n',
    });
    expect(filesIn(cwd)).toEqual({});
  });
});

describe("what has not changed", () => {
  it("is not sent again: 304", async () => {
    await pull(server.url, cwd);
    server.changedAt = Date.now() - 3_600_000;
    const before = filesIn(cwd);
    expect((await pull(server.url, cwd, ["--json"])).stdout).toContain(
      '"changes":{"added":[],"changed":[],"removed":[]}',
    );
    expect(filesIn(cwd)).toEqual(before);
    const [first, second] = about("/settings/fields", "Leads");
    expect([first?.since, second?.since]).toEqual([
      undefined,
      expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/),
    ]);
    // What was not there before is asked for in full.
    expect(about("/settings/layouts", "Loaves").map(({ since }) => since)).toEqual([undefined, undefined]);
  });

  it("is asked for again when an answer seems to hold the changes only", async () => {
    await pull(server.url, cwd);
    server.org = withField("Leads", { api_name: "Budget", data_type: "currency" });
    server.misbehave = ({ path, query, since }, response) =>
      path.endsWith("/settings/fields") &&
      query.get("module") === "Leads" &&
      since !== undefined &&
      send(response, 200, { fields: [{ api_name: "Budget", data_type: "currency" }] });
    await pull(server.url, cwd);
    expect(
      (json("fields/Leads.json") as { fields: { api_name: string }[] }).fields.map(({ api_name }) => api_name),
    ).toEqual(["Budget", "Last_Name", "Lead_Source", "Owner"]);
    expect(about("/settings/fields", "Leads")).toHaveLength(3);
  });

  it.each<[string, readonly string[], () => void]>([
    ["--fresh", ["--fresh"], () => undefined],
    [
      "another version",
      ["--api-version", "v8"],
      () => {
        writeFileSync(join(cwd, "zoho-metadata/snapshot.json"), snapshotFile("snapshot.json").replace('"v8"', '"v7"'));
      },
    ],
    [
      "a file changed by hand",
      [],
      () => {
        writeFileSync(join(cwd, "zoho-metadata/fields/Ovens~2.json"), '{ "fields": [] }');
      },
    ],
    [
      "another profile",
      [],
      () => {
        server.org = { ...bakery, users: [...bakery.users].reverse() };
      },
    ],
    [
      "another org",
      [],
      () => {
        server.org = { ...bakery, org: { type: "sandbox" } };
      },
    ],
    [
      "other permissions",
      [],
      () => {
        server.org = {
          ...bakery,
          profiles: [{ ...bakery.profiles[0], id: "500000000000000001", ...{ permissions_details: [] } }],
        };
      },
    ],
  ])("is asked for in full after %s", async (_, flags, change) => {
    await pull(server.url, cwd);
    change();
    await pull(server.url, cwd, flags);
    expect(server.asked.filter(({ since }) => since !== undefined)).toEqual([]);
  });
});

it("what another user sees is asked for in full, also where nobody may look at profiles", async () => {
  server.org = { ...bakery, profiles: [] };
  await pull(server.url, cwd);
  server.org = { ...server.org, users: [...bakery.users].reverse() };
  await pull(server.url, cwd);
  expect(server.asked.filter(({ since }) => since !== undefined)).toEqual([]);
});

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
    expect(server.asked).toHaveLength(24);
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
      "13 files new\nNot offered by the API: the layouts of OVENS\n",
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
      /layouts|\/users|\/org$/.test(path) &&
      refuse(response, 401, "OAUTH_SCOPE_MISMATCH", "invalid oauth scope to access this URL");
    const { exit, stderr } = await pull(server.url, cwd);
    expect(exit).toBe(2);
    expect(stderr).toBe(
      [
        "Zoho refused a part of what belongs into zoho-metadata:",
        "  all layouts: the token lacks the scope ZohoCRM.settings.layouts.READ (OAUTH_SCOPE_MISMATCH)",
        "  the number of users: the token lacks the scope ZohoCRM.users.READ (OAUTH_SCOPE_MISMATCH)",
        "  the org: the token lacks the scope ZohoCRM.org.READ (OAUTH_SCOPE_MISMATCH)",
        "  the profile: the token lacks the scope ZohoCRM.users.READ (OAUTH_SCOPE_MISMATCH)",
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
        "  ZohoCRM.settings.modules.READ,ZohoCRM.settings.fields.READ,ZohoCRM.settings.layouts.READ,ZohoCRM.settings.related_lists.READ,ZohoCRM.settings.profiles.READ,ZohoCRM.org.READ,ZohoCRM.users.READ,ZohoCRM.features.READ",
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
    expect(Object.keys(filesIn(cwd))).toHaveLength(14);
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

describe("--check", () => {
  it("is 0 while the org is as it is stored, 1 with what differs, graded, and writes nothing", async () => {
    await pull(server.url, cwd);
    const before = filesIn(cwd);
    expect(await pull(server.url, cwd, ["--check"])).toEqual({
      exit: 0,
      stdout: "zoho-metadata is up to date\n",
      stderr: "",
    });
    server.org = {
      ...withField("Leads", { api_name: "Budget", data_type: "currency" }),
      related_lists: {},
      users: bakery.users.slice(0, 1),
    };
    expect(await pull(server.url, cwd, ["--check"])).toEqual({
      exit: 1,
      stdout: `zoho-metadata is out of date: 1 file changed, 1 removed

Leads
  safe      "Budget" is new, of type "currency".  field-added

1 change, none breaking
Not compared: related lists of Leads, which this pull lacks
To update it: zoho-preflight pull
`,
      stderr: "",
    });
    expect(filesIn(cwd)).toEqual(before);
  });

  it("grades as diff does", async () => {
    await pull(server.url, cwd);
    server.org = {
      ...bakery,
      fields: {
        ...bakery.fields,
        Leads: (bakery.fields["Leads"] ?? []).map((field) => ({ ...(field as object), length: 40 })),
      },
    };
    const { exit, stdout } = await pull(server.url, cwd, ["--check"]);
    const changes = `Leads
  breaking  The length of "Last_Name" is 40, no longer 80. Longer values are refused: INVALID_DATA.  length-shorter
  breaking  The length of "Lead_Source" is 40, no longer 120. Longer values are refused: INVALID_DATA.  length-shorter

2 changes, 2 breaking
`;
    expect([exit, stdout]).toEqual([
      1,
      `zoho-metadata is out of date: 1 file changed\n\n${changes}To update it: zoho-preflight pull\n`,
    ]);
    cpSync(join(cwd, "zoho-metadata"), join(cwd, "before"), { recursive: true });
    await pull(server.url, cwd);
    expect((await zohoPreflight(["diff", "before", "zoho-metadata"], cwd)).stdout).toContain(`\n\n${changes}`);
  });

  it("names the files where what differs has no grade", async () => {
    await pull(server.url, cwd);
    server.org = {
      ...bakery,
      modules: [...bakery.modules].reverse(),
      org: { ...(bakery.org as object), type: "sandbox" },
    };
    expect(await pull(server.url, cwd, ["--check"])).toEqual({
      exit: 1,
      stdout:
        "zoho-metadata is out of date: 1 file changed\n  ~ org.json\nThat changes the result of no request.\nTo update it: zoho-preflight pull\n",
      stderr: "zoho-metadata is from a production org, this pull from a sandbox one.\n",
    });
  });

  it("tells programs the same", async () => {
    await pull(server.url, cwd);
    server.org = withField("Leads", { api_name: "Budget", data_type: "currency" });
    const { exit, stdout } = await pull(server.url, cwd, ["--check", "--json"]);
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      written: false,
      changes: { added: [], changed: ["fields/Leads.json"], removed: [] },
      drift: {
        warnings: [],
        notCompared: [],
        changes: [
          {
            kind: "field-added",
            grade: "safe",
            module: "Leads",
            field: "Budget",
            after: "currency",
            message: '"Budget" is new, of type "currency".',
            reason: "Records do not need it.",
          },
        ],
        summary: { changes: 1, breaking: 0, risky: 0, safe: 1 },
      },
    });
  });

  it("does not ask Zoho when what is stored cannot be read", async () => {
    await pull(server.url, cwd);
    writeFileSync(join(cwd, "zoho-metadata/fields/Leads.json"), '{ "fields": 7 }');
    const before = server.asked.length;
    expect(await pull(server.url, cwd, ["--check"])).toEqual({
      exit: 2,
      stdout: "",
      stderr:
        "zoho-metadata/fields/Leads.json: fields: expected a list, found the number 7. Give the answer of GET /settings/fields?module=Leads as Zoho sends it.\n",
    });
    expect(server.asked).toHaveLength(before);
  });

  it("does not mind that somebody was hired, with a licence for it", async () => {
    await pull(server.url, cwd);
    server.org = {
      ...bakery,
      users: [...bakery.users, ...bakery.users],
      org: {
        ...(bakery.org as object),
        license_details: { paid: true, paid_type: "enterprise", users_license_purchased: 4 },
      },
      __features: [
        {
          api_name: "user_licenses",
          details: { limits: { total: 4 }, used_count: { total: 4 }, available_count: { total: 0 } },
        },
      ],
    };
    expect(await pull(server.url, cwd, ["--check"])).toEqual({
      exit: 0,
      stdout: "zoho-metadata is up to date\n",
      stderr: "",
    });
  });

  it("is 2 without a snapshot, or when something was refused", async () => {
    expect(await pull(server.url, cwd, ["--check"])).toEqual({
      exit: 2,
      stdout: "",
      stderr: "There is no snapshot in zoho-metadata to compare with; pull one first, without --check\n",
    });
    await pull(server.url, cwd);
    server.misbehave = ({ path }, response) =>
      path.endsWith("/org") && refuse(response, 403, "NO_PERMISSION", "permission denied");
    expect((await pull(server.url, cwd, ["--check"])).exit).toBe(2);
    expect((await pull(server.url, cwd, ["--check", "--partial"])).exit).toBe(0);
  });
});

describe("what is printed", () => {
  it("with --json is one JSON text", async () => {
    const { stdout } = await pull(server.url, cwd, ["--json", "--modules", "Leads"]);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      folder: "zoho-metadata",
      written: true,
      apiVersion: "v8",
      dataCenter: "eu",
      pulledAt: expect.any(String) as unknown,
      digest: (json("snapshot.json") as { digest: string }).digest,
      modules: 7,
      requests: 9,
      changes: {
        added: [
          "fields/Leads.json",
          "layouts/Leads.json",
          "modules.json",
          "org.json",
          "profile.json",
          "related_lists/Leads.json",
          "user_licenses.json",
          "users.json",
        ],
        changed: [],
        removed: [],
      },
      failures: [],
      notOffered: [],
      otherProfile: false,
    });
  });

  it("with --json is one also when it fails", async () => {
    const { exit, stdout } = await pull(server.url, cwd, ["--json"], { ZOHO_ACCESS_TOKEN: "invented-expired" });
    expect(exit).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      written: false,
      error: expect.stringContaining("INVALID_TOKEN") as unknown,
    });
  });

  it("with --quiet is nothing, unless something went wrong", async () => {
    expect(await pull(server.url, cwd, ["--quiet"])).toEqual({ exit: 0, stdout: "", stderr: "" });
    expect((await pull(server.url, cwd, ["--quiet", "--modules", "Loave"])).stderr).toContain('Did you mean "Loaves"?');
  });

  it("on a terminal has a line that tells how far it is, and goes away", async () => {
    const { stdout, stderr } = await zohoPreflight(
      ["pull", "--data-center", "eu"],
      cwd,
      { ZOHO_API_DOMAIN: server.url, ZOHO_ACCESS_TOKEN: "invented-access" },
      true,
    );
    const anew = "\r\u001B[2K";
    const [nothing, asking, ...more] = stderr.split(anew);
    expect([nothing, asking]).toEqual(["", `Asking ${new URL(server.url).host} …`]);
    expect(more.at(-1)).toBe("");
    expect(stdout).toContain("\u001B[1mzoho-metadata\u001B[22m: 7 modules");
  });
});

it("a snapshot that cannot be read is named", async () => {
  const project = projectFolder({ "zoho-metadata/snapshot.json/x": "" });
  expect((await pull(server.url, project)).stderr).toBe(
    `${join(project, "zoho-metadata/snapshot.json")} cannot be read (EISDIR)\n`,
  );
});

it("a snapshot of a newer format is not replaced by an older one", async () => {
  const project = projectFolder({ "zoho-metadata/snapshot.json": '{ "format": 2, "version": "v9" }' });
  const { exit, stderr } = await pull(server.url, project);
  expect([exit, stderr]).toEqual([
    2,
    `${join(project, "zoho-metadata/snapshot.json")} was written by a newer version of zoho-preflight: update this one\n`,
  ]);
  expect(filesIn(project)).toEqual({ "zoho-metadata/snapshot.json": '{ "format": 2, "version": "v9" }' });
});

describe("wrong usage is 2, and nothing is asked or written:", () => {
  it.each([
    [
      "a folder that is somebody else's",
      ["--metadata", "src"],
      "src holds other files and no snapshot.json, so it is not a snapshot. Name a new folder with --metadata, such as zoho-metadata\n",
    ],
    [
      "this very folder",
      ["--metadata", "."],
      ". holds other files and no snapshot.json, so it is not a snapshot. Name a new folder with --metadata, such as zoho-metadata\n",
    ],
    ["a file", ["--metadata", "src/org.json"], "src/org.json is a file; name a folder with --metadata\n"],
    ["no version", ["--api-version", "8"], '--api-version: expected an API version such as "v8", found "8".\n'],
    ["no data centre", ["--data-center", "eur"], 'There is no data centre "eur". Did you mean "eu"?'],
    ["too many at once", ["--concurrency", "26"], '--concurrency: "26" is not a whole number from 1 to 25.\n'],
    ["a misspelt flag", ["--module", "Leads"], "Did you mean --modules?\n"],
  ])("%s", async (_, flags, said) => {
    const project = projectFolder({ "src/org.json": "{}" });
    const { exit, stdout, stderr } = await zohoPreflight(["pull", ...flags], project, {
      ZOHO_API_DOMAIN: server.url,
      ZOHO_ACCESS_TOKEN: "invented-access",
    });
    expect([exit, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
    expect(server.asked).toEqual([]);
    expect(filesIn(project)).toEqual({ "src/org.json": "{}" });
  });
});
