import * as typescriptParser from "@typescript-eslint/parser";
import { ESLint } from "eslint";
import html from "eslint-plugin-html";
import * as svelteParser from "svelte-eslint-parser";
import { describe, expect, it } from "vitest";
import * as vueParser from "vue-eslint-parser";

import zohoCrm from "@zoho-preflight/eslint-plugin";

import { project } from "./linting/project.ts";
import type { Files } from "./linting/project.ts";

/** Code that stands in a component or a page, and code with types, by the parsers and tools that people use for them. */

type Config = Extract<NonNullable<ConstructorParameters<typeof ESLint>[0]>["overrideConfig"], readonly unknown[]>;

/** `"10:69-77 known-fields …"` for each report on `src/…`, in a new folder with the files. */
async function lint(
  files: Files,
  filename: string,
  config: (folder: string) => Config,
): Promise<{ reports: string[]; mended: string[] }> {
  const folder = project(files);
  const [result] = await new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: config(folder),
  }).lintFiles([filename]);
  const text = String(files[filename]);
  const messages = result?.messages ?? [];
  return {
    reports: messages.map(
      ({ line, column, endLine, endColumn, ruleId, message }) =>
        `${line}:${column}-${endLine === line ? "" : `${endLine ?? ""}:`}${endColumn ?? ""} ${ruleId?.replace("zoho-crm/", "") ?? "broken"} ${message}`,
    ),
    mended: messages.flatMap(({ suggestions = [] }) =>
      suggestions.map(({ fix }) => text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1])),
    ),
  };
}

const lastName = '"Last_Name" is missing, and every lead needs it.';
const lastNme = `Zoho's standard Leads has no field "Last_Nme": Zoho answers SUCCESS and drops the value. Did you mean "Last_Name"?`;
const fieldsMissing =
  'The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).';

describe("a Vue component", () => {
  const config = (): Config => [
    {
      files: ["**/*.vue"],
      languageOptions: { parser: vueParser, parserOptions: { parser: typescriptParser, sourceType: "module" } },
    },
    { ...zohoCrm.configs.recommended, files: ["**/*.vue"] },
  ];

  it("with options, below its template", async () => {
    const text = [
      "<template>",
      '  <button @click="save">Save</button>',
      "</template>",
      "",
      "<script>",
      "export default {",
      "  methods: {",
      "    async save() {",
      '      await ZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: { Last_Nme: this.name } });',
      "    },",
      "  },",
      "};",
      "</script>",
      "",
    ].join("\n");
    const { reports, mended } = await lint({ "a.vue": text }, "a.vue", config);
    expect(reports).toEqual([`9:67-90 mandatory-fields ${lastName}`, `9:69-77 known-fields ${lastNme}`]);
    expect(mended).toEqual([
      text.replace("this.name }", 'this.name, Last_Name: "" }'),
      text.replace("Last_Nme", "Last_Name"),
    ]);
  });

  it("with script setup in TypeScript, above its template", async () => {
    const text = [
      '<script setup lang="ts">',
      "const props = defineProps<{ token: string }>();",
      "async function load(): Promise<void> {",
      '  await fetch("https://www.zohoapis.eu/crm/v8/Leads", { headers: { Authorization: `Zoho-oauthtoken ${props.token}` } });',
      "}",
      "</script>",
      "",
      '<template><p @click="load">Load</p></template>',
      "",
    ].join("\n");
    expect((await lint({ "a.vue": text }, "a.vue", config)).reports).toEqual([
      `4:15-53 required-params ${fieldsMissing}`,
    ]);
  });

  it("in its template", async () => {
    const text = [
      "<template>",
      `  <button @click="ZOHO.CRM.API.insertRecord({ Entity: 'Leads', APIData: { Last_Nme: name } })">Save</button>`,
      `  <p v-for="row in rows" @click="send('PUT', '/Leads/upsert', { data: [row] })">{{ format(row) }}</p>`,
      `  <p @click="() => crm.get('/Leads')">All</p>`,
      "</template>",
      '<script setup lang="ts">',
      'import axios from "axios";',
      'const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });',
      "function send(method: string, path: string, body: object) {",
      "  return fetch(`https://www.zohoapis.eu/crm/v8${path}`, { method, body: JSON.stringify(body) });",
      "}",
      "</script>",
      "",
    ].join("\n");
    const { reports, mended } = await lint({ "a.vue": text }, "a.vue", config);
    expect(reports).toEqual([
      `2:73-91 mandatory-fields ${lastName}`,
      `2:75-83 known-fields ${lastNme}`,
      "3:39-44 allowed-method This address takes POST, not PUT.",
      `4:28-36 required-params ${fieldsMissing}`,
    ]);
    // An attribute stands in quotes, which code that is written into it might end.
    expect(mended).toEqual([]);
  });

  it("in its template, where names are those of a row, of the component, or of a constant that the script changes", async () => {
    const text = [
      "<template>",
      `  <p v-for="fetch in clients" @click="fetch('https://www.zohoapis.eu/crm/v8/Leads')">a</p>`,
      `  <p @click="(axios) => axios.get('https://www.zohoapis.eu/crm/v8/Leads')">b</p>`,
      `  <p @click="axios.post('https://www.zohoapis.eu/crm/v8/Leads', { data: [lead] })">c</p>`,
      `  <p @click="send('PUT', '/Leads/upsert')">d</p>`,
      "</template>",
      "<script setup>",
      'import axios from "axios";',
      "const lead = {};",
      'lead.Last_Name = "Ng";',
      "</script>",
      "",
    ].join("\n");
    expect((await lint({ "a.vue": text }, "a.vue", config)).reports).toEqual([]);
    const options =
      '<template><p @click="send()">zoho</p></template>\n<script>\nfunction send() { return fetch("https://www.zohoapis.eu/crm/v8/Leads/upsert", { method: "POST", body: "{}" }); }\nexport default { methods: { send() {} } };\n</script>\n';
    expect((await lint({ "a.vue": options }, "a.vue", config)).reports.filter((each) => each.startsWith("1:"))).toEqual(
      [],
    );
  });

  it("without a script", async () => {
    expect(
      (await lint({ "a.vue": "<template><p>zoho /crm/v8/Leeds</p></template>\n" }, "a.vue", config)).reports,
    ).toEqual([]);
  });
});

