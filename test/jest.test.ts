import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { fileIn } from "./docs/blocks.ts";
import { root } from "./docs/page.ts";
import { buildWhereStale } from "./packed/build.ts";
import { installInto, installNodes, pack } from "./packed/install.ts";
import { run } from "./packed/run.ts";
import type { Ran } from "./packed/run.ts";

const PAGE = "docs/testing.md";
const JEST = ["jest@30.5.2", "@babel/plugin-transform-modules-commonjs@7.29.14"];

let project = "";
let nodes: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  await buildWhereStale();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "preflight-jest-")));
  project = join(folder, "project");
  mkdirSync(project);
  const tarballs = await pack(join(folder, "tarballs"), ["@zoho-preflight/metadata", "@zoho-preflight/validator"]);
  writeFileSync(join(project, "package.json"), fileIn(PAGE, "package.json"));
  await installInto(project, [...tarballs, ...JEST]);
  nodes = await installNodes(project);
}, 240_000);

afterAll(() => {
  if (project !== "") rmSync(dirname(project), { recursive: true, force: true });
});

/** The page's files in a folder of the project, whose test runs under each Node: by Node's major version. */
async function test(folder: string, files: Readonly<Record<string, string>>, flags: readonly string[] = []) {
  const at = join(project, folder);
  for (const [name, text] of Object.entries({ "package.json": "{}", "jest.config.json": "{}", ...files })) {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    writeFileSync(join(at, name), text);
  }
  const jest = join(project, "node_modules/jest/bin/jest.js");
  const ran: [string, Ran][] = [];
  for (const [major, program] of Object.entries(nodes))
    ran.push([major, await run(program, [...flags, jest, "--ci", "--no-watchman"], { cwd: at })]);
  return ran.map(([major, { code, stderr }]) => ({ major, code, stderr }));
}

const leads = fileIn(PAGE, "src/leads.js");
const page = readFileSync(join(root, PAGE), "utf8");
const passed = (count: number): unknown => ({
  code: 0,
  stderr: expect.stringContaining(`Tests:       ${String(count)} passed, ${String(count)} total`) as unknown,
});

describe("Jest with the packed packages", () => {
  it("loads them by `import()`, with Node's flag", async () => {
    // The page's script, `node --experimental-vm-modules …/jest.js`.
    expect(fileIn(PAGE, "package.json")).toContain("node --experimental-vm-modules node_modules/jest/bin/jest.js");
    const files = { "src/leads.js": leads, "src/leads.test.js": fileIn(PAGE, "src/leads.test.js") };
    const ran = await test("by-flag", files, ["--experimental-vm-modules"]);
    expect(ran).toMatchObject(ran.map(() => passed(1)));
  });

  it("loads them in tests that are ES modules, with Node's flag", async () => {
    const text =
      'import { validate } from "@zoho-preflight/validator";\ntest("a list", () => expect(validate({ url: "/crm/v8/Leads" }).ok).toBe(false));\n';
    const files = { "list.test.mjs": text, "jest.config.json": '{ "testMatch": ["**/*.test.mjs"] }' };
    const ran = await test("by-flag-esm", files, ["--experimental-vm-modules"]);
    expect(ran).toMatchObject(ran.map(() => passed(1)));
  });

  it("has the matcher of the page", async () => {
    const [, example = ""] =
      /^```js\nimport \{ expect, test \} from "vitest";\n([\s\S]*?preflightMatchers[\s\S]*?)^```/m.exec(page) ?? [];
    const failing = `\ntest("says why", () => {
      const request = { method: "POST", url: "/crm/v8/Leads", body: { data: [{ Company: "Okafor" }] } };
      expect(() => expect(request).toPassPreflight()).toThrow('"Last_Name" is missing');
    });\n`;
    const files = {
      "lead.test.mjs": example + failing,
      "jest.config.json": '{ "testMatch": ["**/*.test.mjs"] }',
    };
    const ran = await test("matcher", files, ["--experimental-vm-modules"]);
    expect(ran).toMatchObject(ran.map(() => passed(2)));
  });

  it("requires them by a transform", async () => {
    const ran = await test("by-transform", {
      "src/leads.js": leads,
      "src/leads.test.js": fileIn(PAGE, "src/leads.test.js", 1),
      "jest.config.json": fileIn(PAGE, "jest.config.json"),
    });
    expect(ran).toMatchObject(ran.map(() => passed(1)));
  });

  it("takes the packages where pnpm keeps them, and no others", () => {
    const { transformIgnorePatterns } = JSON.parse(fileIn(PAGE, "jest.config.json")) as {
      readonly transformIgnorePatterns: readonly string[];
    };
    const isIgnored = (file: string): boolean =>
      transformIgnorePatterns.some((pattern) => new RegExp(pattern).test(file));
    const ours = "node_modules/@zoho-preflight/validator/dist/index.js";
    expect(isIgnored(`/project/${ours}`)).toBe(false);
    expect(isIgnored(`/project/node_modules/.pnpm/@zoho-preflight+validator@0.1.0/${ours}`)).toBe(false);
    expect(isIgnored("/project/node_modules/zod/index.js")).toBe(true);
    expect(isIgnored("/project/node_modules/.pnpm/zod@4.6.7/node_modules/zod/index.js")).toBe(true);
  });
});
