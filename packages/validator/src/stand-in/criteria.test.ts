import fc from "fast-check";
import { expect, test } from "vitest";

import { criteriaFilter } from "./criteria.ts";

const leads = [
  { id: "1", Last_Name: "Ng", Company: "Ng (Pte), Ltd", Annual_Revenue: 500, Email_Opt_Out: false },
  { id: "2", Last_Name: "Okafor", Company: "Okafor & Sons", Annual_Revenue: 1500, Email_Opt_Out: true },
  { id: "3", Last_Name: "Nagy", Company: "Ulm", Annual_Revenue: null, Email_Opt_Out: false },
];
const found = (criteria: string): string[] | undefined => {
  const filter = criteriaFilter(criteria);
  return filter === undefined ? undefined : leads.filter((lead) => filter.matches(lead)).map(({ id }) => id);
};

test("one comparison, with and without brackets", () => {
  expect(found("(Last_Name:equals:Ng)")).toEqual(["1"]);
  expect(found("Last_Name:starts_with:N")).toEqual(["1", "3"]);
});

test("several, joined", () => {
  expect(found("((Last_Name:starts_with:N)and(Annual_Revenue:greater_than:100))")).toEqual(["1"]);
  expect(found("((Last_Name:equals:Ng) or (Last_Name:equals:Okafor))")).toEqual(["1", "2"]);
  expect(found("(((Last_Name:equals:Ng)or(Last_Name:equals:Okafor))and(Email_Opt_Out:equals:true))")).toEqual(["2"]);
});

test("brackets and commas behind a backslash are part of the value", () => {
  expect(found("(Company:equals:Ng \\(Pte\\)\\, Ltd)")).toEqual(["1"]);
  expect(found("(Company:in:Ulm,Ng \\(Pte\\)\\, Ltd)")).toEqual(["1", "3"]);
});

test("ranges", () => {
  expect(found("(Annual_Revenue:between:500,1500)")).toEqual(["1", "2"]);
});

test("what nobody knows is not run", () => {
  expect(found("(Last_Name:sounds_like:Ng)")).toBeUndefined();
});

test("no text breaks it", () => {
  const pieces = fc.constantFrom(
    "(",
    ")",
    ":",
    "Last_Name",
    "equals",
    "in",
    ",",
    "\\",
    "and",
    "or",
    " ",
    "a",
    "between",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      expect(typeof (found(parts.join("")) ?? [])).toBe("object");
    }),
  );
});