describe("a Svelte component", () => {
  const config = (): Config => [
    { files: ["**/*.svelte"], languageOptions: { parser: svelteParser, parserOptions: { parser: typescriptParser } } },
    { ...zohoCrm.configs.recommended, files: ["**/*.svelte"] },
  ];

  it("in its script, and in its markup", async () => {
    const text = [
      '<script lang="ts">',
      "  let { token }: { token: string } = $props();",
      "  async function load() {",
      '    await fetch("https://www.zohoapis.eu/crm/v8/Leads", { headers: { Authorization: `Zoho-oauthtoken ${token}` } });',
      "  }",
      "</script>",
      "",
      '<button onclick={() => ZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: { Last_Nme: "Ng" } })}>Save</button>',
      "",
    ].join("\n");
    const { reports, mended } = await lint({ "a.svelte": text }, "a.svelte", config);
    expect(reports).toEqual([
      `4:17-55 required-params ${fieldsMissing}`,
      `8:78-96 mandatory-fields ${lastName}`,
      `8:80-88 known-fields ${lastNme}`,
    ]);
    expect(mended).toEqual([
      text.replace('Leads"', 'Leads?fields=id,Last_Name"'),
      text.replace('"Ng" }', '"Ng", Last_Name: "" }'),
      text.replace("Last_Nme", "Last_Name"),
    ]);
  });
});

describe("a page", () => {
  const config = (): Config => [
    { files: ["**/*.html"], plugins: { html: html as ESLint.Plugin } },
    zohoCrm.configs.recommended,
  ];
  const text = [
    "<!doctype html>",
    "<html>",
    "  <head>",
    '    <script src="https://live.zwidgets.com/js-sdk/1.2/ZohoEmbededAppSDK.min.js"></script>',
    "    <script>",
    '      ZOHO.embeddedApp.on("PageLoad", function (data) {',
    '        ZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: { Last_Nme: "Ng" } });',
    "      });",
    "    </script>",
    "  </head>",
    "  <body>",
    '    <script type="module">',
    '      await fetch("https://www.zohoapis.eu/crm/v8/Leads", { headers: { Authorization: `Zoho-oauthtoken ${token}` } });',
    "    </script>",
    "  </body>",
    "</html>",
    "",
  ].join("\n");

  it("in each of its scripts, at the lines of the page", async () => {
    expect((await lint({ "widget.html": text }, "widget.html", config)).reports).toEqual([
      `7:63-81 mandatory-fields ${lastName}`,
      `7:65-73 known-fields ${lastNme}`,
      `13:19-57 required-params ${fieldsMissing}`,
    ]);
  });

  it("without suggestions, since eslint-plugin-html would apply them elsewhere in the page", async () => {
    expect((await lint({ "widget.html": text }, "widget.html", config)).mended).toEqual([]);
    const object = text.replace("headers:", "method: 'POST', body: { data: [] }, headers:");
    const { reports, mended } = await lint({ "widget.html": object }, "widget.html", config);
    expect(reports.filter((report) => report.includes("stringify-body"))).toHaveLength(1);
    expect(mended).toEqual([]);
  });
});

