import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";

import { Linter } from "eslint";
import * as config from "eslint/config";
import { describe, expect, it } from "vitest";

import zohoCrm from "@zoho-preflight/eslint-plugin";

import { root } from "./docs/page.ts";
import { fields, project, snapshot } from "./linting/project.ts";

const page = readFileSync(join(root, "docs/eslint-settings.md"), "utf8");
const configs = [...page.matchAll(/^```js\n(\/\/ eslint\.config\.js\n[\s\S]*?)^```/gm)].map(([, code = ""]) => code);

/** The config that a block makes, as if it stood in a folder. */
function evaluated(code: string, folder: string): Linter.Config[] {
  const script = code
    .replaceAll(/^import (\w+) from "([^"]+)";$/gm, 'const $1 = packages["$2"].default;')
    .replaceAll(/^import (\{[^}]+\}) from "([^"]+)";$/gm, 'const $1 = packages["$2"];')
    .replace("export default", "made =");
  const context: { packages: object; made?: Linter.Config[] } = {
    packages: { "eslint/config": config, "@zoho-preflight/eslint-plugin": { default: zohoCrm } },
  };
  runInNewContext(script, context, { filename: join(folder, "eslint.config.js") });
  return context.made ?? [];
}

const boat =
  'fetch("https://www.zohoapis.eu/crm/v8/Boats", { method: "POST", body: JSON.stringify({ data: [{ Crew: "fifty" }] }) });';
const refused = ["mandatory-fields", "known-fields"];

function lint(made: Linter.Config[], folder: string, filename: string, text = boat): string[] {
  return new Linter({ cwd: folder })
    .verify(text, made, { filename: join(folder, filename) })
    .map(({ ruleId, message }) => ruleId?.replace("zoho-crm/", "") ?? message);
}

describe("the configs on the page of the settings", () => {
  const folder = project({
    ...snapshot(),
    ...snapshot("orgs/bakery"),
    ...snapshot("orgs/workshop", fields("Crew")),
    "eslint.config.js": "",
  });
  const made = configs.map((code) => evaluated(code, folder));

  it("are four", () => {
    expect(made).toHaveLength(4);
  });

  it("a preset alone", () => {
    expect(lint(made[0] ?? [], folder, "send.js")).toEqual(refused);
  });

  it("settings", () => {
    expect(lint(made[1] ?? [], folder, "send.js")).toEqual(refused);
    expect(
      lint(made[1] ?? [], folder, "send.js", 'zohoFetch("POST", "/Boats", { data: [{ Crew: "fifty" }] });'),
    ).toEqual(refused);
  });

  it("several orgs", () => {
    expect(lint(made[2] ?? [], folder, "packages/bakery/send.js")).toEqual(refused);
    expect(lint(made[2] ?? [], folder, "packages/workshop/send.js")).toEqual(["known-host", "mandatory-fields"]);
    expect(lint(made[2] ?? [], folder, "send.js")).toEqual([]);
  });

  it("payload files", () => {
    expect(lint(made[3] ?? [], folder, "Boats.insert.zoho.json", '{ "Crew": "fifty" }')).toEqual(refused);
    expect(lint(made[3] ?? [], project(), "payloads/leads/a.json", '{ "Company": "Okafor & Sons" }')).toEqual([
      "mandatory-fields",
    ]);
    expect(lint(made[3] ?? [], folder, "send.js")).toEqual(refused);
  });

  it("name every key that there is", () => {
    const [, table = ""] = /\| key \|[^\n]*\n([\s\S]*?)\n\n/.exec(page) ?? [];
    const named = [...table.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, key]) => key),
    );
    const [message = ""] = new Linter()
      .verify("// zoho", [
        {
          plugins: { "zoho-crm": zohoCrm },
          rules: { "zoho-crm/metadata": "error" },
          settings: { "zoho-crm": { quux: 1 } },
        },
      ])
      .map((report) => report.message);
    const [, known = ""] = /The keys are (.*)\./.exec(message) ?? [];
    expect(named.sort()).toEqual(known.split(", ").sort());
  });
});
