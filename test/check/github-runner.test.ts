import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { commandLine } from "../command-line.ts";
import { root } from "../docs/page.ts";
import { newFolder } from "../folders.ts";
import type { Files } from "../folders.ts";

// What GitHub's runner makes of the output, by its documentation of workflow commands and the sources of actions/runner (ActionCommand.cs,
// CreateStepSummaryCommand): commands on both streams, annotations, and a summary of at most 1 MiB a step.

const MIB = 1024 * 1024;
/** Commands that the runner obeys in either form. */
const REGISTERED =
  /^(?:add-mask|add-matcher|remove-matcher|debug|echo|endgroup|error|group|notice|save-state|set-output|stop-commands|warning)$/;

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** The command in a line; undefined where the runner shows the line as it is. */
function commandIn(line: string): Command | undefined {
  const trimmed = line.trimStart();
  const end = trimmed.indexOf("::", 2);
  if (trimmed.startsWith("::") && end > 0) {
    const head = trimmed.slice(2, end);
    const space = head.indexOf(" ");
    const name = space < 0 ? head : head.slice(0, space);
    if (REGISTERED.test(name)) {
      const pairs =
        space < 0
          ? []
          : head
              .slice(space + 1)
              .trim()
              .split(",");
      return { name, properties: propertiesOf(pairs), data: unescaped(trimmed.slice(end + 2), ["%0D", "%0A", "%25"]) };
    }
  }
  // The older form may stand anywhere in a line.
  const [, old = "", data = ""] = /##\[([^\]]*)\](.*)/.exec(line) ?? [];
  const [name = "", rest = ""] = old.split(/ (.*)/s);
  return REGISTERED.test(name) ? { name, properties: propertiesOf(rest.split(";")), data } : undefined;
}

function propertiesOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.flatMap((pair) => {
      const [name = "", value] = pair.split(/=(.*)/s);
      return value === undefined ? [] : [[name, unescaped(value, ["%0D", "%0A", "%3A", "%2C", "%25"])]];
    }),
  );
}

function unescaped(text: string, codes: readonly string[]): string {
  return codes.reduce((all, code) => all.replaceAll(code, decodeURIComponent(code)), text);
}

interface Step {
  readonly exit: number;
  readonly commands: readonly Command[];
  /** What the page of the run shows; undefined where the runner refuses it. */
  readonly summary: string | undefined;
}

/** A step as the runner runs it: a file for the summary, to which `before` bytes were written already, and both streams read for commands. */
async function step(files: Files, argv: readonly string[], before = 0): Promise<Step> {
  const folder = newFolder(files);
  const page = join(newFolder(), "step_summary_0a1b");
  writeFileSync(page, "#".repeat(before));
  const env = { GITHUB_STEP_SUMMARY: page, GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: folder };
  const { exit, stdout, stderr } = await commandLine(["check", ...argv, "--format", "github"], { folder, env });
  const bytes = readFileSync(page);
  return {
    exit,
    commands: `${stdout}\n${stderr}`.split("\n").flatMap((line) => commandIn(line) ?? []),
    summary: bytes.length > MIB ? undefined : bytes.toString("utf8"),
  };
}

const put = "PUT https://www.zohoapis.eu/crm/v8/Leads/upsert\nAuthorization: Zoho-oauthtoken x\n";

describe("what the runner reads", () => {
  it("are annotations with file, line and columns, whatever stands in names", async () => {
    const { commands, exit } = await step({ "a, b%0A: c.http": `\n${put}` }, ["."]);
    expect(exit).toBe(1);
    expect(commands).toEqual([
      {
        name: "error",
        properties: {
          file: "a, b%0A: c.http",
          line: "2",
          endLine: "2",
          col: "1",
          endColumn: "4",
          title: "INVALID_REQUEST_METHOD (allowed-method)",
        },
        data: "This address takes POST, not PUT.",
      },
    ]);
  });

  it("are no commands that a file brings", async () => {
    const evil = "##[add-mask]x ::error::y";
    const { commands } = await step(
      {
        "a.json": {
          method: "POST",
          url: "https://www.zohoapis.eu/crm/v8/Leads",
          body: { data: [{ Last_Name: "Ng", [evil]: 1, "::set-output name=a::b": 1 }] },
        },
        "b.json": `{ "preflight": \n::stop-commands::z ##[group]`,
      },
      ["a.json", "b.json", "::warning::none.http", "##[error]none.http"],
    );
    expect(commands.map(({ name, properties }) => [name, properties["title"]])).toEqual([
      ["warning", "dropped (known-fields)"],
      ["warning", "dropped (known-fields)"],
      ["error", "could not be read"],
      ["error", "could not be read"],
      ["error", "could not be read"],
    ]);
    expect(commands[0]?.data).toContain(evil);
  });
});

