import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { commandLine } from "../../../../test/command-line.ts";
import { newFolder } from "../../../../test/folders.ts";
import type { Files } from "../../../../test/folders.ts";

/** Runs a command line in a new folder, or in `folder`, that holds `files`. */
async function zohoPreflight(argv: readonly string[], files: Files = {}, stdin = "", folder = newFolder()) {
  return { ...(await commandLine(argv, { folder, files, stdin })), folder };
}

/** What stands behind the sum when nobody names an org's metadata. */
const ORG = "Checked against Zoho's default fields. Run `zoho-preflight pull` to check against your own.\n";
const SET_UP =
  "Scopes, permissions and licences were not checked: no scopes given, no profile pulled, no licences pulled.\n";

const good =
  '{ "url": "https://www.zohoapis.eu/crm/v8/Leads/100", "headers": { "Authorization": "Zoho-oauthtoken $TOKEN" } }';
const noToken = '{ "url": "https://www.zohoapis.eu/crm/v8/Leads/100", "headers": {} }';
const label = '{ "url": "https://www.zohoapis.eu/crm/v8/Lead/100" }';

describe("check", () => {
  test("good requests: one line, 0", async () => {
    expect(await zohoPreflight(["check", "a.json"], { "a.json": good })).toMatchObject({
      exit: 0,
      stdout: `1 file, 1 request, no issues\n${ORG}${SET_UP}`,
      stderr: "",
    });
  });

  test("an error is shown at its place, 1", async () => {
    const { exit, stdout } = await zohoPreflight(["check", "a.json"], { "a.json": `[\n  ${good},\n  ${noToken}\n]` });
    expect(exit).toBe(1);
    expect(stdout).toBe(
      [
        "a.json:3:3  GET https://www.zohoapis.eu/crm/v8/Leads/100  records.get",
        "  error  refused  AUTHENTICATION_FAILURE  authorization-header",
        "    The Authorization header is missing. Send `Authorization: Zoho-oauthtoken <access token>`.",
        '    3 |   { "url": "https://www.zohoapis.eu/crm/v8/Leads/100", "headers": {} }',
        "      |                                                                   ^",
        '  Zoho would answer 401 { "code": "AUTHENTICATION_FAILURE", "details": {}, "message": "Authentication failed", "status": "error" }',
        "",
        "1 file, 2 requests, 1 with errors: 1 error",
        `${ORG}${SET_UP}Run \`zoho-preflight explain AUTHENTICATION_FAILURE\` to learn more.`,
        "",
      ].join("\n"),
    );
  });

  test("a value that would be lost is underlined by its name", async () => {
    const { stdout } = await zohoPreflight(["check", "a.json"], {
      "a.json":
        '{\n  "method": "PUT",\n  "url": "/crm/v8/Leads/100",\n  "body": { "data": [{ "Lead_Sorce": "Web" }] }\n}',
    });
    expect(stdout).toMatch(/^ {2}warning {2}\S.* {2}known-fields$/m);
    expect(stdout).toContain(
      '    4 |   "body": { "data": [{ "Lead_Sorce": "Web" }] }\n      |                        ^^^^^^^^^^^^\n',
    );
  });

  test("warnings are 0, unless there are more than allowed", async () => {
    const files = { "a.json": label };
    expect((await zohoPreflight(["check", "a.json"], files)).exit).toBe(0);
    expect((await zohoPreflight(["check", "a.json", "--max-warnings", "1"], files)).exit).toBe(0);
    expect(await zohoPreflight(["check", "a.json", "--max-warnings", "0"], files)).toMatchObject({
      exit: 1,
      stderr: "1 warning, but --max-warnings allows 0.\n",
    });
  });

  test("--quiet shows errors only, and counts all", async () => {
    expect((await zohoPreflight(["check", "a.json", "--quiet"], { "a.json": label })).stdout).toBe(
      `1 file, 1 request, none with errors: 1 warning\n${ORG}${SET_UP}`,
    );
  });

  test("--json is one JSON text without a secret in it", async () => {
    const secret =
      '{ "name": "x", "url": "https://www.zohoapis.eu/crm/v8/Lead/100", "headers": { "Authorization": "Zoho-oauthtoken 1000.00000000000000000000.1111111111" } }';
    const { exit, stdout } = await zohoPreflight(["check", "--json", "a.json"], { "a.json": secret });
    expect(exit).toBe(0);
    expect(stdout).not.toContain("11111");
    expect(JSON.parse(stdout)).toMatchObject({
      version: 2,
      results: [
        {
          file: "a.json",
          line: 1,
          column: 1,
          request: {
            url: "https://www.zohoapis.eu/crm/v8/Lead/100",
            headers: { Authorization: "Zoho-oauthtoken ***" },
          },
          report: {
            ok: true,
            issues: [{ check: "known-module", code: "INVALID_MODULE", severity: "warning", path: ["url", "path", 0] }],
            operation: { id: "records.get" },
          },
        },
      ],
      summary: { requests: 1, requestsWithErrors: 0, errors: 0, warnings: 1 },
    });
  });

  test("--json of nothing is JSON too", async () => {
    const { exit, stdout } = await zohoPreflight(["check", "--json", "a.json"], { "a.json": "[]" });
    expect(exit).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ version: 2, results: [] });
  });

  test("standard input", async () => {
    expect((await zohoPreflight(["check", "-"], {}, label)).stdout).toContain(
      "<stdin>:1:1  GET https://www.zohoapis.eu/crm/v8/Lead/100",
    );
  });

  test("NDJSON: a line that cannot be read does not hide the next ones, 2", async () => {
    const { exit, stdout, stderr } = await zohoPreflight(["check", "a.ndjson"], {
      "a.ndjson": `${good}\n\n{"url": \n${noToken}\n`,
    });
    expect(exit).toBe(2);
    expect(stderr).toBe("a.ndjson:3:8: this line cannot be read as JSON: it ends before it is complete\n");
    expect(stdout).toContain("a.ndjson:4:1");
    expect(stdout).toContain("2 requests, 1 with errors: 1 error; 1 could not be read\n");
  });

  test("files that cannot be read, each in one sentence; the others are checked", async () => {
    const { exit, stdout, stderr } = await zohoPreflight(
      ["check", "none.json", "broken.json", "empty.json", "folder", "record.json", "good.json"],
      {
        "broken.json": '[{\n  "url": nope }]',
        "empty.json": "",
        "folder/x.json": "{}",
        "record.json": '{ "Last_Name": "Ng" }',
        "good.json": good,
      },
    );
    expect(exit).toBe(2);
    expect(stderr).toBe(
      [
        "none.json: there is no such file",
        "broken.json:2:10: this cannot be read as JSON: 'nope' does not belong here",
        "empty.json: this file is empty",
        'record.json:1:1: this object has no "url", so it is not a request; if it holds records, name their module: --module Leads',
        "1 file without requests passed over.",
        "",
      ].join("\n"),
    );
    expect(stdout).toBe(`1 file, 1 request, no issues; 4 could not be read\n${ORG}${SET_UP}`);
  });

  test("a HAR says how much of it was looked at", async () => {
    const har = JSON.stringify({
      log: {
        entries: [
          { request: { method: "GET", url: "https://example.com/" } },
          { request: { method: "GET", url: "https://www.zohoapis.eu/crm/v8/Leads/100", headers: [] } },
        ],
      },
    });
    expect(await zohoPreflight(["check", "s.har"], { "s.har": har })).toMatchObject({
      exit: 0,
      stdout: `s.har: 1 of 2 entries are Zoho CRM\n1 file, 1 request, no issues\n${ORG}${SET_UP}`,
    });
  });

  test("a HAR without any is nothing to check, 2", async () => {
    const har = JSON.stringify({ log: { entries: [{ request: { method: "GET", url: "https://example.com/" } }] } });
    expect(await zohoPreflight(["check", "s.har"], { "s.har": har })).toMatchObject({
      exit: 2,
      stdout: "s.har: 0 of 1 entries are Zoho CRM\n",
      stderr: "Nothing to check: s.har contains no Zoho CRM requests.\n",
    });
  });

  test("curl commands", async () => {
    const { exit, stdout } = await zohoPreflight(["check", "calls.sh"], {
      "calls.sh": '# mine\ncurl "https://www.zohoapis.eu/crm/v8/Leads/100" \\\n  -X DELETE\ncurl https://example.com\n',
    });
    expect(exit).toBe(1);
    expect(stdout).toContain("calls.sh:2:1  DELETE https://www.zohoapis.eu/crm/v8/Leads/100  records.delete");
    expect(stdout).toContain("calls.sh: 1 of 2 curl commands are Zoho CRM\n");
  });

  test("bare records of a module", async () => {
    const { stdout } = await zohoPreflight(["check", "a.json", "--module", "Ovens", "--operation", "upsert"], {
      "a.json": '{ "Last_Name": "Ng", "Company": "Ng & Co" }',
    });
    expect(stdout).toContain("a.json:1:1  POST /crm/v8/Ovens/upsert  records.upsert");
  });

  test("payload files, which say in their name what they hold", async () => {
    const files = {
      "Leads.insert.zoho.json": '{ "Company": "Ng & Co" }',
      "zoho-preflight.json": '{ "apiVersion": "v7" }',
    };
    const { exit, stdout } = await zohoPreflight(["check", "Leads.insert.zoho.json"], files);
    expect(exit).toBe(1);
    expect(stdout).toContain("Leads.insert.zoho.json:1:1  POST /crm/v7/Leads  records.insert");
    expect(
      (await zohoPreflight(["check", "Leads.insert.zoho.json", "--module", "Notes", "--json"], files)).stdout,
    ).toContain('"url":"/crm/v7/Notes"');
  });

  test("--ignore, and preflight-ignore beside a request", async () => {
    expect(await zohoPreflight(["check", "a.json", "--ignore", "known-module"], { "a.json": label })).toMatchObject({
      exit: 0,
      stdout: `1 file, 1 request, no issues\n${ORG}${SET_UP}`,
    });
    expect(
      await zohoPreflight(["check", "a.json"], {
        "a.json": '{ "url": "/crm/v8/Lead/100", "preflight-ignore": ["known-module"] }',
      }),
    ).toMatchObject({ exit: 0, stdout: `1 file, 1 request, no issues\n${ORG}${SET_UP}` });
  });

  test("a check that does not exist is 2, with the nearest name", async () => {
    expect(await zohoPreflight(["check", "a.json", "--ignore", "known-modul"], { "a.json": label })).toMatchObject({
      exit: 2,
      stdout: "",
      stderr: '--ignore: there is no check "known-modul". Did you mean "known-module"?\n',
    });
    expect(
      await zohoPreflight(["check", "a.json"], {
        "a.json": '{ "url": "/crm/v8/Leads/100", "preflight-ignore": "known-modul" }',
      }),
    ).toMatchObject({
      exit: 2,
      stderr: 'a.json:1:1: "preflight-ignore": there is no check "known-modul". Did you mean "known-module"?\n',
    });
  });

  test.each([["check", "a.json"], ["generate"], ["serve", "--port", "0"]])(
    "a folder that zoho-preflight.json names and that is not pulled yet is told, with what to type: %s",
    async (...argv) => {
      const { exit, stdout, stderr } = await zohoPreflight(argv, {
        "a.json": "{}",
        "zoho-preflight.json": '{ "metadata": "./zoho-metadata" }',
      });
      expect([exit, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(
        /^\S+zoho-metadata, which zoho-preflight\.json names, is not there yet: zoho-preflight pull writes it\. Without "metadata" in zoho-preflight\.json, Zoho's default fields are used\n$/,
      );
    },
  );

  test("zoho-preflight.json is read, and flags win over it", async () => {
    const files = {
      "a.json": '{ "url": "/Leads/100", "headers": {} }',
      "zoho-preflight.json": '{ "apiVersion": "v7", "severity": { "authorization-header": "warning" } }',
    };
    const { exit, stdout } = await zohoPreflight(["check", "a.json", "--json"], files);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      results: [{ report: { issues: [{ severity: "warning" }], operation: { version: "v7" } } }],
    });
    expect(
      JSON.parse((await zohoPreflight(["check", "a.json", "--json", "--api-version", "v3"], files)).stdout),
    ).toMatchObject({ results: [{ report: { operation: { version: "v3" } } }] });
  });

  test("options beside a request hold for it alone", async () => {
    const { stdout } = await zohoPreflight(["check", "a.json", "--json-all"], {
      "a.json": '[{ "url": "/Leads/100", "options": { "apiVersion": "v3" } }, { "url": "/crm/v8/Leads/100" }]',
    });
    expect(JSON.parse(stdout)).toMatchObject({
      results: [{ report: { operation: { version: "v3" } } }, { report: { operation: { version: "v8" } } }],
    });
  });

  test("options that are wrong, in one sentence", async () => {
    const files = { "a.json": good };
    expect(await zohoPreflight(["check", "a.json", "--data-center", "europe"], files)).toMatchObject({
      exit: 2,
      stderr: '--data-center: expected one of us, eu, in, au, jp, cn, ca, sa, ae, uk, found "europe".\n',
    });
    const { exit, stderr } = await zohoPreflight(["check", "a.json", "--metadata", "nowhere"], files);
    expect(exit).toBe(2);
    expect(stderr).toMatch(/nowhere: expected a folder, found none\..*\n$/);
    expect(
      await zohoPreflight(["check", "a.json"], {
        "a.json": '{ "url": "/crm/v8/Leads/100", "options": { "dataCentre": "eu" } }',
      }),
    ).toMatchObject({ exit: 2, stdout: "" });
  });

  test("a snapshot folder is judged by: a module that the org does not have is an error", async () => {
    const files = {
      "a.json": '{ "url": "/crm/v8/Projects_X/100" }',
      "meta/snapshot.json": '{ "format": 1, "version": "v8", "dataCenter": "eu" }',
      "meta/modules.json": '{ "modules": [{ "api_name": "Leads", "module_name": "Leads", "api_supported": true }] }',
      "meta/fields/Leads.json": '{ "fields": [] }',
    };
    expect(await zohoPreflight(["check", "a.json", "--metadata", "meta"], files)).toMatchObject({ exit: 1 });
    expect(
      (
        await zohoPreflight(["check", "a.json", "--json"], {
          ...files,
          "zoho-preflight.json": '{ "metadata": "meta" }',
        })
      ).exit,
    ).toBe(1);
  });

  test("a baseline hides what is known, and not one issue more", async () => {
    const { folder, ...first } = await zohoPreflight(
      ["check", "a.json", "--baseline", "known.json", "--update-baseline"],
      { "a.json": `[${noToken}]` },
    );
    expect(first).toEqual({
      exit: 0,
      stdout: `1 file, 1 request, no issues; 1 known issue in the baseline not shown\n${ORG}${SET_UP}`,
      stderr: "known.json now holds 1 known issue.\n",
    });
    expect(await zohoPreflight(["check", "a.json", "--baseline", "known.json"], {}, "", folder)).toMatchObject({
      exit: 0,
    });
    expect(
      await zohoPreflight(
        ["check", "a.json", "--baseline", "known.json"],
        { "a.json": `[\n\n${noToken},\n${noToken}]` },
        "",
        folder,
      ),
    ).toMatchObject({ exit: 1 });
    expect(JSON.parse(await readFile(join(folder, "known.json"), "utf8"))).toMatchObject({
      version: 2,
      files: {
        "a.json": {
          "authorization-header missing AUTHENTICATION_FAILURE records.get Leads headers.authorization": 1,
        },
      },
    });
  });

  test("no baseline is written when something could not be read", async () => {
    const { exit, folder, stderr } = await zohoPreflight(
      ["check", "a.json", "none.json", "--baseline", "known.json", "--update-baseline"],
      { "a.json": noToken },
    );
    expect(exit).toBe(2);
    expect(stderr).toBe(
      "none.json: there is no such file\nThe baseline was not written, because not everything could be read.\n",
    );
    await expect(readFile(join(folder, "known.json"))).rejects.toThrow();
  });

  test("what was not checked is said once, with its reason", async () => {
    const { stdout } = await zohoPreflight(["check", "a.json"], {
      "a.json": `[{ "url": "/crm/{version}/Leads/100" }, { "url": "/crm/{version}/Leads/100" }]`,
    });
    expect(stdout.match(/^2 requests not fully checked \(a\.json:1, a\.json:1\): /gm)).toHaveLength(1);
  });

  const SENDS = "curl https://www.zohoapis.eu/crm/v8/Leads -H 'Authorization: Zoho-oauthtoken $T' -d @lead.json\n";

  test("a body that a curl command takes from a file is checked, and shown where it stands", async () => {
    const { exit, stdout } = await zohoPreflight(["check", "calls/a.sh"], {
      "calls/a.sh": SENDS,
      "calls/lead.json": '{\n  "data": [{ "Last_Name": 7, "Company": "Ng" }]\n}',
    });
    expect(exit).toBe(1);
    expect(stdout).toContain('    in calls/lead.json\n    2 |   "data": [{ "Last_Name": 7, "Company": "Ng" }]\n');
  });

  test("one that lies elsewhere is not opened, and that is said", async () => {
    const { exit, stdout } = await zohoPreflight(["check", "a.sh"], { "a.sh": SENDS.replace("@", "@../") });
    expect(exit).toBe(0);
    expect(stdout).toBe(
      `1 file, 1 request, no issues\n${ORG}1 request not fully checked (a.sh:1): "../lead.json" was not read (outside of this folder; --read-outside).\n${SET_UP}`,
    );
  });

  test("one that is missing, or is not JSON, is exit 2, and the rest is checked", async () => {
    expect(await zohoPreflight(["check", "a.sh"], { "a.sh": SENDS })).toMatchObject({
      exit: 2,
      stderr: "a.sh:1:85: the body is to be read from lead.json, and that is not there\n",
      stdout: expect.stringContaining("1 file, 1 request") as string,
    });
    expect(await zohoPreflight(["check", "a.sh"], { "a.sh": SENDS, "lead.json": "PASSWORD=secret" })).toMatchObject({
      exit: 2,
      stderr: "lead.json:1:1: this cannot be read as JSON\n",
    });
  });

  test("options that a shell would not hand to curl are a warning", async () => {
    const { exit, stdout, stderr } = await zohoPreflight(["check", "a.sh", "--max-warnings", "0"], {
      "a.sh": `#!/bin/sh\ncurl https://www.zohoapis.eu/crm/v8/Leads/1\n-H 'Authorization: Zoho-oauthtoken $T'\n`,
    });
    expect(exit).toBe(1);
    expect(stdout).toContain("1 file, 1 request, ");
    expect(stderr).toBe(
      "a.sh:3:1: a shell runs curl without the options from here on; end the line before with a backslash\n1 warning, but --max-warnings allows 0.\n",
    );
  });

  test("scopes that are given are checked, so nothing says that they were not", async () => {
    const { stdout } = await zohoPreflight(["check", "a.json", "--scopes", "ZohoCRM.modules.ALL"], { "a.json": good });
    expect(stdout).toBe(
      `1 file, 1 request, no issues\n${ORG}Permissions and licences were not checked: no profile pulled, no licences pulled.\n`,
    );
  });

  test("a token is nowhere in what is printed", async () => {
    const { stdout, stderr } = await zohoPreflight(["check", "a.sh", "b.json"], {
      "a.sh":
        "curl https://www.zohoapis.eu/crm/v8/Lead?x=1 -H 'Authorization: Zoho-oauthtoken 1000.00000000000000000000.1111111111' -b 'c=2222222222' -X",
      "b.json":
        '{ "url": "https://www.zohoapis.eu/crm/v8/Lead?zapikey=1001.3333333333", "headers": { "Authorization": "4444444444-secret" } }',
    });
    expect(stdout).toContain("known-module");
    expect(stdout + stderr).not.toMatch(/1111|2222|3333|4444/);
  });
});
