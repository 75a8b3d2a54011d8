import { describe, expect, it } from "vitest";

import { commandLine } from "./command-line.ts";

const url = "https://www.zohoapis.eu/crm/v8/Deals";
const success = { code: "SUCCESS", details: { id: "5725767000000524157" }, message: "record added", status: "success" };
const error = (code: string, details: object = {}) => ({ code, details, message: "invalid data", status: "error" });
const missing = error("MANDATORY_NOT_FOUND", { api_name: "Stage", json_path: "$.data[0].Stage" });
const insert = (...data: object[]) => ({ method: "POST", url, body: { data } });
const good = { Deal_Name: "Bread", Stage: "Qualification" };
const exchange = (request: object, status: number, body?: object) => ({ request, response: { status, body } });

interface Item {
  readonly verdict: string;
  readonly code?: string;
  readonly foretold?: string;
  readonly check?: string;
  readonly path?: readonly unknown[];
}
interface Compared {
  readonly results: readonly { readonly line: number; readonly items: readonly Item[] }[];
  readonly byCheck: readonly { readonly check: string; readonly operation: string; readonly counts: object }[];
  readonly summary: Readonly<Record<string, number | null>>;
}

async function compared(...exchanges: object[]): Promise<Compared & { readonly exit: number }> {
  const files = { "week.ndjson": exchanges.map((each) => `${JSON.stringify(each)}\n`).join("") };
  const { exit, stdout, stderr } = await commandLine(["check", "--compare", "week.ndjson", "--json"], { files });
  expect(stderr).toBe("");
  return { exit, ...(JSON.parse(stdout) as Compared) };
}

describe("check --compare", () => {
  it("agrees where Zoho says what was foretold, and where it takes what nothing was foretold of", async () => {
    const { exit, results, summary, byCheck } = await compared(
      exchange(insert({ Deal_Name: "Bread" }), 400, { data: [missing] }),
      exchange(insert(good), 201, { data: [success] }),
      exchange({ method: "GET", url: `${url}?fields=id` }, 204),
    );
    expect(results).toEqual([]);
    expect(summary).toMatchObject({ compared: 3, accepted: 2, agreed: 1, missed: 0, falseAlarms: 0, hitRate: 1 });
    expect(byCheck).toMatchObject([{ check: "mandatory-fields", operation: "records.insert", counts: { agreed: 1 } }]);
    expect(exit).toBe(0);
  });

  it("names what was missed, foretold with another code, or refused in vain", async () => {
    const { exit, results, summary } = await compared(
      exchange(insert({ ...good, Branch: "North" }), 400, {
        data: [
          error("INVALID_DATA", { expected_data_type: "jsonarray", api_name: "Branch", json_path: "$.data[0].Branch" }),
        ],
      }),
      exchange({ method: "GET", url }, 403, error("NO_PERMISSION", { permissions: ["Crm_Implied_View_Deals"] })),
      exchange(insert({ Deal_Name: "Bread" }), 201, { data: [success] }),
    );
    expect(results.map(({ items }) => items)).toMatchObject([
      [{ verdict: "missed", code: "INVALID_DATA", path: ["body", "data", 0, "Branch"] }],
      [{ verdict: "other code", code: "NO_PERMISSION", foretold: "REQUIRED_PARAM_MISSING", check: "required-params" }],
      [{ verdict: "false alarm", foretold: "MANDATORY_NOT_FOUND", check: "mandatory-fields" }],
    ]);
    expect(summary).toMatchObject({ compared: 3, accepted: 1, missed: 1, otherCode: 1, falseAlarms: 1, hitRate: 0 });
    expect(exit).toBe(1);
  });

  it("tells the rows of an answer apart, and decides nothing about rows that Zoho refuses for another reason", async () => {
    const { results, summary } = await compared(
      exchange(insert({ Deal_Name: "a" }, { Deal_Name: "b" }, good), 207, {
        data: [success, error("DUPLICATE_DATA", { api_name: "Deal_Name", json_path: "$.data[1].Deal_Name" }), success],
      }),
    );
    expect(results[0]?.items).toMatchObject([
      { verdict: "missed", code: "DUPLICATE_DATA" },
      { verdict: "false alarm", path: ["body", "data", 0] },
    ]);
    expect(summary).toMatchObject({ compared: 1, missed: 1 });
  });

  it("counts what only the server knows apart, and what says nothing of the request not at all", async () => {
    const { exit, summary } = await compared(
      exchange(insert(good), 400, { data: [error("RECORD_LOCKED")] }),
      exchange(insert(good), 429, error("TOO_MANY_REQUESTS")),
      { request: insert(good), response: { status: 502, body: "<html><title>502 Bad Gateway</title></html>" } },
      insert(good),
    );
    expect(summary).toMatchObject({ compared: 1, serverOnly: 1, hitRate: null, notComparable: 2, unanswered: 1 });
    expect(exit).toBe(0);
  });

  it("prints nothing that contradicts an answer", async () => {
    const files = { "a.json": exchange(insert({ Deal_Name: "Bread", Stage: "Eaten" }), 201, { data: [success] }) };
    const taken = await commandLine(["check", "--compare", "a.json"], { files });
    expect(taken.stdout).not.toMatch(/refused by|Zoho would answer|stores/);
    const wrong = { "a.json": exchange(insert({ Deal_Name: "Bread" }), 201, { data: [success] }) };
    const { stdout } = await commandLine(["check", "--compare", "a.json"], { files: wrong });
    expect(stdout).toContain("Zoho accepted this, against the prediction:");
    expect(stdout).not.toContain("Zoho would answer");
  });

  it("says that there is nothing to compare, and which flags do not go with it", async () => {
    const none = await commandLine(["check", "--compare", "a.json"], { files: { "a.json": insert(good) } });
    expect([none.exit, none.stderr]).toEqual([2, "Nothing to compare: of 1 request none has an answer beside it.\n"]);
    const flags = await commandLine(["check", "--compare", "a.json", "--max-warnings", "3"]);
    expect([flags.exit, flags.stderr]).toEqual([
      2,
      "--compare prints no issues, so --max-warnings does not go with it.\n",
    ]);
    const format = await commandLine(["check", "--compare", "a.json", "--format", "sarif"]);
    expect([format.exit, format.stderr]).toEqual([2, "--compare prints pretty, json, html, not sarif.\n"]);
  });

  it("prints no token", async () => {
    const token = "1000.8cb99dxxxxxxxxxxxxx9be93.9b8xxxxxxxxxxxxxxxf";
    const request = { ...insert({ ...good, Branch: token }), headers: { Authorization: `Zoho-oauthtoken ${token}` } };
    const answer = {
      data: [{ ...error("INVALID_DATA", { api_name: "Branch", json_path: "$.data[0].Branch" }), message: token }],
    };
    for (const flags of [[], ["--json"]]) {
      const { stdout, stderr } = await commandLine(["check", "--compare", "a.json", ...flags], {
        files: { "a.json": exchange(request, 400, answer) },
      });
      expect(stdout).toContain("Branch");
      expect(stdout + stderr).not.toContain(token);
    }
  });
});
