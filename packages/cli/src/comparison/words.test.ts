import { expect, test } from "vitest";

import { changeMessage } from "./change.ts";

test("one is said as one", () => {
  const places = { kind: "decimals-fewer", grade: "breaking", module: "Deals", field: "Amount" } as const;
  expect(changeMessage({ ...places, before: 2, after: 1 })).toBe('"Amount" has 1 decimal place, no longer 2.');
  expect(changeMessage({ ...places, before: 2, after: 0 })).toBe('"Amount" has 0 decimal places, no longer 2.');
  const licences = { kind: "licences-fewer", grade: "risky" } as const;
  expect(changeMessage({ ...licences, before: 2, after: 1 })).toBe("The org has 1 user licence, no longer 2.");
});
