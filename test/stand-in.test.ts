import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";
import { loadSnapshot } from "@zoho-preflight/validator/node";
import { handler } from "@zoho-preflight/validator/stand-in";

import { root } from "./docs/page.ts";
import { AUTHORIZED, serving } from "./serving.ts";

/** What is asked, one after the other, of `handler()` and of `serve`. */
const ASKED: readonly (readonly [
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
])[] = [
  ["GET", "/crm/v8/Leads?fields=id"],
  ["POST", "/crm/v8/Leads", { data: [{ Last_Name: "Ng", Compny: "Ng & Co" }, { Company: "Okafor" }] }],
  ["POST", "/crm/v8/Leads", { data: [{ Last_Name: "Okafor", Email: "a@example.com", Annual_Revenue: 70 }] }],
  ["POST", "/crm/v8/Leads/upsert", { data: [{ Last_Name: "Okafor", Email: "a@example.com" }] }],
  ["PUT", "/crm/v8/Leads/700000000000100002", { data: [{ City: "Köln 東京" }] }],
  ["GET", "/crm/v8/Leads?fields=Last_Name,City&per_page=1&sort_by=id&sort_order=asc"],
  ["GET", "/crm/v8/Leads/search?criteria=((City:starts_with:K)and(Annual_Revenue:greater_than:50))"],
  ["GET", "/crm/v8/Leads/search?word=tokyo"],
  ["POST", "/crm/v8/coql", { select_query: "select City as town from Leads where City is not null order by id" }],
  ["POST", "/crm/v8/coql", { select_query: "select COUNT(id) from Leads where City is not null" }],
  ["GET", "/crm/v8/Leads/actions/count"],
  ["GET", "/crm/v8/settings/fields?module=Leads"],
  ["GET", "/crm/v2/settings/modules"],
  ["GET", "/crm/v8/org"],
  ["POST", "/crm/v8/Leads/700000000000100001/Notes", { data: [{ Note_Content: "called" }] }],
  [
    "POST",
    "/crm/v8/__composite_requests",
    {
      rollback_on_fail: true,
      __composite_requests: [
        { sub_request_id: "1", method: "POST", uri: "/crm/v8/Contacts", body: { data: [{ Last_Name: "Ng" }] } },
        { sub_request_id: "2", method: "GET", uri: "/crm/v8/Contacts/@{1:$.data[0].details.id}" },
      ],
    },
  ],
  ["DELETE", "/crm/v8/Leads?ids=700000000000100001,700000000000100002"],
  ["GET", "/crm/v8/Leads/deleted?type=all"],
  ["PUT", "/crm/v8/Leads/upsert", { data: [{ Last_Name: "Ng" }] }],
  ["GET", "/crm/v8/settings/feilds?module=Leads"],
  ["GET", "/crm/v8/Leads/{id}"],
  ["POST", "/crm/v8/Leads", "{"],
  ["POST", "/crm/v8/Leads", "x", { ...AUTHORIZED, "Content-Encoding": "gzip" }],
  ["GET", "/crm/v8/Leads?fields=id", undefined, {}],
  ["HEAD", "/crm/v8/Leads?fields=id"],
  ["OPTIONS", "/crm/v8/Leads"],
  ["GET", "/somewhere/else"],
  ["POST", "/oauth/v2/token/revoke?token=1"],
];
const MARKS = ["content-type", "x-preflight", "x-preflight-checks", "x-api-credits-remaining", "allow"];
/** Who answers is named in sentences of ours; the second in which a record is written is no matter. */
const plain = (text: string): string =>
  text
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00/g, "<time>")
    .replaceAll("zoho-preflight serve", "<name>")
    .replaceAll("handler()", "<name>")
    .replaceAll(/--(?=fail|strict)/g, "");

/** What each request is answered, by somebody who is reached at `base`. */
async function answersOf(send: (request: Request) => Promise<Response>, base: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const [method, path, body, headers = AUTHORIZED] of ASKED) {
    const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
    const init = { method, headers, ...(text === undefined ? {} : { body: text }) };
    const response = await send(new Request(`${base}${path}`, init));
    const marks = MARKS.map((name) => response.headers.get(name));
    found.push([`${method} ${path}`, response.status, ...marks, plain(await response.text())]);
  }
  return found;
}

describe.each<[string, readonly string[], Parameters<typeof handler>[0]]>([
  ["nothing else given", [], {}],
  ["a token with fewer rights", ["--scopes", "ZohoCRM.modules.READ"], { scopes: ["ZohoCRM.modules.READ"] }],
  ["warnings refused", ["--strict"], { strict: true }],
  ["faults", ["--fail", "429:0.2,503:0.1", "--credits", "20"], { fail: ["429:0.2", "503:0.1"], credits: 20 }],
])("handler() and serve, with %s", (_, flags, options) => {
  it("answer alike", async () => {
    const { url } = await serving(flags);
    expect(await answersOf(handler(options), "https://www.zohoapis.com")).toEqual(await answersOf(fetch, url));
  });
});

it("handler() and serve answer alike with the metadata of an org, which come as they are saved", async () => {
  const lastName = {
    id: "7",
    api_name: "Last_Name",
    data_type: "text",
    json_type: "string",
    length: 80,
    system_mandatory: true,
    tooltip: { value: "family" },
  };
  const files = {
    "org/snapshot.json": '{ "format": 1, "version": "v8" }',
    "org/modules.json": '{ "modules": [{ "api_name": "Leads", "api_supported": true, "sequence_number": 3 }] }',
    "org/fields/Leads.json": JSON.stringify({ fields: [lastName] }),
    "org/org.json": '{ "org": [{ "id": "9", "company_name": "Okafor & Sons" }] }',
    "clerk.json":
      '{ "profiles": [{ "id": "5", "name": "Clerk", "permissions_details": [{ "id": "1", "name": "Crm_Implied_Delete_Leads", "module": "Leads", "enabled": false }] }] }',
  };
  const { url, folder } = await serving(["--metadata", "org", "--profile", "clerk.json"], { files });
  const snapshot = loadSnapshot(`${folder}/org`);
  const profile: unknown = JSON.parse(files["clerk.json"]);
  const answer = handler({ snapshot, profile });
  const answers = await answersOf(answer, "https://www.zohoapis.com");
  expect(answers).toEqual(await answersOf(fetch, url));
  expect(JSON.stringify(answers)).toContain("NO_PERMISSION");
  const ask = async (path: string): Promise<unknown> =>
    (await answer(new Request(`https://www.zohoapis.com/crm/v8/${path}`, { headers: AUTHORIZED }))).json();
  expect(await ask("settings/fields?module=Leads")).toEqual({ fields: [lastName] });
  expect(await ask("org")).toMatchObject({ org: [{ company_name: "Okafor & Sons" }] });
  expect(await ask("settings/profiles")).toMatchObject({ profiles: [{ name: "Clerk" }] });
  const made = handler({ preflight: createPreflight({ snapshot }) });
  const request = new Request("https://www.zohoapis.com/crm/v8/settings/fields?module=Leads", { headers: AUTHORIZED });
  expect(await (await made(request)).json()).toEqual({ fields: [lastName] });
});

it("docs/stand-in.md lists options that there are", () => {
  const [, table = ""] = readFileSync(join(root, "docs/stand-in.md"), "utf8").split("## Options");
  const cells = [...table.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = ""]) => cell);
  const names = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name));
  expect(names).toEqual(expect.arrayContaining(["preflight", "seed", "fail", "latency", "credits", "strict"]));
  for (const name of names) expect(() => handler({ [name]: undefined }), name).not.toThrow();
});
