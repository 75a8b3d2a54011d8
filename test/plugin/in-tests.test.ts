import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll } from "vitest";

import { describe, expect, it, lint, lintVerbs, messagesOf } from "./lint.ts";
import type { LintOptions } from "./lint.ts";

/** Calls with dummies, in tests that replace what would send them. */

const insert =
  'fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{}] }) });';
const post = 'axios.post("https://www.zohoapis.eu/crm/v8/Leads", { data: [{}] });';
const LAST_NAME = 'mandatory-fields "Last_Name" is missing, and every lead needs it.';

describe("a file that replaces what sends", () => {
  const { reports, silent } = lintVerbs({ parser: "typescript" });

  silent("a global, assigned", `global.fetch = jest.fn().mockResolvedValue({ ok: true });\n${insert}`);
  silent(
    "a global, assigned in a hook",
    `beforeEach(() => { globalThis.fetch = async () => new Response("{}"); });\n${insert}`,
  );
  silent("a global, stubbed", `vi.stubGlobal("fetch", vi.fn());\n${insert}`);
  silent("a global, spied upon", `vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response("{}"));\n${insert}`);
  silent("a global, by its answer", `(fetch as jest.Mock).mockResolvedValueOnce({});\n${insert}`);
  silent(
    "a global, by node:test",
    `test("x", async (t) => { t.mock.method(globalThis, "fetch", async () => answer); await ${insert} });`,
  );
  silent("a global, by testdouble", `td.replace(global, "fetch");\n${insert}`);
  silent(
    "a global, by fetch-mock",
    `import fetchMock from "fetch-mock";\nfetchMock.mockGlobal().post("*", 200);\n${insert}`,
  );
  silent("a global, by jest-fetch-mock", `require("jest-fetch-mock").enableMocks();\n${insert}`);
  silent(
    "a global, through a function of the file",
    `global.fetch = jest.fn();\nconst add = (lead) => fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });\nadd({});`,
  );
  silent(
    "the SDK of widgets",
    `global.ZOHO = { CRM: { API: { insertRecord: jest.fn() } } };\nZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: {} });`,
  );
  silent(
    "a method of the SDK of widgets",
    `jest.spyOn(ZOHO.CRM.API, "insertRecord");\nZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: {} });`,
  );
  silent("a package", `import axios from "axios";\nvi.mock("axios");\n${post}`);
  silent(
    "a package, that is required",
    `const axios = require("axios");\njest.mock("axios", () => ({ post: jest.fn() }));\n${post}`,
  );
  silent(
    "a package, by its answer",
    `import axios from "axios";\nconst mocked = vi.mocked(axios);\nmocked.post.mockResolvedValue({});\n${post}`,
  );
  silent(
    "a package, by sinon",
    `import axios from "axios";\nsinon.stub(axios, "post").resolves({ data: {} });\n${post}`,
  );
  silent(
    "a package, by its adapter",
    `import MockAdapter from "axios-mock-adapter";\nimport axios from "axios";\nnew MockAdapter(axios).onPost().reply(200);\n${post}`,
  );
  silent("a method of a package", `import axios from "axios";\naxios.post = vi.fn();\n${post}`);
  silent(
    "what a package makes",
    `import axios from "axios";\njest.mock("axios");\nconst crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });\ncrm.post("/Leads", { data: [{}] });`,
  );
  silent(
    "Zoho's host, by nock",
    `import nock from "nock";\nnock("https://www.zohoapis.eu").post(/.*/).reply(200);\n${insert}`,
  );
  silent(
    "some hosts, by msw",
    `import { setupServer } from "msw/node";\nimport { handlers } from "./handlers";\nsetupServer(...handlers).listen();\n${insert}`,
  );
  silent(
    "the network, by undici",
    `import { MockAgent, setGlobalDispatcher } from "undici";\nconst agent = new MockAgent();\nagent.disableNetConnect();\nsetGlobalDispatcher(agent);\n${insert}`,
  );

  reports(
    "another host, by nock",
    `import nock from "nock";\nnock("https://other.example").post("/x").reply(200);\n${insert}`,
    `3:95-97 ${LAST_NAME}`,
  );
  reports(
    "another host, by msw",
    `import { http } from "msw";\nimport { setupServer } from "msw/node";\nsetupServer(http.post("https://hooks.example/x", answer));\n${insert}`,
    `4:95-97 ${LAST_NAME}`,
  );
  reports("another client", `jest.mock("axios");\n${insert}`, `2:95-97 ${LAST_NAME}`);
  reports(
    "a file that sends nothing",
    `import axios from "axios";\nvi.mock("./logger");\n${post}`,
    `3:61-63 ${LAST_NAME}`,
  );
  reports(
    "a global that was missing, by what sends too",
    `import nodeFetch from "node-fetch";\nif (!globalThis.fetch) globalThis.fetch = nodeFetch;\n${insert}`,
    `3:95-97 ${LAST_NAME}`,
  );
  reports(
    "a global by the package of that name",
    `import axios from "axios";\nwindow.axios = axios;\nwindow.axios.defaults.timeout = 1000;\n${post}`,
    `4:61-63 ${LAST_NAME}`,
  );
});

