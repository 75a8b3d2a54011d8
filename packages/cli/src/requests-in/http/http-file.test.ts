import { PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { httpFileRequests, isHttpFile } from "./http-file.ts";
import type { DescribedForm } from "../described-form.ts";
import type { NamedFile, NamedSize } from "../named-files.ts";
import type { Found, FoundRequest, RequestPath } from "../found.ts";

const URL = "https://www.zohoapis.eu/crm/v8/Leads";
const OTHERS: Readonly<Record<string, string>> = {
  "./lead.json": '{"data":[{"Last_Name":"Ng"}]}',
  "template.json": '{"data":[{"Last_Name":"{{name}}"}]}',
};

function all(text: string): Found[] {
  const read = (name: string): NamedFile => {
    const text = OTHERS[name];
    return text === undefined ? { problem: "is not there" } : { text, file: name };
  };
  const size = (name: string): NamedSize => {
    const text = OTHERS[name];
    return text === undefined ? { unread: "there is no such file" } : { bytes: text.length };
  };
  return [...httpFileRequests(text, "c.http", Object.assign(read, { size }))];
}

function only(text: string): FoundRequest {
  const [found, ...others] = all(text);
  if (found?.kind !== "request" || others.length > 0) throw new Error("expected one request");
  return found;
}

describe("a request", () => {
  test("with method, URL, version, headers and body", () => {
    const found = only(
      `### Insert\n# a comment\nPOST ${URL} HTTP/1.1\nAuthorization: Zoho-oauthtoken {{token}}\n// another\nContent-Type: application/json\n\n{ "data": [ { "Last_Name": "Ng" } ] }\n\n`,
    );
    expect(found).toMatchObject({
      file: "c.http",
      line: 3,
      column: 1,
      partial: true,
      name: "Insert",
      among: "requests",
    });
    expect(found.request).toEqual({
      method: "POST",
      url: URL,
      headers: { Authorization: { [PARTS]: ["Zoho-oauthtoken ", UNKNOWN] }, "Content-Type": "application/json" },
      body: '{ "data": [ { "Last_Name": "Ng" } ] }',
    });
  });

  test("that is a URL alone is a GET", () => {
    expect(only(URL).request).toEqual({ method: "GET", url: URL, headers: {} });
    expect(only("www.zohoapis.eu/crm/v8/Leads/1").request.url).toBe(`${URL}/1`);
  });

  test("with its query on lines of their own", () => {
    expect(only(`GET ${URL}\n    ?fields=Last_Name\n    # not this\n    &page=2\nX: 1`).request).toMatchObject({
      url: `${URL}?fields=Last_Name&page=2`,
      headers: { X: "1" },
    });
    expect(only(`GET ${URL}\n?fields=Last_Name\n&page=2`).request.url).toBe(`${URL}?fields=Last_Name&page=2`);
  });

  test("with variables of the file, wherever they are defined", () => {
    const text = `@host = www.zohoapis.eu\n@base=https://{{host}}/crm/v8\n\nGET {{base}}/Leads/{{id}}\n\n###\n@id = 100\n\nGET {{base}}/{{$guid}}/1`;
    expect(all(text).map((found) => (found.kind === "request" ? found.request.url : found.kind))).toEqual([
      `${URL}/100`,
      { [PARTS]: ["https://www.zohoapis.eu/crm/v8/", UNKNOWN, "/1"] },
    ]);
  });

  test("with its host in a header, or in a variable that an environment has", () => {
    expect(only("GET /crm/v8/Leads/1\nHost: www.zohoapis.eu").request.url).toBe(`${URL}/1`);
    expect(only("GET {{api}}/crm/v8/Leads/1").request.url).toEqual({ [PARTS]: [UNKNOWN, "/crm/v8/Leads/1"] });
    expect(only("GET https://{{api}}/crm/v8/Leads/1").request.url).toEqual({
      [PARTS]: ["https://", UNKNOWN, "/crm/v8/Leads/1"],
    });
  });

  test("names and what to leave out, in comments", () => {
    expect(only(`# @name insertLead\n// @preflight-ignore known-fields, bare-ids\nGET ${URL}`)).toMatchObject({
      name: "insertLead",
      ignore: ["known-fields", "bare-ids"],
    });
  });

  test("written as a curl command", () => {
    const [found] = all(`###\n\ncurl ${URL} \\\n  -d '{"data":[{"Stge":1}]}'\n`);
    if (found?.kind !== "request") throw new Error("no request");
    expect(found).toMatchObject({ line: 3, column: 1, request: { method: "POST", body: '{"data":[{"Stge":1}]}' } });
    expect(found.place(["body", "data", 0, "Stge"], "key")).toMatchObject({ line: 4, column: 17, length: 6 });
  });
});

describe("a body", () => {
  test("ends at a response handler or a reference to an earlier answer", () => {
    expect(only(`POST ${URL}\n\n{}\n\n> {%\n client.test("x");\n%}`).request.body).toBe("{}");
    expect(only(`POST ${URL}\n\n{}\n> ./after.js`).request.body).toBe("{}");
    expect(only(`POST ${URL}\n\n{}\n\n<> 2026-10-17.200.json`).request.body).toBe("{}");
    expect(only(`POST ${URL}\n\n{}\n>>! out.json`).request.body).toBe("{}");
  });

  test("scripts before the request are none", () => {
    expect(only(`< {%\n  request.variables.set("a", "1");\n%}\nPOST ${URL}\n\n{}`).request).toMatchObject({
      method: "POST",
      body: "{}",
    });
    expect(only(`< ./before.js\nGET ${URL}`).request.method).toBe("GET");
  });

  test("with variables, in quotes and out of them", () => {
    expect(
      only(`@city = Ulm\nPOST ${URL}\n\n{"data":[{"Last_Name":"{{name}}","Amount":{{amount}},"City":"{{city}}"}]}`)
        .request.body,
    ).toEqual({ data: [{ Last_Name: UNKNOWN, Amount: UNKNOWN, City: "Ulm" }] });
  });

  test("from another file", () => {
    expect(only(`POST ${URL}\n\n< ./lead.json`).request.body).toBe('{"data":[{"Last_Name":"Ng"}]}');
    expect(only(`@name = Ng\nPOST ${URL}\n\n<@ template.json`).request.body).toBe('{"data":[{"Last_Name":"Ng"}]}');
    expect(only(`POST ${URL}\n\n<@utf8 template.json`).request.body).toEqual({ data: [{ Last_Name: UNKNOWN }] });
    expect(only(`POST ${URL}\n\n< {{file}}`).request.body).toBe(UNKNOWN);
  });

  test("from a file that is not there: said at its place, and the rest is judged", () => {
    expect(all(`POST ${URL}\n\n< ./none.json`)).toMatchObject([
      {
        kind: "problem",
        file: "c.http",
        line: 3,
        column: 1,
        text: "the body is to be read from ./none.json, and that is not there",
      },
      { kind: "request", request: { body: UNKNOWN } },
    ]);
  });

  test("with files among text is a form, of which the names count", () => {
    const type = "Content-Type: multipart/form-data; boundary=x";
    const sent = `POST ${URL}/1/Attachments\n${type}\n\n--x\nContent-Disposition: form-data; name="file"\n\n< ./a.pdf\n--x--`;
    expect([...(only(sent).request.body as DescribedForm).entries()]).toEqual([["file", ""]]);
    expect(only(sent).unread).toEqual([{ name: "./a.pdf", why: "there is no such file" }]);
    expect(only(sent.replace('"file"', "{{part}}")).request.body).toBe(UNKNOWN);
    expect(only(sent.replace("< ./a.pdf", "< ./a.pdf\n< ./b.pdf")).request.body).toBe(UNKNOWN);
    expect(only(sent.replace(type, "Accept: */*")).request.body).toBe(UNKNOWN);
  });

  test("a form over several lines is one", () => {
    expect(only(`POST ${URL}\nContent-Type: application/x-www-form-urlencoded\n\na=1\n&b=2`).request.body).toBe(
      "a=1&b=2",
    );
  });
});

describe("a file", () => {
  test("of several requests, some of them other people's", () => {
    expect(
      all(
        `GET ${URL}/1\n###\nPOST https://accounts.zoho.eu/oauth/v2/token\n\ngrant_type=x\n### only a comment\n# nothing\n###\nDELETE ${URL}/1\r\n###`,
      ).map(({ kind }) => kind),
    ).toEqual(["request", "other", "request"]);
  });

  test("a line that is no request", () => {
    expect(all("###\nhello world")).toEqual([
      {
        kind: "problem",
        file: "c.http",
        line: 2,
        column: 1,
        text: "this is not a request line; write GET https://www.zohoapis.eu/crm/v8/Leads/100",
      },
    ]);
    expect(all("GET")).toMatchObject([{ kind: "problem" }]);
  });

  test("is known by its name or by its content", () => {
    expect(isHttpFile("", ".http")).toBe(true);
    expect(isHttpFile("", ".rest")).toBe(true);
    expect(isHttpFile(`### x\nGET ${URL}`, "")).toBe(true);
    expect(isHttpFile("POST {{base}}/Leads", ".txt")).toBe(true);
    expect(isHttpFile(`# GET ${URL}\ncurl ${URL}`, ".sh")).toBe(false);
    expect(isHttpFile(`GET ${URL}\ncurl ${URL}`, ".txt")).toBe(false);
    expect(isHttpFile("hello", "")).toBe(false);
  });
});

describe("places", () => {
  const found = only(
    `@base = https://www.zohoapis.eu/crm/v8\n\nPOST {{base}}/Leads\n  ?trigger=x\nAuthorization: Bearer x\n\n{\n  "data": [ { "Stge": {{stage}}, "Last_Name": "Ng" } ]\n}`,
  );
  const underlined = (path: RequestPath, part: "key" | "value" = "value"): string => {
    const { line, column, length, source } = found.place(path, part);
    return `${line}:${source.slice(column - 1, column - 1 + length)}`;
  };

  test("in the request line and the headers", () => {
    expect(underlined(["method"])).toBe("3:POST");
    expect(underlined(["url", "host"])).toBe("3:{{base}}");
    expect(underlined(["url", "path", 0])).toBe("3:Leads");
    expect(underlined(["query", "trigger"])).toBe("4:trigger=x");
    expect(underlined(["headers", "authorization"])).toBe("5:Authorization: Bearer x");
    expect(underlined(["headers", "x-other"])).toBe("3:POST {{base}}/Leads");
  });

  test("in the body, also around holes", () => {
    expect(underlined(["body", "data", 0, "Stge"], "key")).toBe('8:"Stge"');
    expect(underlined(["body", "data", 0, "Last_Name"])).toBe('8:"Ng"');
    expect(underlined(["body", "data", 0])).toBe("8:{");
    expect(underlined(["body", "other"])).toBe("7:{");
  });

  test("of a body in another file: there, unless variables are filled in", () => {
    expect(only(`POST ${URL}\n\n< ./lead.json`).place(["body", "data", 0, "Last_Name"], "value")).toEqual({
      file: "./lead.json",
      line: 1,
      column: 23,
      length: 4,
      source: '{"data":[{"Last_Name":"Ng"}]}',
    });
    const { file, line, column, length } = only(`@name = Ng\nPOST ${URL}\n\n<@ template.json`).place(["body"], "value");
    expect([file, line, column, length]).toEqual([undefined, 4, 1, 16]);
  });
});

test("whatever stands in a file, it is read or said to be none", () => {
  const pieces = fc.constantFrom(
    "GET ",
    `POST ${URL}`,
    "\n",
    "\n\n",
    "###",
    "### x\n",
    "{{",
    "}}",
    "{{a}}",
    "@a = {{b}}\n",
    "< ./lead.json",
    "< {%",
    "%}",
    "> {%",
    "A: b",
    "curl ",
    `curl ${URL} -d '{"a":`,
    '{"data":[',
    "]}",
    "# @name x",
    "  ?a=1",
    "\r\n",
    "\uE000",
    "=",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      for (const found of all(text))
        if (found.kind === "request")
          for (const path of [
            ["url", "host"],
            ["query", "a"],
            ["body", "data", 0],
          ])
            expect(found.place(path, "value").line).toBeLessThanOrEqual(text.split("\n").length);
    }),
  );
});
