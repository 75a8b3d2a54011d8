import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { filesIn, projectFolder, pull, zohoPreflight } from "./run-pull.ts";
import { aZohoForEachTest, cwd, json, server } from "./pulled.ts";

aZohoForEachTest();

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
      requests: 11,
      changes: {
        added: [
          "features.json",
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
