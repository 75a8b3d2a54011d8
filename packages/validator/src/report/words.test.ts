import { expect, test } from "vitest";

import { anyOf, Code, didYouMean, quoted, recordOf } from "./words.ts";

test("names are asked for in the order in which they are near, at most three", () => {
  expect(didYouMean([])).toBe("");
  expect(didYouMean(["Leads"])).toBe(' Did you mean "Leads"?');
  expect(didYouMean(["Leads", "Deals"])).toBe(' Did you mean "Leads" or "Deals"?');
  expect(didYouMean(["a", "b", "c", "d"])).toBe(' Did you mean "a", "b" or "c"?');
  expect(didYouMean(["--quiet"], (name) => name)).toBe(" Did you mean --quiet?");
});

test("code is shown as it is written, whichever copy of the validator made it", () => {
  expect(quoted(new Code("new Date()"))).toBe("new Date()");
  const other = { text: "new Date()", [Symbol.for("zoho-preflight.code")]: true };
  expect(quoted(other)).toBe("new Date()");
  expect(quoted({ text: "new Date()" })).toBe("an object");
});

test("a record is called by the label of its module, else by the module", () => {
  expect(recordOf("Deals", "Deal")).toBe("deal");
  expect(recordOf("Sales_Orders", "Sales Order")).toBe("sales order");
  expect(recordOf("CNC", "CNC Machine")).toBe("CNC machine");
  expect(recordOf("Offers", "Übergabe-Protokoll")).toBe("übergabe-protokoll");
  expect(recordOf("Ovens", undefined)).toBe("record of Ovens");
  expect(recordOf("Ovens", "")).toBe("record of Ovens");
  expect(recordOf("Equipment", "Equipment")).toBe("record of Equipment");
});

test("words are joined as one says them", () => {
  expect(anyOf([])).toBe("");
  expect(anyOf(["production"])).toBe("production");
  expect(anyOf(["production", "sandbox"])).toBe("production or sandbox");
  expect(anyOf(["production", "sandbox", "developer"])).toBe("production, sandbox or developer");
});
