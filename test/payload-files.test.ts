import { join } from "node:path";

import json from "@eslint/json";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";

import zohoCrm from "@zoho-preflight/eslint-plugin";

import { project, snapshot } from "./linting/project.ts";
import type { Files } from "./linting/project.ts";

/** JSON files that are sent to Zoho CRM, by the rules that judge code. The embedded standard org, where nothing else is said. */

interface Options {
  readonly settings?: object;
  readonly files?: Files;
}

function messagesOf(filename: string, text: string, { settings, files = {} }: Options = {}): Linter.LintMessage[] {
  const folder = project(files);
  const language = `json/${filename.replace(/^.*\./, "")}`;
  return new Linter({ cwd: folder }).verify(
    text,
    [
      {
        files: ["**"],
        language,
        plugins: { json, "zoho-crm": zohoCrm },
        rules: zohoCrm.configs.strict.rules,
        ...(settings === undefined ? {} : { settings: { "zoho-crm": settings } }),
      },
    ],
    { filename: join(folder, filename) },
  );
}

/** `"1:3-13 known-fields Zoho's standard Leads has no field "Last_Nme": …"` for each report. */
function lint(filename: string, text: string, options?: Options): string[] {
  return messagesOf(filename, text, options).map(({ line, column, endLine, endColumn, ruleId, message }) => {
    const end = endColumn === undefined ? "" : `-${endLine === line ? "" : `${String(endLine)}:`}${String(endColumn)}`;
    return `${String(line)}:${String(column)}${end} ${ruleId?.replace("zoho-crm/", "") ?? "broken"} ${message}`;
  });
}

/** What each suggestion makes of the text. */
function mended(filename: string, text: string, options?: Options): string[] {
  return messagesOf(filename, text, options).flatMap(({ suggestions = [] }) =>
    suggestions.map(({ fix }) => text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1])),
  );
}

