import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { replacesHost } from "./mocked-hosts.ts";

/** Whether the last call of a piece of code answers requests to Zoho CRM. */
function replaces(code: string): boolean | undefined {
  const { source, all } = parsed(code);
  const last = all("CallExpression").at(-1);
  return last && replacesHost(last, source);
}

describe("a call that may answer in place of Zoho", () => {
  it.each([
    ['import nock from "nock"; nock("https://www.zohoapis.eu");', true],
    ['import nock from "nock"; nock("https://other.example");', false],
    ['import nock from "nock"; nock(`https://other.example/${path}/crm/`);', false],
    ['import nock from "nock"; nock(`https://${host}/crm/`);', true],
    ['import nock from "nock"; nock.cleanAll();', false],
  ])("of nock: %s", (code, expected) => {
    expect(replaces(code)).toBe(expected);
  });

  it.each([
    ['import { http } from "msw"; http.post("*/crm/v8/Leads", answer);', true],
    ['import { http } from "msw"; http.post("https://other.example/x", answer);', false],
    ['import { HttpResponse } from "msw"; HttpResponse.json({});', false],
    ['import { http } from "msw/core"; http.post("*/crm/v8/Leads", answer);', false],
    ['import { setupServer } from "msw/node"; setupServer(handler);', true],
    ['import { getResponse } from "msw/node"; getResponse(handlers);', false],
    ['import { setupServer } from "./server"; setupServer(handler);', false],
  ])("of msw: %s", (code, expected) => {
    expect(replaces(code)).toBe(expected);
  });

  const agent = 'import { MockAgent } from "undici"; const agent = new MockAgent();';
  it.each([
    [`${agent} agent.get("https://www.zohoapis.eu");`, true],
    [`${agent} agent.get("https://other.example");`, false],
    [`${agent} agent.close();`, false],
    ['import { Agent } from "./MockAgent"; const agent = new Agent(); agent.get(host);', false],
  ])("of undici: %s", (code, expected) => {
    expect(replaces(code)).toBe(expected);
  });
});
