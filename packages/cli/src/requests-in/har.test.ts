import { OPEN, UNKNOWN } from "@zoho-preflight/validator/seen";
import { expect, test } from "vitest";

import { jsonRequests } from "./json.ts";
import type { Found } from "./found.ts";

function har(requests: readonly object[]): string {
  return JSON.stringify(
    { log: { version: "1.2", entries: requests.map((request) => ({ request, response: { status: 200 } })) } },
    undefined,
    1,
  );
}

function found(text: string): Found[] {
  return [...jsonRequests(text, "s.har", {})];
}

const insert = {
  method: "POST",
  url: "https://www.zohoapis.eu/crm/v8/Leads",
  headers: [
    { name: ":authority", value: "www.zohoapis.eu" },
    { name: "Cookie", value: "a=b" },
  ],
  postData: { mimeType: "application/json", text: '{"data":[{"Stge":"Won"}]}' },
};

test("only Zoho CRM is looked at, and the browser's own questions are not", () => {
  const text = har([
    { method: "GET", url: "https://example.com/app.js" },
    insert,
    { ...insert, method: "OPTIONS" },
    { method: "GET", url: "https://www.zohoapis.eu/books/v3/items" },
  ]);
  expect(found(text).map(({ kind }) => kind)).toEqual(["other", "request", "other", "other"]);
});

test("headers may be missing, so they are open", () => {
  const [entry] = found(har([insert]));
  expect(entry).toMatchObject({
    kind: "request",
    partial: true,
    request: {
      method: "POST",
      url: "https://www.zohoapis.eu/crm/v8/Leads",
      headers: { Cookie: "a=b", [OPEN]: true },
      body: '{"data":[{"Stge":"Won"}]}',
    },
  });
});

test("a body that was left out is unknown, none is none", () => {
  const bodies = found(
    har([
      { ...insert, postData: undefined },
      { ...insert, postData: { mimeType: "application/json" } },
      { method: "GET", url: insert.url, bodySize: 0 },
      { method: "GET", url: insert.url },
    ]),
  ).map((entry) => (entry.kind === "request" ? entry.request.body : entry.kind));
  expect(bodies).toEqual([UNKNOWN, UNKNOWN, undefined, undefined]);
});

test("a form is taken by its names", () => {
  const [entry] = found(
    har([
      {
        ...insert,
        postData: {
          mimeType: "multipart/form-data; boundary=x",
          params: [{ name: "file", fileName: "a.pdf" }],
          text: "…",
        },
      },
    ]),
  );
  expect(entry?.kind === "request" && entry.request.body instanceof FormData && [...entry.request.body.keys()]).toEqual(
    ["file"],
  );
});

test("an entry without a request is a problem at its place", () => {
  expect(found('{"log":{"entries":[\n5]}}')).toEqual([
    { kind: "problem", file: "s.har", line: 2, column: 1, text: "entry 1 has no request with a URL" },
  ]);
});

test("places lie inside the URL and the text of the body, and nothing beside them may be shown", () => {
  const [entry] = found(JSON.stringify({ log: { entries: [{ request: insert }] } }));
  if (entry?.kind !== "request") throw new Error("no request");
  const body = entry.place(["body", "data", 0, "Stge"], "key");
  expect(body.source.slice(body.column - 1, body.column - 1 + body.length)).toBe('\\"Stge\\"');
  expect(body.source.slice(...(body.clip ?? []))).toBe('"{\\"data\\":[{\\"Stge\\":\\"Won\\"}]}"');
  const module = entry.place(["url", "path", 0], "value");
  expect(module.source.slice(module.column - 1, module.column - 1 + module.length)).toBe("Leads");
});

test("half a HAR", () => {
  expect(found('{"log":{"entries":[{"request":{"method":"GET"')).toMatchObject([
    { kind: "problem", file: "s.har", line: 1, column: 46 },
  ]);
});

test("the API of the web application is read, whatever it was answered, and its pages are not", () => {
  const entry = (url: string, status: number): object => ({
    request: { method: "GET", url },
    response: { status },
  });
  const entries = [
    entry("https://crm.zoho.eu/crm/v2.2/Leads", 200),
    entry("https://crm.zoho.eu/crm/v2.2/Leads", 401),
    entry("https://crm.zoho.eu/crm/org1234/tab/Leads", 200),
    entry("https://crm.zoho.eu/crm/ShowHomePage.do", 200),
  ];
  const text = JSON.stringify({ log: { version: "1.2", entries } });
  expect(found(text).map(({ kind }) => kind)).toEqual(["request", "request", "other", "other"]);
});
