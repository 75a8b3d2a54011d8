import { readdirSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { commandLine } from "./command-line.ts";
import { root } from "./docs/page.ts";

const error = {
  code: "INVALID_DATA",
  details: { expected_data_type: "double", api_name: "Amount", json_path: "$.data[0].Amount" },
  message: "invalid data",
  status: "error",
};
const answer = { data: [error] };
const url = "https://www.zohoapis.eu/crm/v8/Deals";
const body = { data: [{ Deal_Name: "Bread", Stage: "Qualification", Amount: "a lot" }] };
const request = { method: "POST", url, body };
const TOLD = 'Amount must be a number without quotes, not the text "a lot".';
const token = "1000.8cb99dxxxxxxxxxxxxx9be93.9b8xxxxxxxxxxxxxxxf";

/** `explain FILE --json`: the errors of all answers in it. */
async function errorsIn(name: string, content: unknown) {
  const { exit, stdout, stderr } = await commandLine(["explain", name, "--json"], { files: { [name]: content } });
  expect(stderr).toBe("");
  expect(exit).toBe(0);
  const { results } = JSON.parse(stdout) as {
    results: { errors: { text: string; check?: string; foretold?: boolean }[] }[];
  };
  return results.flatMap(({ errors }) => errors);
}

describe("zoho-preflight explain FILE", () => {
  const told = { text: TOLD, check: "field-type", foretold: true };

  it.each([
    [
      "ndjson of { request, response }",
      "week.ndjson",
      JSON.stringify({ request, response: { status: 400, body: answer } }),
    ],
    ["a list of { request, response }", "week.json", [{ request, response: { status: 400, body: answer } }]],
    ["a request with the answer beside it", "one.json", { ...request, response: answer }],
    [
      "a HAR file",
      "session.har",
      {
        log: {
          entries: [{ request: harRequest(), response: { status: 400, content: { text: JSON.stringify(answer) } } }],
        },
      },
    ],
    [
      "one entry of a HAR file, in base64",
      "entry.json",
      {
        request: harRequest(),
        response: {
          status: 400,
          content: { text: Buffer.from(JSON.stringify(answer)).toString("base64"), encoding: "base64" },
        },
      },
    ],
    [
      "a Postman collection with a saved example",
      "crm.postman_collection.json",
      { info: { name: "CRM" }, item: [{ name: "Deal", request: postman(), response: [example()] }] },
    ],
    ["a Postman example", "example.json", example()],
    [
      "an .http file with its response",
      "deal.http",
      `POST ${url}\nContent-Type: application/json\n\n${JSON.stringify(body)}\n\nHTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n${JSON.stringify(answer)}\n`,
    ],
    [
      "a curl command with what it printed",
      "note.txt",
      `curl -X POST ${url} -d '${JSON.stringify(body)}'\n\nHTTP/2 400\ncontent-type: application/json\n\n${JSON.stringify(answer)}\n`,
    ],
  ])("%s", async (_, name, content) => {
    expect(await errorsIn(name, content)).toMatchObject([told]);
  });

  it("a response that a client saved beside its .http file", async () => {
    const { exit, stdout } = await commandLine(["explain", "deal.http"], {
      files: {
        "deal.http": `POST ${url}\nContent-Type: application/json\n\n${JSON.stringify(body)}\n\n<> deal.400.json\n`,
        "deal.400.json": answer,
      },
    });
    expect(stdout).toContain(TOLD);
    expect(exit).toBe(0);
  });

  it("takes an answer alone: JSON, an HTTP response, a line of a log", async () => {
    const text = JSON.stringify(answer);
    const alone = { text: "Amount must be a number.", check: "field-type" };
    expect(await errorsIn("answer.json", answer)).toMatchObject([alone]);
    expect(await errorsIn("answer.txt", `HTTP/1.1 400 Bad Request\r\nServer: ZGS\r\n\r\n${text}`)).toMatchObject([
      alone,
    ]);
    expect(await errorsIn("app.log", `12:03 ERROR Request failed { "tries": 3 } ${text}\n12:04 bye`)).toMatchObject([
      alone,
    ]);
    const { exit, stdout } = await commandLine(["explain", text]);
    expect(stdout).toContain("<argument>");
    expect(exit).toBe(0);
  });

  it("reads standard input, and the metadata where one works", async () => {
    const files = {
      "zoho-metadata/snapshot.json": { format: 1, version: "v8" },
      "zoho-metadata/modules.json": { modules: [{ api_name: "Deals" }] },
      "zoho-metadata/fields/Deals.json": {
        fields: [{ api_name: "Amount", data_type: "text", json_type: "string", length: 20 }],
      },
    };
    const { exit, stdout } = await commandLine(["explain", "-"], { stdin: JSON.stringify(answer), files });
    expect(stdout).toBe(
      [
        "<stdin>",
        "  Zoho refused this: INVALID_DATA.",
        "",
        "  INVALID_DATA  body.data[0].Amount  field-type",
        "    Amount must be a number.",
        "    To fix: Send a number without quotes, as in 12.5.",
        "    In your metadata Amount is of type text, so fields/Deals.json is out of date. Run `zoho-preflight pull`.",
        "",
        "Compared with zoho-metadata.",
        "",
      ].join("\n"),
    );
    expect(exit).toBe(0);
  });

  it("takes the module of an answer that does not name it, and refuses one that is not there", async () => {
    const name = { code: "INVALID_DATA", details: { api_name: "Last_Name" }, message: "invalid data", status: "error" };
    const both = await commandLine(["explain", JSON.stringify(name), "--module", "Leads"]);
    expect(both.stdout).toContain(
      "In Zoho's default fields, Last_Name of Leads is a text of up to 80 characters, mandatory.",
    );
    const { exit, stderr } = await commandLine(["explain", JSON.stringify(name), "--module", "Laeds"]);
    expect(stderr).toBe('--module: there is no module "Laeds". Did you mean "Leads"?\n');
    expect(exit).toBe(2);
  });
});

describe("what cannot be explained", () => {
  it.each([
    ["<html><title>504 Gateway Time-out</title></html>", 'it is the HTML page "504 Gateway Time-out"'],
    ['{"data":[{"code":"INVALID_DATA","det', "breaks off before its end"],
    ['{"error":"invalid_client"}', "answer of Zoho's accounts server"],
    ["Bad Gateway", "it is text, not JSON"],
  ])("is said to be what it is: %s", async (stdin, sentence) => {
    const { exit, stdout, stderr } = await commandLine(["explain", "-"], { stdin });
    expect(stdout.replace(/\s+/g, " ")).toContain(sentence);
    expect(stderr).toBe("");
    expect(exit).toBe(2);
  });

  it("is a file that is not there, empty, a folder, or holds requests without answers", async () => {
    const said = async (name: string, files = {}) => {
      const { exit, stdout, stderr } = await commandLine(["explain", name], { files });
      expect(stdout).toBe("");
      expect(exit).toBe(2);
      return stderr;
    };
    expect(await said("gone.json")).toBe("gone.json: there is no such file\n");
    expect(await said("empty.json", { "empty.json": " " })).toBe("empty.json: there is nothing in it\n");
    expect(await said("folder", { "folder/a.json": {} })).toBe("folder: this is a folder; name the files in it\n");
    expect(await said("calls.json", { "calls.json": request })).toBe(
      "calls.json: 1 request, and none has an answer beside it. zoho-preflight check says what Zoho would answer\n",
    );
  });
});

describe("tokens", () => {
  it("are printed nowhere, whatever holds them", async () => {
    const files = {
      "a.json": {
        request: {
          ...request,
          headers: { Authorization: `Zoho-oauthtoken ${token}` },
          body: { data: [{ Amount: token }] },
        },
        response: {
          status: 400,
          headers: { "set-cookie": "s=very-secret-cookie" },
          body: { data: [{ ...error, message: token }] },
        },
      },
    };
    for (const flags of [[], ["--json"]]) {
      const { stdout, stderr } = await commandLine(["explain", "a.json", ...flags], { files });
      expect(stdout).toContain("Amount");
      expect(stdout + stderr).not.toContain(token);
      expect(stdout + stderr).not.toContain("very-secret-cookie");
    }
  });
});

describe("examples/answers", () => {
  it.each(readdirSync(join(root, "examples/answers")))("%s is explained", async (name) => {
    const { exit, stdout, stderr } = await commandLine(["explain", `answers/${name}`], {
      folder: join(root, "examples"),
    });
    expect(stderr).toBe("");
    expect(stdout).toContain(name);
    expect(exit).toBe(name.endsWith(".html") ? 2 : 0);
  });
});

function harRequest(): object {
  return {
    method: "POST",
    url,
    headers: [{ name: "Content-Type", value: "application/json" }],
    postData: { mimeType: "application/json", text: JSON.stringify(body) },
  };
}

function postman(): object {
  return { method: "POST", url, header: [], body: { mode: "raw", raw: JSON.stringify(body) } };
}

function example(): object {
  return {
    name: "refused",
    originalRequest: postman(),
    code: 400,
    status: "Bad Request",
    body: JSON.stringify(answer),
  };
}
