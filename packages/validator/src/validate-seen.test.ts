import { describe, expect, it } from "vitest";

import { createPreflight } from "./index.ts";
import { ONE_OF } from "./seen.ts";
import { validateSeen } from "./validate-seen.ts";

const preflight = createPreflight();
const oneOf = (...choices: readonly unknown[]) => ({ [ONE_OF]: choices });

function checksOf(request: unknown, alternatives: "all" | "any"): string[] {
  return validateSeen(preflight, request, { alternatives }).issues.map(
    ({ check, path }) => `${check} ${path.join(".")}`,
  );
}

describe("alternatives of a request", () => {
  it("all: what each of them gets", () => {
    const request = (...stages: readonly unknown[]) => ({
      method: "PUT",
      url: "/crm/v8/Deals/1000000000001",
      body: { data: [{ Amount: oneOf(...stages) }] },
    });
    expect(checksOf(request("a lot", "more"), "all")).toEqual(["field-type body.data.0.Amount"]);
    expect(checksOf(request("a lot", 5), "all")).toEqual([]);
  });

  it("any: what one of them gets", () => {
    expect(
      checksOf(
        { method: "PUT", url: "/crm/v8/Deals/1000000000001", body: { data: [{ Amount: oneOf("a lot", 5) }] } },
        "any",
      ),
    ).toEqual(["field-type body.data.0.Amount"]);
  });

  it("any: not what takes two parts that may go hand in hand", () => {
    const request = {
      method: oneOf("PUT", "POST"),
      url: oneOf("/crm/v8/Leads/1000000000001", "/crm/v8/Leads"),
      body: { data: [{ Last_Name: "Ng" }] },
    };
    expect(checksOf(request, "any")).toEqual([]);
  });

  it("any: what a part gets whatever the others are, and whichever of them go together", () => {
    const request = {
      method: oneOf("PUT", "POST"),
      url: oneOf("/crm/v8/Leads/1000000000001", "/crm/v8/Leads"),
      body: { data: [{ Last_Name: "Ng", Email_Opt_Out: oneOf(true, "no") }] },
    };
    expect(checksOf(request, "any")).toEqual(["field-type body.data.0.Email_Opt_Out"]);
    expect(
      checksOf(
        { method: oneOf("PATCH", "POST"), url: oneOf("/crm/v8/Leads", "/crm/v8/Deals"), body: { data: [] } },
        "any",
      ),
    ).toContain("allowed-method method");
  });
});
