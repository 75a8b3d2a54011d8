import fc from "fast-check";
import { expect, test } from "vitest";

import { runnableQuery } from "./coql.ts";

const leads = [
  { id: "1", Last_Name: "Ng", City: "Ulm", Annual_Revenue: 500, Email: null },
  { id: "2", Last_Name: "O'Neil", City: "Cork", Annual_Revenue: 1500, Email: "o@example.com" },
];
const found = (query: string): string[] | undefined => {
  const runnable = runnableQuery(query);
  return runnable === undefined ? undefined : leads.filter((lead) => runnable.filter.matches(lead)).map(({ id }) => id);
};

test("comparisons", () => {
  expect(found("select id from Leads where Last_Name = 'Ng'")).toEqual(["1"]);
  expect(found("select id from Leads where Last_Name = 'O\\'Neil'")).toEqual(["2"]);
  expect(found("SELECT id FROM Leads WHERE Last_Name LIKE '%n%' AND Annual_Revenue >= 1500;")).toEqual(["2"]);
  expect(found("select id from Leads where ((City in ('Ulm', 'Cork') and Email is null) or id = 9)")).toEqual(["1"]);
  expect(found("select id from Leads where Email is not null")).toEqual(["2"]);
  expect(found("select id from Leads where Annual_Revenue not between 400 and 600")).toEqual(["2"]);
  expect(found("select id from Leads where City not in ('Ulm')")).toEqual(["2"]);
});

test("order and pages", () => {
  expect(
    runnableQuery("select Last_Name, City from Leads where id is not null order by City desc, id limit 10 offset 20"),
  ).toMatchObject({
    module: "Leads",
    columns: ["Last_Name", "City"],
    orderBy: [
      { column: "City", descending: true },
      { column: "id", descending: false },
    ],
    limit: 10,
    offset: 20,
  });
  expect(runnableQuery("select id from Leads where id is not null limit 400, 200")).toMatchObject({
    limit: 200,
    offset: 400,
  });
  expect(runnableQuery("select id from Leads where id is not null")).toMatchObject({ limit: 200, offset: 0 });
});

test("what only the server can run", () => {
  expect(found("select count(id) from Leads where id is not null")).toBeUndefined();
  expect(found("select id, Owner.name from Leads where id is not null")).toBeUndefined();
  expect(found("select id from Leads where Owner.name = 'x'")).toBeUndefined();
  expect(found("select id from Leads where id in (select id from Deals where id is not null)")).toBeUndefined();
  expect(found("select id from Leads where Created_Time = today()")).toBeUndefined();
  expect(found("select City from Leads where id is not null group by City")).toBeUndefined();
  expect(found("select id from Leads where id = 'open")).toBeUndefined();
  expect(found("")).toBeUndefined();
});

test("no text breaks it", () => {
  const pieces = fc.constantFrom(
    "select ",
    "from ",
    "where ",
    "id",
    ",",
    "(",
    ")",
    "'",
    "'a'",
    "=",
    "in ",
    "not ",
    "null",
    "is ",
    "between ",
    "and ",
    "or ",
    "limit ",
    "5",
    "-",
    ";",
    "\\",
    "\n",
    "é",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      expect(typeof (found(parts.join("")) ?? [])).toBe("object");
    }),
  );
});
