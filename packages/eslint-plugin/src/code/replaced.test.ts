import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { replacedIn } from "./replaced.ts";

function replaced(code: string): readonly string[] {
  const { source, all } = parsed(code);
  const { names, everything } = replacedIn(source, all("CallExpression"));
  return everything ? [...names, "*"] : [...names];
}

describe("what a file replaces", () => {
  it.each([
    ['jest.mock("axios");', ["axios"]],
    ['jest.doMock("./client", () => ({}));', ["./client"]],
    ['jest.unstable_mockModule("axios", () => ({}));', ["axios"]],
    ['vi.mock(import("axios"));', ["axios"]],
    ['vitest.mock("node-fetch");', ["node-fetch"]],
    ['mock.module("axios", () => ({}));', ["axios"]],
    ['t.mock.module("axios");', ["axios"]],
    ['td.replace("./client");', ["./client"]],
    ['mockery.registerMock("axios", stub);', ["axios"]],
    ['proxyquire("../send", { axios: stub, "node-fetch": other });', ["../send", "axios", "node-fetch"]],
    ['esmock("../send.js", { axios: {} });', ["../send.js", "axios"]],
    ['proxyquire("../send", { [axios]: stub });', ["../send"]],
    ["vi.mock(name);", []],
    ['server.mock("axios");', []],
    ['mocks("axios");', []],
  ])("a module: %s", (code, expected) => {
    expect(replaced(code)).toEqual(expected);
  });

  it.each([
    ['jest.spyOn(global, "fetch");', ["fetch"]],
    ['vi.spyOn(globalThis, "fetch").mockResolvedValue(answer);', ["fetch"]],
    ['spyOn(window, "fetch");', ["fetch"]],
    ['import axios from "axios"; sinon.stub(axios, "post");', ["axios"]],
    ['sinon.stub(ZOHO.CRM.API, "getRecord");', ["ZOHO"]],
    ['sandbox.replace(globalThis, "fetch", fake);', ["fetch"]],
    ['mock.method(globalThis, "fetch", fake);', ["fetch"]],
    ['td.replace(global, "fetch");', ["fetch"]],
    ['vi.stubGlobal("fetch", vi.fn());', ["fetch"]],
    ['Object.defineProperty(globalThis, "fetch", { value: stub });', ["fetch"]],
    ["Object.assign(global, { fetch: stub, crypto });", ["fetch"]],
    ["Object.assign(config, { fetch: stub });", []],
    ["jest.spyOn(global, name);", []],
    ['"a stub".replace("a", "b");', []],
    ['"a stub".replace(/a/, "b");', []],
    ['vi.stubEnv("fetch", "x");', []],
    ['replaceGlobal("fetch", stub);', ["fetch"]],
    ['vi[stubGlobal]("fetch");', []],
    ['class Own { #stubGlobal() {} f() { this.#stubGlobal("fetch"); } }', []],
    ['const self = {}; jest.spyOn(self, "fetch");', ["self"]],
    ['import axios from "axios"; compare(axios, "post"); // mock', []],
  ])("a member: %s", (code, expected) => {
    expect(replaced(code)).toEqual(expected);
  });

  it.each([
    ["fetch.mockResolvedValue(answer);", ["fetch"]],
    ["(fetch as jest.Mock).mockResolvedValueOnce(answer);", ["fetch"]],
    ["vi.mocked(fetch).mockRejectedValue(error);", ["fetch"]],
    ['fetch.mockResponseOnce("{}");', ["fetch"]],
    ['import axios from "axios"; axios.post.mockReturnValue(answer);', ["axios"]],
    [
      'import axios from "axios"; const mocked = axios as jest.Mocked<typeof axios>; mocked.get.mockImplementation(fake);',
      ["axios"],
    ],
    ['import { send } from "./send"; send.mockResolvedValue(1);', ["./send"]],
    ['import axios from "axios"; const s = sinon; axios.post.resolves({});', ["axios"]],
    ["const sinon = 1; const job = queue(); job.returns(1);", ["queue"]],
    ["const sinon = 1; const job = []; job.returns(1);", []],
    ["const job = []; job.mockReset();", ["job"]],
    ["fetch.mocked(answer);", []],
    ["jest.fn().mockResolvedValue(answer);", []],
    ['import context from "context"; context.send.mockResolvedValue(answer);', ["context"]],
  ])("by its answers: %s", (code, expected) => {
    expect(replaced(code)).toEqual(expected);
  });

  it.each([
    ["global.fetch = jest.fn();", ["fetch"]],
    ["fetch = vi.fn();", ["fetch"]],
    ["globalThis.fetch = async () => answer;", ["fetch"]],
    ["window.fetch = instrumented;", ["fetch"]],
    ["global.ZOHO = { CRM: {} };", ["ZOHO"]],
    ["ZOHO.CRM.API.getRecord = jest.fn();", ["ZOHO"]],
    ['import axios from "axios"; axios.post = jest.fn().mockResolvedValue({});', ["axios"]],
    ['import axios from "axios"; axios.get = async () => ({});', ["axios"]],
    ['import axios from "axios"; const stub = sinon.stub(); axios.get = stub;', ["axios"]],
    ['import axios from "axios"; axios.get = function () {};', ["axios"]],
    ['import * as client from "./client"; client.send = jest.fn();', ["./client"]],
    ['import axios from "axios"; axios.defaults.baseURL = stub();', []],
    ['import axios from "axios"; axios.retries = 3; // mock', []],
    ['import axios from "axios"; axios.spare = axios.get; // mock', []],
    ['import config from "./config"; config.url = "mock";', []],
    ['global.fetch = require("node-fetch");', []],
    ['import f from "node-fetch"; if (!globalThis.fetch) globalThis.fetch = f;', []],
    ['window.axios = require("axios");', []],
    ['import axios from "axios"; window.axios = axios.create({});', []],
    ["window.ZOHO = window.ZOHO || {};", []],
    ["fetch += 1; // mock", []],
    ["const fetch = mock();", []],
    ["global.name = jest.fn();", []],
    ['import { createMock } from "./mocks"; global.fetch = createMock();', ["fetch"]],
    ["const fetch = () => 1; global.fetch = fetch;", ["fetch"]],
    ['import axios from "axios"; const own = retry(axios.get); axios.get = own; // mock', []],
    ['import axios from "axios"; const one = two; const two = one; axios.get = one; // mock', []],
  ])("by an assignment: %s", (code, expected) => {
    expect(replaced(code)).toEqual(expected);
  });

  it.each([
    ['import fetchMock from "fetch-mock";', ["fetch"]],
    ['import MockAdapter from "axios-mock-adapter";', ["axios"]],
    ['import moxios from "moxios";', ["axios"]],
    ['require("jest-fetch-mock").enableMocks();', ["fetch"]],
    ['const fetchMock = require("jest-fetch-mock");', ["fetch"]],
    ["const server = sinon.fakeServer.create();", ["XMLHttpRequest", "axios"]],
    ["sinon.useFakeXMLHttpRequest();", ["XMLHttpRequest", "axios"]],
    ["sinon.useFakeTimers();", []],
    ["enableFetchMocks();", ["fetch"]],
    ['import { mocker } from "./setup"; mocker.enableMocks();', ["fetch"]],
    ['import mock from "mock-fs";', []],
  ])("by a package: %s", (code, expected) => {
    expect(replaced(code)).toEqual(expected);
  });

  it("nothing, where no word of the file says so", () => {
    expect(replaced('send("axios"); fetch(url);')).toEqual([]);
    expect(replaced('import crm from "./crm"; events.on(crm, "sent");')).toEqual([]);
  });
});

