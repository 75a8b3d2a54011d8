import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { describe, expect, test } from "vitest";

import { commandLine } from "./command-line.ts";
import { inFrontOf, PROXY } from "./in-front-of.ts";
import type { Handler } from "./in-front-of.ts";
import { serving, TOKEN } from "./serving.ts";

const RECORD = [...PROXY, "--record", "differs.ndjson"];
const deals = "/crm/v8/Deals";
const success = { code: "SUCCESS", details: { id: "5725767000000524157" }, message: "record added", status: "success" };
const branch = {
  code: "INVALID_DATA",
  details: { expected_data_type: "jsonarray", api_name: "Branch", json_path: "$.data[0].Branch" },
  message: `invalid data ${TOKEN}`,
  status: "error",
};

const answers =
  (status: number, body: object, encoding?: "gzip"): Handler =>
  (_request, response) => {
    const text = JSON.stringify(body);
    response.writeHead(status, {
      "Content-Type": "application/json",
      ...(encoding === undefined ? {} : { "Content-Encoding": encoding }),
    });
    response.end(encoding === undefined ? text : gzipSync(text));
  };

interface Line {
  readonly verdicts: readonly { readonly verdict: string; readonly check?: string }[];
  readonly operation?: string;
  readonly request: { readonly headers: Readonly<Record<string, string>>; readonly body: unknown };
  readonly response: { readonly status: number; readonly body: unknown };
}

function linesIn(folder: string): Line[] {
  return readFileSync(join(folder, "differs.ndjson"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
}

describe("serve --proxy --record", () => {
  test("stops nothing, and writes down what Zoho takes against the prediction", async () => {
    const { call, received, folder, printed } = await inFrontOf(answers(201, { data: [success] }), RECORD);
    const { status, headers } = await call("POST", deals, { data: [{ Deal_Name: "Bread" }] });
    expect(status).toBe(201);
    expect(headers.get("x-preflight")).toBe("error");
    expect(received).toHaveLength(1);
    await expect
      .poll(() => linesIn(folder))
      .toMatchObject([
        {
          verdicts: [{ verdict: "false alarm", foretold: "MANDATORY_NOT_FOUND", check: "mandatory-fields" }],
          operation: "records.insert",
          response: { status: 201, body: { data: [success] } },
        },
      ]);
    expect(printed().stdout).toContain("Listening".toLowerCase());
  });

  test("writes what was missed, without tokens, so that explain and check --compare read it", async () => {
    const { call, folder } = await inFrontOf(answers(400, { data: [branch] }, "gzip"), RECORD);
    await call("POST", deals, { data: [{ Deal_Name: TOKEN, Stage: "Qualification", Branch: "North" }] });
    await expect
      .poll(() => linesIn(folder))
      .toMatchObject([{ verdicts: [{ verdict: "missed", code: "INVALID_DATA" }] }]);
    const text = readFileSync(join(folder, "differs.ndjson"), "utf8");
    expect(text).not.toMatch(/5ecre7|f5ecre/);
    expect(statSync(join(folder, "differs.ndjson")).mode & 0o077).toBe(0);
    const explained = await commandLine(["explain", "differs.ndjson"], { folder });
    expect(explained.stdout).toContain(
      'Branch is a list there, most likely a multi-select pick list, not the text "North".',
    );
    const compared = await commandLine(["check", "--compare", "differs.ndjson"], { folder });
    expect(compared.stdout).toContain("1 answer compared");
    expect(compared.exit).toBe(1);
  });

  test("writes nothing where Zoho answers as foretold, or what says nothing of the request", async () => {
    const missing = { code: "MANDATORY_NOT_FOUND", details: { api_name: "Stage", json_path: "$.data[0].Stage" } };
    const foretold = { data: [{ ...missing, message: "required field not found", status: "error" }] };
    const same = await inFrontOf(answers(400, foretold), RECORD);
    await same.call("POST", deals, { data: [{ Deal_Name: "Bread" }] });
    await same.call("GET", "/books/v3/items");
    await same.stop();
    expect(linesIn(same.folder)).toEqual([]);
  });

  test("needs --proxy, and a file that can be written", async () => {
    await expect(serving(["--record", "a.ndjson"])).rejects.toThrow(
      "--record writes down what Zoho answers, so it needs --proxy.",
    );
    await expect(serving([...PROXY, "--record", "no/such/folder/a.ndjson"])).rejects.toThrow(
      "--record: no/such/folder/a.ndjson cannot be written",
    );
  });
});
