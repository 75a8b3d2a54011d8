import { describe, expect, it } from "vitest";

import { moduleFileName, moduleFileNames, moduleOfFile } from "./module-file-name.ts";

describe("moduleFileName", () => {
  it("is the module's name where that is a plain one", () => {
    expect(moduleFileName("Leads")).toBe("Leads.json");
    expect(moduleFileName("Appointments__s")).toBe("Appointments__s.json");
  });

  it("never leaves its folder", () => {
    expect(moduleFileName("../../etc/passwd")).toBe("%2E%2E%2F%2E%2E%2Fetc%2Fpasswd.json");
    expect(moduleFileName("a\\b:c\0")).toBe("a%5Cb%3Ac%00.json");
    expect(moduleFileName("名")).toBe("%u540D.json");
    expect(moduleFileName("\ud800")).toBe("%uD800.json");
  });

  it("is never a device of Windows", () => {
    expect(moduleFileName("CON")).toBe("%43ON.json");
    expect(moduleFileName("Lpt1")).toBe("%4Cpt1.json");
    expect(moduleFileName("Contacts")).toBe("Contacts.json");
  });

  it("tells names apart that differ only in case", () => {
    expect(moduleFileName("LEADS", ["Deals", "Leads", "LEADS"])).toBe("LEADS.json");
    expect(moduleFileName("Leads", ["Deals", "Leads", "LEADS"])).toBe("Leads~2.json");
    expect(moduleFileNames(["leads", "Leads", "LEADS"])).toEqual(
      new Map([
        ["LEADS", "LEADS.json"],
        ["Leads", "Leads~2.json"],
        ["leads", "leads~3.json"],
      ]),
    );
  });

  it("does not mistake a name that looks numbered for a twin", () => {
    expect(moduleFileNames(["LEADS", "Leads", "Leads~2"])).toEqual(
      new Map([
        ["LEADS", "LEADS.json"],
        ["Leads", "Leads~2.json"],
        ["Leads~2", "Leads%7E2.json"],
      ]),
    );
  });
});

describe("moduleOfFile", () => {
  it("is the way back", () => {
    expect(moduleOfFile("Leads.json")).toBe("Leads");
    expect(moduleOfFile("%2E%2E%2Fx.json")).toBe("../x");
    expect(moduleOfFile("%u540D.json")).toBe("名");
    expect(moduleOfFile("%43ON.json")).toBe("CON");
  });

  it("knows no module for other files", () => {
    expect(moduleOfFile("Leads~2.json")).toBeUndefined();
    expect(moduleOfFile("Leads copy.json")).toBeUndefined();
    expect(moduleOfFile("Leads.txt")).toBeUndefined();
    expect(moduleOfFile("%4Ceads.json")).toBeUndefined();
    expect(moduleOfFile(".json")).toBeUndefined();
  });
});
