import { cpSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { blocksOf, fileIn } from "./docs/blocks.ts";
import { root } from "./docs/page.ts";
import { buildWhereStale } from "./packed/build.ts";
import { installInto, installNodes, pack } from "./packed/install.ts";
import { run } from "./packed/run.ts";

const RECIPES = join(root, "examples/recipes");
/**
 * What each recipe is run with: its own library in the version that takes all our Nodes, and the newest where that takes fewer of them.
 * Sources: `engines` of the packages.
 */
const LIBRARIES: Readonly<Record<string, readonly { readonly install: string; readonly nodes: readonly string[] }[]>> =
  {
    jest: [{ install: "jest@30.5.2", nodes: ["20", "22", "24"] }],
    msw: [
      { install: "msw@2.9.0", nodes: ["20", "22", "24"] },
      { install: "msw@3.0.5", nodes: ["22", "24"] },
    ],
    vitest: [
      { install: "vitest@4.1.12", nodes: ["20", "22", "24"] },
      { install: "vitest@5.1.2", nodes: ["22", "24"] },
    ],
  };

let folder = "";
let tarballs: readonly string[] = [];
let nodes: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  await buildWhereStale();
  folder = realpathSync(mkdtempSync(join(tmpdir(), "preflight-recipes-")));
  tarballs = await pack(join(folder, "tarballs"), ["@zoho-preflight/metadata", "@zoho-preflight/validator"]);
  nodes = await installNodes(join(folder, "tarballs"));
}, 400_000);

afterAll(() => {
  if (folder !== "") rmSync(folder, { recursive: true, force: true });
});

const runs = Object.entries(LIBRARIES).flatMap(([recipe, versions]) =>
  versions.map((version) => ({ recipe, ...version })),
);

describe("the recipes", () => {
  it("are those that are run", () => {
    expect(readdirSync(RECIPES)).toEqual(Object.keys(LIBRARIES));
  });

  it.each(Object.keys(LIBRARIES))("need nothing but their library: %s", (recipe) => {
    const { devDependencies } = JSON.parse(readFileSync(join(RECIPES, recipe, "package.json"), "utf8")) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    const [first] = LIBRARIES[recipe] ?? [];
    expect(Object.entries(devDependencies).map(([name, range]) => `${name}@${range.replace("^", "")}`)).toEqual([
      first?.install,
    ]);
  });

  it.each(["msw", "vitest"])("stand on the page: %s", (recipe) => {
    const text = readFileSync(join(RECIPES, recipe, "leads.test.js"), "utf8");
    expect(fileIn("docs/stand-in.md", "leads.test.js", recipe === "msw" ? 0 : 1)).toBe(text);
  });

  it("stand on the page: jest", () => {
    const text = readFileSync(join(RECIPES, "jest/package.json"), "utf8");
    expect(fileIn("docs/stand-in.md", "package.json")).toBe(text);
  });

  // Where only the Node that runs this is at hand, a library that does not take it is left to `pnpm check:long nodes`.
  it.each(runs)(
    "pass their tests with the packed packages: $install",
    async ({ recipe, install, nodes: taken }) => {
      const programs = Object.entries(nodes).filter(([major]) => taken.includes(major));
      if (programs.length === 0) return;
      const project = join(folder, install.replace("@", "-"));
      cpSync(join(RECIPES, recipe), project, { recursive: true });
      await installInto(project, ["--save-dev", ...tarballs, install]);
      for (const [major, program] of programs) {
        const { code, stdout, stderr } = await run("npm", ["test"], { cwd: project, path: dirname(program) });
        expect([code, stdout + stderr], `Node ${major}`).toEqual([0, expect.stringMatching(/\b(?:pass|passed,?)\b/)]);
        expect(stdout + stderr, `Node ${major}`).toMatch(/^(?:# |ℹ )?(?:pass 3|Tests:? +3 passed)|^ *Tests +3 passed/m);
      }
    },
    400_000,
  );

  it("and the page's first example print what they say", async () => {
    const [code = "", printed] = blocksOf("docs/stand-in.md")
      .slice(0, 2)
      .map(({ text }) => text);
    const project = join(folder, "msw-2.9.0");
    for (const [major, program] of Object.entries(nodes)) {
      const {
        code: exit,
        stdout,
        stderr,
      } = await run(program, ["--input-type=module", "--eval", code], { cwd: project });
      expect([exit, stdout, stderr], `Node ${major}`).toEqual([0, printed, ""]);
    }
  });
});
