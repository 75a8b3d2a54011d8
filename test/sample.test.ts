import { readFileSync } from "node:fs";
import { join } from "node:path";

import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";

import { commandLine } from "./command-line.ts";
import { root } from "./docs/page.ts";
import { runs } from "./fuzz/runs.ts";
import { createPreflight } from "../packages/validator/src/index.ts";
import { sample, wrongKinds } from "../packages/validator/src/testing.ts";
import type { RecordOperation, SampleRecord } from "../packages/validator/src/testing.ts";

const preflight = createPreflight();
/** All of the standard org that have fields. */
const modules = preflight.snapshot.modules
  .map(({ api_name }) => api_name)
  .filter((name) => preflight.snapshot.module(name)?.fields !== undefined);
const operations = ["insert", "update", "upsert"] as const;
const ADDRESSES = {
  insert: ["POST", ""],
  update: ["PUT", ""],
  upsert: ["POST", "/upsert"],
} as const;

/** `check/kind` of each issue that records of a module get. */
function faults(module: string, operation: RecordOperation, data: readonly SampleRecord[]): string[] {
  const [method, path] = ADDRESSES[operation];
  const { issues } = preflight.validate({ method, url: `/crm/v8/${module}${path}`, body: { data } });
  return issues.map(({ check, because }) => `${check}/${because.kind}`);
}

const asked = [constantFrom(...modules), constantFrom(...operations), integer({ min: 0, max: 2 ** 31 })] as const;

describe("samples", () => {
  it("are of all modules that have fields", () => {
    expect(modules.length).toBeGreaterThan(20);
    const failing = modules.flatMap((module) =>
      operations.flatMap((operation) => {
        try {
          return faults(module, operation, sample(preflight, module, { operation }));
        } catch (error) {
          return [`${module} ${operation}: ${String(error)}`];
        }
      }),
    );
    expect(failing).toEqual([]);
  });

  it("have nothing wrong, whatever the seed", () => {
    assert(
      property(...asked, (module, operation, seed) => {
        const records = sample(preflight, module, { operation, seed, count: 3 });
        expect(faults(module, operation, records)).toEqual([]);
        expect(sample(preflight, module, { operation, seed, count: records.length })).toEqual(records);
      }),
      runs(200, 16),
    );
  });

  it("have exactly the fault that was asked for", () => {
    assert(
      property(...asked, integer({ min: 0, max: 1000 }), (module, operation, seed, which) => {
        const kinds = wrongKinds(preflight, module, { operation, seed });
        const wrong = kinds[which % kinds.length] ?? "";
        expect(faults(module, operation, sample(preflight, module, { operation, seed, wrong }))).toEqual([wrong]);
      }),
      runs(200, 16),
    );
  });

  it("know every fault of the list in every module", () => {
    const wrong = modules.flatMap((module) =>
      wrongKinds(preflight, module).filter(
        (kind) => faults(module, "insert", sample(preflight, module, { wrong: kind })).join() !== kind,
      ),
    );
    expect(wrong).toEqual([]);
    expect(wrongKinds(preflight, "Leads")).toEqual(
      expect.arrayContaining([
        "field-format/email",
        "field-length/characters",
        "field-type/wrong",
        "known-fields/unknown",
        "mandatory-fields/missing",
        "picklist-value/unknown",
        "writable-fields/never",
      ]),
    );
  });

  it("are refused with the option that is wrong", () => {
    expect(() => sample(preflight, "Laeds")).toThrow('Did you mean "Leads"?');
    expect(() => sample(preflight, "Leads", { wrong: "mandatory-fields/mising" })).toThrow("mandatory-fields/missing");
    expect(() => sample(preflight, "Leads", { count: 101 })).toThrow('option "count"');
    expect(() => sample(preflight, "Leads", { seed: 1.5 })).toThrow('option "seed"');
    expect(() => sample(preflight, "Leads", null as never)).toThrow("an object");
    expect(() => sample(preflight, "Leads", "insert" as never)).toThrow("an object");
  });
});

describe("zoho-preflight sample", () => {
  it("prints a body that check finds nothing wrong with", async () => {
    const { exit, stdout } = await commandLine(["sample", "Deals", "--count", "3", "--seed", "7"]);
    expect(exit).toBe(0);
    const { data } = JSON.parse(stdout) as { readonly data: readonly SampleRecord[] };
    expect(data).toEqual(sample(preflight, "Deals", { count: 3, seed: 7 }));
    const checked = await commandLine(["check", "-", "--module", "Deals"], { stdin: JSON.stringify(data) });
    expect(checked.exit).toBe(0);
  });

  it("takes every fault that it lists", async () => {
    const { stdout } = await commandLine(["sample", "Leads", "--list-wrong"]);
    expect(stdout.trim().split("\n")).toEqual(wrongKinds(preflight, "Leads"));
    const wrong = await commandLine(["sample", "Leads", "--wrong", "mandatory-fields/missing"]);
    const { data } = JSON.parse(wrong.stdout) as { readonly data: readonly SampleRecord[] };
    expect(faults("Leads", "insert", data)).toEqual(["mandatory-fields/missing"]);
  });

  it("names the flag that is wrong", async () => {
    const { exit, stderr } = await commandLine(["sample", "Leads", "--wrong", "nonsense"]);
    expect([exit, stderr]).toEqual([
      2,
      expect.stringContaining(
        '--wrong: no record is wrong in "nonsense" and in nothing else. --list-wrong names all kinds.',
      ),
    ]);
    expect((await commandLine(["sample", "Laeds"])).stderr).toContain('Did you mean "Leads"?');
    expect((await commandLine(["sample", "Leads", "--list-wrong", "--count", "2"])).exit).toBe(2);
  });
});

describe("zoho-preflight sample with your own metadata", () => {
  const files = {
    "zoho-metadata/snapshot.json": { format: 1, version: "v8" },
    "zoho-metadata/modules.json": { modules: [{ api_name: "Ovens" }, { api_name: "Trays" }] },
    "zoho-metadata/fields/Ovens.json": {
      fields: [{ api_name: "Oven_Name", data_type: "text", system_mandatory: true, length: 20 }],
    },
    "zoho-metadata/fields/Trays.json": "no JSON",
  };
  const ovens = (argv: readonly string[]) => commandLine(["sample", ...argv, "--metadata", "zoho-metadata"], { files });

  it("makes its records from them", async () => {
    const { stdout } = await ovens(["Ovens"]);
    expect(JSON.parse(stdout)).toEqual({ data: [{ Oven_Name: expect.stringMatching(/^\w.{0,19}$/) as unknown }] });
  });

  it("names the file that cannot be read", async () => {
    const { exit, stderr } = await ovens(["Trays"]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining("Trays.json")]);
  });
});

describe("docs/testing.md", () => {
  it("shows the sample that comes out", async () => {
    const page = readFileSync(join(root, "docs/testing.md"), "utf8");
    const [, command = "", printed = ""] = /^\$ zoho-preflight (sample .*)\n([\s\S]*?)^```/m.exec(page) ?? [];
    expect((await commandLine(command.split(" "))).stdout).toBe(printed);
  });
});
