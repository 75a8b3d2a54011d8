import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import zohoCrm from "@zoho-preflight/eslint-plugin";

import { runSession, sessionsOf } from "../docs/eslint-session.ts";
import { readPage, root } from "../docs/page.ts";
import { callsIn, describe, expect, it, lint } from "./lint.ts";

/** What docs/eslint.md and the READMEs show, beside the code that test/docs.test.ts lints. */

const page = readFileSync(join(root, "docs/eslint.md"), "utf8");

/** The rows of the table below a heading or sentence, each as its cells. */
function tableBelow(words: string): readonly (readonly string[])[] {
  const [, after = ""] = page.split(words);
  const rows = after.slice(after.indexOf("\n|")).split("\n\n")[0]?.trim().split("\n") ?? [];
  return rows.slice(2).map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const codeIn = (cell = ""): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);

describe.each(["README.md", "docs/eslint.md", "packages/eslint-plugin/README.md"].flatMap(sessionsOf))(
  "the config at $place",
  (session) => {
    it("is one that ESLint takes, and prints what is shown below it", async () => {
      const { printed, rules } = await runSession(session);
      expect(printed.trim()).toBe(session.printed?.trim() ?? "");
      if (session.printed === undefined) expect(rules).toContain("zoho-crm/allowed-method");
    });
  },
);

describe("the clients that docs/eslint.md lists", () => {
  /** What the code of a row stands in. */
  const around: Readonly<Record<string, string>> = {
    axios: 'import axios from "axios"; const url = "/crm/v8/Leads";',
    helper:
      "const zoho = (method, path, body) => fetch(`https://www.zohoapis.eu/crm/v8${path}`, { method, body: JSON.stringify(body) });",
    "request-options": 'const url = "https://www.zohoapis.eu/crm/v8/Leads";',
    connection: 'const url = "https://www.zohoapis.eu/crm/v8/Leads";',
    "client-script": "// zoho-module: Leads\n",
    "official-sdk":
      'import { RecordOperations } from "@zohocrm/nodejs-sdk-8.0/core/com/zoho/crm/api/record/record_operations";',
    zcrmsdk: 'import ZCRMRestClient from "zcrmsdk";',
    callee: 'const url = "https://www.zohoapis.eu/crm/v8/Leads";',
    http: 'import https from "node:https"; import wretch from "wretch"; const xhr = new XMLHttpRequest(); const [hostname, path, method] = ["www.zohoapis.eu", "/crm/v8/Leads", "GET"]; const url = "https://www.zohoapis.eu/crm/v8/Leads";',
    generic: 'import got from "got"; const url = "https://www.zohoapis.eu/crm/v8/Leads";',
  };
  const settings = {
    clients: [{ callee: "deliver", method: "POST", url: { arg: 0 }, body: { arg: 1 } }],
  };
  const rows = tableBelow("These are known:").flatMap(([client = "", what]) =>
    codeIn(what)
      .filter((code) => /\(.+\)/.test(code))
      .map((code) => ({ client: codeIn(client)[0] ?? "", code })),
  );

  it.each(rows)("$client: $code", ({ client, code }) => {
    const last = callsIn(`${around[client] ?? ""}\n${client === "generic" ? "await " : ""}${code};`, { settings }).at(
      -1,
    );
    expect([last?.client, last?.read()]).toEqual([client, expect.stringMatching(/^(?:fully|in part)$/)]);
  });

  it("are all of them", () => {
    expect(new Set(rows.map(({ client }) => client)).size).toBe(13);
  });
});

describe("what docs/eslint.md says of a lead", () => {
  const rows = tableBelow("`Last_Name` is mandatory:").map(([lead = "", wrong = "", missing = ""]) => ({
    lead: codeIn(lead)[0] ?? "",
    wrong,
    missing,
  }));
  const rulesOf = (lead: string, strict: boolean): string[] =>
    lint(`await axios.post("https://www.zohoapis.eu/crm/v8/Leads", { data: [${lead}] });`, { strict }).map(
      (line) => line.split(" ")[1] ?? "",
    );

  it("is ten things", () => {
    expect(rows).toHaveLength(10);
  });

  it.each(rows)("$lead: told $wrong, missing $missing", ({ lead, wrong, missing }) => {
    const expected = [
      ...(missing.startsWith("yes") ? ["mandatory-fields"] : []),
      ...(wrong.startsWith("yes") ? ["field-type"] : []),
    ];
    expect(rulesOf(lead, false)).toEqual(expected);
    if (wrong.includes("`strict`")) expect(rulesOf(lead, true)).toEqual([...expected, "field-type"]);
  });
});

describe("the call that docs/how-it-works.md follows", () => {
  const { code, text } = readPage("docs/how-it-works.md");

  it("is read as the page says", () => {
    const [call] = callsIn(code[0]?.code ?? "");
    expect([call?.client, call?.read()]).toEqual(["axios", "in part"]);
    expect(text).toContain(`\`\`\`\n${call?.text() ?? ""}\n{ data: [`);
    // The date is not among what hides something: its form is known.
    expect(call?.reasons().map(({ node }) => code[0]?.code.slice(...node.range))).toEqual([
      '{ Deal_Name: form.title, Stage: "Closed won", ...extra }',
      "form.title",
      '"Closed won"',
    ]);
  });
});

describe("the README of the plugin", () => {
  const readme = readFileSync(join(root, "packages/eslint-plugin/README.md"), "utf8");

  it("links to docs that are there", () => {
    const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => target);
    expect(links.length).toBeGreaterThan(0);
    const base = "https://github.com/zoho-preflight/zoho-crm-preflight/blob/main/";
    for (const target of links) {
      // What a reader of a clone needs is named from the README's own folder; npm resolves that too.
      const path = target.startsWith(base) ? target.slice(base.length) : join("packages/eslint-plugin", target);
      expect(existsSync(join(root, path.replace(/#.*$/, ""))), target).toBe(true);
    }
  });
});

it("the preset for payload files has the rules that docs/eslint.md says", () => {
  const left = Object.keys(zohoCrm.rules).filter((rule) => !(`zoho-crm/${rule}` in zohoCrm.configs.json.rules));
  expect(left).toEqual(["migrate", "stringify-body"]);
  expect(page).toContain("all rules but `migrate` and `stringify-body`");
});

describe("the keys that docs/configuration.md has for the plugin", () => {
  const rows = [
    ...readFileSync(join(root, "docs/configuration.md"), "utf8").matchAll(
      /^\| `(\w+)` \| for .*ESLint plugin.*\| `(.+)` \|$/gm,
    ),
  ].map(([, key = "", example = ""]) => ({ key, example }));

  it("are five", () => {
    expect(rows.map(({ key }) => key)).toEqual(["clients", "payloads", "embeddedVersion", "maxAgeDays", "tests"]);
  });

  it.each(rows)("$key takes $example", ({ key, example }) => {
    expect(
      lint('await fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id");', {
        settings: { [key]: JSON.parse(example) as unknown },
      }),
    ).toEqual([]);
  });
});
