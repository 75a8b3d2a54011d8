import { describe, expect, test } from "vitest";

import { inProject } from "../../../../test/coverage.ts";

const crm = "https://www.zohoapis.eu/crm/v8";
const calls = (...requests: readonly string[]): Readonly<Record<string, string>> => ({
  "calls.http": requests.map((request) => request.replace(" /", ` ${crm}/`)).join("\n\n###\n"),
});
const scopes = (argv: readonly string[], ...rest: readonly [Readonly<Record<string, string>>, object?]) =>
  inProject(["scopes", ...argv], ...rest);
/** What `--quiet` prints for some requests of a file. */
const least = async (...requests: readonly string[]): Promise<string> =>
  (await scopes(["calls.http", "--quiet"], calls(...requests))).stdout.trim();

const list = 'export const list = () => fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id");\n';

describe("zoho-preflight scopes", () => {
  test("--help teaches by examples", async () => {
    const { exit, stdout } = await scopes(["--help"], {});
    expect(exit).toBe(0);
    expect(stdout).toContain("zoho-preflight scopes src calls.http session.har");
    expect(stdout).toContain("Exit code: 0 done, 1 the scopes of --check lack something");
  });

  test("reads code and files of requests together, and says which request needs what", async () => {
    const files = { "src/crm.js": list, ...calls("GET /settings/fields?module=Leads", "GET /Leads?fields=Last_Name") };
    expect(await scopes(["src", "calls.http"], files)).toEqual({
      exit: 0,
      stderr: "",
      stdout: `ZohoCRM.modules.leads.READ
  records.list Leads  src/crm.js:1:27, calls.http:4:1

ZohoCRM.settings.fields.READ
  fields.list  calls.http:1:1

scope=ZohoCRM.modules.leads.READ,ZohoCRM.settings.fields.READ

2 scopes for 3 requests
`,
    });
  });

  test("names operation and module; ALL only for four operations of one module", async () => {
    const three = ["GET /Deals/5000000000000100001", "POST /Deals", "PUT /Deals/5000000000000100001"];
    expect(await least(...three)).toBe(
      "scope=ZohoCRM.modules.deals.CREATE,ZohoCRM.modules.deals.READ,ZohoCRM.modules.deals.UPDATE",
    );
    expect(await least(...three, "DELETE /Deals/5000000000000100001")).toBe("scope=ZohoCRM.modules.deals.ALL");
  });

  test("all modules only where the module is known at run time, and then it says so", async () => {
    const by = (method: string): string =>
      `export const ${method.toLowerCase()}It = (module, id) => fetch(\`${crm}/\${module}/\${id}\`, { method: "${method}" });\n`;
    const one = await scopes(["crm.js"], { "crm.js": by("GET") });
    expect(one.stdout).toContain("ZohoCRM.modules.READ\n  records.get  crm.js:1:");
    expect(one.stdout).toContain("A module is known only at run time, so the scope is that of all modules.");
    const insert = `export const add = (module) => fetch(\`${crm}/\${module}\`, { method: "POST" });\n`;
    const four = await scopes(["crm.js"], { "crm.js": by("GET") + by("PUT") + by("DELETE") + insert });
    expect(four.stdout).toContain("scope=ZohoCRM.modules.ALL\n");
    expect(four.stdout).toContain("A module is known only at run time");
    expect((await scopes(["crm.js"], { "crm.js": list })).stdout).not.toContain("at run time");
  });

  test("a module that the metadata lacks is taken for custom; one that it has is what it says", async () => {
    const files = calls("GET /Vehicles?fields=id", "GET /Trips_X_Stops?fields=id");
    const { stdout } = await scopes(["calls.http"], files);
    expect(stdout).toContain("scope=ZohoCRM.modules.custom.READ\n");
    expect(stdout).toContain("  Vehicles, Trips_X_Stops: taken for custom, because the metadata does not have it.");
    const org = {
      "zoho-metadata/snapshot.json": '{ "format": 1, "version": "v8" }',
      "zoho-metadata/modules.json": JSON.stringify({
        modules: [
          { api_name: "Vehicles", generated_type: "custom" },
          { api_name: "Trips_X_Stops", generated_type: "linking" },
        ],
      }),
    };
    const own = await scopes(["calls.http"], { ...files, ...org });
    expect(own.stdout).toContain("scope=ZohoCRM.modules.READ\n");
    expect(own.stdout).toContain("What Trips_X_Stops is called in scopes is not known");
    const code = { "crm.js": `export const list = () => fetch("${crm}/Vehicles?fields=id"); // Zoho\n` };
    expect((await scopes(["crm.js", "--metadata", "org"], { ...code, ...renamed(org) })).stdout).not.toContain(
      "taken for",
    );
  });

  test("--wide prints the fewest", async () => {
    const files = calls("GET /Leads?fields=id", "POST /Deals", "GET /settings/fields?module=Leads");
    const { stdout } = await scopes(["calls.http", "--wide", "-q"], files);
    expect(stdout).toBe("scope=ZohoCRM.modules.ALL,ZohoCRM.settings.fields.READ\n");
  });

  test("marks what sources disagree about, and what only OpenAPI files name", async () => {
    const { stdout } = await scopes(["calls.http"], calls("POST /Leads/upsert", "GET /settings/automation/tasks"));
    expect(stdout).toContain(`Sources disagree: one of them asks for these too. Add them if Zoho refuses the call.
  disputed  ZohoCRM.modules.leads.UPDATE
    records.upsert Leads  calls.http:1:1
`);
    expect(stdout).toContain("  ZohoCRM.modules.leads.UPDATE would do as well.\n");
    expect(stdout).toContain(`ZohoCRM.settings.automation_actions.READ
  workflow_tasks.list  calls.http:4:1
  Named by Zoho's OpenAPI files only, not by a page of its documentation.
`);
  });

  test("says what could not be read, and whose scopes are not known", async () => {
    const files = {
      "crm.js": `${list}export const send = (url) => fetch(url);\nexport const setting = (what) => fetch(\`${crm}/settings/\${what}\`);\n`,
      ...calls("GET /org/taxes"),
    };
    const { exit, stdout } = await scopes(["crm.js", "calls.http"], files);
    expect(exit).toBe(0);
    expect(stdout).toContain(`Not known, so scopes may be missing for them
  crm.js:2:30  GET …: Whether this request goes to Zoho CRM cannot be seen.
  crm.js:3:34  GET ${crm}/settings/…: Which operation this is cannot be told.
  calls.http:1:1  GET ${crm}/org/taxes: No source names the scopes of taxes.list.
`);
    expect(stdout).toContain("1 scope for 4 requests, 3 not fully known\n");
    expect(await scopes(["crm.js", "-q"], files)).toEqual({
      exit: 0,
      stdout: "scope=ZohoCRM.modules.leads.READ\n",
      stderr: "2 requests not fully known; without --quiet they are listed.\n",
    });
  });

  test("calls in tests send nothing, and need nothing", async () => {
    const files = {
      "crm.js": list,
      "crm.test.js": `import { vi } from "vitest";\nglobalThis.fetch = vi.fn();\nfetch("${crm}/Deals?fields=id");\n`,
    };
    const { stdout } = await scopes(["."], files);
    expect(stdout).toContain("scope=ZohoCRM.modules.leads.READ\n");
  });
});

