import { describe, expect, it } from "vitest";

import { parseCoql } from "./parse-coql.ts";
import { steps } from "../../growth/steps.ts";

const fault = (text: string): unknown => parseCoql(text)?.fault;

describe("parseCoql", () => {
  it("reads every clause", () => {
    const query = parseCoql(
      "select 'Account_Name' as Account, SUM(Amount) from Deals#554023000000310003 where (Stage not in ('Won', 'Lost') and Amount between 1 and 5) group by Stage order by Stage desc, id limit 200 offset 400",
    );
    expect(query?.columns.map(({ name, aggregate, alias }) => [name.text, aggregate?.text, alias?.text])).toEqual([
      ["Account_Name", undefined, "Account"],
      ["Amount", "SUM", undefined],
    ]);
    expect(query?.module?.text).toBe("Deals#554023000000310003");
    expect(query?.comparisons.map(({ column, operator, values }) => [column?.text, operator, values])).toEqual([
      ["Stage", "not in", 2],
      ["Amount", "between", undefined],
    ]);
    expect(query?.groupBy.map(({ text }) => text)).toEqual(["Stage"]);
    expect(query?.orderBy.map(({ text }) => text)).toEqual(["Stage", "id"]);
    expect([query?.limit?.text, query?.offset?.text]).toEqual(["200", "400"]);
    expect(query?.fault).toBeUndefined();
  });

  it("takes the offset first where LIMIT has two numbers", () => {
    const query = parseCoql("select id from Leads where id is not null limit 400, 200");
    expect([query?.limit?.text, query?.offset?.text]).toEqual(["200", "400"]);
  });

  it("reads a doubled quote as one", () => {
    expect(parseCoql("select 'It''s' from Leads where id is not null")?.columns[0]?.name.text).toBe("It's");
  });

  it("takes a backslash for an escape, or not, as the quotes pair", () => {
    expect(fault("select id from Leads where Last_Name = 'O\\'Brien'")).toBeUndefined();
    expect(fault("select id from Leads where Folder = 'C:\\'")).toBeUndefined();
  });

  it("keeps what joins comparisons, and what they compare with", () => {
    const steps = (where: string): unknown[] | undefined =>
      parseCoql(`select id from Leads where ${where}`)?.steps.map((step) =>
        typeof step === "string" ? step : [step.column?.text, step.operator, step.operands?.map(({ text }) => text)],
      );
    expect(steps("((City in ('Ulm', 'Cork') and Email is null) or id between 1 and 9)")).toEqual([
      "(",
      "(",
      ["City", "in", ["Ulm", "Cork"]],
      "and",
      ["Email", "is null", []],
      ")",
      "or",
      ["id", "between", ["1", "9"]],
      ")",
    ]);
    expect(steps("Created_Time > today()")).toEqual([["Created_Time", ">", undefined]]);
    expect(steps("id between first() and 9")).toEqual([["id", "between", undefined]]);
    expect(steps("id in (1, last())")).toEqual([["id", "in", undefined]]);
    expect(steps("id in (select id from Deals)")).toEqual([["id", "in", undefined]]);
  });

  it("keeps the direction of ORDER BY, and counts what is no name", () => {
    const query = parseCoql("select id from Leads where id is not null order by City desc, count(id), id asc");
    expect(query?.orderBy.map(({ text, descending }) => [text, descending])).toEqual([
      ["City", true],
      ["id", undefined],
    ]);
    expect(query?.orderByCount).toBe(3);
  });

  it("says where the text stops making sense", () => {
    expect(fault("select id from Leads where Lead_Source = Trade Show")).toEqual({
      kind: "unexpected",
      sure: false,
      start: 47,
      near: "Show",
    });
    expect(fault("select id from Leads where (id is not null")).toEqual({
      kind: "bracket",
      sure: true,
      start: 27,
      near: "(id is not null",
    });
    expect(fault("select id from Leads where id is not null)")).toEqual({
      kind: "bracket",
      sure: true,
      start: 41,
      near: ")",
    });
    expect(fault("select id from Leads where id =")).toEqual({ kind: "end", sure: false, start: 31, near: "" });
    expect(fault("select id, from Leads where id is not null")).toEqual({
      kind: "unexpected",
      sure: false,
      start: 11,
      near: "from",
    });
    expect(fault("select from Leads where id is not null")).toEqual({
      kind: "unexpected",
      sure: true,
      start: 7,
      near: "from",
    });
    expect(fault("select id from Leads where id is empty")).toEqual({
      kind: "unexpected",
      sure: false,
      start: 33,
      near: "empty",
    });
    expect(fault("select id from 5 where id is not null")).toEqual({
      kind: "unexpected",
      sure: false,
      start: 15,
      near: "5",
    });
    expect(fault("select id from Leads where id is not null order by")).toEqual({
      kind: "end",
      sure: false,
      start: 50,
      near: "",
    });
    expect(fault("select id from Leads where id is not null limit")).toEqual({
      kind: "end",
      sure: false,
      start: 47,
      near: "",
    });
  });

  it("gives up on a text with places to fill in", () => {
    expect(parseCoql("select id from Leads where id = {{id}}")).toBeUndefined();
    expect(parseCoql("select id from Leads where id = :id")).toBeUndefined();
    expect(parseCoql("select id from Leads where id = ?")).toBeUndefined();
    expect(parseCoql("select id from Leads where Owner = ${CURRENTUSER}")).toBeUndefined();
  });

  it("reads subqueries, in subqueries too, and tells a function from a column", () => {
    const query = parseCoql(
      "select count(id), concat(a, b), City from Leads where Owner in (select id from Users where Role not in (select id from Roles where a = 1)) order by count(id)",
    );
    expect(query?.functions.map(({ name, start, end }) => [name.text, start, end])).toEqual([
      ["count", 7, 16],
      ["concat", 18, 30],
    ]);
    const [first] = query?.comparisons ?? [];
    expect(first?.subquery?.module?.text).toBe("Users");
    expect(first?.subquery?.comparisons[0]?.subquery?.module?.text).toBe("Roles");
    expect(query?.sortedFunctions.map(({ name, aggregate }) => [aggregate?.text, name.text])).toEqual([
      ["count", "id"],
    ]);
    expect(query?.fault).toBeUndefined();
  });

  it("says where a backslash escapes a quote, and takes one that escapes none as it stands", () => {
    const query = parseCoql("select id from Leads where Last_Name = 'O\\'Brien' and City = 'x'");
    expect(query?.backslash).toEqual({ start: 41, end: 43 });
    expect(query?.comparisons.map(({ operands }) => operands?.map(({ text }) => text))).toEqual([["O\\'Brien"], ["x"]]);
    expect(parseCoql("select id from Leads where Path = 'C:\\' and City = 'D:\\'")?.backslash).toBeUndefined();
    expect(parseCoql("select id from Leads where Path = 'C:\\x'")?.backslash).toBeUndefined();
  });

  it("takes any depth of brackets, and passes over each character at most twice", () => {
    const before = steps.characters;
    const open = "(".repeat(40_000);
    expect(parseCoql(`select id from Leads where ${open}id is not null${")".repeat(40_000)}`)?.fault).toBeUndefined();
    expect(fault(`select id from Leads where ${open}`)).toMatchObject({ kind: "bracket" });
    expect(fault(`select id from Leads where id = '${"''".repeat(40_000)}`)).toMatchObject({ kind: "quote" });
    expect(fault(`select id from Leads where id = '${"\\'".repeat(40_000)}`)).toMatchObject({ kind: "quote" });
    expect(fault(`select ${"id,".repeat(30_000)}`)).toMatchObject({ kind: "no from" });
    expect(fault("\uD800'\"")).toMatchObject({ kind: "no select" });
    const given = 80_000 + 40_000 + 80_000 + 80_000 + 90_000 + 200;
    expect(steps.characters - before).toBeGreaterThan(80_000);
    // Twice, since a backslash has two readings.
    expect(steps.characters - before).toBeLessThan(2 * given);
  });
});
