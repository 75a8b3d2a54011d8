import { readdirSync, readFileSync } from "node:fs";

import { createPreflight } from "@zoho-preflight/validator";
import { describe, expect, test } from "vitest";

import { obeyed } from "../../../test/obeying.ts";
import { checkRequest } from "./tools/check-request.ts";
import { describeModule } from "./tools/describe-module.ts";
import { explainAnswer } from "./tools/explain-answer.ts";
import { findField } from "./tools/find-field.ts";
import { scopesFor } from "./tools/scopes-for.ts";

const standard = createPreflight();

/** An org whose module Boats has 300 fields, some with a hundred options. */
const large = createPreflight({
  snapshot: {
    version: "v8",
    modules: { modules: [{ api_name: "Boats", api_supported: true }] },
    fields: {
      Boats: {
        fields: Array.from({ length: 300 }, (_, number) => ({
          api_name: `Field_with_a_long_name_${number}`,
          field_label: `Label ${number}`,
          data_type: number % 3 === 0 ? "picklist" : "text",
          system_mandatory: number % 10 === 0,
          ...(number % 3 === 0
            ? {
                pick_list_values: Array.from({ length: 100 }, (_, one) => ({
                  display_value: `Option ${one}`,
                  actual_value: `Option ${one}`,
                })),
              }
            : { length: 255 }),
        })),
      },
    },
  },
});

describe("check_request", () => {
  /** Codes that no change of the request can mend: another token, profile, licence or edition is needed, or another value of the user's. */
  const BEYOND = /^(?:03|08|11|12|13|14)-/;
  const folder = new URL("../../../examples/error-guide/", import.meta.url);

  test.each(readdirSync(folder).filter((file) => !BEYOND.test(file)))(
    "%s is fixed in two rounds by whoever obeys the messages",
    (file) => {
      const { options, name, ...request } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Record<
        string,
        unknown
      >;
      const preflight = createPreflight(options ?? {});
      expect(preflight.validate(request).issues, String(name)).not.toEqual([]);
      const first = obeyed(request, checkRequest(preflight, request));
      const second = obeyed(first, checkRequest(preflight, first));
      expect(preflight.validate(second).issues.filter(({ severity }) => severity === "error")).toEqual([]);
    },
  );

  test("a good request has no issues", () => {
    expect(checkRequest(standard, { method: "GET", url: "/crm/v8/Leads/1000000000001" })).toBe(
      "No issues: nothing is wrong with this request, as far as the metadata tells.",
    );
  });

  test("a misspelt key is moved, a missing one added", () => {
    const request = { method: "POST", url: "/crm/v8/Leads", body: { data: [{ Last_Nme: "Ng" }] } };
    expect(checkRequest(standard, request)).toContain(
      'patch [{"op":"move","from":"/body/data/0/Last_Nme","path":"/body/data/0/Last_Name"}]',
    );
  });

  test("a hundred wrong records do not fill the agent's memory", () => {
    const data = Array.from({ length: 100 }, () => ({ Last_Name: 5, Emial: "x", Annual_Revenue: "y" }));
    const said = checkRequest(standard, { method: "POST", url: "/crm/v8/Leads", body: { data } });
    expect(Buffer.byteLength(said)).toBeLessThanOrEqual(1024);
    expect(said).toContain(
      "at body.data[0].Last_Name, body.data[1].Last_Name, body.data[2].Last_Name, body.data[3].Last_Name and 96 more places",
    );
    expect(said).toMatch(/^… 1 more: fix these first, or check_request with from: 3$/m);
  });
});

test.each([
  {
    of: "an address",
    request: { method: "GET", url: "/crm/v8/Leads?fields=Last_Nme,Emial,Compny&per_page=500" },
  },
  {
    of: "a query",
    request: {
      method: "POST",
      url: "/crm/v8/coql",
      body: { select_query: "select Last_Nme, Emial from Leads where Compny = 'x' limit 10" },
    },
  },
])("several mistakes in $of are fixed by one patch", ({ request }) => {
  const said = checkRequest(standard, request);
  expect(said.match(/^ {2}patch /gm)).toHaveLength(1);
  expect(said.match(/\(in the patch above\)$/gm)?.length).toBeGreaterThan(1);
  expect(checkRequest(standard, obeyed(request, said))).toMatch(/^No issues/);
});

