import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { describe, expect, it } from "vitest";
import { createPreflight } from "@zoho-preflight/validator";
import { loadSnapshot } from "@zoho-preflight/validator/node";

import { bakery, people } from "./bakery.ts";
import { filesIn, projectFolder, pull, zohoPreflight } from "./run-pull.ts";
import { send } from "./zoho-server.ts";
import type { Org } from "./zoho-server.ts";
import { aZohoForEachTest, about, cwd, growOld, json, server, snapshotFile, times, withField } from "./pulled.ts";

aZohoForEachTest();

describe("the first pull", () => {
  it("writes the snapshot, and says what to do next", async () => {
    expect(await pull(server.url, cwd)).toEqual({
      exit: 0,
      stdout:
        "zoho-metadata: 7 modules, 6 with fields, v8 of eu; 14 files new\nNext: zoho-preflight check requests.json --metadata zoho-metadata\n",
      stderr: "",
    });
    expect(Object.keys(filesIn(join(cwd, "zoho-metadata")))).toEqual([
      "features.json",
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
    expect(json("features.json")).toEqual({
      __features: [
        { api_name: "global_picklists", details: { limits: { total: 30 }, available_count: { total: 26 } } },
      ],
    });
    expect(json("org.json")).toEqual({
      org: [
        {
          type: "production",
          mc_status: false,
          license_details: { paid: true, paid_type: "enterprise", users_license_purchased: 3 },
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
      permissions: [
        { name: "Crm_Implied_Delete_Leads", enabled: true },
        { name: "Crm_Implied_View_Leads", enabled: true },
      ],
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
    expect(server.asked).toHaveLength(8 + 6 * 3);
    expect(about("/settings/fields", "Home")).toEqual([]);
    expect(about("/settings/fields", "Leads").map(({ query }) => query.toString())).toEqual(["module=Leads&type=all"]);
    expect(server.asked.map(({ authorization }) => authorization)).toEqual(
      Array(26).fill("Zoho-oauthtoken invented-access"),
    );
    expect(server.most).toBe(5);
  });

  it("asks one at a time when told so", async () => {
    server.delay = 2;
    await pull(server.url, cwd, ["--concurrency", "1"]);
    expect(server.most).toBe(1);
  });

  it("counts users on all pages", async () => {
    server.misbehave = ({ path, query }, response) =>
      path.endsWith("/users") &&
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
      "../meta: 7 modules, 1 with fields, v7 of in; 9 files new\nNext: zoho-preflight check requests.json --metadata ../meta\n",
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
