import { describe, expect, test } from "vitest";

import { inProject } from "../coverage.ts";
import { commandLine } from "../command-line.ts";
import { newFolder, write } from "../folders.ts";

const BASE = "https://www.zohoapis.eu/crm/v8";
const AUTH = "Authorization: Zoho-oauthtoken {{token}}";

/** Requests whose base is a variable, an environment elsewhere that knows it, and a body that lies outside of the working directory. */
function project(): string {
  const folder = newFolder({
    "shared/dev.json": { values: [{ key: "base", value: BASE }] },
    "shared/lead.json": '{ "data": [{ "Company": "Ng & Co" }] }',
    "project/requests/list.http": `GET {{base}}/Leads?fields=id\n${AUTH}\n`,
    "project/requests/deep/add.http": `POST ${BASE}/Leads\n${AUTH}\n\n< ../../../shared/lead.json\n`,
    "project/requests/notes.txt": "Remember the milk.",
  });
  for (const side of ["was", "is"])
    write(folder, {
      [`project/${side}/snapshot.json`]: { format: 1, version: "v8" },
      [`project/${side}/modules.json`]: { modules: [{ api_name: "Leads" }] },
      [`project/${side}/fields/Leads.json`]: {
        fields: [{ api_name: "Last_Name", data_type: "text", json_type: "string", system_mandatory: side === "is" }],
      },
    });
  return `${folder}/project`;
}

const run = (argv: readonly string[]) => commandLine(argv, { folder: project() });

describe("--env", () => {
  test("in check, migrate, diff and scopes", async () => {
    const env = ["--env", "../shared/dev.json"];
    expect((await run(["check", "requests/list.http", ...env])).stdout).toContain("1 file, 1 request, no issues");
    expect((await run(["migrate", "--to", "v8", "requests/list.http", ...env])).stdout).toBe(
      "To v8: 1 request, none judged differently\n",
    );
    expect((await run(["migrate", "--from", "v7", "--to", "v8", "requests/list.http", ...env])).stdout).toContain(
      "1 request of another version than v7 passed over.",
    );
    expect((await run(["diff", "was", "is", "--requests", "requests/list.http", ...env])).stdout).toContain(
      "1 request, none judged differently",
    );
    expect((await run(["scopes", "requests/list.http", "--quiet", ...env])).stdout).toBe(
      "scope=ZohoCRM.modules.leads.READ\n",
    );
  });

  test("one that cannot be read is named by each", async () => {
    const said = { exit: 2, stdout: "", stderr: "--env none.json: there is no such file\n" };
    expect(await run(["check", "requests/list.http", "--env", "none.json"])).toEqual(said);
    expect(await run(["migrate", "--to", "v8", "requests/list.http", "--env", "none.json"])).toEqual(said);
    expect(await run(["diff", "was", "is", "--requests", "requests/list.http", "--env", "none.json"])).toEqual(said);
    expect(await run(["scopes", "requests/list.http", "--env", "none.json"])).toEqual(said);
  });
});

