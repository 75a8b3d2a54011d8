import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { bakery } from "./bakery.ts";
import { filesIn, pull, zohoPreflight } from "./run-pull.ts";
import { refuse } from "./zoho-server.ts";
import { aZohoForEachTest, cwd, server, withField } from "./pulled.ts";

aZohoForEachTest();

describe("--check", () => {
  it("is 0 while the org is as it is stored, 1 with what differs, graded, and writes nothing", async () => {
    await pull(server.url, cwd);
    const before = filesIn(cwd);
    expect(await pull(server.url, cwd, ["--check"])).toEqual({
      exit: 0,
      stdout: "zoho-metadata is up to date\n",
      stderr: "",
    });
    server.org = {
      ...withField("Leads", { api_name: "Budget", data_type: "currency" }),
      related_lists: {},
      users: bakery.users.slice(0, 1),
    };
    expect(await pull(server.url, cwd, ["--check"])).toEqual({
      exit: 1,
      stdout: `zoho-metadata is out of date: 1 file changed, 1 removed

Leads
  safe      "Budget" is new, of type "currency".  field-added

1 change, none breaking
Not compared: related lists of Leads, which this pull lacks
To update it: zoho-preflight pull
`,
      stderr: "",
    });
    expect(filesIn(cwd)).toEqual(before);
  });

  it("grades as diff does", async () => {
    await pull(server.url, cwd);
    server.org = {
      ...bakery,
      fields: {
        ...bakery.fields,
        Leads: (bakery.fields["Leads"] ?? []).map((field) => ({ ...(field as object), length: 40 })),
      },
    };
    const { exit, stdout } = await pull(server.url, cwd, ["--check"]);
    const changes = `Leads
  breaking  The length of "Last_Name" is 40, no longer 80. Longer values are refused: INVALID_DATA.  length-shorter
  breaking  The length of "Lead_Source" is 40, no longer 120. Longer values are refused: INVALID_DATA.  length-shorter

2 changes, 2 breaking
`;
    expect([exit, stdout]).toEqual([
      1,
      `zoho-metadata is out of date: 1 file changed\n\n${changes}To update it: zoho-preflight pull\n`,
    ]);
    cpSync(join(cwd, "zoho-metadata"), join(cwd, "before"), { recursive: true });
    await pull(server.url, cwd);
    expect((await zohoPreflight(["diff", "before", "zoho-metadata"], cwd)).stdout).toContain(`\n\n${changes}`);
  });

  it("names the files where what differs has no grade", async () => {
    await pull(server.url, cwd);
    server.org = {
      ...bakery,
      modules: [...bakery.modules].reverse(),
      org: { ...(bakery.org as object), type: "sandbox" },
    };
    expect(await pull(server.url, cwd, ["--check"])).toEqual({
      exit: 1,
      stdout:
        "zoho-metadata is out of date: 1 file changed\n  ~ org.json\nThat changes the result of no request.\nTo update it: zoho-preflight pull\n",
      stderr: "zoho-metadata is from a production org, this pull from a sandbox one.\n",
    });
  });

  it("tells programs the same", async () => {
    await pull(server.url, cwd);
    server.org = withField("Leads", { api_name: "Budget", data_type: "currency" });
    const { exit, stdout } = await pull(server.url, cwd, ["--check", "--json"]);
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      written: false,
      changes: { added: [], changed: ["fields/Leads.json"], removed: [] },
      drift: {
        warnings: [],
        notCompared: [],
        changes: [
          {
            kind: "field-added",
            grade: "safe",
            module: "Leads",
            field: "Budget",
            after: "currency",
            message: '"Budget" is new, of type "currency".',
            reason: "Records do not need it.",
          },
        ],
        summary: { changes: 1, breaking: 0, risky: 0, safe: 1 },
      },
    });
  });

  it("does not ask Zoho when what is stored cannot be read", async () => {
    await pull(server.url, cwd);
    writeFileSync(join(cwd, "zoho-metadata/fields/Leads.json"), '{ "fields": 7 }');
    const before = server.asked.length;
    expect(await pull(server.url, cwd, ["--check"])).toEqual({
      exit: 2,
      stdout: "",
      stderr:
        "zoho-metadata/fields/Leads.json: fields: expected a list, found the number 7. Give the answer of GET /settings/fields?module=Leads as Zoho sends it.\n",
    });
    expect(server.asked).toHaveLength(before);
  });

  it("does not mind that somebody was hired, with a licence for it", async () => {
    await pull(server.url, cwd);
    server.org = {
      ...bakery,
      users: [...bakery.users, ...bakery.users],
      org: {
        ...(bakery.org as object),
        license_details: { paid: true, paid_type: "enterprise", users_license_purchased: 4 },
      },
      __features: [
        { api_name: "global_picklists", details: { limits: { total: 30 }, available_count: { total: 25 } } },
      ],
      licences: [
        {
          api_name: "user_licenses",
          details: { limits: { total: 4 }, used_count: { total: 4 }, available_count: { total: 0 } },
        },
      ],
    };
    expect(await pull(server.url, cwd, ["--check"])).toEqual({
      exit: 0,
      stdout: "zoho-metadata is up to date\n",
      stderr: "",
    });
  });

  it("is 2 without a snapshot, or when something was refused", async () => {
    expect(await pull(server.url, cwd, ["--check"])).toEqual({
      exit: 2,
      stdout: "",
      stderr: "There is no snapshot in zoho-metadata to compare with; pull one first, without --check\n",
    });
    await pull(server.url, cwd);
    server.misbehave = ({ path }, response) =>
      path.endsWith("/layouts") && refuse(response, 403, "NO_PERMISSION", "permission denied");
    expect((await pull(server.url, cwd, ["--check"])).exit).toBe(2);
    expect((await pull(server.url, cwd, ["--check", "--partial"])).exit).toBe(0);
  });
});
