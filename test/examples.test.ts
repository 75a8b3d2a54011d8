import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";
import type { PreflightOptions } from "@zoho-preflight/validator";

import { run } from "../packages/cli/src/run.ts";

const examples = fileURLToPath(new URL("../examples/", import.meta.url));

describe("a good example has no issue, not even a warning", () => {
  for (const file of readdirSync(join(examples, "good"))) {
    it(file, async () => {
      const { results, summary, errors, exitCode } = await check(`good/${file}`);
      expect(results.flatMap(({ report }) => report.issues)).toEqual([]);
      expect(summary).toMatchObject({ errors: 0, warnings: 0, unreadable: 0 });
      expect(summary.requests).toBeGreaterThan(0);
      expect(errors).toBe("");
      expect(exitCode).toBe(0);
    });
  }

  it("through validate() as well", () => {
    const requests = [
      "insert-leads.json",
      "update-deal.json",
      "upsert-contacts.json",
      "quote-with-lines.json",
      "meeting-and-call.json",
      "custom-module.json",
      "host-less.json",
      "day-of-an-integration.ndjson",
    ].flatMap((file) => readRequests(`good/${file}`));
    expect(requests.map((request) => issuesOf(request)).flat()).toEqual([]);
    expect(requests.length).toBe(22);
  });
});

describe("a bad example gets what the README says", () => {
  it("insert-lead.json: a missing field and a misspelt one, with the right name", async () => {
    const { results, exitCode } = await check("bad/insert-lead.json");
    expect(results[0]?.report.issues).toMatchObject([
      {
        check: "known-fields",
        code: null,
        severity: "warning",
        path: ["body", "data", 0, "Lead_Sorce"],
        suggestions: [{ text: "Lead_Source" }],
      },
      {
        check: "mandatory-fields",
        code: "MANDATORY_NOT_FOUND",
        severity: "error",
        path: ["body", "data", 0],
        details: { api_name: "Last_Name" },
      },
    ]);
    expect(exitCode).toBe(1);
  });

  it("delete-quoted-ids.txt: the guide's own mistake", async () => {
    const { results, exitCode } = await check("bad/delete-quoted-ids.txt");
    expect(results[0]?.report.issues).toMatchObject([
      { check: "bare-ids", code: "UNABLE_TO_PARSE_DATA_TYPE", severity: "error", path: ["query", "ids"] },
    ]);
    expect(exitCode).toBe(1);
  });

  it("upsert-with-put.json: another method", async () => {
    const { results, exitCode } = await check("bad/upsert-with-put.json");
    expect(results[0]?.report.issues).toMatchObject([
      {
        check: "allowed-method",
        code: "INVALID_REQUEST_METHOD",
        severity: "error",
        path: ["method"],
        suggestions: [{ text: "POST" }],
      },
    ]);
    expect(exitCode).toBe(1);
  });

  it("list-without-fields.json: a parameter is missing", async () => {
    const { results, exitCode } = await check("bad/list-without-fields.json");
    expect(results[0]?.report.issues).toMatchObject([
      {
        check: "required-params",
        code: "REQUIRED_PARAM_MISSING",
        severity: "error",
        details: { param_name: "fields" },
      },
    ]);
    expect(exitCode).toBe(1);
  });

  it("wrong-types.json: three values that Zoho refuses", async () => {
    const { results } = await check("bad/wrong-types.json");
    expect(results.map(({ report }) => report.issues)).toMatchObject([
      [
        {
          code: "INVALID_DATA",
          path: ["body", "data", 0, "No_of_Employees"],
          details: { expected_data_type: "integer" },
        },
      ],
      [
        {
          code: "INVALID_DATA",
          path: ["body", "data", 0, "Call_Start_Time"],
          details: { expected_data_type: "datetime" },
        },
      ],
      [{ code: "INVALID_DATA", path: ["body", "data", 0, "Closing_Date"], details: { expected_data_type: "date" } }],
    ]);
  });

  it("old-line-items.json: the lines are missing under their new name", async () => {
    const { results } = await check("bad/old-line-items.json");
    const missing = results[0]?.report.issues.filter((issue) => issue.severity === "error");
    expect(missing).toMatchObject([{ code: "MANDATORY_NOT_FOUND", details: { api_name: "Quoted_Items" } }]);
  });

  it("night-of-an-integration.ndjson: six calls, six codes", async () => {
    const { results } = await check("bad/night-of-an-integration.ndjson");
    expect(
      results.map(({ report }) =>
        report.issues.filter((issue) => issue.severity === "error").map((issue) => [issue.check, issue.code]),
      ),
    ).toEqual([
      [["known-host", "INVALID_HOST"]],
      [["authorization-header", "AUTHENTICATION_FAILURE"]],
      [["required-params", "EXPECTED_PARAM_MISSING"]],
      [["body-shape", "MANDATORY_NOT_FOUND"]],
      [["param-limits", "DISCRETE_PAGINATION_LIMIT_EXCEEDED"]],
      [["record-id", "MANDATORY_NOT_FOUND"]],
    ]);
  });

  it("late-night.http: three calls, four mistakes", async () => {
    const { results, exitCode } = await check("bad/late-night.http");
    expect(results.map(({ report }) => report.issues.map((issue) => [issue.check, issue.code]))).toEqual([
      [["required-params", "REQUIRED_PARAM_MISSING"]],
      [["allowed-method", "INVALID_REQUEST_METHOD"]],
      [
        ["known-fields", null],
        ["mandatory-fields", "MANDATORY_NOT_FOUND"],
      ],
    ]);
    expect(exitCode).toBe(1);
  });

  it("copied.postman_collection.json: two calls, three mistakes", async () => {
    const { results, exitCode } = await check("bad/copied.postman_collection.json");
    expect(results.map(({ report }) => report.issues.map((issue) => [issue.check, issue.code]))).toEqual([
      [["bare-ids", "UNABLE_TO_PARSE_DATA_TYPE"]],
      [
        ["authorization-header", "AUTHENTICATION_FAILURE"],
        ["mandatory-fields", "MANDATORY_NOT_FOUND"],
      ],
    ]);
    expect(exitCode).toBe(1);
  });

  it("mixed.har: two of three, and twelve that are nobody's business here", async () => {
    const { results, summary, exitCode } = await check("bad/mixed.har");
    expect(results.map(({ report }) => report.issues.map((issue) => issue.code))).toEqual([
      ["REQUIRED_PARAM_MISSING"],
      ["MANDATORY_NOT_FOUND"],
      [],
    ]);
    expect(summary).toMatchObject({ requests: 3, otherRequests: 12, errors: 2, warnings: 0 });
    expect(exitCode).toBe(1);
  });
});

