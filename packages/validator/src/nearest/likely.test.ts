import { describe, expect, it } from "vitest";

import { isLikely, ready } from "./likely.ts";

describe("isLikely", () => {
  it("takes case, underscores, the plural and one letter", () => {
    for (const [name, meant] of [
      ["last_name", "Last_Name"],
      ["LastName", "Last_Name"],
      ["Last Name", "Last_Name"],
      ["Last_Nme", "Last_Name"],
      ["Compnay", "Company"],
      ["Lead", "Leads"],
      ["Opportunitys", "Opportunities"],
    ] as const)
      expect(isLikely(name, meant), name).toBe(true);
  });

  it("takes no other first letter, nothing farther, and no other word for the same", () => {
    for (const [name, meant] of [
      ["Email", "Gmail"],
      ["Closing_Tme", "Closing_Date"],
      ["Customer_Name", "Company"],
      ["Duration", "Call_Duration"],
      ["Zip", "Zip_Code"],
      ["", "Last_Name"],
    ] as const)
      expect(isLikely(name, meant), name).toBe(false);
  });
});

describe("ready", () => {
  const suggestion = { text: "Company", replace: { path: [], value: "Company" } };

  it("keeps a replacement that is likely, or that the org's own metadata give", () => {
    expect(ready(suggestion, "Compny", true)).toEqual(suggestion);
    expect(ready(suggestion, "Customer_Name", false)).toEqual(suggestion);
  });

  it("leaves the name alone where it is not", () => {
    expect(ready(suggestion, "Customer_Name", true)).toEqual({ text: "Company" });
  });
});
