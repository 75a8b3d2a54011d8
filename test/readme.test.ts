import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { createPreflight, validate } from "@zoho-preflight/validator";
import { preflightFetch } from "@zoho-preflight/validator/fetch";
import { readSnapshot } from "@zoho-preflight/validator/snapshot";

import { zohoPreflight } from "./pull/run-pull.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

function block(language: string, index = 0): string {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))][index]?.[1] ?? "";
}

describe("README", () => {
  it("shows what the command really prints, and in its first 40 lines", () => {
    const [command = "", ...lines] = block("console").trimEnd().split("\n");
    const shown = lines.join("\n");
    const [, argv = ""] = /^\$ npx .* --silent preflight (.*)$/.exec(command) ?? [];
    const main = join(root, "packages/cli/dist/main.js");
    expect(existsSync(main), "the build has been made by `pnpm install`").toBe(true);
    let printed = "";
    try {
      execFileSync(process.execPath, [main, ...argv.split(" ")], { cwd: root, encoding: "utf8" });
    } catch (error) {
      printed = (error as { stdout: string }).stdout;
    }
    expect(shown).toBe(printed.trimEnd());
    expect(readme.split("\n").slice(0, 40).join("\n")).toContain("4 requests, 4 with errors");
  });

  it("says of the good examples that nothing is wrong with them", () => {
    expect(readme).toContain("`check examples/good/*` finds no issue");
    const main = join(root, "packages/cli/dist/main.js");
    const good = readdirSync(join(root, "examples/good")).map((name) => `examples/good/${name}`);
    expect(execFileSync(process.execPath, [main, "check", ...good], { cwd: root, encoding: "utf8" })).toContain(
      "no issues",
    );
  });

  it("says of the first example what is so", () => {
    const code = block("js");
    const comments = [...code.matchAll(/^report\.(\S+); \/\/ (.*?)(?:: what .*)?$/gm)].map(([, expression, value]) => [
      expression,
      value,
    ]);
    const report = validate({
      method: "POST",
      url: "https://www.zohoapis.eu/crm/v8/Leads",
      body: { data: [{ Company: "Okafor & Sons" }] },
    });
    const answer = report.response?.body as { data: { code: string }[] } | undefined;
    expect(comments).toEqual([
      ["ok", String(report.ok)],
      ["issues[0].message", `'${report.issues[0]?.message ?? ""}'`],
      ["issues[0].path", JSON.stringify(report.issues[0]?.path).replaceAll(",", ", ")],
      ["response.body.data[0].code", JSON.stringify(answer?.data[0]?.code)],
    ]);
  });

  it("says of the second example what is so", () => {
    const snapshot = readSnapshot({
      version: "v8",
      modules: { modules: [{ api_name: "Projects", api_supported: true }] },
      fields: { Projects: { fields: [{ api_name: "Name", data_type: "text", system_mandatory: true, length: 120 }] } },
    });
    const preflight = createPreflight({ snapshot, dataCenter: "eu", severity: { "picklist-value": "error" } });
    const checks = preflight
      .validate({ method: "POST", url: "/crm/v8/Projects", body: { data: [{ Nmae: "Roof" }] } })
      .issues.map((issue) => issue.check);
    expect(block("js", 1)).toContain(`// ${JSON.stringify(checks).replaceAll(",", ", ")}`);
  });

  it.each(["README.md", "packages/cli/README.md"])("%s shows commands and flags that there are", async (page) => {
    const lines = [
      ...readFileSync(join(root, page), "utf8").matchAll(/^(?:npx )?zoho-preflight ([a-z]+)(.*?)(?: #.*)?$/gm),
    ];
    expect(new Set(lines.map(([, command]) => command))).toEqual(
      new Set([
        "check",
        "explain",
        "doctor",
        "init",
        "login",
        "pull",
        "diff",
        "migrate",
        "generate",
        "serve",
        "coverage",
        "scopes",
        "sample",
      ]),
    );
    for (const [line, command = "", rest = ""] of lines) {
      const { exit, stdout } = await zohoPreflight([command, "--help"], root);
      expect(exit, line).toBe(0);
      for (const [flag] of rest.matchAll(/--[a-z-]+/g)) expect(stdout, line).toContain(flag);
    }
  });

  it("counts what the catalogue has", () => {
    expect(readme).toContain(
      `All versions from ${catalogue.versions[0] ?? ""} to ${catalogue.versions.at(-1) ?? ""} are known, ${String(catalogue.operations.length)} operations, ten data centres.`,
    );
    expect(catalogue.dataCenters).toHaveLength(10);
  });

  it("links to every page for users", () => {
    const pages = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
    expect(pages.filter((name) => !readme.includes(`(docs/${name})`))).toEqual([]);
  });

  it("and the other pages say that what they install comes from a clone", () => {
    const pages = [
      "README.md",
      "packages/cli/README.md",
      "packages/eslint-plugin/README.md",
      ...readdirSync(join(root, "docs"))
        .filter((name) => name.endsWith(".md") && name !== "install.md")
        .map((name) => `docs/${name}`),
    ];
    const installs = /npm install[^\n`]*zoho-preflight|npx (?:--yes )?zoho-preflight|uses: zoho-preflight|rev: v\d/;
    const silent = pages.filter((page) => {
      const text = readFileSync(join(root, page), "utf8");
      return (
        installs.test(text) &&
        !/\((?:\.\.\/\.\.\/docs\/|docs\/|https:\/\/github\.com\/\S+\/docs\/)?install\.md\)/.test(text)
      );
    });
    expect(silent).toEqual([]);
  });

  it("of the validator has a row for each of its entries", () => {
    const { exports } = JSON.parse(readFileSync(join(root, "packages/validator/package.json"), "utf8")) as {
      readonly exports: object;
    };
    const rows = [
      ...readFileSync(join(root, "packages/validator/README.md"), "utf8").matchAll(/^\| `([./][a-z-]*)` \|/gm),
    ].map(([, entry = ""]) => entry.replace(/^\//, "./"));
    expect(rows.sort()).toEqual(
      Object.keys(exports)
        .filter((entry) => entry !== "./package.json")
        .sort(),
    );
  });

  it("shows a wrapper that is called like fetch", async () => {
    expect(block("js", 2)).toBe(
      'import { preflightFetch } from "@zoho-preflight/validator/fetch";\n\nconst zohoFetch = preflightFetch(preflight); // called like fetch\n',
    );
    const sends: typeof fetch = () => Promise.reject(new Error("this was sent"));
    const zohoFetch = preflightFetch(createPreflight(), { fetch: sends });
    await expect(zohoFetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: "{}" })).rejects.toThrow(
      "was not sent",
    );
  });

  it("links to what is there", () => {
    for (const page of [
      "README.md",
      "CHANGELOG.md",
      "SECURITY.md",
      "packages/validator/README.md",
      "packages/cli/README.md",
      "examples/README.md",
    ]) {
      for (const [, target = ""] of readFileSync(join(root, page), "utf8").matchAll(/\]\(((?!https?:)[^)#]+)/g))
        expect(existsSync(join(root, dirname(page), target)), `${page} -> ${target}`).toBe(true);
    }
  });
});
