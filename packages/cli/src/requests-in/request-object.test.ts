import { describe, expect, test } from "vitest";

import { skipSpace } from "./json-walk.ts";
import { Lines } from "./place.ts";
import { readValue } from "./request-object.ts";
import type { Found, Part, RequestPath } from "./found.ts";

function read(text: string): Found {
  return readValue(JSON.parse(text), { file: "r.json", text, start: skipSpace(text, 0), lines: new Lines(text) });
}

/** What is underlined, as `line:text`. */
function underlined(text: string, path: RequestPath, part: Part = "value"): string | undefined {
  const found = read(text);
  if (found.kind !== "request") return undefined;
  const { line, column, length, source } = found.place(path, part);
  return `${line}:${source.slice(column - 1, column - 1 + length)}`;
}

const request = `{
  "method": "POST",
  "url": "https://www.zohoapis.eu/crm/v8/Leads?trigger=workflow",
  "headers": { "authorization": "Zoho-oauthtoken $TOKEN" },
  "body": { "data": [
    { "Last_Name": "Ng", "Lead_Sorce": "Web" }
  ] }
}`;

describe("a request to the accounts server", () => {
  test("is another service's, in an object and in one line", () => {
    const other = { kind: "other", among: "requests" };
    expect(read('{ "method": "POST", "url": "https://accounts.zoho.eu/oauth/v2/token" }')).toEqual(other);
    expect(read('{ "request": "POST https://accounts.zoho.com/oauth/v2/token" }')).toEqual(other);
    // A wrong host is reported: a file of requests is told to be the CRM's.
    expect(read('{ "url": "https://accounts.zoho.eu/crm/v8/Leads" }')).toMatchObject({ kind: "request" });
    expect(read('{ "url": "https://api.zoho.eu/crm/v8/Leads" }')).toMatchObject({ kind: "request" });
  });
});

describe("places of issues in a request object", () => {
  test("a value, and the key before it", () => {
    expect(underlined(request, ["body", "data", 0, "Lead_Sorce"])).toBe('6:"Web"');
    expect(underlined(request, ["body", "data", 0, "Lead_Sorce"], "key")).toBe('6:"Lead_Sorce"');
  });

  test("a missing field: the record's bracket", () => {
    expect(underlined(request, ["body", "data", 0])).toBe("6:{");
    expect(underlined(request, ["body", "data", 0, "Company"], "key")).toBe("6:{");
  });

  test("parts of the URL", () => {
    expect(underlined(request, ["url", "host"])).toBe("3:www.zohoapis.eu");
    expect(underlined(request, ["url", "path", 0])).toBe("3:Leads");
    expect(underlined(request, ["query", "trigger"])).toBe("3:trigger=workflow");
    expect(underlined(request, ["query", "fields"])).toBe('3:"https://www.zohoapis.eu/crm/v8/Leads?trigger=workflow"');
  });

  test("the method and a header, whatever its case", () => {
    expect(underlined(request, ["method"])).toBe('2:"POST"');
    expect(underlined(request.replace('"authorization"', '"Authorization"'), ["headers", "authorization"])).toBe(
      '4:"Zoho-oauthtoken $TOKEN"',
    );
  });

  test("a header that is missing: the headers", () => {
    expect(underlined(request, ["headers", "x-external"])).toBe("4:{");
  });

  test("what the request does not have: its start", () => {
    expect(underlined('{"url":"/crm/v8/Leads"}', ["method"])).toBe("1:{");
    expect(underlined('{"url":"/crm/v8/Leads"}', ["body"])).toBe("1:{");
  });

  test("a body that is written as text", () => {
    expect(
      underlined('{"url":"/crm/v8/Leads","body":"{\\"data\\":[{\\"Stge\\":\\"Won\\"}]}"}', ["body", "data", 0, "Stge"]),
    ).toBe('1:\\"Won\\"');
    expect(underlined('{"url":"/crm/v8/Leads","body":"no json"}', ["body"])).toBe('1:"no json"');
  });

  test("headers as entries", () => {
    expect(underlined('{"url":"/crm/v8/Leads","headers":[["Authorization","x"]]}', ["headers", "authorization"])).toBe(
      "1:[",
    );
  });
});

describe("what a request object may hold", () => {
  test("a name, checks to leave out, options", () => {
    expect(
      read('{"url":"/crm/v8/Leads","name":"list","preflight-ignore":"known-params","options":{"dataCenter":"eu"}}'),
    ).toMatchObject({
      kind: "request",
      request: { url: "/crm/v8/Leads" },
      name: "list",
      ignore: ["known-params"],
      options: { dataCenter: "eu" },
    });
  });

  test("options that are no object", () => {
    expect(read('{"url":"/crm/v8/Leads","options":"eu"}')).toEqual({
      kind: "problem",
      file: "r.json",
      line: 1,
      column: 1,
      text: '"options" must be an object, such as { "dataCenter": "eu" }',
    });
  });

  test("an object without a URL", () => {
    expect(read('\n {"Last_Name":"Ng"}')).toEqual({
      kind: "problem",
      file: "r.json",
      line: 2,
      column: 2,
      text: 'this object has no "url", so it is not a request; if it holds records, name their module: --module Leads',
      isForeign: true,
    });
  });

  test("something else altogether", () => {
    expect(read("5")).toEqual({
      kind: "problem",
      file: "r.json",
      line: 1,
      column: 1,
      text: 'a number stands where a request was expected; a request is an object with at least a "url"',
      isForeign: true,
    });
  });
});

describe("a request in one line", () => {
  const envelope = '{\n  "request": "post /crm/v8/Leads",\n  "body": { "data": [{ "Lead_Sorce": "Web" }] }\n}';

  test("is method and address", () => {
    expect(read(envelope)).toMatchObject({
      kind: "request",
      request: { method: "POST", url: "/crm/v8/Leads", body: { data: [{ Lead_Sorce: "Web" }] } },
    });
    expect(read('{ "request": "https://www.zohoapis.eu/crm/v8/Leads/1" }')).toMatchObject({
      kind: "request",
      request: { method: "GET", url: "https://www.zohoapis.eu/crm/v8/Leads/1" },
    });
  });

  test("its method, or the words of its address, are underlined", () => {
    expect(underlined(envelope, ["method"])).toBe("2:post");
    expect(underlined(envelope, ["url", "path", 0])).toBe("2:Leads");
    expect(underlined('{ "request": "https://www.zohoapis.eu/crm/v8/Leads/1" }', ["method"])).toBe(
      '1:"https://www.zohoapis.eu/crm/v8/Leads/1"',
    );
    expect(underlined(envelope, ["body", "data", 0, "Lead_Sorce"], "key")).toBe('3:"Lead_Sorce"');
  });

  test("is no request when it is something else", () => {
    expect(read('{ "request": "call me back" }')).toMatchObject({ kind: "problem" });
    expect(read('{ "request": { "method": "GET" } }')).toMatchObject({ kind: "problem" });
  });
});
