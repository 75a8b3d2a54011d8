import { describe, expect, it } from "vitest";

import { createPreflight } from "../index.ts";
import { PreflightError, summary } from "./preflight-error.ts";

const insert = (...data: readonly unknown[]): { method: string; url: string; body: unknown } => ({
  method: "POST",
  url: "https://www.zohoapis.eu/crm/v8/Leads",
  body: { data },
});

describe("a PreflightError", () => {
  it("says what was not sent, what Zoho would answer, and each issue with its place and code, errors first", () => {
    const request = insert({ Last_Nme: "Okafor", Company: "Okafor & Sons" });
    const error = new PreflightError(createPreflight().validate(request), request);
    expect(error.message.split("\n")).toEqual([
      "POST https://www.zohoapis.eu/crm/v8/Leads was not sent: Zoho CRM would answer 400.",
      '- error MANDATORY_NOT_FOUND at body.data[0]: "Last_Name" is missing, and every lead needs it. (mandatory-fields)',
      '- warning dropped at body.data[0].Last_Nme: Zoho\'s standard Leads has no field "Last_Nme": Zoho answers SUCCESS and drops the value. Did you mean "Last_Name"? (known-fields)',
    ]);
    expect([error.name, error.code, error.report.ok, error.request]).toEqual([
      "PreflightError",
      "ERR_ZOHO_PREFLIGHT",
      false,
      request,
    ]);
    expect(error).toBeInstanceOf(Error);
  });

  it("counts where Zoho would not refuse, and only the user's own severity does", () => {
    const request = insert({ Last_Name: "Okafor", Lead_Source: "Advertisment" });
    const report = createPreflight({ severity: { "picklist-value": "error" } }).validate(request);
    expect(new PreflightError(report, request).message).toMatch(
      /^POST \S+ was not sent: 1 error\.\n- error stored as sent at body\.data\[0\]\.Lead_Source: /,
    );
  });

  it("lists the first twenty of many", () => {
    const request = insert(...Array.from({ length: 30 }, () => ({ Company: "Okafor & Sons" })));
    const lines = new PreflightError(createPreflight().validate(request), request).message.split("\n");
    expect([lines.length, lines.at(-1)]).toEqual([22, "- and 10 issues more in report.issues"]);
  });

  it("repeats no secret", () => {
    const token = "1000.0123456789abcdef.fedcba9876543210";
    const request = { method: "GET", url: `/crm/v8/Leads?fields=Last_Name&sort_order=swordfish&page=${token}` };
    const { message } = new PreflightError(
      createPreflight().validate(request),
      { method: "GET", url: "/crm/v8/Leads" },
      ["swordfish"],
    );
    expect(message).toContain('sort_order is "***"');
    expect(message).toContain('page is "***"');
    expect(message).not.toMatch(/swordfish|1000\.0123/);
  });
});

describe("the summary of a request that was sent all the same", () => {
  it("does not say that it was not sent", () => {
    const request = insert({ Company: "Okafor & Sons" });
    expect(summary(createPreflight().validate(request), request, "", [])).toMatch(
      /^POST https:\/\/www\.zohoapis\.eu\/crm\/v8\/Leads: Zoho CRM would answer 400\.\n- error /,
    );
  });
});
