import { describe, expect, it } from "vitest";

import { nearest } from "./nearest.ts";

const fields = ["Last_Name", "First_Name", "Company", "Email", "Lead_Source", "Lead_Status", "Call_Duration", "Phone"];

describe("nearest", () => {
  it("finds a dropped letter, swapped letters and a doubled one", () => {
    expect(nearest("Last_Nme", fields)).toEqual(["Last_Name"]);
    expect(nearest("Emial", fields)).toEqual(["Email"]);
    expect(nearest("Comppany", fields)).toEqual(["Company"]);
  });

  it("minds neither case nor spaces nor underscores", () => {
    expect(nearest("last name", fields)).toEqual(["Last_Name"]);
    expect(nearest("LASTNAME", fields)).toEqual(["Last_Name"]);
  });

  it("finds a name of which only the end is given", () => {
    expect(nearest("Duration", fields)).toEqual(["Call_Duration"]);
  });

  it("puts the best first and stops at the wanted number", () => {
    expect(nearest("Lead_Statu", fields)[0]).toBe("Lead_Status");
    expect(nearest("Lead_S", ["Lead_Source", "Lead_Status"], 1)).toHaveLength(1);
  });

  it("finds nothing when nothing is near, and does not try very long names", () => {
    expect(nearest("Xyzzy", fields)).toEqual([]);
    expect(nearest("", fields)).toEqual([]);
    expect(nearest("L".repeat(10_000_000), fields)).toEqual([]);
  });
});
