import { expect, test } from "vitest";

import { recognised, recognisedText } from "./recognised.ts";

test("answers of the metadata APIs, and where they belong", () => {
  expect(recognised({ fields: [{ api_name: "Last_Name" }] }, "downloads/answer.json")).toBe(
    'this is an answer of the Fields API: put it into zoho-metadata/fields/Leads.json, or let zoho-preflight pull do it. A folder that is filled by hand needs snapshot.json too: { "format": 1, "version": "v8" }',
  );
  expect(recognised({ fields: [{ api_name: "Deal_Name" }] }, "Deals.json")).toContain(
    "zoho-metadata/fields/Deals.json",
  );
  expect(recognised({ modules: [{ api_name: "Leads" }] }, "m.json")).toContain(
    "an answer of the Modules API: put it into zoho-metadata/modules.json",
  );
});

test("answers to requests", () => {
  const row = { code: "MANDATORY_NOT_FOUND", details: {}, message: "required field not found", status: "error" };
  const says =
    "this is an answer of Zoho, not a request. zoho-preflight explain MANDATORY_NOT_FOUND says what it means";
  expect(recognised({ data: [row] }, "a.json")).toBe(says);
  expect(recognised(row, "a.json")).toBe(says);
  expect(recognised({ status: 400, body: { data: [row] } }, "a.json")).toBe(says);
  expect(recognised({ data: [{ ...row, code: "SUCCESS" }] }, "a.json")).toBe(
    "this is an answer of Zoho, not a request",
  );
});

test("files of other tools", () => {
  expect(recognised({ values: [{ key: "a", value: "b" }] }, "e.json")).toContain("a Postman environment");
  expect(recognised({ nodes: [], connections: {} }, "w.json")).toContain("an n8n workflow");
  expect(recognised({ _type: "export", resources: [] }, "i.json")).toContain("an Insomnia export");
  expect(recognised({ openapi: "3.1.0", paths: {} }, "o.json")).toContain("an OpenAPI description");
  expect(recognised({ client: "Thunder Client", requests: [{ url: "a" }] }, "t.json")).toContain("of Thunder Client");
  const hoppscotch = { name: "crm", folders: [], requests: [{ endpoint: "a" }] };
  expect(recognised(hoppscotch, "h.json")).toContain("of Hoppscotch");
  expect(recognised({ access_token: "1000.0.0", expires_in: 3600 }, "t.json")).toBe(
    "this is an answer of Zoho's accounts server, with a token in it, not a request",
  );
  expect(recognisedText("openapi: 3.1.0\npaths: {}")).toContain("an OpenAPI description");
  expect(recognisedText("type: collection.insomnia.rest/5.0\n")).toContain("an Insomnia export");
  expect(recognisedText('lead = zoho.crm.createRecord("Leads", {});')).toBe("this is Deluge, which is not read yet");
});

test("what is not known", () => {
  expect(recognised({ url: "/crm/v8/Leads" }, "a.json")).toBeUndefined();
  expect(recognised({ data: [{ Last_Name: "Ng", status: "new" }] }, "a.json")).toBeUndefined();
  expect(recognised([1], "a.json")).toBeUndefined();
  expect(recognisedText("hello")).toBeUndefined();
});
