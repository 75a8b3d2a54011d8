import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { createPreflight, validate } from "@zoho-preflight/validator";
import { readSnapshot } from "@zoho-preflight/validator/snapshot";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

function block(language: string, index = 0): string {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))][index]?.[1] ?? "";
}

describe("README", () => {
  it("shows what the command really prints, and in its first 40 lines", () => {
    const shown = block("console").split("\n").slice(1, -2).join("\n");
    const main = join(root, "packages/cli/dist/main.js");
    expect(existsSync(main), "the build has been made by `pnpm install`").toBe(true);
    let printed = "";
    try {
      execFileSync(process.execPath, [main, "check", "examples/five-mistakes.ndjson"], { cwd: root, encoding: "utf8" });
    } catch (error) {
      printed = (error as { stdout: string }).stdout;
    }
    expect(shown).toBe(printed.trimEnd());
    expect(readme.split("\n").slice(0, 40).join("\n")).toContain("4 requests, 4 with errors");
  });

  it("says of the first example what is so", () => {
    const code = block("js");
    const comments = [...code.matchAll(/^report\.(\S+); \/\/ (.*?)(?:: what .*)?$/gm)].map(([, expression, value]) => [expression, value]);
    const report = validate({ method: "POST", url: "https://www.zohoapis.eu/crm/v8/Leads", body: { data: [{ Company: "Okafor & Sons" }] } });
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
    const checks = preflight.validate({ method: "POST", url: "/crm/v8/Projects", body: { data: [{ Nmae: "Roof" }] } }).issues.map((issue) => issue.check);
    expect(block("js", 1)).toContain(`// ${JSON.stringify(checks).replaceAll(",", ", ")}`);
  });

  it("links to what is there", () => {
    for (const page of ["README.md", "packages/validator/README.md", "packages/cli/README.md", "examples/README.md"]) {
      for (const [, target = ""] of readFileSync(join(root, page), "utf8").matchAll(/\]\(((?!https?:)[^)#]+)/g)) expect(existsSync(join(root, dirname(page), target)), `${page} -> ${target}`).toBe(true);
    }
  });
});
