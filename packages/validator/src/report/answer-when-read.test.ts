import assert from "node:assert";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";

import { createPreflight } from "../index.ts";
import type { Report } from "../index.ts";

const reportOf = (...data: unknown[]): Report =>
  createPreflight().validate({ method: "POST", url: "/crm/v8/Leads", body: { data } });
const refused = (): Report => reportOf({ Last_Name: "Ng" }, { Company: "Ng & Co" });

describe("the answer of a report", () => {
  it("is a key like the others, where something is refused", () => {
    expect(Object.keys(refused())).toEqual(["ok", "issues", "skipped", "operation", "response"]);
    expect(Object.getOwnPropertySymbols({ ...refused() })).toEqual([]);
    expect("response" in reportOf({ Last_Name: "Ng" })).toBe(false);
  });

  it("is shown, copied and compared as if it had been made at once", () => {
    const report = refused();
    const { response } = report;
    expect(response?.status).toBe(207);
    assert.deepStrictEqual({ ...refused() }.response, response);
    expect((JSON.parse(JSON.stringify(refused())) as Report).response).toEqual(response);
    expect(inspect(refused())).toBe(inspect({ ...report }));
    expect(inspect(refused())).toContain("status: 207");
    expect(structuredClone(refused()).response).toEqual(response);
  });

  it("is made once, and of what was found, whatever becomes of the list of issues", () => {
    const report = Object.freeze(refused());
    (report.issues as unknown[]).length = 0;
    const { response } = report;
    expect(response?.status).toBe(207);
    expect(report.response).toBe(response);
  });
});
