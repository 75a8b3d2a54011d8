import { describe, expect, test } from "vitest";

import { zohoPreflight } from "./command.ts";

/** A snapshot folder whose Leads have this field beside the mandatory one. */
function org(folder: string, field: string): Record<string, string> {
  const fieldOf = (api_name: string): object => ({ api_name, data_type: "text", json_type: "string", length: 80 });
  return {
    [`${folder}/snapshot.json`]: '{ "format": 1, "version": "v8", "dataCenter": "eu" }',
    [`${folder}/modules.json`]:
      '{ "modules": [{ "api_name": "Leads", "module_name": "Leads", "api_supported": true }] }',
    [`${folder}/fields/Leads.json`]: JSON.stringify({ fields: [fieldOf("Last_Name"), fieldOf(field)] }),
  };
}

const lead = (field: string): string =>
  JSON.stringify({ method: "POST", url: "/crm/v8/Leads", body: { data: [{ Last_Name: "Ng", [field]: "x" }] } });

const monorepo = {
  ...org("shop/zoho-metadata", "Shop_Code"),
  ...org("bakery/crm", "Oven"),
  "bakery/zoho-preflight.json": '{ "metadata": "crm" }',
  "shop/src/leads.json": lead("Shop_Code"),
  "bakery/calls/leads.json": lead("Oven"),
  "leads.json": lead("Twitter"),
};

describe("each file by its own org", () => {
  test("from the root of a monorepo, the nearest configuration or metadata above each file counts", async () => {
    const { exit, stdout } = await zohoPreflight(
      ["check", "shop/src/leads.json", "bakery/calls/leads.json", "leads.json"],
      monorepo,
    );
    expect(exit).toBe(0);
    expect(stdout).toContain("3 files, 3 requests, no issues\n");
    expect(stdout).toContain(
      "Checked against shop/zoho-metadata (1 file), bakery/crm (1 file) and Zoho's default fields (1 file).\n",
    );
  });

  test("the other org's field is not this one's", async () => {
    const { stdout } = await zohoPreflight(["check", "bakery/calls/leads.json", "shop/src/leads.json"], {
      ...monorepo,
      "shop/src/leads.json": lead("Oven"),
    });
    expect(stdout).toContain("shop/src/leads.json:1:1");
    expect(stdout).toContain('Leads has no field "Oven"');
    expect(stdout).not.toContain("bakery/calls/leads.json:1:1");
  });

  test("--metadata wins for all files", async () => {
    const { stdout } = await zohoPreflight(
      ["check", "shop/src/leads.json", "bakery/calls/leads.json", "--metadata", "bakery/crm"],
      monorepo,
    );
    expect(stdout).toContain('Leads has no field "Shop_Code"');
    expect(stdout).toContain("Checked against bakery/crm.\n");
  });

  test("severities, too, are those of the file's own configuration", async () => {
    const { exit, stdout } = await zohoPreflight(["check", "bakery/calls/leads.json", "shop/src/leads.json"], {
      ...monorepo,
      "bakery/zoho-preflight.json": '{ "metadata": "crm", "severity": { "known-fields": "off" } }',
      "bakery/calls/leads.json": lead("Shop_Code"),
      "shop/src/leads.json": lead("Oven"),
    });
    expect(exit).toBe(0);
    expect(stdout).toContain("none with errors: 1 warning");
  });

  test("standard input has the configuration of the working directory, and metadata that it names", async () => {
    const files = org("zoho-metadata", "Shop_Code");
    const bare = await zohoPreflight(["check", "-"], files, lead("Shop_Code"));
    expect(bare.stdout).toContain("Checked against Zoho's default fields.");
    const { stdout } = await zohoPreflight(
      ["check", "-"],
      { ...files, "zoho-preflight.json": '{ "metadata": "zoho-metadata" }' },
      lead("Shop_Code"),
    );
    expect(stdout).toContain("1 file, 1 request, no issues\nChecked against zoho-metadata.\n");
  });

  test("a broken configuration above any file is said before anything is checked, 2", async () => {
    const { exit, stdout, stderr } = await zohoPreflight(["check", "leads.json", "bakery/calls/leads.json"], {
      ...monorepo,
      "bakery/zoho-preflight.json": '{ "metdata": "crm" }',
    });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
    expect(stderr).toContain("metdata");
  });
});

describe("check --module", () => {
  const files = { "a.json": '{ "Last_Name": "Ng" }', ...org("meta", "Shop_Code") };

  test("a mistyped module is wrong usage, 2, with the nearest name", async () => {
    expect(await zohoPreflight(["check", "a.json", "--module", "Lead"], files)).toMatchObject({
      exit: 2,
      stdout: "",
      stderr: '--module: there is no module "Lead". Did you mean "Leads"?\n',
    });
    expect(await zohoPreflight(["check", "a.json", "--module", "leads"], files)).toMatchObject({
      exit: 2,
      stderr: '--module: there is no module "leads". Did you mean "Leads"?\n',
    });
  });

  test("against an org, one that it does not have is wrong usage, whatever its name", async () => {
    expect(await zohoPreflight(["check", "a.json", "--module", "Ovens", "--metadata", "meta"], files)).toMatchObject({
      exit: 2,
      stderr: '--module: there is no module "Ovens".\n',
    });
  });

  test("without an org it may be one of its own", async () => {
    expect(await zohoPreflight(["check", "a.json", "--module", "Ovens"], files)).toMatchObject({ exit: 0 });
  });
});

describe("nothing to check, and what was not checked", () => {
  const others = '{ "log": { "entries": [{ "request": { "method": "GET", "url": "https://example.com/" } }] } }';

  test("no Zoho CRM request is 2, and 0 where that is allowed", async () => {
    expect(await zohoPreflight(["check", "a.har"], { "a.har": others })).toMatchObject({
      exit: 2,
      stderr: "Nothing to check: a.har contains no Zoho CRM requests.\n",
    });
    expect(await zohoPreflight(["check", "a.har", "--pass-with-no-requests"], { "a.har": others })).toMatchObject({
      exit: 0,
      stderr: "Nothing to check: a.har contains no Zoho CRM requests.\n",
    });
  });

  test("what cannot be read is 2 all the same", async () => {
    expect(await zohoPreflight(["check", "none.json", "--pass-with-no-requests"])).toMatchObject({ exit: 2 });
  });

  test("--fail-on-unread: 1 when something in a request was not checked; without it 0", async () => {
    const file = {
      "a.sh": "curl https://www.zohoapis.eu/crm/v8/Leads -H 'Authorization: Zoho-oauthtoken $T' -d @../lead.json\n",
    };
    expect(await zohoPreflight(["check", "a.sh"], file)).toMatchObject({ exit: 0 });
    const { exit, stdout, stderr } = await zohoPreflight(["check", "a.sh", "--fail-on-unread"], file);
    expect(exit).toBe(1);
    expect(stdout).toContain(
      '1 request not fully checked (a.sh:1): "../lead.json" was not read (outside of this folder; --read-outside).',
    );
    expect(stderr).toBe("1 request not fully checked, which --fail-on-unread does not allow.\n");
    const json = await zohoPreflight(["check", "a.sh", "--json"], file);
    expect(JSON.parse(json.stdout)).toMatchObject({ summary: { unread: 1 } });
  });

  test("--fail-on-unread: a set-up without scopes and profile is no reason", async () => {
    expect(
      await zohoPreflight(["check", "a.json", "--fail-on-unread"], {
        "a.json": '{ "url": "/crm/v8/Leads/100000000000000001" }',
      }),
    ).toMatchObject({ exit: 0 });
  });
});
