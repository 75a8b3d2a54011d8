import { describe, expect, test } from "vitest";

import { zohoPreflight } from "./command.ts";

const bad = { method: "POST", path: "/crm/v8/Leads", body: { data: [{ Company: "Ng & Co" }] } };
const good = { method: "POST", path: "/crm/v8/Leads", body: { data: [{ Last_Name: "Ng" }] } };

describe("{ method, path, body }", () => {
  test.each([
    ["one", JSON.stringify(bad, null, 2)],
    ["a list", JSON.stringify([good, bad], null, 2)],
    ["under data", JSON.stringify({ data: bad }, null, 2)],
    ["a list under data", JSON.stringify({ data: [good, bad] }, null, 2)],
    ["a list under data, on one line", JSON.stringify({ data: [good, bad] })],
    ["a line of NDJSON", `${JSON.stringify(good)}\n${JSON.stringify(bad)}\n`],
  ])("is read as a request: %s", async (_, text) => {
    const { exit, stdout, stderr } = await zohoPreflight(["check", "a.json"], { "a.json": text });
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: "" });
    expect(stdout).toContain("POST /crm/v8/Leads  records.insert");
    expect(stdout).toContain('"Last_Name" is missing');
  });

  test("an issue of the address is shown at the path", async () => {
    const { stdout } = await zohoPreflight(["check", "a.json"], {
      "a.json": '{ "method": "GET", "path": "/crm/v8/settings/feilds" }',
    });
    expect(stdout).toMatch(/"\/crm\/v8\/settings\/feilds"[^\n]*\n[^\n|]*\|\s+\^/);
  });

  test("records that are given a module stay records, also with fields of these names", async () => {
    const text = JSON.stringify({ data: [{ Last_Name: "Ng", url: "https://example.com" }] });
    const { stdout } = await zohoPreflight(["check", "a.json", "--module", "Leads"], { "a.json": text });
    expect(stdout).toContain("POST /crm/v8/Leads  records.insert");
  });
});
