import fc from "fast-check";
import { expect, test } from "vitest";

import { runnableQuery } from "./coql.ts";

const leads = [
  { id: "1", Last_Name: "Ng", City: "Ulm", Annual_Revenue: 500, Email: null },
  { id: "2", Last_Name: "O'Neil", City: "Cork", Annual_Revenue: 1500, Email: "o@example.com" },
];
/** The ids that are found, or what keeps the query from being run. */
const found = (query: string): string[] | string => {
  const runnable = runnableQuery(query);
  return "has" in runnable ? runnable.has : leads.filter((lead) => runnable.filter.matches(lead)).map(({ id }) => id);
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
    columns: [
      { column: "Last_Name", as: "Last_Name" },
      { column: "City", as: "City" },
    ],
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

test("an alias is the key of the answer, and may be sorted by", () => {
  expect(runnableQuery("select Last_Name as name, City from Leads where id is not null order by name")).toMatchObject({
    columns: [
      { column: "Last_Name", as: "name" },
      { column: "City", as: "City" },
    ],
    orderBy: [{ column: "Last_Name", descending: false }],
  });
  expect(runnableQuery("select id from !Leads#5000000000000300001 where id is not null")).toMatchObject({
    module: "Leads",
  });
});

test("what only the server can run is named", () => {
  expect(found("select count(id) from Leads where id is not null")).toBe("functions such as COUNT");
  expect(found("select concat(City, id) from Leads where id is not null")).toBe("functions such as COUNT");
  expect(found("select id from Leads where id is not null order by count(id)")).toBe("functions such as COUNT");
  expect(found("select id from Leads where Created_Time = today()")).toBe("functions such as COUNT");
  expect(found("select id, Owner.name from Leads where id is not null")).toBe("fields behind lookups");
  expect(found("select id from Leads where Owner.name = 'x'")).toBe("fields behind lookups");
  expect(found("select id from Leads where id is not null order by Owner.name")).toBe("fields behind lookups");
  expect(found("select id from Leads where id in (select id from Deals where id is not null)")).toBe("a subquery");
  expect(found("select City from Leads where id is not null group by City")).toBe("GROUP BY");
  expect(found("select distinct City from Leads where id is not null")).toBe("DISTINCT");
  expect(found("select id from Leads where Created_Time < '${TODAY}'")).toBe("placeholders such as ${TODAY}");
  expect(found("select id from Leads where id is not null limit five")).toBe("a limit that cannot be read here");
  expect(found("select id from Leads where id = 'open")).toBe("parts that cannot be read here");
  expect(found("")).toBe("parts that cannot be read here");
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
      expect(["object", "string"]).toContain(typeof found(parts.join("")));
    }),
  );
});
