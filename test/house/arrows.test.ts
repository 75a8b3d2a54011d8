import * as published from "@zoho-preflight/metadata/catalogue";
import { describe, expect, it } from "vitest";

import { reachable, relativeImports, sources } from "./sources.ts";

/** Who may import whom inside the validator, at run time: a folder imports those before it, and those of its own step. */
const STEPS: readonly (readonly string[])[] = [
  ["seen.ts", "nearest", "growth", "text"],
  ["report"],
  ["snapshot", "files", "request", "languages", "field-types"],
  ["options"],
  ["check.ts"],
  ["scopes"],
  ["checks"],
  ["records"],
  ["bodies"],
  ["validate.ts"],
  ["secrets.ts"],
  ["explain", "mapping"],
  ["preflight"],
  ["clients"],
];
/** What is known of names and demands per version is asked by checks too; it stands with the records that it is about. */
const NAMES = ["records/field-names.ts", "records/demand.ts", "records/reason-against.ts"];

const validator = "packages/validator/src/";
const own = sources.filter(({ file }) => file.startsWith(validator));
const inside = (file: string): string => file.slice(validator.length);
const stepOf = (file: string): number => {
  const [folder = ""] = inside(file).split("/");
  return STEPS.findIndex((step) => step.includes(folder));
};

describe("arrows inside the validator", () => {
  it("point from later steps to earlier ones", () => {
    const wrong = own.flatMap((source) => {
      const step = stepOf(source.file);
      // Entries come last.
      if (step === -1) return [];
      return relativeImports(source, source.runtime)
        .filter((target) => (stepOf(target) === -1 || stepOf(target) > step) && !NAMES.includes(inside(target)))
        .map((target) => `${inside(source.file)} -> ${inside(target)}`);
    });
    expect(wrong).toEqual([]);
  });

  it("reach the root for entries, check.ts and validate.ts only", () => {
    const rooted = own.map(({ file }) => inside(file)).filter((file) => !file.includes("/"));
    const entries = rooted.filter((file) => !["check.ts", "validate.ts", "seen.ts"].includes(file));
    expect(rooted).toContain("validate.ts");
    expect(own.flatMap((source) => relativeImports(source, source.runtime)).map(inside)).not.toContain("index.ts");
    // An entry is imported by no folder; `secrets.ts` is used by the wrappers as well.
    const imported = new Set(
      own
        .filter(({ file }) => inside(file).includes("/"))
        .flatMap((source) => relativeImports(source, source.imports))
        .map(inside),
    );
    expect(entries.filter((entry) => imported.has(entry))).toEqual(["secrets.ts"]);
  });

  it("a check takes types only of the report, its sentences words only", () => {
    const wrong = own.flatMap((source) => {
      const { file } = source;
      const isSays = /\/(?:says|[\w-]*words)\.ts$/.test(file) && inside(file).startsWith("checks/");
      const isCheck = /^checks\/\w+\/[\w-]+\//.test(inside(file)) && !isSays;
      if (!isSays && !isCheck) return [];
      return relativeImports(source, source.runtime)
        .map(inside)
        .filter((target) =>
          isSays
            ? target !== "report/words.ts" && !/^checks\/(?:\w+\/.*(?:says|[\w-]*words)\.ts)$/.test(target)
            : target.startsWith("report/") || target.endsWith("/says.ts"),
        )
        .map((target) => `${inside(file)} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("a check, and whatever it asks, has Zoho's facts from the catalogue that it is handed; only functions are imported", () => {
    const checks = own.filter(({ file }) => /^checks\/\w+\/[\w-]+\/check\.ts$/.test(inside(file)));
    const asked = new Set(checks.flatMap(({ file }) => [...reachable(file).files]));
    const isFunction = (name: string): boolean =>
      typeof (published as Readonly<Record<string, unknown>>)[name] === "function";
    const wrong = own
      .filter(({ file }) => asked.has(file))
      .flatMap(({ file, taken }) =>
        taken
          .filter(({ from, name }) => from.startsWith("@zoho-preflight/metadata") && !isFunction(name))
          .map(({ name }) => `${inside(file)} takes ${name}`),
      );
    expect(checks.length).toBeGreaterThan(30);
    expect(asked).toContain(`${validator}nearest/nearest-fields.ts`);
    expect(wrong).toEqual([]);
  });

  it("the sentences of all checks are joined in one place, for an entry and for what has everything in it", () => {
    const importers = own
      .filter((source) => relativeImports(source, source.runtime).map(inside).includes("checks/words.ts"))
      .map(({ file }) => inside(file));
    expect(importers.sort()).toEqual(["preflight/create-preflight.ts", "words.ts"]);
  });
});