describe("a file that is called Leads.insert.zoho.json", () => {
  it("holds the body of the request", () => {
    expect(
      lint(
        "Leads.insert.zoho.json",
        '{\n  "data": [\n    { "Last_Name": "Ng", "Emial": "ng@example.com" },\n    { "Company": "Ng & Co" }\n  ]\n}\n',
      ),
    ).toEqual([
      `3:26-33 known-fields Zoho's standard Leads has no field "Emial": Zoho answers SUCCESS and drops the value. Did you mean "Email"?`,
      '4:5-29 mandatory-fields "Last_Name" is missing, and every lead needs it.',
    ]);
  });

  it("or one record, or a list of records", () => {
    expect(lint("Leads.insert.zoho.json", '{ "Last_Name": "Ng", "Annual_Revenue": "a lot" }')).toEqual([
      '1:40-47 field-type Annual_Revenue must be a number without quotes, not the text "a lot".',
    ]);
    expect(lint("Leads.insert.zoho.json", '[\n  { "Last_Name": "Ng" },\n  { "Company": "Ng & Co" }\n]')).toEqual([
      '3:3-27 mandatory-fields "Last_Name" is missing, and every lead needs it.',
    ]);
  });

  it("is an update, or an upsert", () => {
    expect(lint("Deals.update.zoho.json", '{ "Stage": null, "Amount": 1 }')).toEqual([
      '1:1-31 record-id This record has no "id", so Zoho does not know which one to update. Add it, or name the record in the path: PUT …/{id}.',
      '1:12-16 mandatory-fields "Stage" is null, and every deal needs one. Give it a value, or leave the key out.',
    ]);
    expect(lint("Leads.upsert.zoho.json", '{ "Email": "ng@example.com" }')).toEqual([
      '1:1-30 maybe-mandatory-fields "Last_Name" is missing. If no such lead exists yet, Zoho answers MANDATORY_NOT_FOUND.',
    ]);
  });

  it("is silent when all is well", () => {
    expect(
      lint(
        "Leads.insert.zoho.json",
        '{ "data": [{ "Last_Name": "Ng", "Email": "ng@example.com", "Tag": [{ "name": "fair" }] }], "trigger": ["workflow"] }',
      ),
    ).toEqual([]);
    expect(lint("Leads.insert.zoho.json", '{ "Last_Name": "Ng" }')).toEqual([]);
  });

  it("may have another root, or none", () => {
    expect(lint("Leads.insert.zoho.json", '{ "date": [{ "Last_Name": "Ng" }] }')).toEqual([
      '1:1-36 body-shape The body has "date" where this call expects "data".',
    ]);
    expect(lint("Leads.insert.zoho.json", '{ "Leads": [{ "Last_Name": "Ng" }] }')).toEqual([
      '1:1-37 body-shape The body has "Leads" where this call expects "data".',
    ]);
    expect(lint("Leads.insert.zoho.json", "[]")).toEqual([
      '1:1-3 maybe-body-shape "data" is empty. Add at least one record.',
    ]);
    expect(lint("Leads.insert.zoho.json", '"Ng"')).toEqual([
      '1:1-5 body-shape This item of "data" is the text "Ng"; Zoho expects an object.',
    ]);
  });

  it("may be a record of nothing but lookups and subforms", () => {
    expect(
      lint("payloads/owner.json", '{ "Owner": { "id": "1000000000001" } }', {
        settings: { payloads: { "payloads/*.json": "PUT /crm/v8/Leads/1000000000002" } },
      }),
    ).toEqual([]);
    expect(
      lint("payloads/tags.json", '{ "Tag": [{ "name": "fair" }] }', {
        settings: { payloads: { "payloads/*.json": "PUT /crm/v8/Leads/1000000000002" } },
      }),
    ).toEqual([]);
  });

  it("may have the form of another client, and what is not read is not reported", () => {
    const url = '"url": "https://www.zohoapis.eu/crm/v8/Leads"';
    expect(lint("a.zoho.json", `{ "method": "post", ${url}, "data": { "data": [{ "Last_Name": "Ng" }] } }`)).toEqual(
      [],
    );
    expect(lint("a.zoho.json", `{ "method": "post", ${url}, "json": { "data": [{ "Company": "Ng & Co" }] } }`)).toEqual(
      [expect.stringContaining("mandatory-fields")],
    );
    expect(lint("a.zoho.json", `{ ${url}, "params": { "fields": "id,Last_Name" } }`)).toEqual([]);
    expect(lint("a.zoho.json", `{ ${url} }`)).toEqual([expect.stringContaining("required-params")]);
    expect(lint("a.zoho.json", `{ ${url}, "payload": { "fields": "id" } }`)).toEqual([]);
    expect(lint("a.zoho.json", `{ "method": "POST", ${url}, "payload": { "data": [{}] } }`)).toEqual([]);
  });

  it("is another service's, or a mistake, by the rule of all files", () => {
    expect(lint("a.zoho.json", '{ "request": "POST https://accounts.zoho.eu/oauth/v2/token" }')).toEqual([]);
    expect(lint("a.zoho.json", '{ "url": "https://books.zoho.eu/api/v3/invoices" }')).toEqual([]);
    expect(lint("a.zoho.json", '{ "request": "GET https://example.com/health" }')).toEqual([]);
    expect(lint("a.zoho.json", '{ "url": "https://example.com/crm/v8/Leads/1" }')).toEqual([
      expect.stringContaining("known-host"),
    ]);
  });

  it("may be a record with fields that an envelope has too", () => {
    const files = snapshot("zoho-metadata", {
      fields: ["url", "method", "request", "body"].map((api_name) => ({
        api_name,
        data_type: "text",
        json_type: "string",
      })),
    });
    expect(
      lint(
        "Boats.insert.zoho.json",
        '{ "url": "https://example.com/argo", "method": "sail", "request": "POST it", "body": "wood", "crew": 50 }',
        { files },
      ),
    ).toEqual(['1:94-100 known-fields Boats has no field "crew": Zoho answers SUCCESS and drops the value.']);
  });

  it("is judged by the version of the metadata, or of the settings", () => {
    const text = '{ "Last_Name": "Ng", "Email": "ng@example.com" }';
    const deep = `{ "data": [${Array.from({ length: 101 }, () => text).join(", ")}] }`;
    expect(
      lint("Leads.insert.zoho.json", deep, { settings: { apiVersion: "v2" } }).filter((report) =>
        report.includes("record-limit"),
      ),
    ).toHaveLength(1);
    expect(
      lint("Boats.insert.zoho.json", '{ "Name": "Argo", "Crew": "50" }', {
        files: { ...snapshot(), "zoho-metadata/snapshot.json": { format: 1, version: "v2.1" } },
      }),
    ).toEqual(['1:19-25 known-fields Boats has no field "Crew": Zoho answers SUCCESS and drops the value.']);
  });

  it("takes the nearest metadata upwards from the file", () => {
    expect(
      lint("packages/boats/Boats.insert.zoho.json", '{ "Crew": "50" }', { files: snapshot("packages/zoho-metadata") }),
    ).toEqual([
      '1:1-17 mandatory-fields "Name" is missing, and every record of Boats needs it.',
      '1:3-9 known-fields Boats has no field "Crew": Zoho answers SUCCESS and drops the value.',
    ]);
  });
});

