import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { beforeAll, describe, expect, it } from "vitest";

import { write } from "../linting/project.ts";
import { eslint } from "./eslint.ts";
import { eslintFiles, eslintReports, withCrew } from "./eslint-files.ts";
import { installNodes } from "./install.ts";
import { run, runWell } from "./run.ts";

/** ESLint, the Node that it runs on, and the configuration. */
type Combination = readonly [eslint: "eslint" | "eslint9", node: string, config: string];

const COMBINATIONS: readonly Combination[] = [
  ["eslint", "22", "eslint.config.js"],
  ["eslint", "24", "eslint.config.js"],
  ["eslint", "24", "common.config.cjs"],
  ["eslint", "20", "by-name.config.js"],
  ["eslint", "20", "common.config.cjs"],
  ["eslint9", "20", "nine.config.js"],
  ["eslint9", "22", "common.config.cjs"],
];

/** All of them where the other Nodes are at hand; else each ESLint and configuration once, on the Node that runs. */
function combinations(): readonly Combination[] {
  if (process.env.OTHER_NODES === "all") return COMBINATIONS;
  const [own = ""] = process.versions.node.split(".");
  const once = new Map(COMBINATIONS.map(([name, , config]) => [`${name} ${config}`, [name, own, config] as const]));
  return [...once.values()];
}