describe("what answers in place of Zoho", () => {
  const msw = 'import { http } from "msw"; import { setupServer } from "msw/node";';
  it.each([
    ['import nock from "nock"; nock("https://www.zohoapis.eu");', ["*"]],
    ['import nock from "nock"; nock(host);', ["*"]],
    ['import nock from "nock"; nock(`https://${host}`);', ["*"]],
    ['import nock from "nock"; nock(/zoho/);', ["*"]],
    ['import nock from "nock"; nock("https://other.example").get("/");', []],
    ['import nock from "nock"; nock("https://other.example"); nock.disableNetConnect();', ["*"]],
    ['const nock = require("nock"); nock("https://other.example/crm/v8");', ["*"]],
    ["function nock() {} nock();", []],
    [`${msw} http.post("https://www.zohoapis.eu/crm/v8/Leads", f);`, ["*"]],
    [`${msw} http.post("*/crm/v8/Leads", f);`, ["*"]],
    [`${msw} http.all(address, f);`, ["*"]],
    [`${msw} http.post("https://hooks.example/x", f);`, []],
    [`${msw} setupServer(http.get("https://hooks.example/x", f));`, []],
    [`${msw} setupServer(...handlers);`, ["*"]],
    [`${msw} setupServer(handler);`, ["*"]],
    [`${msw} setupServer();`, []],
    ['import { http } from "./mocks"; http.post(address);', []],
    ['import { MockAgent } from "undici"; const agent = new MockAgent(); agent.get("https://www.zohoapis.eu");', ["*"]],
    ['import { MockAgent } from "undici"; const agent = new MockAgent(); agent.get("https://other.example");', []],
    ['import { MockAgent } from "undici"; const agent = new MockAgent(); agent.disableNetConnect();', ["*"]],
    ['import { Pool } from "undici"; const mocks = new Pool(); mocks.get(path);', []],
  ])("%s", (code, expected) => {
    expect(replaced(code)).toEqual(expected);
  });
});
