import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { fields, project, snapshot, write } from "../../../../test/linting/project.ts";
import { readSettings } from "./read-settings.ts";
import { metadataFor } from "./snapshot-cache.ts";

/** What is said of a new boat with these keys, for the next linted file of a folder, and what is wrong with the metadata. */
function next(
  folder: string,
  boat: object,
  own: object = {},
): { readonly said: readonly string[]; readonly problems: readonly string[] } {
  const filename = join(folder, "src/send.js");
  const metadata = metadataFor(settingsOf(folder, own), filename);
  const { issues } = metadata.preflight().validate({ method: "POST", url: "/crm/v8/Boats", body: { data: [boat] } });
  return { said: issues.map(({ message }) => message), problems: metadata.problems() };
}

/** As ESLint does, the same settings for each file of an entry. */
const settings = new Map<string, object>();
function settingsOf(folder: string, own: object): ReturnType<typeof readSettings> {
  const key = JSON.stringify([folder, own]);
  const same = settings.get(key) ?? own;
  settings.set(key, same);
  return readSettings({ filename: join(folder, "src/send.js"), cwd: folder, settings: { "zoho-crm": same } });
}

const fine = { said: [], problems: [] };
const noSuch = (name: string, instead = ""): string =>
  `Boats has no field "${name}": Zoho answers SUCCESS and drops the value.${instead}`;

describe("metadataFor", () => {
  it("judges by the nearest folder", () => {
    const folder = project(snapshot());
    expect(next(folder, { Name: "Argo", Home_Port: "Iolcos" })).toEqual(fine);
    expect(next(folder, { Name: "Argo", Home_Prt: "Iolcos" })).toEqual({
      said: [noSuch("Home_Prt", ' Did you mean "Home_Port"?')],
      problems: [],
    });
  });

  it("judges by the folder of the settings", () => {
    const folder = project({ ...snapshot(), ...snapshot("org", fields("Sails")) });
    expect(next(folder, { Name: "Argo", Sails: "1" }, { metadata: "org" })).toEqual(fine);
  });

  it("judges by the embedded standard org where there is none", () => {
    const filename = join(project(), "send.js");
    const metadata = metadataFor(readSettings({ filename, cwd: "/", settings: {} }), filename);
    expect(metadata.version).toBe("v8");
    expect(metadata.isModule("Leads")).toBe(true);
    expect(metadata.isModule("Boats")).toBe(false);
    expect(metadata.problems()).toEqual([]);
  });

  it("notices between two files that a module's file was written", () => {
    const folder = project(snapshot());
    expect(next(folder, { Name: "Argo", Masts: "1" }).said).toEqual([noSuch("Masts")]);
    write(folder, { "zoho-metadata/fields/Boats.json": fields("Home_Port", "Masts") });
    expect(next(folder, { Name: "Argo", Masts: "1" })).toEqual(fine);
    write(folder, { "zoho-metadata/fields/Boats.json": fields("Masts") });
    expect(next(folder, { Name: "Argo", Home_Port: "Iolcos" }).said).toEqual([noSuch("Home_Port")]);
  });

  it("notices a module that comes and goes", () => {
    const folder = project({
      ...snapshot(),
      "zoho-metadata/modules.json": { modules: [{ api_name: "Cars", api_supported: true }] },
      "zoho-metadata/fields/Boats.json": "",
    });
    rmSync(join(folder, "zoho-metadata/fields"), { recursive: true });
    expect(next(folder, { Name: "Argo" }).said).toEqual(['Your org has no module "Boats".']);
    write(folder, snapshot());
    expect(next(folder, { Name: "Argo" })).toEqual(fine);
  });

  it("notices a nearest folder that comes later, and judges by the standard org once it is gone", () => {
    const folder = project();
    const before = next(folder, { Name: "Argo" });
    expect(before.problems).toEqual([]);
    expect(before.said).not.toEqual([]);
    write(folder, snapshot());
    expect(next(folder, { Name: "Argo" })).toEqual(fine);
    rmSync(join(folder, "zoho-metadata"), { recursive: true });
    expect(next(folder, { Name: "Argo" })).toEqual(before);
  });

  it("keeps several orgs apart", () => {
    const folder = project({ ...snapshot("bakery", fields("Flour")), ...snapshot("workshop", fields("Tools")) });
    const [bakery, workshop] = [{ metadata: "bakery" }, { metadata: "workshop" }];
    expect(next(folder, { Name: "Argo", Flour: "1" }, bakery)).toEqual(fine);
    expect(next(folder, { Name: "Argo", Flour: "1" }, workshop).said).toEqual([noSuch("Flour")]);
    expect(next(folder, { Name: "Argo", Tools: "1" }, workshop)).toEqual(fine);
    write(folder, { "bakery/fields/Boats.json": fields("Tools") });
    expect(next(folder, { Name: "Argo", Tools: "1" }, bakery)).toEqual(fine);
    expect(next(folder, { Name: "Argo", Flour: "1" }, bakery).said).toEqual([noSuch("Flour")]);
  });

  it("notices another API version", () => {
    const folder = project(snapshot());
    const filename = join(folder, "send.js");
    const version = (): string => metadataFor(settingsOf(folder, {}), filename).version;
    expect(version()).toBe("v8");
    write(folder, { "zoho-metadata/snapshot.json": { format: 1, version: "v2.1" } });
    expect(version()).toBe("v2.1");
  });
});

