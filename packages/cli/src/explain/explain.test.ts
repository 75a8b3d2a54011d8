import { describe, expect, it } from "vitest";

import { sampleOf } from "@zoho-preflight/metadata/explanations";
import { checks } from "@zoho-preflight/validator/checks";

import { commandLine } from "../../../../test/command-line.ts";
import { answeredSample } from "./sample.ts";

const codes = [...new Set(checks.flatMap((check) => check.codes))].filter((code) => code !== null).sort();

describe("a sample", () => {
  it.each(codes)("gets the code: %s", (code) => {
    const sample = answeredSample(code);
    expect(sample?.request).toEqual(sampleOf(code)?.request);
    expect(JSON.stringify(sample?.body)).toContain(`"code":${JSON.stringify(code)}`);
  });

  it("is none for a code that no check reports", () => {
    expect(answeredSample("ALREADY_SENT")).toBeUndefined();
    expect(answeredSample("constructor")).toBeUndefined();
  });
});

describe("explain CODE", () => {
  it("shows a request and the answer that is predicted for it", async () => {
    const { exit, stdout } = await commandLine(["explain", "mandatory_not_found"]);
    expect(exit).toBe(0);
    expect(stdout).toContain(
      [
        "For example:",
        "  POST /crm/v8/Leads",
        "",
        '  { "data": [{ "Company": "Lagoon" }] }',
        "Zoho answers 400:",
        "  {",
        '    "data": [',
        "      {",
        '        "code": "MANDATORY_NOT_FOUND",',
        '        "details": { "api_name": "Last_Name", "json_path": "$.data[0].Last_Name" },',
        '        "message": "required field not found",',
        '        "status": "error"',
        "      }",
        "    ]",
        "  }",
        "",
        "Reported by ",
      ].join("\n"),
    );
  });

  it("says what must hold besides the request", async () => {
    const { stdout } = await commandLine(["explain", "OAUTH_SCOPE_MISMATCH"]);
    expect(stdout).toContain(
      "For example, where the token has the scope ZohoCRM.modules.ALL only:\n  GET /crm/v8/settings/layouts?module=Contacts\nZoho answers 401:\n",
    );
  });

  it("says where the answer is not sure", async () => {
    const { stdout } = await commandLine(["explain", "DEPENDENT_MISMATCH"]);
    expect(stdout).toContain("Zoho may answer 400:\n");
  });

  it("shows the published form of an answer where no request is known", async () => {
    const { stdout } = await commandLine(["explain", "ALREADY_ACTIVATED"]);
    expect(stdout).toContain(
      'Answer   { "code": "ALREADY_ACTIVATED", "details": {}, "message": "The user is already active", "status": "error" }\n\nNo check reports it.\n',
    );
  });

  it("shows no answer where no source prints one", async () => {
    const { stdout } = await commandLine(["explain", "ALREADY_SENT"]);
    expect(stdout).not.toMatch(/Answer|For example/);
    expect(stdout).toMatch(/\n\nNo check reports it\.\n$/);
  });
});

describe("explain MESSAGE", () => {
  it("shows the sample of the code that the message usually comes with", async () => {
    const { stdout } = await commandLine(["explain", "invalid", "oauth", "token"]);
    expect(stdout).toContain("For example:\n  GET /crm/v8/Leads?fields=Last_Name\n  Authorization: Zoho-oauthtoken\n");
  });
});
