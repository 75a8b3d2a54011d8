import { readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { commandLine } from "../../../../test/command-line.ts";
import { newFolder, write } from "../../../../test/folders.ts";
import type { Files } from "../../../../test/folders.ts";

const metadata: Files = {
  "zoho-metadata/snapshot.json": { format: 1, version: "v8" },
  "zoho-metadata/modules.json": {
    modules: [{ api_name: "Projects" }, { api_name: "Sites" }, { api_name: "Rows", generated_type: "subform" }],
  },
  "zoho-metadata/fields/Projects.json": { fields: [{ api_name: "Name", data_type: "text", json_type: "string" }] },
  "zoho-metadata/fields/Sites.json": { fields: [{ api_name: "Name", data_type: "text", json_type: "string" }] },
};
const project = (config?: object): string =>
  newFolder({ ...metadata, ...(config === undefined ? {} : { "zoho-preflight.json": config }) });
const generate = (folder: string, ...argv: readonly string[]) => commandLine(["generate", ...argv], { folder });
const inFolder = (folder: string, name = "src/zoho"): string[] => readdirSync(join(folder, name)).sort();

describe("what generate writes", () => {
  test("without flags: what zoho-preflight.json names", async () => {
    const folder = project({
      metadata: "./zoho-metadata",
      generate: { modules: ["Sites"], formats: ["zod", "types"], operations: ["insert"], out: "made", lenient: true },
    });
    expect(await generate(folder)).toEqual({ exit: 0, stdout: "made: 2 files written\n", stderr: "" });
    expect(inFolder(folder, "made")).toEqual(["Sites.types.ts", "Sites.zod.ts"]);
    const text = readFileSync(join(folder, "made/Sites.zod.ts"), "utf8");
    expect(text).toContain("// Lenient: ");
    expect([...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name)).toEqual(["sitesInsert"]);
    // Also from a folder below: `out` counts from the file.
    write(folder, { "app/x.txt": "" });
    expect(await generate(join(folder, "app"))).toMatchObject({ stdout: "../made: 0 files written, 2 unchanged\n" });
  });

  test("flags win over it", async () => {
    const folder = project({ metadata: "./zoho-metadata", generate: { modules: ["Sites"], formats: ["zod"] } });
    await generate(folder, "--modules", "Projects", "--format", "types", "--out", "other");
    expect(inFolder(folder, "other")).toEqual(["Projects.types.ts"]);
  });

  test('"all" are those of --all-modules, and the modules to pull hold where no others are named', async () => {
    const all = project({ metadata: "./zoho-metadata", generate: { modules: "all", formats: ["zod"] } });
    await generate(all);
    expect(inFolder(all)).toEqual(["Projects.zod.ts", "Sites.zod.ts"]);
    const pulled = project({ metadata: "./zoho-metadata", modules: ["Projects"], generate: { formats: ["zod"] } });
    await generate(pulled);
    expect(inFolder(pulled)).toEqual(["Projects.zod.ts"]);
  });

  test("nothing where nobody says which modules; it says what there is", async () => {
    const folder = project();
    expect(await generate(folder)).toEqual({
      exit: 2,
      stdout: "",
      stderr:
        'Which modules? Name them with --modules Leads,Deals, or in zoho-preflight.json: "generate": { "modules": ["Leads", "Deals"] }. The metadata have fields of 2 modules; --all-modules takes them all: Projects, Sites.\n',
    });
    expect(readdirSync(folder)).toEqual(["zoho-metadata"]);
  });

  test("a module that zoho-preflight.json misspells is named there", async () => {
    const folder = project({ metadata: "./zoho-metadata", generate: { modules: ["Site"] } });
    expect(await generate(folder)).toMatchObject({
      exit: 2,
      stderr: 'generate.modules in zoho-preflight.json: the metadata have no module "Site". Did you mean "Sites"?\n',
    });
  });

  test("a wrong choice is named with its place", async () => {
    const folder = project({ generate: { formats: ["zod", "typs"] } });
    expect((await generate(folder)).stderr).toBe(
      `${join(folder, "zoho-preflight.json")}: generate.formats.1: expected one of zod, types, json-schema, sql, dbt, found "typs". Did you mean "types"?\n`,
    );
  });
});

describe("what generate removes", () => {
  const config = { metadata: "./zoho-metadata", generate: { modules: ["Projects", "Sites"], formats: ["zod"] } };

  test("what zoho-preflight.json no longer names", async () => {
    const folder = project(config);
    await generate(folder);
    write(folder, { "zoho-preflight.json": { ...config, generate: { modules: ["Sites"], formats: ["zod"] } } });
    expect((await generate(folder)).stdout).toBe("src/zoho: 0 files written, 1 unchanged, 1 removed\n");
    expect(inFolder(folder)).toEqual(["Sites.zod.ts"]);
  });

  test("not what another command wrote", async () => {
    const folder = project();
    await generate(folder, "--modules", "Projects", "--format", "zod");
    await generate(folder, "--modules", "Sites", "--format", "types");
    expect(inFolder(folder)).toEqual(["Projects.zod.ts", "Sites.types.ts"]);
  });

  test("not a file that somebody has gone on with, nor a copy under another name", async () => {
    const folder = project(config);
    await generate(folder);
    const file = join(folder, "src/zoho/Projects.zod.ts");
    const text = readFileSync(file, "utf8");
    write(folder, {
      "src/zoho/Projects.zod.ts": `${text}\nexport const mine = 1;\n`,
      "src/zoho/Ours.zod.ts": text,
      "zoho-preflight.json": { ...config, generate: { modules: ["Sites"], formats: ["zod"] } },
    });
    expect(await generate(folder)).toEqual({
      exit: 0,
      stdout: "src/zoho: 0 files written, 1 unchanged\n",
      stderr: "Ours.zod.ts, Projects.zod.ts: no longer wanted, but changed since they were written, so not removed\n",
    });
    expect(JSON.parse((await generate(folder, "--json")).stdout)).toMatchObject({
      removed: [],
      kept: ["Ours.zod.ts", "Projects.zod.ts"],
    });
    expect(inFolder(folder)).toEqual(["Ours.zod.ts", "Projects.zod.ts", "Sites.zod.ts"]);
  });

  test("line ends of Windows are no change", async () => {
    const folder = project({
      ...config,
      generate: { modules: ["Projects", "Sites"], formats: ["zod", "json-schema"] },
    });
    await generate(folder);
    for (const name of inFolder(folder)) {
      const text = readFileSync(join(folder, "src/zoho", name), "utf8");
      write(folder, { [`src/zoho/${name}`]: text.replaceAll("\n", "\r\n") });
    }
    write(folder, { "zoho-preflight.json": { ...config, generate: { modules: ["Sites"], formats: ["zod"] } } });
    // A file that says the same is not written for its line ends.
    expect((await generate(folder)).stdout).toBe("src/zoho: 0 files written, 1 unchanged, 9 removed\n");
    expect(inFolder(folder)).toEqual(["Sites.zod.ts"]);
  });

  test("nothing of modules that only the org has, while its metadata is not there", async () => {
    const folder = project();
    await generate(folder, "--all-modules", "--format", "zod");
    renameSync(join(folder, "zoho-metadata"), join(folder, "elsewhere"));
    await generate(folder, "--modules", "Leads", "--format", "zod");
    expect(inFolder(folder)).toEqual(["Leads.zod.ts", "Projects.zod.ts", "Sites.zod.ts"]);
  });
});