describe("a client script", () => {
  const lintScript = async (text: string): Promise<string[]> =>
    (
      await lint({ "a.js": text }, "a.js", () => [
        { ...zohoCrm.configs.recommended, languageOptions: { sourceType: "script" } },
      ])
    ).reports;

  it("says its module in a comment", async () => {
    expect(await lintScript('// zoho-module: Leads\nvar name = ZDK.Page.getField("Last_Nme").getValue();\n')).toEqual([
      `2:30-40 known-fields ${lastNme}`,
    ]);
    expect(await lintScript('/* zoho-module: Deals */\nZDK.Page.getField("Stage").setValue("Closed Won");\n')).toEqual(
      [],
    );
  });

  it("says nothing of fields when it does not", async () => {
    expect(await lintScript('var name = ZDK.Page.getField("Last_Nme").getValue();\n')).toEqual([]);
  });
});

describe("TypeScript", () => {
  const code = [
    'import type { Deal, Kind } from "./types.ts";',
    "export async function list(kind: Kind, token: string): Promise<Response> {",
    "  return fetch(`https://www.zohoapis.eu/crm/v8/${kind}`, { headers: { Authorization: `Zoho-oauthtoken ${token}` } });",
    "}",
    "export const add = (deal: Deal) =>",
    '  fetch("https://www.zohoapis.eu/crm/v8/Deals", { method: "POST", body: JSON.stringify({ data: [{ Deal_Name: "Crates", Stage: deal.stage }] }) });',
    "",
  ].join("\n");
  const types =
    'export type Kind = "Leads" | "Contacts";\nexport interface Deal { stage: "Closed won" | "Closed lost" }\n';
  const files = {
    "src/a.ts": code,
    "src/types.ts": types,
    "tsconfig.json": {
      compilerOptions: {
        strict: true,
        target: "es2022",
        lib: ["es2022", "dom"],
        module: "nodenext",
        allowImportingTsExtensions: true,
        noEmit: true,
        types: [],
      },
      include: ["src"],
    },
  };
  const typed = (folder: string): Config => [
    {
      files: ["**/*.ts"],
      languageOptions: { parser: typescriptParser, parserOptions: { projectService: true, tsconfigRootDir: folder } },
    },
    { ...zohoCrm.configs.recommended, files: ["**/*.ts"] },
  ];
  const untyped = (): Config => [
    { files: ["**/*.ts"], languageOptions: { parser: typescriptParser } },
    { ...zohoCrm.configs.recommended, files: ["**/*.ts"] },
  ];

  it("with types: a value is judged by the literals that it may be", async () => {
    expect((await lint(files, "src/a.ts", typed)).reports).toEqual([
      `3:16-56 required-params ${fieldsMissing}`,
      '6:127-137 picklist-value Zoho\'s standard Stage has no option "Closed won"; Zoho stores it as sent. Did you mean "Closed Won"?',
    ]);
  });

  it("without types: it is unknown, and nothing is said", async () => {
    expect((await lint(files, "src/a.ts", untyped)).reports).toEqual([]);
  });

  it("with types that say nothing", async () => {
    const vague = { ...files, "src/types.ts": "export type Kind = string;\nexport interface Deal { stage: string }\n" };
    expect((await lint(vague, "src/a.ts", typed)).reports).toEqual([]);
  });

  it("with types of which one is right", async () => {
    const right = {
      ...files,
      "src/types.ts": types.replace('"Closed won"', '"Closed Won"').replace('"Contacts"', "string & {}"),
    };
    expect((await lint(right, "src/a.ts", typed)).reports).toEqual([]);
  });
});
