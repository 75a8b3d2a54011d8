import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { project, snapshot } from "../../../../test/linting/project.ts";
import { javascript, typescript } from "../../../../test/linting/rule-testers.ts";
import { metadata } from "./metadata.ts";

const send =
  'fetch("https://www.zohoapis.eu/crm/v8/Boats", { method: "POST", body: JSON.stringify({ data: [{ Name: "Argo" }] }) });';
const sendCar = send.replace("Boats", "Cars");

/** A lead with these entries. */
const leads = (record: string): string =>
  `fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ ${record} }] }) });`;
const PULL = " Run zoho-preflight pull to check against your own.";

const good = project(snapshot());
const none = project();
const aged = project({
  ...snapshot(),
  "zoho-metadata/snapshot.json": { format: 1, version: "v8", pulledAt: "2020-01-01T00:00:00Z" },
});
const brokenIndex = project({ ...snapshot(), "zoho-metadata/modules.json": '{ "modules": [' });
const newer = project({ ...snapshot(), "zoho-metadata/snapshot.json": { format: 99, version: "v8" } });
const brokenModule = project({
  ...snapshot(),
  "zoho-metadata/modules.json": {
    modules: [
      { api_name: "Boats", api_supported: true },
      { api_name: "Cars", api_supported: true },
    ],
  },
  "zoho-metadata/fields/Cars.json": '{ "fields": [',
});
const wrongFile = project({ ...snapshot(), "zoho-preflight.json": { dataCentre: "eu" } });
const wrongBelow = project({ ...snapshot(), "src/zoho-preflight.json": { dataCentre: "eu" } });
const noFields = project({
  ...snapshot(),
  "zoho-metadata/fields/Boats.json": '{ "code": "OAUTH_SCOPE_MISMATCH", "status": "error" }',
});

const within = (folder: string, settings?: object): { filename: string; settings?: Record<string, unknown> } => ({
  filename: join(folder, "src/send.js"),
  ...(settings === undefined ? {} : { settings: { "zoho-crm": settings } }),
});
/** At the first request, or at the start where the settings are wrong. */
const atCall = (problem: string, line = 1, endColumn = send.length) =>
  [{ messageId: "problem", data: { problem }, line, column: 1, endLine: line, endColumn }] as const;
const atStart = (problem: string) =>
  [{ messageId: "problem", data: { problem }, line: 1, column: 1, endLine: 1, endColumn: 1 }] as const;

const days = Math.floor((Date.now() - Date.parse("2020-01-01T00:00:00Z")) / 86_400_000);

