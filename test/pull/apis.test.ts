import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { bakery } from "./bakery.ts";
import { filesIn, projectFolder, zohoPreflight } from "./run-pull.ts";
import { refuse, startZoho } from "./zoho-server.ts";
import type { ZohoServer } from "./zoho-server.ts";

const heat = "/crm/v8/settings/ovens/{{oven_id}}/actions/heat";
const org = {
  ...bakery,
  __apis: [
    {
      path: heat,
      operation_types: [
        { method: "PUT", oauth_scope: "ZohoCRM.settings.ovens.UPDATE", min_credits: 1, max_credits: 5 },
        { method: "GET", oauth_scope: "ZohoCRM.settings.ovens.READ", min_credits: 1, max_credits: 1 },
      ],
    },
    { path: "/crm/v8/Leads", operation_types: [{ method: "GET", oauth_scope: "ZohoCRM.modules.leads.READ" }] },
  ],
};

let server: ZohoServer;
beforeEach(async () => {
  server = await startZoho(org);
});
afterEach(() => server.close());

const pull = (cwd: string, ...more: string[]) =>
  zohoPreflight(["pull", "--api-domain", server.url, "--data-center", "eu", ...more], cwd, {
    ZOHO_ACCESS_TOKEN: "invented-access",
  });

describe("the org's own list of addresses", () => {
  test("is kept, sorted, with methods and scopes and without what it costs", async () => {
    const cwd = projectFolder();
    expect(await pull(cwd)).toMatchObject({ exit: 0, stderr: "" });
    expect(JSON.parse(readFileSync(join(cwd, "zoho-metadata/apis.json"), "utf8"))).toEqual({
      __apis: [
        { path: "/crm/v8/Leads", operation_types: [{ method: "GET", oauth_scope: "ZohoCRM.modules.leads.READ" }] },
        {
          path: heat,
          operation_types: [
            { method: "GET", oauth_scope: "ZohoCRM.settings.ovens.READ" },
            { method: "PUT", oauth_scope: "ZohoCRM.settings.ovens.UPDATE" },
          ],
        },
      ],
    });
  });

  test("clears an address that nobody else knows", async () => {
    const cwd = projectFolder({
      "a.json": '{ "method": "PUT", "url": "/crm/v8/settings/ovens/100000000000000001/actions/heat" }',
    });
    const before = await zohoPreflight(["check", "a.json"], cwd);
    expect(before.stdout).toContain("known-endpoint");
    await pull(cwd);
    const after = await zohoPreflight(["check", "a.json"], cwd);
    expect(after.stdout).not.toContain("known-endpoint");
    expect(after.stdout).toContain("1 file, 1 request, no issues\n");
  });

  test("is left out without its scope, with one line that names it, and an older copy goes", async () => {
    const cwd = projectFolder();
    await pull(cwd);
    server.misbehave = ({ path }, response) =>
      path.endsWith("/__apis") ? refuse(response, 401, "OAUTH_SCOPE_MISMATCH", "Unauthorized") : undefined;
    const { exit, stdout, stderr } = await pull(cwd);
    expect({ exit, stderr }).toEqual({
      exit: 0,
      stderr: "apis.json: needs ZohoCRM.apis.READ\n",
    });
    expect(stdout).toContain("- apis.json\n");
    expect(existsSync(join(cwd, "zoho-metadata/apis.json"))).toBe(false);
    expect(JSON.parse((await pull(cwd, "--json")).stdout)).toMatchObject({
      failures: [],
      leftOut: [
        {
          file: "apis.json",
          what: "the list of API addresses",
          code: "OAUTH_SCOPE_MISMATCH",
          scope: "ZohoCRM.apis.READ",
        },
      ],
    });
  });

  test("stays away where Zoho does not have it, and no pull fails of it", async () => {
    const cwd = projectFolder();
    server.misbehave = ({ path }, response) =>
      path.endsWith("/__apis") ? refuse(response, 404, "INVALID_URL_PATTERN", "wrong URL") : undefined;
    const { exit, stdout, stderr } = await pull(cwd);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
    expect(stdout).toContain("Not offered by the API: the list of API addresses\n");
  });

  test("is not asked for before v7", async () => {
    await pull(projectFolder(), "--api-version", "v6");
    expect(server.asked.filter(({ path }) => path.endsWith("/__apis"))).toEqual([]);
  });

  test("is no drift: Zoho adds addresses by itself", async () => {
    const cwd = projectFolder();
    await pull(cwd);
    server.org = { ...org, __apis: org.__apis.slice(0, 1) };
    expect(await pull(cwd, "--check")).toMatchObject({ exit: 0, stdout: "zoho-metadata is up to date\n" });
    expect(Object.keys(filesIn(cwd))).toContain("zoho-metadata/apis.json");
  });
});
