import { join } from "node:path";

import { describe, expect, it, vi } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";
import { preflightFetch } from "@zoho-preflight/validator/fetch";
import { loadSnapshot } from "@zoho-preflight/validator/node";

import { newFolder } from "./folders.ts";
import { lint } from "./plugin/lint.ts";
import { zohoPreflight } from "./pull/run-pull.ts";
import { AUTHORIZED, serving } from "./serving.ts";

// What the org's state forbids is reported at every door, from the same option and the same metadata.

const scopes = ["ZohoCRM.users.READ"];
const profile = {
  profiles: [
    {
      id: "500000000000000001",
      permissions_details: [
        { id: "1", name: "Crm_Implied_Delete_Cases", module: { api_name: "Cases" }, enabled: false },
      ],
    },
  ],
};
const modules = { modules: [{ api_name: "Cases" }] };
const snapshot = {
  "zoho-metadata/snapshot.json": JSON.stringify({ format: 1, version: "v8" }),
  "zoho-metadata/modules.json": JSON.stringify(modules),
  "zoho-metadata/profile.json": JSON.stringify(profile),
};
const path = "/crm/v8/Cases/5000000000000100001";
const url = `https://www.zohoapis.com${path}`;
const STATE = ["granted-scope", "permission"];
const stateOf = (checks: readonly string[]): readonly string[] => checks.filter((check) => STATE.includes(check));

const MISMATCH = {
  code: "OAUTH_SCOPE_MISMATCH",
  details: {},
  message: "invalid oauth scope to access this URL",
  status: "error",
};
const NO_PERMISSION = { code: "NO_PERMISSION", details: { permissions: ["Crm_Implied_Delete_Cases"] } };

describe("granted-scope and permission are reported", () => {
  it("by validate() and the wrapper of fetch", async () => {
    const folder = newFolder(snapshot);
    const preflight = createPreflight({ snapshot: loadSnapshot(join(folder, "zoho-metadata")), scopes });
    const { issues } = preflight.validate({ method: "DELETE", url, headers: AUTHORIZED });
    expect(stateOf(issues.map(({ check }) => check))).toEqual(STATE);
    const fetch = vi.fn();
    const guarded = preflightFetch(preflight, { fetch });
    await expect(guarded(url, { method: "DELETE", headers: AUTHORIZED })).rejects.toThrow("OAUTH_SCOPE_MISMATCH");
    expect(fetch).not.toHaveBeenCalled();
  });

  it("by check, from zoho-preflight.json and from the flag", async () => {
    const request = JSON.stringify({ method: "DELETE", url });
    const configured = newFolder({
      ...snapshot,
      "a.json": request,
      "zoho-preflight.json": JSON.stringify({ scopes, metadata: "./zoho-metadata" }),
    });
    const plain = newFolder({ ...snapshot, "a.json": request });
    for (const [folder, flags] of [
      [configured, []],
      [plain, ["--scopes", scopes.join()]],
    ] as const) {
      const { stdout } = await zohoPreflight(["check", "a.json", ...flags], folder);
      expect(stateOf([...stdout.matchAll(/ ([a-z-]+)$/gm)].map(([, check = ""]) => check))).toEqual(STATE);
    }
  });

  it("by ESLint, from its settings and from zoho-preflight.json", () => {
    const configured = newFolder({ ...snapshot, "zoho-preflight.json": JSON.stringify({ scopes }) });
    const code = `await fetch("${url}", { method: "DELETE", headers: { Authorization: \`Zoho-oauthtoken \${token}\` } });`;
    const said = [
      lint(code, {
        filename: join(configured, "a.js"),
      }),
      lint(code, {
        filename: join(newFolder(), "a.js"),
        settings: { scopes, metadata: join(configured, "zoho-metadata") },
      }),
    ];
    for (const messages of said)
      expect(messages).toEqual([expect.stringContaining(" permission "), expect.stringContaining(" granted-scope ")]);
  });

  it("by serve --scopes, with the answer that Zoho would give", async () => {
    const { call, log } = await serving(["--scopes", scopes.join()]);
    const answer = await call("DELETE", path);
    expect([answer.status, answer.body]).toEqual([401, MISMATCH]);
    expect(log()[0]).toMatchObject({ path });
  });

  it("by serve, by the scopes of the token that pulled the metadata", async () => {
    const files = {
      ...snapshot,
      "zoho-metadata/snapshot.json": JSON.stringify({ format: 1, version: "v8", scopes }),
    };
    const { call } = await serving(["--metadata", "zoho-metadata"], { files });
    expect((await call("DELETE", path)).body).toEqual(MISMATCH);
  });
});

describe("serve --profile", () => {
  const files = { "clerk.json": JSON.stringify(profile), "clerk/profile.json": JSON.stringify(profile) };

  it.each(["clerk.json", "clerk"])("takes a file or a folder, with Zoho's default fields: %s", async (given) => {
    const { call } = await serving(["--profile", given], { files });
    const refused = await call("DELETE", path);
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject(NO_PERMISSION);
    expect((await call("DELETE", "/crm/v8/Leads/5000000000000100001")).status).toBe(200);
    expect((await call("GET", "/crm/v8/settings/profiles/500000000000000001")).body).toEqual(profile);
  });

  it("wins over the profile in the metadata", async () => {
    const allowed = JSON.stringify(profile).replace('"enabled":false', '"enabled":true');
    const { call } = await serving(["--metadata", "zoho-metadata", "--profile", "boss.json"], {
      files: { ...snapshot, "boss.json": allowed },
    });
    expect((await call("DELETE", path)).status).toBe(200);
  });

  it.each([
    ["none.json", "--profile: none.json: there is no such file"],
    ["text.json", "--profile: text.json, line 1, column 1: this is not JSON"],
    ["list.json", "--profile: list.json lists no permissions of one profile."],
  ])("says what is wrong with %s", async (given, said) => {
    const folder = newFolder({ "text.json": "profile", "list.json": '{ "profiles": [{ "id": "5" }] }' });
    const { exit, stderr } = await zohoPreflight(["serve", "--port", "0", "--profile", given], folder);
    expect(exit).toBe(2);
    expect(stderr.replaceAll(`${folder}/`, "")).toContain(said);
  });
});
