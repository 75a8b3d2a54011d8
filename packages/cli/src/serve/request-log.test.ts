import { expect, test } from "vitest";

import { safeTarget } from "./request-log.ts";

const TOKEN = "1000.5ecre75ecre75ecre75ecre75ecre700.0f5ecre70f5ecre70f5ecre70f5ecre7";

test("a path is shown as it was sent", () => {
  expect(safeTarget("/crm/v8/Leads/search?criteria=(Last_Name:equals:O%27Neil)&page=1&x", [])).toBe(
    "/crm/v8/Leads/search?criteria=(Last_Name:equals:O%27Neil)&page=1&x",
  );
  expect(safeTarget("/crm/v8/Leads?", [])).toBe("/crm/v8/Leads");
});

test("secrets are known by their name, their form, or the request's own header", () => {
  expect(safeTarget("/crm/v8/functions/f/actions/execute?auth_type=apikey&zapikey=1001.abc", [])).toBe(
    "/crm/v8/functions/f/actions/execute?auth_type=apikey&zapikey=***",
  );
  expect(safeTarget(`/crm/v8/Leads?t=${TOKEN}`, [])).toBe("/crm/v8/Leads?t=***");
  expect(safeTarget(`/crm/v8/${TOKEN}`, [])).toBe("/crm/v8/***");
  expect(safeTarget("/crm/v8/Leads?t=opaque-secret", ["opaque-secret"])).toBe("/crm/v8/Leads?t=***");
});

test("percent-encoding hides nothing from us", () => {
  expect(safeTarget("/crm/v8/Leads?acc%65ss_token=opaque", [])).toBe("/crm/v8/Leads?acc%65ss_token=***");
  expect(safeTarget(`/crm/v8/Leads?t=${TOKEN.replaceAll(".", "%2E")}`, [])).toBe("/crm/v8/Leads?t=***");
  expect(safeTarget("/crm/v8/Leads?t=opaque%2Dsecret", ["opaque-secret"])).toBe("/crm/v8/Leads?t=***");
});

test("what goes to the accounts server is all secret", () => {
  expect(safeTarget("/oauth/v2/token?client_id=a&client%5Fsecret=b", [])).toBe("/oauth/v2/token?…");
});
