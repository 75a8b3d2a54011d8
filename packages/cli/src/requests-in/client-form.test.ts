import { createPreflight } from "@zoho-preflight/validator";
import { OPEN, PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";
import { describe, expect, test } from "vitest";

import { judge } from "../judge.ts";
import { clientForm } from "./client-form.ts";
import { skipSpace } from "./json-walk.ts";
import { Lines } from "./place.ts";
import { readValue } from "./request-object.ts";
import type { FoundRequest, RequestPath } from "./found.ts";

const URL = "https://www.zohoapis.eu/crm/v8/Leads";

function read(value: object): FoundRequest {
  const text = JSON.stringify(value);
  const found = readValue(value, { file: "r.json", text, start: skipSpace(text, 0), lines: new Lines(text) });
  if (found.kind !== "request") throw new Error(`not a request: ${found.kind}`);
  return found;
}

function underlined(value: object, path: RequestPath): string {
  const { column, length, source } = read(value).place(path, "value");
  return source.slice(column - 1, column - 1 + length);
}

describe("a request object in another client's form", () => {
  test("axios: data, params, baseURL", () => {
    const body = { data: [{ Last_Name: "Ng" }] };
    expect(clientForm({ method: "post", url: URL, data: body }).request).toEqual({ method: "post", url: URL, body });
    expect(clientForm({ url: URL, params: { fields: "id,Last_Name", page: 2, cvid: null } }).request).toEqual({
      url: `${URL}?fields=id%2CLast_Name&page=2`,
    });
    const relative = { baseURL: "https://www.zohoapis.eu/crm/v8/", url: "/Leads" };
    expect(clientForm(relative).request).toEqual({ url: URL });
    expect(clientForm({ ...relative, url: URL }).request).toEqual({ url: URL });
  });

  test("Python's requests: json, text as data", () => {
    expect(clientForm({ url: URL, json: { data: [] } }).request.body).toEqual({ data: [] });
    expect(clientForm({ url: URL, data: '{"data":[]}' }).request.body).toBe('{"data":[]}');
    const form = { "Content-Type": "application/x-www-form-urlencoded" };
    expect(clientForm({ url: URL, data: { a: 1 }, headers: form }).request.body).toBe(UNKNOWN);
  });

  test("what is read is judged, at its place", () => {
    const insert = { method: "post", url: URL, data: { data: [{ Last_Name: "Ng", Stge: "Won" }] } };
    const { issues } = judge(createPreflight(), read(insert));
    expect(issues.map(({ check, path }) => [check, path])).toEqual([["known-fields", ["body", "data", 0, "Stge"]]]);
    expect(underlined(insert, ["body", "data", 0, "Stge"])).toBe('"Won"');
    const list = { url: URL, params: { fields: "id", per_page: 500 } };
    expect(judge(createPreflight(), read(list)).issues.map(({ check }) => check)).toEqual(["param-limits"]);
    expect(underlined(list, ["query", "per_page"])).toBe("500");
    expect(underlined({ url: URL, data: '{"data":[{"Stge":"Won"}]}' }, ["body", "data", 0, "Stge"])).toBe('\\"Won\\"');
  });

  test("a parameter that clients write differently is not read", () => {
    expect(clientForm({ url: URL, params: { fields: ["id", "Last_Name"] } }).request.url).toEqual({
      [PARTS]: [`${URL}?`, UNKNOWN],
    });
  });

  test("credentials beside the headers may be an Authorization header", () => {
    const { request } = clientForm({ url: URL, headers: { Accept: "*/*" }, auth: { username: "a", password: "b" } });
    expect(request.headers).toEqual({ Accept: "*/*", [OPEN]: true });
  });
});

describe("what is not read", () => {
  test("never accuses, and is named", () => {
    const found = read({ method: "POST", url: URL, payload: { data: [{}] } });
    const { issues, skipped } = judge(createPreflight(), found);
    expect(issues).toEqual([]);
    expect(skipped).toContainEqual({
      check: "body-shape",
      reason: "not-read",
      about: "request",
      text: '"payload" was not read.',
    });
    expect(judge(createPreflight(), read({ url: URL, searchParameters: { fields: "id" } })).issues).toEqual([]);
    expect(read({ method: "POST", url: URL, bodyFile: "lead.json" }).unread).toEqual([{ name: "bodyFile" }]);
    expect(read({ method: "POST", url: URL, json: { data: [] }, data: "x" }).unread).toEqual([
      { name: "data" },
      { name: "json" },
    ]);
  });

  test("is nothing that says nothing about what is sent", () => {
    const found = read({ url: URL, id: 5, title: "a list", response: { data: [] }, source: "docs", timeout: 1000 });
    expect([found.partial, found.unread]).toEqual([undefined, undefined]);
    expect(judge(createPreflight(), found).issues.map(({ check }) => check)).toEqual(["required-params"]);
  });

  test("is a host that is filled in later", () => {
    expect(read({ url: "{{base}}/crm/v8/Leads/1" })).toMatchObject({ partial: true });
    expect(judge(createPreflight(), read({ url: "{{base}}/crm/v8/Leads/1" })).issues).toEqual([]);
    expect(judge(createPreflight(), read({ url: "https://$HOST/crm/v8/Leads/1" })).issues).toEqual([]);
  });
});
