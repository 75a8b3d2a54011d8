import { OPEN, PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { jsonRequests } from "../json.ts";
import type { Found, FoundRequest, RequestPath } from "../found.ts";

const SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
const URL = "https://www.zohoapis.eu/crm/v8/Leads";

function all(item: readonly unknown[], more: object = {}): Found[] {
  return [
    ...jsonRequests(JSON.stringify({ info: { name: "x", schema: SCHEMA }, item, ...more }, undefined, 1), "c.json", {}),
  ];
}

function only(request: unknown, more: object = {}, item: object = {}): FoundRequest {
  const [found, ...others] = all([{ name: "one", ...item, request }], more);
  if (found?.kind !== "request" || others.length > 0) throw new Error("expected one request");
  return found;
}

describe("the request of an item", () => {
  test("with everything in its place", () => {
    const found = only({
      method: "POST",
      header: [
        { key: "Authorization", value: "Zoho-oauthtoken {{token}}" },
        { key: "X-Off", value: "1", disabled: true },
      ],
      url: { raw: `${URL}/upsert`, host: ["www", "zohoapis", "eu"] },
      body: { mode: "raw", raw: '{"data":[{"Last_Name":"{{name}}","Amount":{{amount}},"City":"Ulm"}]}' },
    });
    expect(found).toMatchObject({ file: "c.json", line: 7, column: 3, partial: true, name: "one", among: "requests" });
    expect(found.request).toEqual({
      method: "POST",
      url: `${URL}/upsert`,
      headers: { Authorization: { [PARTS]: ["Zoho-oauthtoken ", UNKNOWN] } },
      body: { data: [{ Last_Name: UNKNOWN, Amount: UNKNOWN, City: "Ulm" }] },
    });
  });

  test("that is nothing but its URL", () => {
    expect(only(`${URL}/100`).request).toEqual({ method: "GET", url: `${URL}/100`, headers: {} });
    expect(only({ url: `${URL}/100` }).request).toMatchObject({ method: "GET", url: `${URL}/100` });
  });

  test("with variables of the collection, which may be made of one another", () => {
    const variable = [
      { key: "baseUrl", value: "https://{{host}}/crm/{{version}}" },
      { key: "host", value: "www.zohoapis.eu" },
      { key: "version", value: "v8" },
      { key: "secret", value: "x", type: "secret" },
      { key: "module", value: "" },
    ];
    expect(only({ url: { raw: "{{baseUrl}}/Leads/{{id}}" } }, { variable }).request.url).toEqual({
      [PARTS]: [`${URL}/`, UNKNOWN],
    });
    expect(only({ url: { raw: "{{baseUrl}}/{{module}}/1" } }, { variable }).request.url).toEqual({
      [PARTS]: ["https://www.zohoapis.eu/crm/v8/", UNKNOWN, "/1"],
    });
    expect(only({ url: URL, header: [{ key: "X", value: "{{secret}}" }] }, { variable }).request.headers).toEqual({
      X: UNKNOWN,
    });
  });

  test("to a host that an environment names", () => {
    expect(only({ url: { raw: "{{api-domain}}/crm/v8/Leads/1" } }).request.url).toEqual({
      [PARTS]: [UNKNOWN, "/crm/v8/Leads/1"],
    });
  });

  test("with path variables", () => {
    const url = {
      raw: `${URL}/:id/:related`,
      variable: [
        { key: "id", value: "700000000000001001" },
        { key: "related", value: "" },
      ],
    };
    expect(only({ url }).request.url).toBe(`${URL}/700000000000001001/:related`);
  });

  test("whose URL is given in parts only", () => {
    const url = {
      protocol: "https",
      host: ["www", "zohoapis", "eu"],
      path: ["crm", "v8", { type: "string", value: "Leads" }],
      query: [
        { key: "fields", value: "id" },
        { key: "page", value: "2", disabled: true },
      ],
    };
    expect(only({ url }).request.url).toBe(`${URL}?fields=id`);
    expect(only({ url: { host: "{{api}}", path: "crm/v8/Leads/1" } }).request.url).toEqual({
      [PARTS]: [UNKNOWN, "/crm/v8/Leads/1"],
    });
  });

  test("what cannot stand in a URL is encoded, as Postman does", () => {
    expect(only({ url: `${URL}/search?criteria=(Last_Name:equals:Ng Müller)` }).request.url).toBe(
      `${URL}/search?criteria=(Last_Name:equals:Ng%20M%C3%BCller)`,
    );
  });

  test("bodies of every kind", () => {
    const body = (given: object): unknown => only({ method: "POST", url: URL, body: given }).request.body;
    expect(body({ mode: "raw", raw: '{"data":[' })).toBe('{"data":[');
    expect(body({ mode: "raw", raw: "" })).toBeUndefined();
    expect(body({ mode: "raw", raw: "{}", disabled: true })).toBeUndefined();
    expect(
      String(
        body({
          mode: "urlencoded",
          urlencoded: [
            { key: "a", value: "1" },
            { key: "b", value: "2", disabled: true },
          ],
        }),
      ),
    ).toBe("a=1");
    expect([
      ...(body({ mode: "formdata", formdata: [{ key: "file", type: "file", src: "a.pdf" }] }) as FormData).keys(),
    ]).toEqual(["file"]);
    expect(body({ mode: "file", file: { src: "a.json" } })).toBe(UNKNOWN);
    expect(body({ mode: "graphql", graphql: { query: "{}" } })).toEqual({ query: UNKNOWN, variables: UNKNOWN });
  });

  test("headers as one text, as version 2.0 has them", () => {
    expect(
      only({ url: URL, header: "Authorization: Zoho-oauthtoken {{t}}\nX-EXTERNAL: Leads.Ext" }).request.headers,
    ).toEqual({ Authorization: { [PARTS]: ["Zoho-oauthtoken ", UNKNOWN] }, "X-EXTERNAL": "Leads.Ext" });
  });
});

describe("authorization", () => {
  const headers = (auth: unknown, more: object = {}, item: object = {}): unknown =>
    only({ url: URL, auth }, more, item).request.headers;

  test("of every kind that adds a header", () => {
    expect(headers({ type: "bearer", bearer: [{ key: "token", value: "{{token}}" }] })).toEqual({
      Authorization: { [PARTS]: ["Bearer ", UNKNOWN] },
    });
    expect(headers({ type: "bearer", bearer: { token: "abc" } })).toEqual({ Authorization: "Bearer abc" });
    expect(headers({ type: "oauth2", oauth2: [{ key: "headerPrefix", value: "Zoho-oauthtoken" }] })).toEqual({
      Authorization: { [PARTS]: ["Zoho-oauthtoken ", UNKNOWN] },
    });
    expect(headers({ type: "oauth2", oauth2: [{ key: "addTokenTo", value: "header" }] })).toEqual({
      Authorization: UNKNOWN,
    });
    expect(
      headers({
        type: "apikey",
        apikey: [
          { key: "key", value: "Authorization" },
          { key: "value", value: "Zoho-oauthtoken {{t}}" },
        ],
      }),
    ).toEqual({ Authorization: { [PARTS]: ["Zoho-oauthtoken ", UNKNOWN] } });
    expect(headers({ type: "basic", basic: [{ key: "username", value: "me" }] })).toEqual({
      Authorization: { [PARTS]: ["Basic ", UNKNOWN] },
    });
    expect(headers({ type: "hawk" })).toEqual({ [OPEN]: true });
  });

  test("an API key in the query", () => {
    expect(
      only({
        url: `${URL}/1`,
        auth: {
          type: "apikey",
          apikey: [
            { key: "key", value: "zapikey" },
            { key: "value", value: "{{k}}" },
            { key: "in", value: "query" },
          ],
        },
      }).request.url,
    ).toEqual({ [PARTS]: [`${URL}/1?zapikey=`, UNKNOWN] });
  });

  test("comes from the collection, unless a folder or the request says otherwise", () => {
    const auth = { type: "bearer", bearer: [{ key: "token", value: "abc" }] };
    expect(headers(undefined, { auth })).toEqual({ Authorization: "Bearer abc" });
    expect(headers(null, { auth })).toEqual({ Authorization: "Bearer abc" });
    expect(headers({ type: "noauth" }, { auth })).toEqual({});
    expect(headers(undefined)).toEqual({});
    const [inner] = all([{ name: "Folder", auth: { type: "noauth" }, item: [{ name: "Inner", request: URL }] }], {
      auth,
    });
    expect(inner).toMatchObject({ kind: "request", name: "Folder / Inner", request: { headers: {} } });
  });

  test("a header of the request itself wins", () => {
    expect(
      only({
        url: URL,
        header: [{ key: "authorization", value: "Zoho-oauthtoken x" }],
        auth: { type: "bearer", bearer: { token: "abc" } },
      }).request.headers,
    ).toEqual({ authorization: "Zoho-oauthtoken x" });
  });

  test("a script that sets headers may set this one", () => {
    const event = [
      { listen: "prerequest", script: { exec: ["pm.request.headers.add({ key: 'Authorization', value: t });"] } },
    ];
    expect(headers(undefined, { event })).toEqual({ [OPEN]: true });
    expect(headers(undefined, {}, { event })).toEqual({ [OPEN]: true });
    expect(headers(undefined, { event: [{ listen: "test", script: { exec: ["pm.response.headers"] } }] })).toEqual({});
  });
});

describe("a collection", () => {
  test("folders in folders, drafts, and other people's requests", () => {
    const found = all([
      {
        name: "A",
        item: [
          { name: "B", item: [{ name: "c", request: { url: `${URL}/1` } }] },
          { name: "empty", item: [] },
        ],
      },
      { name: "token", request: { method: "POST", url: "https://accounts.zoho.eu/oauth/v2/token" } },
      { name: "draft", request: { method: "GET", url: "" } },
      { name: "books", request: { url: "https://www.zohoapis.eu/books/v3/items" } },
      5,
    ]);
    expect(found.map((one) => (one.kind === "request" ? one.name : one.kind))).toEqual([
      "A / B / c",
      "other",
      "other",
      "other",
      "other",
    ]);
  });

  test("as Postman's API gives it", () => {
    const text = JSON.stringify({
      collection: { info: { name: "x" }, item: [{ name: "one", request: { url: `${URL}/1` } }] },
    });
    expect([...jsonRequests(text, "c.json", {})]).toMatchObject([{ kind: "request", name: "one" }]);
  });

  test("checks to leave out stand in the description", () => {
    expect(only({ url: URL, description: "List.\n\npreflight-ignore: required-params, known-module" }).ignore).toEqual([
      "required-params",
      "known-module",
    ]);
    expect(
      only({ url: URL, description: { content: "preflight-ignore: bare-ids", type: "text/markdown" } }).ignore,
    ).toEqual(["bare-ids"]);
  });

  test("nested a thousand deep", () => {
    const depth = 1000;
    const text = `{"info":{"name":"x"},"item":${'[{"item":'.repeat(depth)}[{"request":"${URL}/1"}]${"}]".repeat(depth)}}`;
    expect([...jsonRequests(text, "c.json", {})]).toHaveLength(1);
  });
});

describe("places in a collection", () => {
  const variable = [{ key: "base", value: "https://www.zohoapis.eu/crm/v8" }];
  const found = only(
    {
      method: "POST",
      header: [{ key: "Authorization", value: "Bearer x" }],
      url: { raw: "{{base}}/Leads/{{id}}?fields=id" },
      body: { mode: "raw", raw: '{"data":[{"Stge":{{stage}},"Last_Name":"Ng"}]}' },
    },
    { variable },
  );
  const underlined = (path: RequestPath, part: "key" | "value" = "value"): string => {
    const { line, column, length, source } = found.place(path, part);
    return `${line}:${source.slice(column - 1, column - 1 + length)}`;
  };

  test("in the URL, also behind what was filled in", () => {
    expect(underlined(["url", "path", 0])).toBe("18:Leads");
    expect(underlined(["url", "path", 1])).toBe("18:{{id}}");
    expect(underlined(["url", "host"])).toBe("18:{{base}}");
    expect(underlined(["query", "fields"])).toBe("18:fields=id");
    expect(underlined(["query", "page"])).toBe("18:{{base}}/Leads/{{id}}?fields=id");
  });

  test("in method, headers and body", () => {
    expect(underlined(["method"])).toBe('10:"POST"');
    expect(underlined(["headers", "authorization"])).toBe('14:"Bearer x"');
    expect(underlined(["headers", "x-other"])).toBe("9:{");
    expect(underlined(["body", "data", 0, "Stge"], "key")).toBe('22:\\"Stge\\"');
    expect(underlined(["body", "data", 0, "Last_Name"])).toBe('22:\\"Ng\\"');
  });

  test("where all is one line, nothing beside the request may be shown", () => {
    const text = JSON.stringify({
      info: { name: "x" },
      item: [{ request: { url: `${URL}?x=1` } }, { request: "https://example.com/?k=secret" }],
    });
    const [first] = [...jsonRequests(text, "c.json", {})];
    if (first?.kind !== "request") throw new Error("no request");
    const { source, clip } = first.place(["query", "x"], "value");
    expect(source.slice(...(clip ?? []))).toBe(`{"request":{"url":"${URL}?x=1"}}`);
  });
});

test("whatever stands in a collection, it is read or passed over", () => {
  const paths: RequestPath[] = [
    ["method"],
    ["url", "path", 0],
    ["query", "a"],
    ["headers", "a"],
    ["body", "data", 0, "a"],
  ];
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const items = [
        a,
        { item: a },
        { request: a },
        { name: a, event: b, request: { method: a, url: b, header: a, body: b, auth: a, description: b } },
      ];
      const ours = [
        {
          url: URL,
          header: [a, { key: "k", value: b }],
          body: { mode: "raw", raw: a },
          auth: { type: "bearer", bearer: b },
        },
        { url: { raw: URL, variable: a }, header: b, body: { mode: "urlencoded", urlencoded: [a, b] } },
        { url: { host: a, path: b, query: a, protocol: b } },
      ];
      for (const found of all([...items, ...ours.map((request) => ({ request }))], { variable: a, auth: b, event: a }))
        if (found.kind === "request")
          for (const path of paths) expect(found.place(path, "key").line).toBeGreaterThan(0);
    }),
  );
});