javascript("metadata", metadata, {
  valid: [
    { name: "metadata that is fine", code: send, ...within(good) },
    {
      name: "no metadata at all: the standard org stands in",
      code: send.replace("Boats", "Accounts").replace("Name:", "Account_Name:"),
      ...within(none),
    },
    {
      name: "a slip, without metadata: that is not a name of an org's own",
      code: send.replace("Boats", "Accounts").replace("Name:", "Acount_Name:"),
      ...within(none),
    },
    {
      name: "a name that is a slip in one place, and has nothing near in another",
      code: `${leads("Last_Nme: a")}\n${leads("Last_Name: a, Last_Nme: a")}`,
      ...within(none),
    },
    {
      name: "an option that is sent in one case alone",
      code: leads('Last_Name: a, Rating: a ? "Active" : "Lukewarm"'),
      ...within(none),
    },
    { name: "names that the org's own metadata lack", code: leads("Loyalty_Points: 1, Last_Name: a"), ...within(good) },
    { name: "names, where the check is off", code: send, ...within(none, { severity: { "known-module": "off" } }) },
    {
      name: "settings that are fine",
      code: send,
      ...within(good, {
        metadata: join(good, "zoho-metadata"),
        apiVersion: "v8",
        dataCenter: "eu",
        severity: { "known-fields": "off" },
      }),
    },
    { name: "old metadata, when nobody asked how old", code: send, ...within(aged) },
    { name: "metadata that is young enough", code: send, ...within(aged, { maxAgeDays: 100_000 }) },
    { name: "metadata that does not say when it was pulled", code: send, ...within(good, { maxAgeDays: 1 }) },
    { name: "a file without requests, beside broken metadata", code: "export const zoho = 1;", ...within(brokenIndex) },
    {
      name: "a file without requests, beside a folder that is not there",
      code: 'export const base = "https://www.zohoapis.eu/crm/v8";',
      ...within(good, { metadata: "nowhere" }),
    },
    {
      name: "a file that has nothing to do with Zoho, beside wrong settings",
      code: "export const a = 1;",
      ...within(good, { maxAgeDays: "7" }),
    },
    { name: "a broken module that the file does not use", code: send, ...within(brokenModule) },
    {
      name: "a request to another API, beside broken metadata",
      code: 'fetch("https://www.zohoapis.eu/books/v3/invoices");',
      ...within(brokenIndex),
    },
    {
      name: "a request whose address nobody knows, beside broken metadata",
      code: "export const send = (url) => fetch(url); // zoho",
      ...within(brokenIndex),
    },
    { name: "a wrong zoho-preflight.json below the file's folder", code: send, filename: join(wrongBelow, "send.js") },
  ],
  invalid: [
    {
      name: "a module that the standard org lacks, without metadata",
      code: send,
      ...within(none),
      errors: atCall(`1 name that Zoho's default fields lack: Boats.${PULL}`),
    },
    {
      name: "fields, options and modules that the standard org lacks, each once, at the first request",
      code: `${send}\n${leads('Last_Name: a, Loyalty_Points: 1, Rating: "Lukewarm"')}\n${leads("Last_Name: a, Loyalty_Points: 2")}`,
      ...within(none),
      errors: atCall(`3 names that Zoho's default fields lack: Boats, Loyalty_Points, Rating "Lukewarm".${PULL}`),
    },
    {
      name: "more names than one reads",
      code: leads("Last_Name: a, Q1: 1, Q2: 1, Q3: 1, Q4: 1, Q5: 1, Q6: 1, Q7: 1"),
      ...within(none),
      errors: atCall(
        `7 names that Zoho's default fields lack: Q1, Q2, Q3, Q4, Q5 and 2 more.${PULL}`,
        1,
        leads("Last_Name: a, Q1: 1, Q2: 1, Q3: 1, Q4: 1, Q5: 1, Q6: 1, Q7: 1").length,
      ),
    },
    {
      name: "a folder that is not there",
      code: send,
      ...within(good, { metadata: join(good, "nowhere") }),
      errors: atCall(
        `${join(good, "nowhere")}: expected a folder, found none. Name the folder that holds snapshot.json, or pull the metadata into it.`,
      ),
    },
    {
      name: "a broken list of modules, once, at the first of several requests",
      code: `const a = 1;\n${send}\n${send}`,
      ...within(brokenIndex),
      errors: atCall(
        `${join(brokenIndex, "zoho-metadata/modules.json")}: expected JSON, found something else at line 1, column 15. Give the answer of GET /settings/modules as Zoho sends it.`,
        2,
      ),
    },
    {
      name: "a folder of a newer form",
      code: send,
      ...within(newer),
      errors: atCall(
        `${join(newer, "zoho-metadata/snapshot.json")}: expected format 1, found the number 99. It was written by a newer version: update this one.`,
      ),
    },
    {
      name: "a broken module, when it is used",
      code: `${send}\n${sendCar}`,
      ...within(brokenModule),
      errors: atCall(
        `${join(brokenModule, "zoho-metadata/fields/Cars.json")}: expected JSON, found something else at line 1, column 14. Give the answer of GET /settings/fields?module=Cars as Zoho sends it.`,
      ),
    },
    {
      name: "a refusal that was saved as a module's fields",
      code: send,
      ...within(noFields),
      errors: atCall(
        `${join(noFields, "zoho-metadata/fields/Boats.json")}: expected { "fields": [...] }, found Zoho's error OAUTH_SCOPE_MISMATCH. Give the answer of GET /settings/fields?module=Boats as Zoho sends it.`,
      ),
    },
    {
      name: "metadata that is too old",
      code: send,
      ...within(aged, { maxAgeDays: 30 }),
      errors: atCall(
        `The metadata in ${join(aged, "zoho-metadata")} was pulled ${days} days ago, and maxAgeDays is 30. Run zoho-preflight pull.`,
      ),
    },
    {
      name: "a wrong setting, at the start, even without a request",
      code: `// about zoho\nexport const a = 1;`,
      ...within(good, { maxAgeDays: "7" }),
      errors: atStart('settings["zoho-crm"].maxAgeDays: expected a number of days, found "7".'),
    },
    {
      name: "a misspelt setting",
      code: send,
      ...within(good, { metdata: "./zoho-metadata" }),
      errors: atStart('settings["zoho-crm"].metdata: expected a known key, found "metdata". Did you mean "metadata"?'),
    },
    {
      name: "several wrong settings, in one report",
      code: send,
      ...within(good, { dataCenter: "europe", severity: { "known-feilds": "off" } }),
      errors: atStart(
        'settings["zoho-crm"].dataCenter: expected one of us, eu, in, au, jp, cn, ca, sa, ae, uk, found "europe". settings["zoho-crm"].severity: expected the name of a check, found "known-feilds". Did you mean "known-fields"?',
      ),
    },
    {
      name: "settings that are none",
      code: send,
      filename: join(good, "src/send.js"),
      settings: { "zoho-crm": "./zoho-metadata" },
      errors: atStart(
        'settings["zoho-crm"]: expected an object, { metadata: "./zoho-metadata" }, found "./zoho-metadata".',
      ),
    },
    {
      name: "a wrong zoho-preflight.json",
      code: send,
      ...within(wrongFile),
      errors: atStart(
        `${join(wrongFile, "zoho-preflight.json")}: dataCentre: expected a known key, found "dataCentre". Did you mean "dataCenter"?`,
      ),
    },
    {
      name: "wrong settings and old metadata, in one report",
      code: send,
      ...within(aged, { maxAgeDays: 30, apiVersion: "8" }),
      errors: atStart(
        `settings["zoho-crm"].apiVersion: expected an API version such as "v8", found "8". The metadata in ${join(aged, "zoho-metadata")} was pulled ${days} days ago, and maxAgeDays is 30. Run zoho-preflight pull.`,
      ),
    },
  ],
});

typescript("metadata (TypeScript)", metadata, {
  valid: [{ name: "metadata that is fine", code: `const body: object = {};\n${send}`, ...within(good) }],
  invalid: [
    {
      name: "a wrong setting, after the types",
      code: `type A = string;\n${send}`,
      ...within(good, { maxAgeDays: 0 }),
      errors: atStart('settings["zoho-crm"].maxAgeDays: expected a number of days, found the number 0.'),
    },
  ],
});

describe("metadata", () => {
  it("is one sentence, or one for each thing that is wrong", () => {
    expect(metadata.meta.messages).toEqual({ problem: "{{problem}}" });
  });
});