describe("zoho-preflight scopes --check", () => {
  const files = calls(
    "GET /Leads?fields=id",
    "GET /Leads/5000000000000100001/Notes?fields=Note_Title",
    "POST /coql",
    "POST /Deals/upsert",
  );
  const given = (...scopesOf: readonly string[]) => scopes(["calls.http", "--check", scopesOf.join(",")], files);

  test("exit 1 and what is lacking, for which request", async () => {
    const { exit, stdout } = await given("ZohoCRM.modules.leads.READ", "ZohoCRM.modules.deals.UPDATE");
    expect(exit).toBe(1);
    expect(stdout).toContain(`lacking  ZohoCRM.coql.READ
  coql.query  calls.http:7:1
`);
    expect(stdout).toContain("  disputed  ZohoCRM.modules.deals.CREATE\n");
    expect(stdout).toContain("The scopes lack something for 1 of 4 requests");
  });

  test("exit 0 when they cover everything, by any of the ways; a dispute is no lack", async () => {
    const { exit, stdout } = await given("zohocrm.modules.ALL", "ZohoCRM.coql.READ");
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: "The scopes cover 4 requests\n" });
    expect((await given("ZohoCRM.modules.READ ZohoCRM.modules.deals.CREATE", "ZohoCRM.coql.READ")).exit).toBe(0);
  });

  test("--quiet prints only what is lacking", async () => {
    expect(await scopes(["calls.http", "-q", "--check", "ZohoCRM.settings.ALL"], files)).toMatchObject({
      exit: 1,
      stdout: "ZohoCRM.coql.READ\nZohoCRM.modules.READ\nZohoCRM.modules.deals.CREATE\n",
    });
  });

  test("a module that is known only at run time lacks nothing that can be told", async () => {
    const code = { "crm.js": `export const list = (module) => fetch(\`${crm}/\${module}?fields=id\`);\n` };
    expect((await scopes(["crm.js", "--check", "ZohoCRM.modules.deals.READ"], code)).exit).toBe(0);
    expect((await scopes(["crm.js", "--check", "ZohoCRM.coql.READ"], code)).exit).toBe(1);
  });

  test("what is no scope is wrong usage", async () => {
    expect(await given("ZohoCRM.modules.ALL", "settings")).toEqual({
      exit: 2,
      stdout: "",
      stderr: '--check: expected scopes such as ZohoCRM.modules.ALL, found "settings".\n',
    });
  });
});

