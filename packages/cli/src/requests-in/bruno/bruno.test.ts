import { OPEN, UNKNOWN } from "@zoho-preflight/validator/seen";
import { describe, expect, test } from "vitest";

import { brunoRequests } from "./bruno.ts";
import type { FoundRequest, RequestPath } from "../found.ts";

const HOST = "https://www.zohoapis.eu";
const CREATE = `meta {
  name: Create lead
  type: http
  seq: 1
}

post {
  url: {{base}}/Leads
  body: json
  auth: bearer
}

headers {
  X-CRM-ORG: 60001
  ~X-Old: 1
}

auth:bearer {
  token: {{token}}
}

body:json {
  {
    "data": [{ "Last_Name": "{{name}}", "Stge": 1 }]
  }
}

vars:pre-request {
  base: ${HOST}/crm/v8
}
`;

function only(text: string, environment?: ReadonlyMap<string, string>): FoundRequest {
  const [found, ...others] = brunoRequests(text, "create.bru", environment);
  if (found?.kind !== "request" || others.length > 0) throw new Error("expected one request");
  return found;
}

test("method, address, headers, body and name", () => {
  const found = only(CREATE);
  expect([found.line, found.column, found.name]).toEqual([7, 1, "Create lead"]);
  expect(found.request).toMatchObject({
    method: "POST",
    url: `${HOST}/crm/v8/Leads`,
    headers: { "X-CRM-ORG": "60001" },
    body: { data: [{ Last_Name: UNKNOWN, Stge: 1 }] },
  });
  expect(Object.keys(found.request.headers as object)).toEqual(["X-CRM-ORG", "Authorization"]);
});

test("places", () => {
  const found = only(CREATE);
  const underlined = (path: RequestPath, part: "key" | "value" = "value"): string => {
    const { line, column, length, source } = found.place(path, part);
    return `${String(line)}: ${source.slice(column - 1, column - 1 + length)}`;
  };
  expect(underlined(["method"])).toBe("7: post");
  expect(underlined(["url", "path", 0])).toBe("8: Leads");
  expect(underlined(["headers", "x-crm-org"])).toBe("14: X-CRM-ORG: 60001");
  expect(underlined(["body", "data", 0, "Stge"], "key")).toBe('24: "Stge"');
});

test("an environment fills in what the file leaves open, and wins", () => {
  expect(only(CREATE, new Map([["base", "https://www.zohoapis.in/crm/v7"]])).request.url).toBe(
    "https://www.zohoapis.in/crm/v7/Leads",
  );
});

describe("parts of an address", () => {
  const get = (url: string, more = ""): unknown =>
    only(`meta {\n  name: x\n}\n\nget {\n  url: ${url}\n  body: none\n  auth: none\n}\n${more}`).request.url;

  test("parameters stand in the address, or only in their block", () => {
    const block = "\nparams:query {\n  fields: id\n  ~page: 2\n}\n";
    expect(get(`${HOST}/crm/v8/Leads?fields=id`, block)).toBe(`${HOST}/crm/v8/Leads?fields=id`);
    expect(get(`${HOST}/crm/v8/Leads`, block)).toBe(`${HOST}/crm/v8/Leads?fields=id`);
  });

  test("parameters of the path", () => {
    expect(get(`${HOST}/crm/v8/:module/1`, "\nparams:path {\n  module: Leads\n}\n")).toBe(`${HOST}/crm/v8/Leads/1`);
  });
});

describe("what cannot be known", () => {
  const request = (lines: string): FoundRequest["request"] =>
    only(`meta {\n  name: x\n}\n\npost {\n  url: ${HOST}/crm/v8/Leads\n${lines}\n}\n`).request;

  test("authentication that a folder hands down, and bodies that are forms or files", () => {
    expect(request("  auth: inherit\n  body: multipartForm")).toMatchObject({
      headers: { [OPEN]: true },
      body: UNKNOWN,
    });
    expect(request("  auth: oauth2")).toMatchObject({ headers: { Authorization: UNKNOWN } });
    expect(request("  auth: none\n  body: none")).toEqual({ method: "POST", url: `${HOST}/crm/v8/Leads`, headers: {} });
  });
});

test("files without a request, and requests to others", () => {
  expect([...brunoRequests("meta {\n  name: Zoho\n}\n\nauth {\n  mode: bearer\n}\n", "folder.bru")]).toEqual([]);
  expect([...brunoRequests("meta {\n  name: x\n}\nget {\n  url: https://example.com\n}\n", "x.bru")]).toEqual([
    { kind: "other", among: "requests" },
  ]);
});