describe("a test", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "preflight-"));
    mkdirSync(join(folder, "src"));
    const files = {
      "eslint.config.js": "export default [];",
      "src/zoho.js": `import axios from "axios";\nexport const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });\nexport const add = (lead) => crm.post("/Leads", { data: [lead] });\nexport class Leads { add(lead) { return add(lead); } }`,
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const lintIn = (name: string, code: string, options: LintOptions = {}): string[] =>
    lint(code, { filename: join(folder, name), ...options });
  const call = 'import { add } from "./zoho.js";\nadd({});';

  it("calls functions of other files, for which a mock may wait elsewhere", () => {
    expect(lintIn("src/zoho.test.js", call)).toEqual([]);
    expect(lintIn("src/zoho.test.js", 'const { add } = require("./zoho.js");\nadd({});')).toEqual([]);
    expect(lintIn("src/zoho.test.js", 'const { add } = await import("./zoho.js");\nadd({});')).toEqual([]);
    expect(lintIn("src/zoho.test.js", 'import { Leads } from "./zoho.js";\nnew Leads().add({});')).toEqual([]);
    expect(
      lintIn("src/zoho.test.js", 'import { add } from "./zoho.js";\nconst twice = (lead) => add(lead);\ntwice({});'),
    ).toEqual([]);
  });

  it("calls clients of other files", () => {
    expect(lintIn("src/zoho.test.js", 'import { crm } from "./zoho.js";\ncrm.post("/Leads", { data: [{}] });')).toEqual(
      [],
    );
  });

  it("calls clients itself, which are requests", () => {
    expect(lintIn("src/zoho.test.js", insert)).toEqual([`1:95-97 ${LAST_NAME}`]);
  });

  it("is known by its name or folder, or by the settings", () => {
    expect(lintIn("test/zoho.js", call.replace("./", "../src/"))).toEqual([]);
    expect(lintIn("src/__tests__/zoho.js", call.replace("./", "../"))).toEqual([]);
    expect(lintIn("src/other.js", call)).toEqual([`2:5-7 ${LAST_NAME}`]);
    expect(lintIn("src/other.js", call, { settings: { tests: ["src/other.js"] } })).toEqual([]);
    expect(lintIn("src/zoho.test.js", call, { settings: { tests: [] } })).toEqual([`2:5-7 ${LAST_NAME}`]);
  });

  it("without its name, where it replaces another file or what that sends by", () => {
    const [imports = "", ...others] = call.split("\n");
    for (const line of [
      'jest.mock("./zoho.js");',
      'vi.mock("axios");',
      "global.fetch = jest.fn();",
      'jest.mock("./other.js", () => ({ change: jest.fn() }));',
    ])
      expect(lintIn("src/check.js", [imports, line, ...others].join("\n"))).toEqual([]);
  });

  it("is told of wrong settings", () => {
    const [first] = messagesOf(insert, { settings: { tests: "src/**" } });
    expect(first?.message).toBe(
      'settings["zoho-crm"].tests: expected a list of file patterns, ["checks/**"], found "src/**".',
    );
  });
});