/** Describes the packed ESLint plugin, in the project that `project` names once it is installed. */
export function describePlugin(project: () => string): void {
  /** A folder of the project with the files of a user. */
  const folder = (name: string): string => {
    const path = join(project(), name);
    rmSync(path, { recursive: true, force: true });
    write(path, eslintFiles);
    return path;
  };

  describe("the packed ESLint plugin", { timeout: 120_000 }, () => {
    let nodes: Record<string, string> = {};
    beforeAll(async () => {
      nodes = await installNodes(project());
    }, 240_000);

    it.each(combinations())("works with %s on Node %s, configured by %s", async (name, major, config) => {
      const { code, reports, stderr } = await eslint({
        folder: folder(`${name}-${major}-${config}`),
        eslint: name,
        config,
        node: nodes[major] ?? process.execPath,
      });
      expect(reports).toEqual(eslintReports);
      expect(stderr).toBe("");
      expect(code).toBe(1);
    });

    it("takes a new snapshot into account under --cache, with a plain preset", async () => {
      const path = folder("cached");
      const lint = (): ReturnType<typeof eslint> =>
        eslint({ folder: path, cwd: "src", args: ["--cache", "--cache-location", "../.eslintcache"] });
      expect((await lint()).reports).toEqual(eslintReports);
      expect((await lint()).reports).toEqual(eslintReports);
      write(path, withCrew);
      expect((await lint()).reports).toEqual([eslintReports[1]]);
      rmSync(join(path, "zoho-metadata"), { recursive: true });
      expect((await lint()).reports.map((report) => report.replace(/^\S+ \S+ /, ""))).not.toContain(
        "error mandatory-fields",
      );
    });

    it("works in several threads, with and without a cache", async () => {
      const path = folder("threads");
      const lint = (...args: readonly string[]): ReturnType<typeof eslint> =>
        eslint({ folder: path, args: ["--concurrency", "2", ...args] });
      expect((await lint()).reports).toEqual(eslintReports);
      expect((await lint("--cache")).reports).toEqual(eslintReports);
      write(path, withCrew);
      expect((await lint("--cache")).reports).toEqual([eslintReports[1]]);
    });

    it("works in oxlint", async () => {
      const path = folder("oxlint");
      const { code, stdout } = await run(
        process.execPath,
        [join(project(), "node_modules/oxlint/bin/oxlint"), "--format", "unix", "src"],
        { cwd: path },
      );
      expect(stdout.split("\n").filter((line) => line.includes("zoho-crm"))).toEqual([
        'src/send.js:5:35: "Name" is missing, and every record of Boats needs it. [Error/zoho-crm(mandatory-fields)]',
        'src/send.js:5:58: Boats has no field "Crew": Zoho answers SUCCESS and drops the value. [Warning/zoho-crm(known-fields)]',
      ]);
      expect(code).toBe(1);
    });

    it("tells files apart in oxlint, whose rules get one source code object for all of them", async () => {
      const path = folder("oxlint-files");
      write(path, {
        "src/first.js": boat("Sail"),
        "src/second.js": boat("Oar"),
        "src/third.js": "export const nothing = 1;\n",
      });
      const { stdout } = await run(
        process.execPath,
        [
          join(project(), "node_modules/oxlint/bin/oxlint"),
          "--threads",
          "1",
          "--format",
          "unix",
          "src/first.js",
          "src/second.js",
          "src/third.js",
        ],
        { cwd: path },
      );
      const said = stdout.split("\n").filter((line) => line.includes("known-fields"));
      expect(said.sort()).toEqual([
        'src/first.js:1:111: Boats has no field "Sail": Zoho answers SUCCESS and drops the value. [Warning/zoho-crm(known-fields)]',
        'src/second.js:1:111: Boats has no field "Oar": Zoho answers SUCCESS and drops the value. [Warning/zoho-crm(known-fields)]',
      ]);
    });

    it("loads little: no zod, no TypeScript, nothing of ESLint, and no file of a snapshot", async () => {
      folder("loaded");
      const loadedBy = async (module: string): Promise<{ names: string[]; looked: string[] }> => {
        const { scripts, looked } = JSON.parse(
          await runWell(process.execPath, ["loaded.js", module], { cwd: project() }),
        ) as { scripts: string[]; looked: string[] };
        const names = scripts.map((url) => url.replace(/^.*\/node_modules\//, "").replace(/-[\w-]{8}\.js$/, "-….js"));
        return { names: names.sort(), looked };
      };
      expect(await loadedBy("@zoho-preflight/eslint-plugin")).toEqual({
        names: [
          "@zoho-preflight/eslint-plugin/dist/index.js",
          "@zoho-preflight/eslint-plugin/dist/shared/upwards-….js",
        ],
        looked: [],
      });
      // And what it loads for the first file that may hold a call.
      const late = join(project(), "node_modules/@zoho-preflight/eslint-plugin/dist/late.js");
      const { names, looked } = await loadedBy(pathToFileURL(late).href);
      expect(names).toEqual([
        "@zoho-preflight/eslint-plugin/dist/late.js",
        "@zoho-preflight/eslint-plugin/dist/shared/file-analysis-….js",
        "@zoho-preflight/eslint-plugin/dist/shared/upwards-….js",
        "@zoho-preflight/metadata/dist/bodies.js",
        "@zoho-preflight/metadata/dist/catalogue.js",
        "@zoho-preflight/metadata/dist/shared/catalogue-….js",
        "@zoho-preflight/metadata/dist/shared/standard-org-….js",
        "@zoho-preflight/metadata/dist/standard-org.js",
        "@zoho-preflight/validator/dist/checks.js",
        "@zoho-preflight/validator/dist/index.js",
        "@zoho-preflight/validator/dist/node.js",
        "@zoho-preflight/validator/dist/secrets.js",
        "@zoho-preflight/validator/dist/shared/everything-….js",
        "@zoho-preflight/validator/dist/shared/is-zoho-crm-….js",
        "@zoho-preflight/validator/dist/shared/judge-….js",
        "@zoho-preflight/validator/dist/validate-seen.js",
      ]);
      expect(looked).toEqual([]);
    });
  });
}

/** A line that writes a boat with a field that it does not have. */
function boat(field: string): string {
  return `fetch("https://www.zohoapis.eu/crm/v8/Boats", { method: "POST", body: JSON.stringify({ data: [{ Name: "Argo", ${field}: 50 }] }) });\n`;
}