describe("a file that names its request", () => {
  it("{ request, body }", () => {
    expect(
      lint(
        "new-lead.zoho.json",
        '{\n  "request": "POST /crm/v8/Leads",\n  "body": { "data": [{ "Company": "Ng & Co" }] }\n}',
      ),
    ).toEqual(['3:22-46 mandatory-fields "Last_Name" is missing, and every lead needs it.']);
    expect(
      lint(
        "new-lead.zoho.json",
        '{ "request": "POST https://www.zohoapis.eu/crm/v8/Lead", "body": { "data": [{ "Last_Name": "Ng" }] } }',
      ),
    ).toEqual(['1:51-55 maybe-known-module "Lead" is the label of a module, not its API name. Did you mean "Leads"?']);
    expect(lint("users.zoho.json", '{ "request": "PATCH /crm/v8/users" }')).toEqual([
      "1:15-20 allowed-method This address takes GET, POST, PUT, not PATCH. Did you mean GET?",
    ]);
    expect(lint("list.zoho.json", '{ "request": "/crm/v8/Leads?fields=Last_Name&sort_order=up" }')).toEqual([
      '1:46-59 param-values sort_order is "up"; Zoho accepts only asc or desc.',
    ]);
  });

  it("{ method, url, headers, body }", () => {
    expect(
      lint(
        "new-lead.zoho.json",
        '{ "method": "POST", "url": "https://www.zohoapis.eu/crm/v8/Leads",\n  "headers": { "Authorization": "Digest 1000.aaaa.bbbb" },\n  "body": { "data": [{ "Company": "Ng & Co" }] } }',
      ),
    ).toEqual([
      '2:33-56 authorization-header The Authorization header says "Digest"; Zoho expects "Zoho-oauthtoken". Send `Authorization: Zoho-oauthtoken <access token>`.',
      '3:22-46 mandatory-fields "Last_Name" is missing, and every lead needs it.',
    ]);
    expect(lint("list.zoho.json", '{ "url": "/crm/v8/Leads" }')).toEqual([
      '1:10-25 required-params The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
    ]);
  });

  it("a list of such requests", () => {
    expect(
      lint(
        "all.zoho.json",
        '[\n  { "request": "GET /crm/v8/Leeds?fields=id" },\n  { "url": "/crm/v8/Leads?fields=id" },\n  { "method": "PATCH", "url": "/crm/v8/users" }\n]',
      ),
    ).toEqual([
      '2:29-34 maybe-known-module Zoho by default has no module "Leeds". Did you mean "Leads"?',
      "4:15-22 allowed-method This address takes GET, POST, PUT, not PATCH. Did you mean GET?",
    ]);
  });

  it("even where the file's name tells another", () => {
    expect(
      lint(
        "Leads.insert.zoho.json",
        '{ "request": "POST /crm/v8/Deals", "body": { "data": [{ "Deal_Name": "Crates" }] } }',
      ),
    ).toEqual(['1:55-80 mandatory-fields "Stage" is missing, and every deal needs it.']);
  });

  it("checks that it asks to pass over", () => {
    const body = '"body": { "data": [{ "Last_Name": "Ng", "Emial": "x" }] }';
    expect(
      lint("new-lead.zoho.json", `{ "request": "POST /crm/v8/Leads", "preflight-ignore": "known-fields", ${body} }`),
    ).toEqual([]);
    expect(
      lint(
        "new-lead.zoho.json",
        `{ "request": "POST /crm/v8/Leads", "preflight-ignore": ["known-module", "known-fields"], ${body} }`,
      ),
    ).toEqual([]);
    expect(
      lint("new-lead.zoho.json", `{ "request": "POST /crm/v8/Leads", "preflight-ignore": ["known-module"], ${body} }`),
    ).toHaveLength(1);
  });
});

