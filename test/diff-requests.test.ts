import { describe, expect, test } from "vitest";

import { diff, lastName, snapshotFiles, twoFolders } from "./diffing.ts";
import { write } from "./folders.ts";

describe("--requests", () => {
  const channel = {
    api_name: "Channel",
    data_type: "picklist",
    system_mandatory: true,
    pick_list_values: [{ display_value: "Web", actual_value: "Web" }],
  };
  const insert = (record: object, more: object = {}): string =>
    JSON.stringify({ method: "POST", url: "/crm/v8/Leads", body: { data: [record] }, ...more });
  const cwdWith = (requests: string): string => {
    const cwd = twoFolders(snapshotFiles([lastName]), snapshotFiles([lastName, channel]));
    write(cwd, { "calls.ndjson": requests });
    return cwd;
  };

  test("requests that are judged differently, at their place", async () => {
    const cwd = cwdWith(
      [
        insert({ Last_Name: "Ng" }),
        insert({ Last_Name: "Ng", Channel: "Web" }),
        insert({ Last_Name: "Ng", Channel: "Fair" }),
      ].join("\n"),
    );
    const { exit, stdout, stderr } = await diff(["old", "new", "--requests", "calls.ndjson"], { cwd });
    expect(stdout.split("\n").slice(5)).toEqual([
      "calls.ndjson:1:1  POST /crm/v8/Leads  records.insert",
      "  newly refused  MANDATORY_NOT_FOUND  mandatory-fields",
      '    "Channel" is missing, and every record of Leads needs it.',
      '    1 | {"method":"POST","url":"/crm/v8/Leads","body":{"data":[{"Last_Name":"Ng"}]}}',
      "      |                                                        ^",
      "",
      "calls.ndjson:2:1  POST /crm/v8/Leads  records.insert",
      "  fixed  dropped  known-fields",
      '    Leads has no field "Channel": Zoho answers SUCCESS and drops the value.',
      '    2 | …thod":"POST","url":"/crm/v8/Leads","body":{"data":[{"Last_Name":"Ng","Channel":"Web"}]}}',
      "      |                                                                       ^^^^^^^^^",
      "",
      "calls.ndjson:3:1  POST /crm/v8/Leads  records.insert",
      "  newly warned  stored as sent  picklist-value",
      '    Channel has no option "Fair"; Zoho stores it as sent.',
      '    3 | …hod":"POST","url":"/crm/v8/Leads","body":{"data":[{"Last_Name":"Ng","Channel":"Fair"}]}}',
      "      |                                                                                ^^^^^^",
      "  fixed  dropped  known-fields",
      '    Leads has no field "Channel": Zoho answers SUCCESS and drops the value.',
      '    3 | …hod":"POST","url":"/crm/v8/Leads","body":{"data":[{"Last_Name":"Ng","Channel":"Fair"}]}}',
      "      |                                                                      ^^^^^^^^^",
      "",
      "1 change, 1 breaking",
      "3 requests, 3 judged differently: 1 newly refused, 1 newly warned, 1 fixed",
      "",
    ]);
    expect(stderr).toBe("");
    expect(exit).toBe(1);
  });

  test("none is judged differently", async () => {
    const cwd = twoFolders(snapshotFiles([lastName]), snapshotFiles([{ ...lastName, length: 100 }]));
    write(cwd, { "calls.ndjson": insert({ Last_Name: "Ng" }) });
    expect(await diff(["old", "new", "--requests", "calls.ndjson"], { cwd })).toMatchObject({
      exit: 0,
      stdout: expect.stringMatching(/\n1 change, none breaking\n1 request, none judged differently\n$/) as string,
    });
  });

  test("a value that has become too long is refused, one that was too long already is not newly so", async () => {
    const cwd = twoFolders(snapshotFiles([lastName]), snapshotFiles([{ ...lastName, length: 10 }]));
    write(cwd, {
      "calls.ndjson": [insert({ Last_Name: "N".repeat(50) }), insert({ Last_Name: "N".repeat(90) })].join("\n"),
    });
    expect((await diff(["old", "new", "--requests", "calls.ndjson"], { cwd })).stdout).toContain(
      "2 requests, 1 judged differently: 1 newly refused\n",
    );
  });

  test("an error of which a warning is left is mended", async () => {
    const decimals = (decimal_place: number, length: number): object => ({
      api_name: "Amount",
      data_type: "integer",
      json_type: "integer",
      length,
      decimal_place,
    });
    const cwd = twoFolders(
      snapshotFiles([decimals(0, 3)]),
      snapshotFiles([{ ...decimals(0, 3), data_type: "double", json_type: "double" }]),
    );
    write(cwd, { "calls.ndjson": insert({ Amount: 12345 }) });
    expect((await diff(["old", "new", "--requests", "calls.ndjson"], { cwd })).stdout).toContain(
      "  fixed  INVALID_DATA  field-length  only a warning now\n",
    );
  });

  test("files that the shell has named are all judged", async () => {
    const cwd = cwdWith(insert({ Last_Name: "Ng" }));
    write(cwd, { "more.ndjson": insert({ Last_Name: "Ng" }) });
    expect((await diff(["old", "new", "--requests", "calls.ndjson", "more.ndjson"], { cwd })).stdout).toContain(
      "\n2 requests, 2 judged differently: 2 newly refused\n",
    );
    expect(
      (await diff(["--requests", "calls.ndjson", "--requests", "more.ndjson", "old", "new"], { cwd })).stdout,
    ).toContain("\n2 requests, 2 judged differently: 2 newly refused\n");
  });

  test("only one side's layouts are no reason to judge differently", async () => {
    const layouts = {
      layouts: [
        {
          id: "1",
          name: "Standard",
          sections: [{ fields: [{ api_name: "Last_Name" }, { api_name: "City", required: true }] }],
        },
      ],
    };
    const cwd = twoFolders(
      snapshotFiles([lastName, { api_name: "City", data_type: "text" }]),
      snapshotFiles([lastName, { api_name: "City", data_type: "text" }], {}, { "layouts/Leads.json": layouts }),
    );
    write(cwd, { "calls.ndjson": insert({ Last_Name: "Ng", Layout: { id: "1" } }) });
    const { exit, stdout } = await diff(["old", "new", "--requests", "calls.ndjson"], { cwd });
    expect(stdout).toContain("\n1 request, none judged differently\n");
    expect(exit).toBe(0);
  });

  test("bare records, standard input, and requests that ask to be left alone", async () => {
    const cwd = cwdWith(insert({ Last_Name: "Ng" }, { "preflight-ignore": ["mandatory-fields"] }));
    expect((await diff(["old", "new", "--requests", "calls.ndjson"], { cwd })).stdout).toContain(
      "1 request, none judged differently",
    );
    expect(
      (await diff(["old", "new", "--requests", "-", "--module", "Leads"], { cwd, stdin: '[{ "Last_Name": "Ng" }]' }))
        .stdout,
    ).toContain("<stdin>:1:1  POST /crm/v8/Leads");
    expect(
      (
        await diff(["old", "new", "--requests", "-", "--module", "Leads", "--operation", "update"], {
          cwd,
          stdin: '[{ "id": "700000000000001001" }]',
        })
      ).stdout,
    ).toContain("1 request, none judged differently");
    expect(
      (
        await diff(["old", "new", "--requests", "-", "--ignore", "mandatory-fields"], {
          cwd,
          stdin: insert({ Last_Name: "Ng" }),
        })
      ).stdout,
    ).toContain("1 request, none judged differently");
  });

  test("what cannot be read is told, the rest is judged, and the exit code is 2", async () => {
    const cwd = cwdWith(`${insert({ Last_Name: "Ng" })}\n{ "url": \n`);
    const { exit, stdout, stderr } = await diff(
      ["old", "new", "--requests", "calls.ndjson", "--requests", "nope.json"],
      { cwd },
    );
    expect(stderr).toMatch(/^calls\.ndjson:2:\d+: .*\nnope\.json: there is no such file\n$/);
    expect(stdout).toContain("1 request, 1 judged differently: 1 newly refused; 2 could not be read\n");
    expect(exit).toBe(2);
  });

  test("nothing to judge is 2", async () => {
    const cwd = cwdWith("curl https://example.com/\n");
    expect(await diff(["old", "new", "--requests", "calls.ndjson"], { cwd })).toMatchObject({
      exit: 2,
      stderr: "Nothing to check: calls.ndjson contains no Zoho CRM requests.\n",
    });
  });

  test("--quiet shows what is newly refused; --strict minds new warnings", async () => {
    const cwd = twoFolders(
      snapshotFiles([lastName, { ...channel, system_mandatory: false }]),
      snapshotFiles([lastName, { ...channel, system_mandatory: false, pick_list_values: [] }]),
    );
    write(cwd, { "calls.ndjson": insert({ Last_Name: "Ng", Channel: "Fair" }) });
    const reversed = await diff(["new", "old", "--requests", "calls.ndjson"], { cwd });
    expect(reversed.stdout).toContain("1 newly warned");
    expect(reversed.exit).toBe(0);
    expect((await diff(["new", "old", "--requests", "calls.ndjson", "--strict"], { cwd })).exit).toBe(1);
    const quiet = await diff(["new", "old", "--requests", "calls.ndjson", "--quiet"], { cwd });
    expect(quiet.stdout).not.toContain("picklist-value");
    expect(quiet.stdout).toContain("1 request, 1 judged differently: 1 newly warned\n");
  });

  test("tokens are never shown", async () => {
    const token = "1000.5ecre75ecre75ecre75ecre75ecre700.0f5ecre70f5ecre70f5ecre70f5ecre7";
    const headers = { Authorization: `Zoho-oauthtoken ${token}` };
    const cwd = cwdWith(
      [insert({ Last_Name: token }, { headers }), insert({ Last_Name: "Ng", Channel: token }, { headers })].join("\n"),
    );
    const [pretty, json] = [
      await diff(["old", "new", "--requests", "calls.ndjson"], { cwd }),
      await diff(["old", "new", "--requests", "calls.ndjson", "--json"], { cwd }),
    ];
    expect(pretty.stdout + json.stdout).not.toContain("5ecre75ecre7");
    expect(JSON.parse(json.stdout)).toMatchObject({
      requests: [
        {
          file: "calls.ndjson",
          line: 1,
          column: 1,
          method: "POST",
          url: "/crm/v8/Leads",
          verdict: "newly refused",
          issues: [
            {
              verdict: "newly refused",
              check: "mandatory-fields",
              code: "MANDATORY_NOT_FOUND",
              severity: "error",
              path: ["body", "data", 0],
              line: 1,
            },
          ],
        },
        { line: 2, verdict: "newly warned" },
      ],
      summary: { requests: 2, newlyRefused: 1, newlyWarned: 1, mended: 0, unreadable: 0, fixed: 0 },
    });
  });

  test("options of zoho-preflight.json hold for both", async () => {
    const cwd = cwdWith(insert({ Last_Name: "Ng" }));
    write(cwd, { "zoho-preflight.json": '{ "severity": { "mandatory-fields": "warning" }, "metadata": "gone" }' });
    expect((await diff(["old", "new", "--requests", "calls.ndjson"], { cwd })).stdout).toContain("1 newly warned");
  });
});
