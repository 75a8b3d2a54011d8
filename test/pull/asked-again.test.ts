import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";
import { loadSnapshot } from "@zoho-preflight/validator/node";

import { bakery } from "./bakery.ts";
import { filesIn, pull } from "./run-pull.ts";
import { send } from "./zoho-server.ts";
import { aZohoForEachTest, about, cwd, json, server, snapshotFile, withField } from "./pulled.ts";

aZohoForEachTest();

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