describe("metadata that cannot be used accuses nobody", () => {
  it("a folder that is not there", () => {
    const folder = project();
    const org = join(folder, "org");
    expect(next(folder, { Home: 1 }, { metadata: "org" })).toEqual({
      said: [],
      problems: [
        `${org}: expected a folder, found none. Name the folder that holds snapshot.json, or pull the metadata into it.`,
      ],
    });
    write(folder, snapshot("org"));
    expect(next(folder, { Name: "Argo", Crew: 50 }, { metadata: "org" }).said).toEqual([noSuch("Crew")]);
  });

  it("a folder that vanishes", () => {
    const folder = project(snapshot("org"));
    expect(next(folder, { Name: "Argo" }, { metadata: "org" })).toEqual(fine);
    rmSync(join(folder, "org"), { recursive: true });
    const { said, problems } = next(folder, { Home: 1 }, { metadata: "org" });
    expect(said).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(join(folder, "org"));
    write(folder, snapshot("org"));
    expect(next(folder, { Name: "Argo" }, { metadata: "org" })).toEqual(fine);
  });

  it("a broken snapshot.json or modules.json", () => {
    const folder = project({ ...snapshot(), "zoho-metadata/snapshot.json": "{" });
    const inFolder = join(folder, "zoho-metadata");
    expect(next(folder, { Home: 1 })).toEqual({
      said: [],
      problems: [
        `${inFolder}/snapshot.json: expected JSON, found something else at line 1, column 2. Name the API version that the metadata was pulled with, such as "v8".`,
      ],
    });
    write(folder, { ...snapshot(), "zoho-metadata/modules.json": { modules: "all" } });
    expect(next(folder, { Home: 1 }).said).toEqual([]);
    expect(next(folder, { Home: 1 }).problems).toHaveLength(1);
  });

  it("a setting that is wrong", () => {
    const folder = project(snapshot());
    expect(next(folder, { Home: 1 }, { metadata: 7 })).toEqual(fine);
  });

  it("one broken module, while the others are judged", () => {
    const folder = project({
      ...snapshot(),
      "zoho-metadata/modules.json": {
        modules: [
          { api_name: "Boats", api_supported: true },
          { api_name: "Cars", api_supported: true },
        ],
      },
      "zoho-metadata/fields/Cars.json": '{ "fields": [',
    });
    const filename = join(folder, "send.js");
    const metadata = metadataFor(settingsOf(folder, {}), filename);
    const said = (module: string): string[] =>
      metadata
        .preflight()
        .validate({ method: "POST", url: `/crm/v8/${module}`, body: { data: [{ Name: "Argo", Crew: 50 }] } })
        .issues.map(({ message }) => message);
    expect(metadata.problems()).toEqual([]);
    expect(said("Boats")).toEqual([noSuch("Crew")]);
    expect(said("Cars")).toEqual([]);
    expect(metadata.problems()).toEqual([
      `${join(folder, "zoho-metadata/fields/Cars.json")}: expected JSON, found something else at line 1, column 14. Give the answer of GET /settings/fields?module=Cars as Zoho sends it.`,
    ]);
    write(folder, { "zoho-metadata/fields/Cars.json": fields("Home") });
    expect(metadataFor(settingsOf(folder, {}), filename).problems()).toEqual([]);
  });

  it("a file where the folder should be", () => {
    const folder = project({ org: "not a folder" });
    expect(next(folder, { Home: 1 }, { metadata: "org" }).problems).toEqual([
      `${join(folder, "org")}: expected a folder, found a file. Name the folder that holds snapshot.json, or pull the metadata into it.`,
    ]);
  });

  it("a folder where a module's file should be", () => {
    const folder = project(snapshot());
    rmSync(join(folder, "zoho-metadata/fields/Boats.json"));
    mkdirSync(join(folder, "zoho-metadata/fields/Boats.json"));
    expect(next(folder, { Home: 1 })).toEqual({
      said: [],
      problems: [
        `${join(folder, "zoho-metadata/fields/Boats.json")}: expected a JSON file, found a folder. Check the file and its permissions.`,
      ],
    });
  });
});