/**
 * What the guide prints for each of its fifteen codes: status, details and message. Its answers for one record stand in a list. Only the
 * field of MANDATORY_NOT_FOUND is ours: the guide prints one of users.
 */
const guide: Readonly<Record<string, readonly [status: number, details: object, message: string, list?: string]>> = {
  INVALID_MODULE: [400, {}, "the module name given seems to be invalid"],
  INVALID_DATA: [400, { expected_data_type: "jsonobject" }, "body"],
  DUPLICATE_DATA: [400, { api_name: "Mobile" }, "duplicate data", "data"],
  MANDATORY_NOT_FOUND: [400, { api_name: "Stage" }, "required field not found", "data"],
  PATTERN_NOT_MATCHED: [400, { api_name: "type" }, "Please check whether the input values are correct"],
  INVALID_REQUEST_METHOD: [400, {}, "The http request method type is not a valid one"],
  REQUIRED_PARAM_MISSING: [400, { param: "module" }, "One of the expected parameter is missing"],
  LICENSE_LIMIT_EXCEEDED: [
    400,
    {},
    "Request exceeds your license limit. Need to upgrade in order to add a user",
    "users",
  ],
  UNABLE_TO_PARSE_DATA_TYPE: [400, {}, "either the request body or parameters is in wrong format"],
  AUTHENTICATION_FAILURE: [401, {}, "Authentication failed"],
  OAUTH_SCOPE_MISMATCH: [401, {}, "invalid oauth scope to access this URL"],
  INVALID_TOKEN: [401, {}, "invalid oauth token"],
  NO_PERMISSION: [403, { permissions: ["Crm_Implied_View_Leads"] }, "permission denied"],
  FEATURE_NOT_SUPPORTED: [
    403,
    {},
    "The Multi-Currency feature is not available except the Enterprise and higher editions.",
  ],
  INVALID_URL_PATTERN: [404, {}, "Please check if the URL trying to access is a correct one"],
};

