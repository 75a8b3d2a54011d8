import { describe, expect, it } from "vitest";

import { createPreflight } from "../index.ts";
import { SnapshotError } from "./snapshot-error.ts";

const broken = {
  version: "v8",
  modules: [{ api_name: "Leads" }, { api_name: "Deals" }],
  module(name: string) {
    if (name === "Leads")
      throw new SnapshotError({ file: "fields/Leads.json", path: [], expected: "JSON", found: "half of it" });
    return {
      api_name: name,
      fields: [
        { api_name: "Deal_Name", data_type: "text", system_mandatory: true, read_only: false, field_read_only: false },
      ],
    };
  },
  get org(): never {
    throw new SnapshotError({ file: "org.json", path: [], expected: "JSON", found: "nothing" });
  },
};

describe("a snapshot that breaks when it is read", () => {
  const preflight = createPreflight({ snapshot: broken });

  it("skips the module's checks and says why, instead of throwing", () => {
    const report = preflight.validate({ method: "POST", url: "/crm/v8/Leads", body: { data: [{ Last_Nme: "Ng" }] } });
    expect(report.ok).toBe(true);
    expect(report.operation?.id).toBe("records.insert");
    const skipped = report.skipped.find((entry) => entry.check === "known-fields");
    expect(skipped).toMatchObject({ reason: "no-metadata", module: "Leads" });
    expect(skipped?.text).toContain("fields/Leads.json");
  });

  it("still judges the modules that can be read", () => {
    expect(
      preflight
        .validate({ method: "POST", url: "/crm/v8/Deals", body: { data: [{}] } })
        .issues.map((issue) => issue.code),
    ).toEqual(["MANDATORY_NOT_FOUND"]);
  });
});
