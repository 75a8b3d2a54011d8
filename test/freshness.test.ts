import { rmSync } from "node:fs";
import { join } from "node:path";

import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

import zohoCrm from "@zoho-preflight/eslint-plugin";

import { fields, project, snapshot, write } from "./linting/project.ts";

/** Reports after a pull must be those of the new metadata: in an open editor, and under `eslint --cache`. */

const send = (boat: object, file = "send.js"): Record<string, string> => ({
  [file]: `fetch("https://www.zohoapis.eu/crm/v8/Boats", { method: "POST", body: JSON.stringify({ data: [${JSON.stringify(boat)}] }) });\n`,
});
const crewUnknown = 'Boats has no field "Crew": Zoho answers SUCCESS and drops the value.';
const withCrew = fields("Home_Port", "Crew");

type Config = NonNullable<ConstructorParameters<typeof ESLint>[0]>["overrideConfig"];

/** What is said of each file, by its name; files of which nothing is said are left out. */
async function said(eslint: ESLint, patterns: string | string[] = "."): Promise<Record<string, string[]>> {
  const results = await eslint.lintFiles(patterns);
  return Object.fromEntries(
    results
      .filter(({ messages }) => messages.length > 0)
      .map(({ filePath, messages }) => [filePath.replace(/^.*\//, ""), messages.map(({ message }) => message)]),
  );
}

describe("in an editor, which keeps one process", () => {
  const inEditor = (cwd: string, overrideConfig: Config): ESLint =>
    new ESLint({ cwd, overrideConfigFile: true, overrideConfig });

  it("a module's file that was written counts for the next look at a file", async () => {
    const folder = project({ ...snapshot(), ...send({ Name: "Argo", Crew: "fifty" }) });
    const eslint = inEditor(folder, [zohoCrm.configs.recommended]);
    expect(await said(eslint)).toEqual({ "send.js": [crewUnknown] });
    write(folder, { "zoho-metadata/fields/Boats.json": withCrew });
    expect(await said(eslint)).toEqual({});
    write(folder, snapshot());
    expect(await said(eslint)).toEqual({ "send.js": [crewUnknown] });
  });

  it("a snapshot that comes later counts, and one that goes is said to be gone", async () => {
    const folder = project(send({ Name: "Argo", Crew: "fifty" }));
    const eslint = inEditor(folder, [zohoCrm.configure({ metadata: join(folder, "org") })]);
    const none = {
      "send.js": [
        `${join(folder, "org")}: expected a folder, found none. Name the folder that holds snapshot.json, or pull the metadata into it.`,
      ],
    };
    expect(await said(eslint)).toEqual(none);
    write(folder, snapshot("org"));
    expect(await said(eslint)).toEqual({ "send.js": [crewUnknown] });
    rmSync(join(folder, "org"), { recursive: true });
    expect(await said(eslint)).toEqual(none);
  });

  it("each org is looked at for itself", async () => {
    const folder = project({
      ...snapshot("north"),
      ...snapshot("south"),
      ...send({ Name: "Argo", Crew: "fifty" }, "north.js"),
      ...send({ Name: "Argo", Crew: "fifty" }, "south.js"),
    });
    const eslint = inEditor(folder, [
      zohoCrm.configure({ metadata: join(folder, "north"), files: ["north.js"] }),
      zohoCrm.configure({ metadata: join(folder, "south"), files: ["south.js"] }),
    ]);
    expect(await said(eslint)).toEqual({ "north.js": [crewUnknown], "south.js": [crewUnknown] });
    write(folder, { "south/fields/Boats.json": withCrew });
    expect(await said(eslint)).toEqual({ "north.js": [crewUnknown] });
  });

  it("zoho-preflight.json counts when it is written", async () => {
    const folder = project({ ...snapshot(), ...send({ Name: "Argo", Crew: "fifty" }) });
    const eslint = inEditor(folder, [zohoCrm.configs.recommended]);
    expect(await said(eslint)).toEqual({ "send.js": [crewUnknown] });
    write(folder, { "zoho-preflight.json": { severity: { "known-fields": "off" } } });
    expect(await said(eslint)).toEqual({});
  });

  it("payload files are judged anew as well", async () => {
    const folder = project({ ...snapshot(), "Boats.insert.zoho.json": { Name: "Argo", Crew: "fifty" } });
    const eslint = inEditor(folder, [zohoCrm.configs.json]);
    expect(await said(eslint)).toEqual({ "Boats.insert.zoho.json": [crewUnknown] });
    write(folder, { "zoho-metadata/fields/Boats.json": withCrew });
    expect(await said(eslint)).toEqual({});
  });
});

describe("with ESLint's cache, each run for itself", () => {
  /** A new run, as by `eslint --cache`; the config is read anew. */
  const run = (cwd: string, overrideConfig: Config): Promise<Record<string, string[]>> =>
    said(
      new ESLint({
        cwd,
        overrideConfigFile: true,
        overrideConfig,
        cache: true,
        cacheLocation: join(cwd, ".eslintcache"),
      }),
    );

  it("the cache is used: without a digest, old reports come back", async () => {
    const folder = project({ ...snapshot(), ...send({ Name: "Argo", Crew: "fifty" }) });
    const config: Config = [{ plugins: { "zoho-crm": zohoCrm }, rules: { "zoho-crm/known-fields": "error" } }];
    expect(await run(folder, config)).toEqual({ "send.js": [crewUnknown] });
    write(folder, { "zoho-metadata/fields/Boats.json": withCrew });
    expect(await run(folder, config)).toEqual({ "send.js": [crewUnknown] });
  });

  it("a folder given to configure", async () => {
    const folder = project({ ...snapshot("org"), ...send({ Name: "Argo", Crew: "fifty" }) });
    const config = (): Config => [zohoCrm.configure({ metadata: join(folder, "org") })];
    expect(await run(folder, config())).toEqual({ "send.js": [crewUnknown] });
    expect(await run(folder, config())).toEqual({ "send.js": [crewUnknown] });
    write(folder, { "org/fields/Boats.json": withCrew });
    expect(await run(folder, config())).toEqual({});
  });

  it("a folder given in settings beside a preset", async () => {
    const folder = project({ ...snapshot("org"), ...send({ Name: "Argo", Crew: "fifty" }) });
    const config = (): Config => [
      zohoCrm.configs.recommended,
      { settings: { "zoho-crm": { metadata: join(folder, "org") } } },
    ];
    expect(await run(folder, config())).toEqual({ "send.js": [crewUnknown] });
    write(folder, { "org/fields/Boats.json": withCrew });
    expect(await run(folder, config())).toEqual({});
  });

  it("a snapshot that comes later", async () => {
    const folder = project(send({ Name: "Argo", Crew: "fifty" }));
    const config = (): Config => [zohoCrm.configure({ metadata: join(folder, "org") })];
    expect((await run(folder, config()))["send.js"]?.[0]).toContain("expected a folder, found none");
    write(folder, snapshot("org"));
    expect(await run(folder, config())).toEqual({ "send.js": [crewUnknown] });
  });

  it("each org for itself", async () => {
    const folder = project({
      ...snapshot("north"),
      ...snapshot("south"),
      ...send({ Name: "Argo", Crew: "fifty" }, "north.js"),
      ...send({ Name: "Argo", Crew: "fifty" }, "south.js"),
    });
    const config = (): Config => [
      zohoCrm.configure({ metadata: join(folder, "north"), files: ["north.js"] }),
      zohoCrm.configure({ metadata: join(folder, "south"), files: ["south.js"] }),
    ];
    expect(await run(folder, config())).toEqual({ "north.js": [crewUnknown], "south.js": [crewUnknown] });
    write(folder, { "south/fields/Boats.json": withCrew });
    expect(await run(folder, config())).toEqual({ "north.js": [crewUnknown] });
  });

  it("the metadata becomes old", async () => {
    const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
    const folder = project({
      ...snapshot("org"),
      "org/snapshot.json": { format: 1, version: "v8", pulledAt: daysAgo(29) },
      ...send({ Name: "Argo" }),
    });
    const config = (): Config => [zohoCrm.configure({ metadata: join(folder, "org"), maxAgeDays: 30 })];
    expect(await run(folder, config())).toEqual({});
    write(folder, { "org/snapshot.json": { format: 1, version: "v8", pulledAt: daysAgo(31) } });
    expect(await run(folder, config())).toEqual({
      "send.js": [
        `The metadata in ${join(folder, "org")} was pulled 31 days ago, and maxAgeDays is 30. Run zoho-preflight pull.`,
      ],
    });
  });
});