describe("each code of the guide is predicted by its example", () => {
  const files = readdirSync(join(examples, "error-guide"));
  /** The hour at which the metadata of the examples was pulled: their numbers still hold. */
  const now = (): number => Date.UTC(2026, 10, 30, 9);

  it("all fifteen of them", () => {
    expect(files.map(codeOf)).toEqual(Object.keys(guide));
  });

  it.each(files.map((file) => [codeOf(file), file]))("%s", async (code, file) => {
    const [request = { url: "" }, ...others] = readRequests(`error-guide/${file}`);
    expect(others).toEqual([]);
    const { options, ...sent } = request;
    const report = createPreflight({ ...options, now }).validate(sent);
    expect(report.issues.map((issue) => issue.code)).toEqual([code]);
    const [status, details, message, list] = guide[code] ?? [];
    if (code === "DUPLICATE_DATA") {
      // Whether the org has the value already cannot be seen here.
      expect(report.issues[0]?.toJSON()).toMatchObject({ severity: "warning", details });
      expect(report.response).toBeUndefined();
    } else {
      const answer = { code, details, message, status: "error" };
      expect(report.response?.status).toBe(status);
      expect(report.response?.body).toEqual(list === undefined ? answer : { [list]: [answer] });
    }
    // The command line has a clock, by which the metadata of the examples may be old.
    const { results } = await check(`error-guide/${file}`);
    expect(results.flatMap(({ report: { issues } }) => issues.map((issue) => issue.code))).toEqual([code]);
  });
});

describe("the list of examples", () => {
  it("names every file, and no other", () => {
    const readme = readFileSync(join(examples, "README.md"), "utf8");
    const listed = [...readme.matchAll(/\]\(([\w-]+\/[\w.-]+)\)/g)].map(([, file]) => file).sort();
    const there = ["answers", "bad", "bodies", "error-guide", "good", "recipes", "snapshots"]
      .flatMap((folder) => readdirSync(join(examples, folder)).map((file) => `${folder}/${file}`))
      .sort();
    expect(listed).toEqual(there);
  });

  it("holds placeholders for tokens, never a token", () => {
    for (const folder of ["bad", "bodies", "error-guide", "good"]) {
      for (const file of readdirSync(join(examples, folder)))
        expect(readFileSync(join(examples, folder, file), "utf8")).not.toMatch(/1000\.[0-9a-f]/);
    }
  });
});

/** `"INVALID_MODULE"` for `"01-invalid-module.json"`. */
function codeOf(file: string): string {
  return file.slice(3, -".json".length).replaceAll("-", "_").toUpperCase();
}

interface PrintedIssue {
  readonly check: string;
  readonly code: string | null;
  readonly severity: string;
}

interface Printed {
  readonly results: readonly { readonly report: { readonly issues: readonly PrintedIssue[] } }[];
  readonly summary: { readonly requests: number };
}

/** What `zoho-preflight check --json-all FILE` prints, and the exit code. */
async function check(file: string): Promise<Printed & { readonly errors: string; readonly exitCode: number }> {
  let output = "";
  let errors = "";
  const exitCode = await run(["check", "--json-all", file], {
    stdin: none(),
    stdout: { write: (text: string) => ((output += text), true) },
    stderr: { write: (text: string) => ((errors += text), true) },
    cwd: examples,
    env: {},
  });
  return { ...(JSON.parse(output) as Printed), errors, exitCode };
}

async function* none(): AsyncGenerator<string, void> {
  await Promise.resolve();
  yield* [];
}

interface ExampleRequest {
  readonly url: string;
  readonly options?: PreflightOptions;
}

function readRequests(file: string): readonly ExampleRequest[] {
  const text = readFileSync(join(examples, file), "utf8");
  if (file.endsWith(".ndjson"))
    return text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as ExampleRequest);
  const value = JSON.parse(text) as ExampleRequest | ExampleRequest[];
  return Array.isArray(value) ? value : [value];
}

function issuesOf({ options = {}, ...request }: ExampleRequest): readonly object[] {
  return createPreflight(options)
    .validate(request)
    .issues.map((issue) => issue.toJSON());
}
