import { describe, expect, it } from "vitest";

import { moduleScope } from "./scopes.ts";

describe("names of modules in scopes", () => {
  it("are the api_name in lower case, without underscores", () => {
    expect(moduleScope("Leads")).toBe("leads");
    expect(moduleScope("Price_Books")).toBe("pricebooks");
    expect(moduleScope("Sales_Orders")).toBe("salesorders");
    expect(moduleScope("Purchase_Orders")).toBe("purchaseorders");
    expect(moduleScope("Appointments__s")).toBe("appointments");
  });

  it("are custom for every module that an org made itself", () => {
    expect(moduleScope("Vehicles")).toBe("custom");
    expect(moduleScope("constructor")).toBe("custom");
  });
});
