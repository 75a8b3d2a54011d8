import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

import { describe, expect, it } from "vitest";

import { root } from "../docs/page.ts";
import { circles } from "./circles.ts";
import { PACKAGES, relativeImports, sources } from "./sources.ts";

/**
 * Rules of the house. Each list of exceptions holds what was there when the rule came, only ever shrinks, and must be pruned of what is no exception any more. Files are listed by name alone, since they move.
 */

describe("import circles, types included", () => {
  /** The one recursion that reads code, which may be one circle: a value is read through others. */
  const FREE = /^packages\/eslint-plugin\/src\/read\//;
  const KNOWN: readonly string[] = [];
  const graph = new Map(sources.map((source) => [source.file, relativeImports(source, source.imports)]));
  const found = circles(graph)
    .filter((circle) => !circle.every((file) => FREE.test(file)))
    .map((circle) => circle.map((file) => basename(file)).sort());

  it("there are none but those known, and those that are known are there still", () => {
    expect(found.map((circle) => circle.join(" ")).sort()).toEqual([...KNOWN].sort());
  });

  it("a circle is found, whatever else hangs on it", () => {
    const imports = new Map([
      ["entry", ["a", "alone"]],
      ["a", ["b"]],
      ["b", ["c", "alone"]],
      ["c", ["a"]],
      ["alone", []],
      ["self", ["self"]],
    ]);
    expect(circles(imports)).toEqual([["a", "b", "c"], ["self"]]);
  });
});

describe("paths of tests", () => {
  const FOLDERS = ["metadata/src", "packages", "test", "warehouse/test"];
  const tests = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  ).filter((file) => file.endsWith(".test.ts") && !/\/(?:dist|node_modules)\//.test(file));

  // Vitest takes any part of a path: `vitest run test/docs.test.ts` would run `warehouse/test/docs.test.ts` too, which needs what is not installed.
  it("one is no part of another, so that a path runs one test", () => {
    expect(tests).toContain("test/docs.test.ts");
    const parts = tests.filter((file) => tests.some((other) => other !== file && other.includes(file)));
    expect(parts).toEqual([]);
  });
});

describe("lengths of files", () => {
  const FOLDERS = ["packages", "metadata/src", "metadata/scripts", "scripts", "test", "bench"];
  /** Tables, and what is generated. */
  const FREE = /\/(?:generated|facts|cases)\/|\/dist\/|\/node_modules\/|^test\/generate\/values\.ts$/;
  const PRODUCT: readonly string[] = [];
  const TESTS: readonly string[] = [];

  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  )
    .filter((file) => /\.m?ts$|\.m?js$/.test(file) && !FREE.test(file))
    .map((file) => ({ file, lines: readFileSync(join(root, file), "utf8").split("\n").length - 1 }));
  const isTest = (file: string): boolean => /\.test\.ts$/.test(file) || file.startsWith("test/");
  const longer = (most: number, test: boolean): string[] =>
    files
      .filter(({ file, lines }) => isTest(file) === test && lines > most)
      .map(({ file }) => basename(file))
      .sort();

  it("product files have at most 300 lines", () => {
    expect(longer(300, false)).toEqual([...PRODUCT].sort());
  });

  it("tests have at most 500 lines", () => {
    expect(longer(500, true)).toEqual([...TESTS].sort());
  });
});

describe("checks", () => {
  const lines = (file: string): number => readFileSync(join(root, file), "utf8").split("\n").length - 1;
  const checks = sources
    .map(({ file }) => file)
    .filter((file) => /^packages\/validator\/src\/checks\/\w+\/[\w-]+\/check\.ts$/.test(file));

  it("have 60 lines at most, half of them: a table belongs to metadata/, a part of the work beside the check", () => {
    const sizes = checks.map(lines).sort((a, b) => a - b);
    expect(sizes.length).toBeGreaterThan(30);
    expect(sizes[Math.floor((sizes.length - 1) / 2)]).toBeLessThanOrEqual(60);
  });

  it("ask for no operation by its id, nor does what serves them: a table says what holds of which", () => {
    const asking = sources
      .map(({ file }) => file)
      .filter((file) => /^packages\/(?:validator|eslint-plugin)\/src\//.test(file))
      .filter((file) => /\bid [!=]== "[a-z_]+\.[a-z_]+"/.test(readFileSync(join(root, file), "utf8")));
    expect(asking).toEqual([]);
  });
});

describe("what tests share", () => {
  const HOOK = /^(?:before|after)(?:Each|All)\(/m;
  const shared = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && name !== "setup.ts",
  );

  it("asks for nothing before or after a test where it is imported: files share a worker, which imports it once", () => {
    expect(shared.length).toBeGreaterThan(10);
    expect(shared.filter((name) => HOOK.test(readFileSync(join(root, "test", name), "utf8")))).toEqual([]);
  });
});

describe("exported names", () => {
  /** Public entries name what they wrap; every check has `says` and `listed`, every command the same few. */
  const isFree = (file: string, name: string): boolean =>
    entries.has(file) || (/\/(?:says|kinds|words|flags|command|type|schema)\.ts$/.test(file) && PER_FOLDER.has(name));
  const PER_FOLDER = new Set(["says", "listed", "kinds", "words", "flags"]);
  const entries = new Set(
    PACKAGES.flatMap((folder) => {
      const { exports } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
        readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
      };
      return Object.values(exports).flatMap((entry) =>
        typeof entry === "string" ? [] : [join(folder, entry["@zoho-preflight/source"] ?? "")],
      );
    }),
  );

  it.each(PACKAGES)("stand once in %s", (folder) => {
    const files = new Map<string, string[]>();
    for (const { file, exported } of sources) {
      if (!file.startsWith(`${folder}/`)) continue;
      for (const name of exported) if (!isFree(file, name)) files.set(name, [...(files.get(name) ?? []), file]);
    }
    const twice = [...files].filter(([, where]) => where.length > 1).map(([name]) => name);
    expect(twice).toEqual([]);
  });
});
