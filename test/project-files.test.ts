import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { root } from "./docs/page.ts";

// Files that others run: an action, a container, workflows. What can be seen without them is held here.

const read = (file: string): string => readFileSync(join(root, file), "utf8");
const { version } = JSON.parse(read("packages/cli/package.json")) as { readonly version: string };
const manifest = JSON.parse(read("package.json")) as {
  readonly packageManager: string;
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
};

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, { readonly strategy?: { readonly matrix: object }; readonly steps: Step[] }>>;
}
const action = parse(read("action.yml")) as {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
};
const workflow = (name: string): Workflow => parse(read(`.github/workflows/${name}.yml`)) as Workflow;
const ci = workflow("ci");
const release = workflow("release");
const steps = (flow: Workflow): Step[] => Object.values(flow.jobs).flatMap((job) => job.steps);

describe("the version that is installed", () => {
  it.each(["action.yml", "Dockerfile", "docs/ci.md", "docs/pre-commit.md"])("is the current one in %s", (file) => {
    const named = [...read(file).matchAll(/zoho-(?:preflight|crm-preflight)@v?(\d[\w.-]*)/g)].map(([, found]) => found);
    const asDefault = file === "action.yml" ? [action.inputs["version"]?.default] : [];
    expect(new Set([...named, ...asDefault])).toEqual(new Set([version]));
  });
});

describe("action.yml", () => {
  it("has a row for each input in docs/ci.md, and no other", () => {
    const rows = [...read("docs/ci.md").matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
    expect(rows).toEqual(Object.keys(action.inputs));
  });

  it("never puts an input into its script", () => {
    const [step] = action.runs.steps;
    expect(step?.run).not.toContain("${{");
    expect(Object.values(step?.env ?? {})).toHaveLength(4);
  });
});

describe("the Dockerfile", () => {
  it("has ten lines at most, and runs as somebody without rights", () => {
    const lines = read("Dockerfile").trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(lines.indexOf("USER node")).toBeGreaterThan(lines.findIndex((line) => line.startsWith("RUN")));
    expect(lines.indexOf("USER node")).toBeLessThan(lines.findIndex((line) => line.startsWith("ENTRYPOINT")));
  });
});

describe("the workflows", () => {
  it("run the tests on each Node of the engines and on three systems", () => {
    const majors = [...manifest.engines.node.matchAll(/(\d+)(?:\.\d+)*/g)].map(([, major]) => Number(major));
    expect(ci.jobs["tests"]?.strategy?.matrix).toEqual({
      os: ["ubuntu-latest", "macos-latest", "windows-latest"],
      node: majors,
    });
  });

  it("may only read, but for the jobs that publish", () => {
    expect([ci.permissions, release.permissions]).toEqual([{ contents: "read" }, { contents: "read" }]);
  });

  it("call the package manager of the workspace, and what there is", () => {
    const said = [...steps(ci), ...steps(release)].flatMap(({ run = "" }) => run.split("\n"));
    const managers = said.flatMap((line) => /pnpm@[\d.]+/.exec(line) ?? []);
    expect(new Set(managers)).toEqual(new Set([manifest.packageManager]));
    expect(said.filter((line) => line.startsWith("bash ")).map((line) => line.slice(5))).toEqual([
      ".ci/run",
      ".ci/run",
    ]);
    expect(existsSync(join(root, ".ci/run"))).toBe(true);
  });

  it("publish with provenance, each package after those that it needs", () => {
    const [publish = ""] = steps(release).flatMap(({ run = "" }) => (run.includes("npm publish") ? [run] : []));
    expect(publish).toContain("--provenance");
    expect(/for name in (.+); do/.exec(publish)?.[1]?.split(" ")).toEqual([
      "zoho-preflight-metadata",
      "zoho-preflight-validator",
      "zoho-preflight-eslint-plugin",
      "zoho-preflight",
    ]);
  });
});
