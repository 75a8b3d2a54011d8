import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { blocksOf, fileIn } from "./docs/blocks.ts";
import { run } from "./packed/run.ts";
import { ownPackages } from "./user-project.ts";
import type { OwnPackages } from "./user-project.ts";

const blockOf = (file: string): string => fileIn("docs/editors.md", file);

let packages: OwnPackages;
beforeAll(async () => {
  packages = await ownPackages();
});
afterAll(() => {
  packages.remove();
});

/** What a linter of a project says of its files: `"src/a.js:1:2 zoho-crm/allowed-method"`. */
async function lint(
  command: readonly string[],
  installed: readonly string[],
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const { folder } = packages.project(installed, files);
  const [program = "", ...args] = command;
  const { code, stdout, stderr } = await run(join(folder, "node_modules/.bin", program), args, { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  if (program === "oxlint")
    return [...stdout.matchAll(/^(\S+:\d+:\d+): .*\[\w+\/([\w-]+)\(([\w-]+)\)\]$/gm)].map(
      ([, place = "", plugin = "", rule = ""]) => `${place} ${plugin}/${rule}`,
    );
  const results = JSON.parse(stdout) as readonly {
    filePath: string;
    messages: readonly { ruleId: string; line: number; column: number }[];
  }[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, line, column }) =>
        `${filePath.slice(folder.length + 1).replaceAll("\\", "/")}:${line}:${column} ${ruleId}`,
    ),
  );
}

/** Metadata as `pull` leaves it. */
const metadata = {
  "zoho-metadata/snapshot.json": '{ "format": 1, "version": "v8" }',
  "zoho-metadata/modules.json": '{ "modules": [{ "api_name": "Ovens", "api_supported": true }] }',
  "zoho-metadata/fields/Ovens.json":
    '{ "fields": [{ "api_name": "Name", "data_type": "text", "system_mandatory": true }] }',
};
const insert =
  'fetch("https://www.zohoapis.eu/crm/v8/Ovens", { method: "POST", body: JSON.stringify({ data: [{ Nmae: "Deck" }] }) });\n';

describe("docs/editors.md", () => {
  it("has a config that judges code and payload files by the org's own metadata", async () => {
    const files = {
      "eslint.config.js": blockOf("eslint.config.js"),
      ...metadata,
      "src/a.js": insert,
      "Ovens.insert.zoho.json": '{ "Name": "Deck", "Heat": 300 }\n',
    };
    expect(await lint(["eslint", "--format=json", "."], ["eslint", "@eslint/json"], files)).toEqual([
      "Ovens.insert.zoho.json:1:19 zoho-crm/known-fields",
      "src/a.js:1:95 zoho-crm/mandatory-fields",
      "src/a.js:1:97 zoho-crm/known-fields",
    ]);
  });

  it("has a config for TypeScript", async () => {
    const files = {
      "eslint.config.mjs": blockOf("eslint.config.mjs"),
      "src/a.ts": `const id: string = "1";\nfetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${id}\`, { method: "POST" });\n`,
    };
    expect(await lint(["eslint", "--format=json", "src"], ["eslint", "typescript-eslint"], files)).toEqual([
      "src/a.ts:2:63 zoho-crm/allowed-method",
    ]);
  });

  it("has a config for oxlint that gives the same answers", async () => {
    const files = {
      ".oxlintrc.json": blockOf(".oxlintrc.json"),
      "src/a.ts": `const id: string = "1";\nfetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${id}\`, { method: "POST" });\n`,
      "src/b.vue":
        '<template><p>hello</p></template>\n<script>\nfetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Lst_Name: "Ng" }] }) });\n</script>\n',
    };
    const said = await lint(["oxlint", "--format=unix", "-A", "all", "src"], ["oxlint"], files);
    expect([...said].sort()).toEqual([
      "src/a.ts:2:63 zoho-crm/allowed-method",
      "src/b.vue:3:95 zoho-crm/mandatory-fields",
      "src/b.vue:3:97 zoho-crm/known-fields",
    ]);
  });

  it("names rules that there are", async () => {
    const { default: plugin } = await import("@zoho-preflight/eslint-plugin");
    const { rules } = JSON.parse(blockOf(".oxlintrc.json")) as { rules: object };
    expect(Object.keys(rules).filter((name) => !(name.replace("zoho-crm/", "") in plugin.rules))).toEqual([]);
  });

  it("shows JSON that is JSON, and nothing in a language that no test knows", () => {
    const blocks = blocksOf("docs/editors.md");
    for (const { language, text } of blocks)
      if (language === "json") expect(() => JSON.parse(text) as unknown).not.toThrow();
    expect(blocks.map(({ language, file }) => file ?? language)).toEqual([
      "eslint.config.js",
      "eslint.config.mjs",
      ".vscode/settings.json",
      "lua",
      ".oxlintrc.json",
    ]);
  });
});
