import { describe, expect, it } from "vitest";

import { rows } from "./rows.ts";

describe("rows", () => {
  it("describe v2 line items, price ranges and participants", () => {
    expect(Object.keys(rows)).toEqual(["Product_Details", "Pricing_Details", "Participants"]);
  });

  it("demand only what two witnesses demand", () => {
    const mandatory = Object.entries(rows).map(([name, fields]) => [
      name,
      fields.filter((field) => field.system_mandatory).map((field) => field.api_name),
    ]);
    expect(mandatory).toEqual([
      ["Product_Details", []],
      ["Pricing_Details", ["from_range", "to_range", "discount"]],
      ["Participants", []],
    ]);
  });

  it("take a discount as a number or as a share", () => {
    expect(rows["Product_Details"]?.find(({ api_name }) => api_name === "Discount")?.json_types).toEqual([
      "double",
      "string",
    ]);
  });
});