describe("maxAgeDays", () => {
  const day = 86_400_000;
  const pulled = Date.parse("2026-03-01T12:00:00Z");
  const at = (folder: string, own: object, days: number): readonly string[] =>
    metadataFor(settingsOf(folder, own), join(folder, "send.js"), () => pulled + days * day).problems();

  it("calls older metadata old", () => {
    const folder = project({
      ...snapshot(),
      "zoho-metadata/snapshot.json": { format: 1, version: "v8", pulledAt: "2026-03-01T12:00:00Z" },
    });
    expect(at(folder, { maxAgeDays: 30 }, 30)).toEqual([]);
    expect(at(folder, { maxAgeDays: 30 }, 45.5)).toEqual([
      `The metadata in ${join(folder, "zoho-metadata")} was pulled 45 days ago, and maxAgeDays is 30. Run zoho-preflight pull.`,
    ]);
    expect(at(folder, {}, 4500)).toEqual([]);
    expect(at(folder, { maxAgeDays: 1 }, 1.5)).toEqual([
      `The metadata in ${join(folder, "zoho-metadata")} was pulled 1 day ago, and maxAgeDays is 1. Run zoho-preflight pull.`,
    ]);
  });

  it("takes a time in milliseconds, and notices a new pull", () => {
    const folder = project({
      ...snapshot(),
      "zoho-metadata/snapshot.json": { format: 1, version: "v8", pulledAt: pulled },
    });
    expect(at(folder, { maxAgeDays: 1 }, 2)).toHaveLength(1);
    write(folder, {
      "zoho-metadata/snapshot.json": { format: 1, version: "v8", pulledAt: pulled + 1.5 * day, digest: "x" },
    });
    expect(at(folder, { maxAgeDays: 1 }, 2)).toEqual([]);
  });

  it("says nothing of metadata that does not tell when it was pulled", () => {
    const folder = project({
      ...snapshot(),
      "zoho-metadata/snapshot.json": { format: 1, version: "v8", pulledAt: "yesterday" },
    });
    expect(at(folder, { maxAgeDays: 1 }, 4500)).toEqual([]);
    expect(at(project(snapshot()), { maxAgeDays: 1 }, 4500)).toEqual([]);
    expect(at(project(), { maxAgeDays: 1 }, 4500)).toEqual([]);
  });
});