describe("files that the settings name", () => {
  const text = '{ "Last_Name": "Ng", "Emial": "x" }';
  const found = [
    `1:22-29 known-fields Zoho's standard Leads has no field "Emial": Zoho answers SUCCESS and drops the value. Did you mean "Email"?`,
  ];

  it("as a list, or by pattern", () => {
    expect(
      lint("payloads/lead.json", text, {
        settings: { payloads: [{ files: "payloads/*.json", request: "POST /crm/v8/Leads" }] },
      }),
    ).toEqual(found);
    expect(
      lint("payloads/lead.json", text, { settings: { payloads: { "payloads/*.json": "POST /crm/v8/Leads" } } }),
    ).toEqual(found);
    expect(
      lint("payloads/old/lead.json", text, { settings: { payloads: { "payloads/*.json": "POST /crm/v8/Leads" } } }),
    ).toEqual([]);
  });

  it("in zoho-preflight.json, counted from there", () => {
    const files = { "packages/a/zoho-preflight.json": { payloads: { "payloads/*.json": "POST /crm/v8/Leads" } } };
    expect(lint("packages/a/payloads/lead.json", text, { files })).toEqual(found);
    expect(lint("payloads/lead.json", text, { files })).toEqual([]);
  });
});

describe("JSON with comments, and JSON5", () => {
  it("are read with their own tokens", () => {
    expect(lint("Leads.insert.zoho.jsonc", '{\n  // who\n  "Last_Name": "Ng", /* where */ "Emial": "x"\n}')).toEqual([
      `3:34-41 known-fields Zoho's standard Leads has no field "Emial": Zoho answers SUCCESS and drops the value. Did you mean "Email"?`,
    ]);
    expect(
      lint(
        "Leads.insert.zoho.json5",
        "{\n  Last_Name: 'Ng', // who\n  Emial: 'x', No_of_Employees: 0xFF, Annual_Revenue: Infinity,\n}",
      ),
    ).toEqual([
      `3:3-8 known-fields Zoho's standard Leads has no field "Emial": Zoho answers SUCCESS and drops the value. Did you mean "Email"?`,
    ]);
    expect(
      lint("new-lead.zoho.json5", "{ request: 'POST /crm/v8/Leads', body: { data: [{ Company: 'Ng & Co' }] } }"),
    ).toEqual(['1:49-71 mandatory-fields "Last_Name" is missing, and every lead needs it.']);
  });

  it("may say in a comment what is passed over", () => {
    expect(
      lint(
        "Leads.insert.zoho.jsonc",
        '{\n  "Last_Name": "Ng",\n  "Emial": "x" // eslint-disable-line zoho-crm/known-fields\n}',
      ),
    ).toEqual([]);
  });
});

describe("ordinary JSON files are left alone", () => {
  it.each([
    ["package.json", '{ "name": "boats", "Last_Nme": "Ng", "url": "/crm/v8/Leeds" }'],
    ["Leads.insert.json", '{ "Company": "Ng & Co" }'],
    [
      "requests.json",
      '[{ "method": "POST", "url": "https://www.zohoapis.eu/crm/v8/Leads", "body": { "data": [{}] } }]',
    ],
    ["credentials.zoho.json", '{ "client_id": "boats", "accounts": "https://accounts.zoho.eu" }'],
    ["books.zoho.json", '{ "url": "https://www.zohoapis.eu/books/v3/invoices" }'],
    ["hubspot.zoho.json", '{ "url": "https://api.hubapi.com/crm/v3/objects/contacts" }'],
    ["own.zoho.json", '{ "url": "/api/leads" }'],
    ["list.zoho.json", "[1, 2, 3]"],
    ["mixed.zoho.json", '[{ "request": "GET /crm/v8/Leeds?fields=id" }, { "note": "no request" }]'],
    ["text.zoho.json", '"POST /crm/v8/Leeds"'],
    ["null.zoho.json", "null"],
  ])("%s", (filename, text) => {
    expect(lint(filename, text)).toEqual([]);
  });
});

