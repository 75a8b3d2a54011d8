import { readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { newFolder, write } from "../../../../test/folders.ts";
import { run } from "../run.ts";

const field = (api_name: string, more: object = {}): object => ({
  api_name,
  field_label: api_name,
  data_type: "text",
  json_type: "string",
  ...more,
});

/** A snapshot folder with two modules, as a pull writes it. */
function metadata({
  digest = "aaa111",
  fields = [field("Name", { length: 80, system_mandatory: true })] as readonly object[],
} = {}): Record<string, string> {
  return {
    "zoho-metadata/snapshot.json": JSON.stringify({
      format: 1,
      version: "v8",
      pulledAt: "2026-03-31T09:30:00Z",
      digest,
    }),
    "zoho-metadata/modules.json": JSON.stringify({
      modules: [
        { api_name: "Projects" },
        { api_name: "Sites" },
        { api_name: "Rows", generated_type: "subform" },
        { api_name: "Hidden", api_supported: false },
        { api_name: "Bare" },
      ],
    }),
    "zoho-metadata/fields/Projects.json": JSON.stringify({ fields }),
    "zoho-metadata/fields/Sites.json": JSON.stringify({ fields: [field("Name")] }),
    "zoho-metadata/fields/Rows.json": JSON.stringify({ fields: [field("Name")] }),
  };
}

/** Runs `zoho-preflight generate …` in a folder. What it says can be read in `said` while it runs. */
async function generate(
  cwd: string,
  argv: readonly string[] = [],
  interrupted?: AbortSignal,
  said = { stdout: "", stderr: "" },
) {
  const exit = await run(["generate", ...argv], {
    stdin: (async function* () {
      yield await Promise.resolve("");
    })(),
    stdout: { write: (text) => ((said.stdout += text), true) },
    stderr: { write: (text) => ((said.stderr += text), true) },
    cwd,
    env: {},
    ...(interrupted === undefined ? {} : { stopped: () => interrupted }),
  });
  return { exit, ...said };
}

const listed = async (folder: string): Promise<string[]> => (await readdir(folder)).sort();
const insert = ["--format", "zod", "--operations", "insert"];
const short = ["--all-modules", ...insert];
const noFields = "1 module without fields in the metadata: Bare\n";

describe("generate", () => {
  test("everything, from zoho-metadata into src/zoho", async () => {
    const folder = newFolder(metadata());
    expect(await generate(folder, ["--all-modules"])).toEqual({
      exit: 0,
      stdout: "src/zoho: 12 files written\n",
      stderr: noFields,
    });
    expect(await listed(join(folder, "src/zoho"))).toEqual([
      "Projects.insert.schema.json",
      "Projects.read.schema.json",
      "Projects.types.ts",
      "Projects.update.schema.json",
      "Projects.upsert.schema.json",
      "Projects.zod.ts",
      "Sites.insert.schema.json",
      "Sites.read.schema.json",
      "Sites.types.ts",
      "Sites.update.schema.json",
      "Sites.upsert.schema.json",
      "Sites.zod.ts",
    ]);
    expect((await readFile(join(folder, "src/zoho/Projects.zod.ts"), "utf8")).split("\n").slice(0, 5)).toEqual([
      "// Made by `zoho-preflight generate`. Do not edit it: the next run would undo that.",
      "// From your org's metadata of API v8, digest aaa111. For requests to API v8.",
      expect.stringMatching(/^\/\/ Projects\.zod\.ts, content [0-9a-f]{12}\.$/),
      "",
      'import * as z from "zod";',
    ]);
  });

  test("only what is asked for, from another folder, for another version", async () => {
    const files = Object.fromEntries(
      Object.entries(metadata()).map(([name, text]) => [name.replace("zoho-metadata", "crm"), text]),
    );
    const folder = newFolder(files);
    const { exit, stdout, stderr } = await generate(folder, [
      "--metadata",
      "crm",
      "--out",
      "made",
      "--modules",
      "Sites",
      "--format",
      "types",
      "--operations",
      "insert,read",
      "--api-version",
      "v2",
    ]);
    expect({ exit, stdout, stderr }).toEqual({ exit: 0, stdout: "made: 1 file written\n", stderr: "" });
    const text = await readFile(join(folder, "made/Sites.types.ts"), "utf8");
    expect(text).toContain("For requests to API v2.");
    expect([...text.matchAll(/^export (?:interface|type) (\w+)(?= (?:\{|= Open))/gm)].map(([, name]) => name)).toEqual([
      "Reference",
      "SitesInsert",
      "SitesRead",
    ]);
  });

  test("folder and version from zoho-preflight.json", async () => {
    const files = Object.fromEntries(
      Object.entries(metadata()).map(([name, text]) => [name.replace("zoho-metadata", "crm"), text]),
    );
    const folder = newFolder({ ...files, "zoho-preflight.json": '{ "metadata": "crm", "apiVersion": "v7" }' });
    expect((await generate(folder, short)).exit).toBe(0);
    expect(await readFile(join(folder, "src/zoho/Sites.zod.ts"), "utf8")).toContain(
      "From your org's metadata of API v8, digest aaa111. For requests to API v7.",
    );
  });

  test("without metadata: from a standard org, and it says so", async () => {
    const folder = newFolder();
    expect(await generate(folder, [...insert, "--modules", "Leads"])).toEqual({
      exit: 0,
      stdout: "src/zoho: 1 file written\n",
      stderr:
        "Made from Zoho's default fields. Run `zoho-preflight pull` and name its folder with --metadata to include your own.\n",
    });
    expect(await readFile(join(folder, "src/zoho/Leads.zod.ts"), "utf8")).toContain(
      "// From Zoho's default fields, without the modules, fields and options of your org. For requests to API v8.\n",
    );
  });

  test("a second time nothing is written, and the files stay untouched", async () => {
    const folder = newFolder(metadata());
    await generate(folder, short);
    const file = join(folder, "src/zoho/Projects.zod.ts");
    await utimes(file, 1_000_000, 1_000_000);
    expect(await generate(folder, short)).toEqual({
      exit: 0,
      stdout: "src/zoho: 0 files written, 2 unchanged\n",
      stderr: noFields,
    });
    expect((await stat(file)).mtimeMs).toBe(1_000_000_000);
  });

  test("a change elsewhere in the org leaves a file alone; a change of its own does not", async () => {
    const folder = newFolder(metadata());
    await generate(folder, short);
    write(folder, metadata({ digest: "bbb222" }));
    expect((await generate(folder, short)).stdout).toBe("src/zoho: 0 files written, 2 unchanged\n");
    write(folder, metadata({ digest: "ccc333", fields: [field("Name"), field("Colour")] }));
    expect((await generate(folder, short)).stdout).toBe("src/zoho: 1 file written, 1 unchanged\n");
    const projects = await readFile(join(folder, "src/zoho/Projects.zod.ts"), "utf8");
    expect(projects).toContain("digest ccc333");
    expect(projects).toContain("Colour: z.string()");
  });

  test("files of a module that is gone are removed, files of yours stay", async () => {
    const old = JSON.stringify({
      modules: [
        ...["Projects", "Sites", "Gone"].map((api_name) => ({ api_name })),
        { api_name: "Rows", generated_type: "subform" },
      ],
    });
    const folder = newFolder({
      ...metadata(),
      "zoho-metadata/modules.json": old,
      "zoho-metadata/fields/Gone.json": JSON.stringify({ fields: [field("Name")] }),
      "src/zoho/mine.zod.ts": "export {};",
      "src/zoho/notes.txt": "x",
      "src/zoho/sub/Old.zod.ts": "// Made by `zoho-preflight generate`.",
    });
    await generate(folder, ["--all-modules", "--operations", "insert"]);
    write(folder, metadata());
    await rm(join(folder, "zoho-metadata/fields/Gone.json"));
    expect((await generate(folder, short)).stdout).toBe("src/zoho: 0 files written, 2 unchanged, 3 removed\n");
    expect(await listed(join(folder, "src/zoho"))).toEqual([
      "Projects.insert.schema.json",
      "Projects.types.ts",
      "Projects.zod.ts",
      "Sites.insert.schema.json",
      "Sites.types.ts",
      "Sites.zod.ts",
      "mine.zod.ts",
      "notes.txt",
      "sub",
    ]);
    expect(await listed(join(folder, "src/zoho/sub"))).toEqual(["Old.zod.ts"]);
  });

  test("a file of yours where one of ours belongs: nothing is written", async () => {
    const folder = newFolder({ ...metadata(), "src/zoho/Sites.zod.ts": "export const mine = 1;" });
    expect(await generate(folder, short)).toEqual({
      exit: 2,
      stdout: "",
      stderr: `${noFields}${join(folder, "src/zoho/Sites.zod.ts")} was not made by zoho-preflight generate, so it is left alone and nothing is written: move it, or name another folder with --out\n`,
    });
    expect(await listed(join(folder, "src/zoho"))).toEqual(["Sites.zod.ts"]);
  });

  test("a folder that has the name of one of ours is not ours either", async () => {
    const folder = newFolder({ ...metadata(), "src/zoho/Sites.zod.ts/x.txt": "x" });
    expect((await generate(folder, short)).exit).toBe(2);
  });

  test("what cannot be used, each in a sentence", async () => {
    const folder = newFolder({ ...metadata(), "a-file": "x" });
    expect(await generate(folder, ["--modules", "Project"])).toMatchObject({
      exit: 2,
      stderr: '--modules: the metadata have no module "Project". Did you mean "Projects"?\n',
    });
    expect(await generate(folder, ["--modules", "Bare"])).toMatchObject({
      exit: 2,
      stderr:
        "--modules: the metadata have no fields of Bare: pull them, or save the answer of GET /settings/fields?module=Bare\n",
    });
    expect(await generate(folder, ["--api-version", "v9"])).toMatchObject({
      exit: 2,
      stderr: '--api-version: there is no version "v9"; the versions are v2, v2.1, v3, v4, v5, v6, v7, v8\n',
    });
    expect(await generate(folder, ["--all-modules", "--out", "a-file"])).toMatchObject({
      exit: 2,
      stderr: `${noFields}${join(folder, "a-file")}: is a file; --out names a folder\n`,
    });
    expect(await generate(folder, ["--all-modules", "--out", "a-file/in"])).toMatchObject({ exit: 2 });
    expect(await generate(folder, ["--metadata", "nowhere"])).toMatchObject({
      exit: 2,
      stderr: `${join(folder, "nowhere")}: expected a folder, found none. Name the folder that holds snapshot.json, or pull the metadata into it.\n`,
    });
    expect(await generate(folder, ["--modules", "Sites", "--all-modules"])).toMatchObject({
      exit: 2,
      stderr: "--modules names some and --all-modules takes all: use one of the two\n",
    });
    expect(await generate(folder, ["--watch", "--check"])).toMatchObject({
      exit: 2,
      stderr: "--watch writes and --check does not: use one of the two\n",
    });
    expect(await generate(folder, ["--format", "yup"])).toMatchObject({ exit: 2 });
    write(folder, { "zoho-metadata/fields/Projects.json": "{ nope" });
    expect((await generate(folder, ["--all-modules"])).stderr).toMatch(
      /Projects\.json: expected JSON, found something else at line 1, column 3/,
    );
    expect(await listed(folder)).toEqual(["a-file", "zoho-metadata"]);
  });

  test("--watch needs something that changes", async () => {
    expect(await generate(newFolder(), ["--watch"])).toMatchObject({
      exit: 2,
      stderr: "--watch needs a folder with your org's metadata; Zoho's default fields never change\n",
    });
  });

  test("--json", async () => {
    const folder = newFolder(metadata());
    await generate(folder, [...insert, "--modules", "Sites"]);
    expect(JSON.parse((await generate(folder, [...short, "--json"])).stdout)).toEqual({
      version: 1,
      out: "src/zoho",
      written: ["Projects.zod.ts"],
      unchanged: ["Sites.zod.ts"],
      removed: [],
      stale: [],
      kept: [],
    });
  });

  test("help teaches by examples", async () => {
    const { exit, stdout } = await generate(newFolder(), ["--help"]);
    expect(exit).toBe(0);
    expect(stdout).toContain("zoho-preflight generate --modules Leads,Deals --format zod,types");
    expect(stdout).toContain("Exit code: 0 done, or nothing stale; 1 with --check");
  });
});

describe("generate --check", () => {
  test("nothing stale: 0", async () => {
    const folder = newFolder(metadata());
    await generate(folder, short);
    expect(await generate(folder, [...short, "--check"])).toEqual({
      exit: 0,
      stdout: "src/zoho: 2 files, none stale\n",
      stderr: noFields,
    });
  });

  test("stale files are named and nothing is written: 1", async () => {
    const folder = newFolder(metadata());
    await generate(folder, short);
    write(folder, {
      ...metadata({ fields: [field("Colour")] }),
      "zoho-metadata/modules.json": JSON.stringify({ modules: [{ api_name: "Projects" }] }),
    });
    for (const name of ["Sites", "Rows"]) await rm(join(folder, `zoho-metadata/fields/${name}.json`));
    const before = await readFile(join(folder, "src/zoho/Projects.zod.ts"), "utf8");
    expect(await generate(folder, [...short, "--check"])).toEqual({
      exit: 1,
      stdout:
        "src/zoho/Projects.zod.ts\nsrc/zoho/Sites.zod.ts (no longer belongs here)\nsrc/zoho: 2 files stale, 0 as they should be; run zoho-preflight generate\n",
      stderr: "",
    });
    expect(await readFile(join(folder, "src/zoho/Projects.zod.ts"), "utf8")).toBe(before);
    expect(JSON.parse((await generate(folder, [...short, "--check", "--json"])).stdout)).toEqual({
      version: 1,
      out: "src/zoho",
      written: [],
      unchanged: [],
      removed: [],
      stale: ["Projects.zod.ts", "Sites.zod.ts"],
      kept: [],
    });
  });

  test("no folder yet: everything is stale, and none is made", async () => {
    const folder = newFolder(metadata());
    expect((await generate(folder, [...short, "--check"])).exit).toBe(1);
    expect(await listed(folder)).toEqual(["zoho-metadata"]);
  });
});

describe("generate --watch", { timeout: 20_000 }, () => {
  /** Waits until what is read holds a text. */
  async function until(read: () => Promise<string>, text: string): Promise<void> {
    while (!(await read().catch(() => "")).includes(text)) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  test("writes again when the metadata change, goes on after a broken file, and ends when it is interrupted", async () => {
    const folder = newFolder(metadata());
    const interrupt = new AbortController();
    const said = { stdout: "", stderr: "" };
    const running = generate(folder, [...short, "--watch"], interrupt.signal, said);
    const file = (): Promise<string> => readFile(join(folder, "src/zoho/Projects.zod.ts"), "utf8");
    await until(file, "Name:");

    write(folder, metadata({ fields: [field("Colour")] }));
    await until(file, "Colour:");

    // A pull that replaces the whole folder.
    write(
      folder,
      Object.fromEntries(
        Object.entries(metadata({ fields: [field("Weight")] })).map(([name, text]) => [
          name.replace("zoho-metadata", "pulled"),
          text,
        ]),
      ),
    );
    await rename(join(folder, "zoho-metadata"), join(folder, "old"));
    await rename(join(folder, "pulled"), join(folder, "zoho-metadata"));
    await until(file, "Weight:");

    write(folder, { "zoho-metadata/fields/Projects.json": "{ half" });
    await until(() => Promise.resolve(said.stderr), "Projects.json: expected JSON");
    write(folder, metadata({ fields: [field("Depth")] }));
    await until(file, "Depth:");

    interrupt.abort();
    expect((await running).exit).toBe(0);
    expect(said.stdout).toMatch(/^src\/zoho: 2 files written\n/);
    expect(said.stdout.split("src/zoho: 1 file written, 1 unchanged\n")).toHaveLength(4);
    expect(said.stderr).toContain("Watching zoho-metadata. Press Ctrl+C to stop.\n");
    expect((await listed(join(folder, "src/zoho"))).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

test("generate says which writes it left out, and by which flag", async () => {
  const files = {
    ...metadata(),
    "zoho-metadata/modules.json": JSON.stringify({
      modules: [
        { api_name: "Projects", creatable: false },
        { api_name: "Sites", editable: false },
      ],
    }),
  };
  const { exit, stderr } = await generate(newFolder(files), ["--all-modules"]);
  expect(exit).toBe(0);
  expect(stderr).toBe(
    [
      'Left out: Projects insert, Projects upsert. The metadata say "creatable": false for the user who pulled them.',
      'Left out: Sites update, Sites upsert. The metadata say "editable": false for the user who pulled them.',
      "",
    ].join("\n"),
  );
});