describe("zoho-preflight scopes, for programs and exit codes", () => {
  test("--json has a result for each request", async () => {
    const files = calls("POST /Leads/upsert", "GET /org/taxes");
    const { stdout } = await scopes(["calls.http", "--json", "--check", "ZohoCRM.users.READ"], files);
    const place = { file: "calls.http", line: 1, column: 1, request: `POST ${crm}/Leads/upsert` };
    const of = { operation: "records.upsert", module: "Leads" };
    const [create, update] = ["ZohoCRM.modules.leads.CREATE", "ZohoCRM.modules.leads.UPDATE"];
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      scopes: [create],
      scope: create,
      results: [
        {
          ...place,
          ...of,
          scopes: [create],
          needs: [[create], [update]],
          disputed: [create, update],
          documented: true,
        },
      ],
      disputed: [create, update].map((scope) => ({ scope, requests: [{ ...place, ...of }] })),
      lacking: [{ ...place, ...of, missing: [[create], [update]], documented: true }],
      notKnown: [
        {
          file: "calls.http",
          line: 4,
          column: 1,
          request: `GET ${crm}/org/taxes`,
          text: "No source names the scopes of taxes.list.",
        },
      ],
      unread: [],
      notes: [],
      summary: { requests: 2, scopes: 1, notKnown: 1, unread: 0 },
    });
  });

  test("exit 2: nothing found, a file that is not there, no ESLint for code", async () => {
    expect(await scopes(["a.js"], { "a.js": "export {};\n" })).toEqual({
      exit: 2,
      stdout: "",
      stderr: "No Zoho CRM requests found in a.js.\n",
    });
    const missing = await scopes(["calls.http", "gone.http"], calls("GET /Leads?fields=id"));
    expect(missing).toMatchObject({ exit: 2, stderr: "gone.http: there is no such file\n" });
    expect(missing.stdout).toContain("scope=ZohoCRM.modules.leads.READ\n");
    expect(await scopes(["src"], { "src/a.js": list }, { installed: [] })).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining("Code is read by ESLint") as string,
    });
    expect((await scopes([], {})).exit).toBe(2);
  });

  test("no secret is printed", async () => {
    const files = { "calls.http": `GET ${crm}/org/taxes?authtoken=hunter2hunter2&fields=id\n` };
    for (const flags of [[], ["--json"]]) {
      const { stdout, stderr } = await scopes(["calls.http", ...flags], files);
      expect(stdout).toContain("taxes");
      expect(stdout + stderr).not.toContain("hunter");
    }
  });
});

/** The files of an org in another folder. */
function renamed(org: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(org).map(([name, text]) => [name.replace("zoho-metadata", "org"), text]));
}