describe("what cannot be used is said", () => {
  it("a misspelt name, at the start", () => {
    expect(lint("Leads.insrt.zoho.json", '{ "Company": "Ng & Co" }')).toEqual([
      '1:1-1 metadata The file\'s name says "insrt", which is not an operation, so the file is not checked. Did you mean "Leads.insert.zoho.json"?',
    ]);
  });

  it("wrong settings, at the start, and the rest holds", () => {
    expect(
      lint("Leads.insert.zoho.json", '{ "Company": "Ng & Co" }', {
        settings: { dataCenter: "europe", severity: { "mandatory-fields": "warning" } },
      }),
    ).toEqual([
      '1:1-25 maybe-mandatory-fields "Last_Name" is missing, and every lead needs it.',
      '1:1-1 metadata settings["zoho-crm"].dataCenter: expected one of us, eu, in, au, jp, cn, ca, sa, ae, uk, found "europe".',
    ]);
  });

  it("broken metadata, at the request, and what needs none is judged", () => {
    const files = { ...snapshot(), "zoho-metadata/fields/Boats.json": "{" };
    expect(
      lint("Boats.insert.zoho.json", '{ "data": { "Crew": "50" } }', { files }).map((report) =>
        report.replace(/ \/\S*zoho-metadata/, " …"),
      ),
    ).toEqual([
      "1:1-29 metadata …/fields/Boats.json: expected JSON, found something else at line 1, column 2. Give the answer of GET /settings/fields?module=Boats as Zoho sends it.",
      '1:11-27 body-shape "data" is an object; Zoho expects an array. Wrap it: "data": [{ … }].',
    ]);
  });
});

describe("suggestions", () => {
  it("rename a key", () => {
    expect(mended("Leads.insert.zoho.json", '{ "Last_Name": "Ng", "Emial": "x@example.com" }')).toEqual([
      '{ "Last_Name": "Ng", "Email": "x@example.com" }',
    ]);
    expect(mended("Leads.insert.zoho.json5", "{ Last_Name: 'Ng', Emial: 'x@example.com' }")).toEqual([
      "{ Last_Name: 'Ng', Email: 'x@example.com' }",
    ]);
    expect(mended("Leads.insert.zoho.json5", "{ Last_Name: 'Ng', 'Emial': 'x@example.com' }")).toEqual([
      "{ Last_Name: 'Ng', 'Email': 'x@example.com' }",
    ]);
  });

  it("replace a value", () => {
    expect(mended("Leads.insert.zoho.json", '{ "Last_Name": "Ng", "Lead_Source": "Cold call" }')).toEqual([
      '{ "Last_Name": "Ng", "Lead_Source": "Cold Call" }',
    ]);
    expect(mended("Leads.insert.zoho.json", '{ "Last_Name": "Ng", "Email": 5 }')).toEqual([
      '{ "Last_Name": "Ng", "Email": "5" }',
    ]);
    expect(mended("Leads.insert.zoho.json", '{ "Last_Name": "Ng", "Annual_Revenue": "1200" }')).toEqual([
      '{ "Last_Name": "Ng", "Annual_Revenue": 1200 }',
    ]);
  });

  it("add a missing key", () => {
    expect(mended("Leads.insert.zoho.json", '{ "Company": "Ng & Co" }')).toEqual([
      '{ "Company": "Ng & Co", "Last_Name": "" }',
    ]);
    expect(mended("Leads.insert.zoho.json", "{}")).toEqual(['{ "Last_Name": "" }']);
  });

  it("mend the request itself", () => {
    expect(mended("a.zoho.json", '{ "request": "GET /crm/v8/Lead/1000000000001" }')).toEqual([
      '{ "request": "GET /crm/v8/Leads/1000000000001" }',
    ]);
    expect(mended("a.zoho.json", '{ "request": "PATCH /crm/v8/users" }')).toEqual([
      '{ "request": "GET /crm/v8/users" }',
    ]);
    expect(mended("a.zoho.json", '{ "method": "PATCH", "url": "/crm/v8/users" }')[0]).toBe(
      '{ "method": "GET", "url": "/crm/v8/users" }',
    );
    expect(mended("a.zoho.json", '{ "url": "/crm/v8/Leads" }')).toEqual([
      '{ "url": "/crm/v8/Leads?fields=id,Last_Name" }',
    ]);
  });

  it("leave alone what escapes hide", () => {
    expect(lint("a.zoho.json", String.raw`{ "request": "GET \/crm\/v8\/Lead\/1000000000001" }`)).toEqual([
      '1:14-50 maybe-known-module "Lead" is the label of a module, not its API name. Did you mean "Leads"?',
    ]);
    expect(mended("a.zoho.json", String.raw`{ "request": "GET \/crm\/v8\/Lead\/1000000000001" }`)).toEqual([]);
  });
});