describe("the summary", () => {
  const many = (long: number): Files =>
    Object.fromEntries(
      Array.from({ length: 220 }, (_, index) => [
        `${"é&<|".repeat(30)}/${String(index)}.json`,
        {
          method: "PUT",
          url: "https://www.zohoapis.eu/crm/v8/Leads/100",
          body: { data: [{ [`${"<&#".repeat(long)}${String(index)}`]: 1 }] },
        },
      ]),
    );

  /** How many entries the summary lists. */
  const listed = (summary = ""): number => summary.split("\n").filter((line) => line.startsWith("| warning |")).length;

  it("keeps below what the runner takes, whatever the step wrote before, and says how many are not listed", async () => {
    const files = many(60);
    const one = await step(files, ["."]);
    expect(listed(one.summary)).toBe(100);
    expect(one.summary).toContain("And 120 issues more.");
    const size = Buffer.byteLength(one.summary ?? "");
    const less = await step(files, ["."], MIB - size + 1000);
    expect(listed(less.summary)).toBe(50);
    expect(less.summary).toContain("And 170 issues more.");
    // Where there is no room even for the sum, what stands there already is not lost.
    const none = await step(files, ["."], MIB - 10);
    expect(none.summary).toBe("#".repeat(MIB - 10));
  });

  it("is a table of five columns in which each pipe of a cell is escaped, as GitHub's Markdown wants it", async () => {
    const { summary = "" } = await step(many(2), ["."]);
    const rows = summary.split("\n").filter((line) => line.startsWith("|"));
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(row.replaceAll("\\|", "").split("|")).toHaveLength(7);
    expect(summary).not.toMatch(/[^\\]<(?!\/?a)/);
  });
});

describe("action.yml", () => {
  interface Action {
    readonly name?: unknown;
    readonly description?: unknown;
    readonly inputs: Readonly<Record<string, { readonly description?: unknown; readonly required?: unknown }>>;
    readonly runs: { readonly using: unknown; readonly steps: readonly Readonly<Record<string, unknown>>[] };
  }
  const action = parse(readFileSync(join(root, "action.yml"), "utf8")) as Action;

  it("has what GitHub's metadata syntax asks for, and no key that it does not know", () => {
    expect(Object.keys(action).sort()).toEqual(["description", "inputs", "name", "runs"]);
    expect([typeof action.name, typeof action.description, action.runs.using]).toEqual([
      "string",
      "string",
      "composite",
    ]);
    for (const [name, input] of Object.entries(action.inputs)) {
      expect(name).toMatch(/^[a-z_][\w-]*$/);
      expect(typeof input.description).toBe("string");
      expect(
        Object.keys(input).every((key) => ["description", "required", "default", "deprecationMessage"].includes(key)),
      );
    }
    for (const step of action.runs.steps) {
      // A composite step that runs something names its shell.
      expect(step).toMatchObject({ shell: "bash", run: expect.any(String) as string });
      const known = ["name", "id", "if", "shell", "run", "env", "working-directory", "continue-on-error"];
      expect(Object.keys(step).filter((key) => !known.includes(key))).toEqual([]);
    }
  });

  it("names only inputs that it has", () => {
    const text = JSON.stringify(action.runs);
    const named = [...text.matchAll(/\$\{\{\s*inputs\.([\w-]+)\s*\}\}/g)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(Object.keys(action.inputs)));
    expect(text.replace(/\$\{\{\s*inputs\.[\w-]+\s*\}\}/g, "")).not.toContain("${{");
  });

  it("is the file that GitHub looks for", () => {
    expect(existsSync(join(root, "action.yml"))).toBe(true);
  });
});