describe("--read-outside", () => {
  const file = "requests/deep/add.http";

  test("in check and diff: the body is judged", async () => {
    expect((await run(["check", file])).stdout).toContain(
      '1 request not fully checked (requests/deep/add.http:1): "../../../shared/lead.json" was not read (outside of this folder; --read-outside).',
    );
    expect((await run(["check", file, "--read-outside"])).stdout).toContain('"Last_Name" is missing');
    const differ = ["diff", "was", "is", "--requests", file];
    expect((await run(differ)).stdout).toContain("1 request, none judged differently");
    expect((await run([...differ, "--read-outside"])).stdout).toContain("1 judged differently: 1 newly refused");
  });

  test("in migrate and scopes: the body counts", async () => {
    const outside = newFolder({
      "shared/quote.json": '{ "data": [{ "Subject": "A", "Product_Details": [] }] }',
      "shared/query.json": `{ "select_query": "select Last_Name from Contacts where Last_Name = 'Ng'" }`,
      "project/quote.http": `POST https://www.zohoapis.eu/crm/v2/Quotes\n${AUTH}\n\n< ../shared/quote.json\n`,
      "project/query.http": `POST ${BASE}/coql\n${AUTH}\n\n< ../shared/query.json\n`,
    });
    const there = (argv: readonly string[]) => commandLine(argv, { folder: `${outside}/project` });
    expect((await there(["migrate", "--to", "v8", "quote.http"])).stdout).toContain("none judged differently");
    expect((await there(["migrate", "--to", "v8", "quote.http", "--read-outside"])).stdout).toContain(
      "1 judged differently",
    );
    expect((await there(["scopes", "query.http", "--quiet"])).stdout).toBe(
      "scope=ZohoCRM.coql.READ,ZohoCRM.modules.READ\n",
    );
    expect((await there(["scopes", "query.http", "--quiet", "--read-outside"])).stdout).toBe(
      "scope=ZohoCRM.coql.READ,ZohoCRM.modules.contacts.READ\n",
    );
  });

  test("diff without requests has nothing to read", async () => {
    expect(await run(["diff", "was", "is", "--read-outside"])).toEqual({
      exit: 2,
      stdout: "",
      stderr: "--read-outside says how request files are read, so it needs --requests\n",
    });
  });
});

describe("folders and patterns", () => {
  test("in check, migrate, diff and scopes", async () => {
    const env = ["--env", "../shared/dev.json"];
    const passedOver = "1 file without requests passed over.\n";
    expect(await run(["check", "requests", ...env])).toMatchObject({
      stdout: expect.stringContaining("2 files, 2 requests, no issues") as string,
      stderr: passedOver,
    });
    expect(await run(["migrate", "--to", "v8", "requests", ...env])).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining("2 requests, none judged differently") as string,
      stderr: passedOver,
    });
    expect(await run(["migrate", "--to", "v8", "requests/**/*.http", ...env])).toMatchObject({ exit: 0, stderr: "" });
    expect(await run(["diff", "was", "is", "--requests", "requests", ...env])).toMatchObject({
      stdout: expect.stringContaining("2 requests, none judged differently") as string,
      stderr: passedOver,
    });
    expect((await run(["diff", "was", "is", "--requests", "requests/deep/*.http"])).stdout).toContain(
      "1 request, none",
    );
    expect((await run(["scopes", "requests", "--json", ...env])).stdout).toContain('"requests":2');
    expect((await run(["scopes", "requests/**/add.http", "--quiet"])).stdout).toBe(
      "scope=ZohoCRM.modules.leads.CREATE\n",
    );
    expect((await run(["scopes", "GET https://www.zohoapis.eu/crm/v8/Deals?fields=id", "--quiet"])).stdout).toBe(
      "scope=ZohoCRM.modules.deals.READ\n",
    );
  });

  test("a file whose name says what records it holds, in migrate and diff as in check", async () => {
    const files = { "Leads.insert.zoho.json": [{ Company: "Ng & Co" }] };
    expect((await commandLine(["check", "Leads.insert.zoho.json"], { files })).stdout).toContain("1 request, 1 with");
    expect((await commandLine(["migrate", "--to", "v8", "Leads.insert.zoho.json"], { files })).stdout).toBe(
      "To v8: 1 request, none judged differently\n",
    );
    const folder = project();
    write(folder, files);
    const { stdout } = await commandLine(["diff", "was", "is", "--requests", "Leads.insert.zoho.json"], { folder });
    expect(stdout).toContain("1 request, 1 judged differently: 1 newly refused");
  });

  test("beside code, scopes reads the code alone, and says so", async () => {
    const { exit, stdout, stderr } = await inProject(["scopes", "src"], {
      "src/crm.js": `export const list = () => fetch("${BASE}/Leads?fields=id");\n`,
      "src/try.http": `GET ${BASE}/Deals?fields=id\n`,
    });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
    expect(stdout).toContain("scope=ZohoCRM.modules.leads.READ\n");
    expect(stdout).toContain(
      "src holds code, so 1 file of requests in it was not read; name it to include it: src/try.http",
    );
  });
});
