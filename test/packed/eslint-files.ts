import { fields, snapshot } from "../linting/project.ts";
import type { Files } from "../linting/project.ts";

/** A user's folder that is linted: code, a payload file, the metadata of an invented org, and a config in every way to write one. */
export const eslintFiles: Files = {
  ...snapshot("zoho-metadata", fields("Home_Port")),
  "src/send.js": [
    "export async function send(token) {",
    '  await fetch("https://www.zohoapis.eu/crm/v8/Boats", {',
    '    method: "POST",',
    "    headers: { Authorization: `Zoho-oauthtoken ${token}` },",
    '    body: JSON.stringify({ data: [{ Home_Port: "Iolcos", Crew: "fifty" }] }),',
    "  });",
    "}",
    "",
  ].join("\n"),
  "src/other.js": "export const answer = 42;\n",
  "src/Boats.insert.zoho.json": '{\n  "Name": "Argo",\n  "Crew": "fifty"\n}\n',

  "eslint.config.js": [
    'import { defineConfig } from "eslint/config";',
    'import zohoCrm from "@zoho-preflight/eslint-plugin";',
    "export default defineConfig([zohoCrm.configs.recommended, zohoCrm.configs.json]);",
    "",
  ].join("\n"),
  "by-name.config.js": [
    'import { defineConfig } from "eslint/config";',
    'import zohoCrm from "@zoho-preflight/eslint-plugin";',
    'export default defineConfig([{ files: ["**/*.js"], plugins: { "zoho-crm": zohoCrm }, extends: ["zoho-crm/recommended"] }, zohoCrm.configs.json]);',
    "",
  ].join("\n"),
  "common.config.cjs": [
    'const zohoCrm = require("@zoho-preflight/eslint-plugin");',
    'module.exports = [zohoCrm.configure({ metadata: "./zoho-metadata" }), zohoCrm.configs.json];',
    "",
  ].join("\n"),
  "nine.config.js": [
    'import { defineConfig } from "eslint9/config";',
    'import zohoCrm from "@zoho-preflight/eslint-plugin";',
    'export default defineConfig([zohoCrm.configure({ metadata: "./zoho-metadata" }), zohoCrm.configs.json]);',
    "",
  ].join("\n"),

  ".oxlintrc.json": {
    categories: { correctness: "off" },
    extends: ["../node_modules/@zoho-preflight/eslint-plugin/oxlint.json"],
  },
};

/** What is said of them. */
export const eslintReports = [
  "src/Boats.insert.zoho.json 3:3-9 warning known-fields",
  "src/send.js 5:35-73 error mandatory-fields",
  "src/send.js 5:58-62 warning known-fields",
] as const;

/** Fields with which nothing is left to say of the boats but that one has no name. */
export const withCrew: Files = { "zoho-metadata/fields/Boats.json": fields("Home_Port", "Crew") };