test("a request with more findings than an answer has room for is read on from a number", () => {
  const record = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`Field_that_there_is_not_${at}`, at]));
  const request = { method: "POST", url: "/crm/v8/Leads", body: { data: [{ Last_Name: "Ng", ...record }] } };
  const names: string[] = [];
  let from: number | undefined = 1;
  while (from !== undefined) {
    const said = checkRequest(standard, request, from);
    names.push(...[...said.matchAll(/has no field "(\w+)"/g)].map(([, name = ""]) => name));
    const next = /with from: (\d+)$/.exec(said)?.[1];
    from = next === undefined ? undefined : Number(next);
  }
  expect(names).toEqual(Object.keys(record));
});

describe("a module of 300 fields", () => {
  test("is described in pages of at most a kilobyte that hold every field once, the required ones first", () => {
    const names: string[] = [];
    let from: number | undefined = 1;
    while (from !== undefined) {
      const page = describeModule(large, { module: "Boats", operation: "insert", from });
      expect(Buffer.byteLength(page)).toBeLessThanOrEqual(1000);
      names.push(...[...page.matchAll(/^(Field_\w+):/gm)].map(([, name = ""]) => name));
      const next = /with from: (\d+)$/.exec(page)?.[1];
      from = next === undefined ? undefined : Number(next);
    }
    expect(names).toHaveLength(300);
    expect(new Set(names).size).toBe(300);
    expect(names.slice(0, 30).every((name) => Number(/\d+$/.exec(name)?.[0]) % 10 === 0)).toBe(true);
  });

  test("gives one field with its options within a kilobyte", () => {
    const said = findField(large, { module: "Boats", field: "Label 3" });
    expect(said).toContain("Field_with_a_long_name_3: picklist [Option 0 | Option 1");
    expect(Buffer.byteLength(said)).toBeLessThanOrEqual(1024);
  });
});

test("one field, and one more place, are said as one", () => {
  const one = createPreflight({
    snapshot: {
      version: "v8",
      modules: { modules: [{ api_name: "Boats", api_supported: true }] },
      fields: { Boats: { fields: [{ api_name: "Name", field_label: "Name", data_type: "text", length: 1 }] } },
    },
  });
  expect(describeModule(one, { module: "Boats", operation: "insert" })).toMatch(
    /^Boats: 1 field that insert writes, required ones first\./,
  );
  const data = Array.from({ length: 5 }, () => ({ Last_Name: "Ng", Emial: "x" }));
  expect(checkRequest(standard, { method: "POST", url: "/crm/v8/Leads", body: { data } })).toContain(
    " and 1 more place:",
  );
});

test("find_field finds by label and by misspelt name; what there is not, Zoho would drop", () => {
  expect(findField(standard, { module: "Deals", field: "stage" })).toMatch(
    /^Stage: picklist, required \[Qualification \|/,
  );
  expect(findField(standard, { module: "Leads", field: "Emial" })).toMatch(/^Email: email/);
  expect(findField(standard, { module: "Leads", field: "xyzzy" })).toBe(
    'Leads has no field like "xyzzy"; Zoho would drop it in silence.',
  );
});

test("a module of another name is offered", () => {
  expect(describeModule(standard, { module: "Lead", operation: "insert" })).toContain('Did you mean "Leads"?');
});

test("explain_answer says what to do", () => {
  const answer = {
    data: [
      {
        code: "INVALID_DATA",
        details: { expected_data_type: "double", api_name: "Annual_Revenue", json_path: "$.data[0].Annual_Revenue" },
        message: "invalid data",
        status: "error",
      },
    ],
  };
  const said = explainAnswer(standard, { answer, module: "Leads" });
  expect(said).toContain("Annual_Revenue");
  expect(Buffer.byteLength(said)).toBeLessThanOrEqual(1024);
});

test("scopes_for says so where a request is none of the API", () => {
  expect(scopesFor(standard, [{ method: "PUT", url: "/crm/v8/Leads/upsert" }, {}])).toBe(
    "1. no scope is known for this request\n2. no scope is known for this request",
  );
});

test("scopes_for names the least scopes", () => {
  expect(scopesFor(standard, [{ method: "GET", url: "/crm/v8/Leads?fields=id" }])).toContain(
    "ZohoCRM.modules.leads.READ",
  );
});

test("the page shows what check_request says", () => {
  const page = readFileSync(new URL("../../../docs/agents.md", import.meta.url), "utf8");
  const request = { method: "POST", url: "/crm/v8/Leads", body: { data: [{ Last_Nme: "Ng" }] } };
  expect(page).toContain(`\`\`\`text\n${checkRequest(standard, request)}\n\`\`\``);
});
