import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { countRecords, EVERYTHING, findRecords } from "./find-records.ts";
import { Filter } from "./filter.ts";
import { inOrder } from "./record-order.ts";
import { RecordStore } from "./record-store.ts";
import { storeSteps } from "./store-steps.ts";
import type { WantedRecords } from "./find-records.ts";
import type { Condition } from "./filter.ts";
import type { OrderBy } from "./record-order.ts";

const filterOf = (...conditions: readonly (Condition | "and" | "or")[]): Filter => {
  const filter = new Filter();
  for (const condition of conditions)
    if (typeof condition === "string") filter.join(condition);
    else filter.add(condition);
  filter.end();
  return filter;
};
const is = (field: string, operator: Condition["operator"], ...values: Condition["values"]): Condition => ({
  field,
  operator,
  values,
});

const field = fc.constantFrom("Name", "City", "Amount", "Owner", "id", "__proto__");
const value = fc.oneof(
  fc.constantFrom("Ng", "ng", "Okafor", "", "x".repeat(40), "5", "10", "2026-01-31", "2026-01-31T00:00:00Z", "ä%"),
  fc.constantFrom(null, true, 5, 9, 1e21, -3, ["Ng", 5], { id: "7", name: "Acme" }, {}, [[]]),
  fc.nat(30).map((n) => `Okafor ${n}`),
);
const plain = fc.oneof(
  fc.constantFrom("Ng", "Acme", "okafor 3", "kaf", "x".repeat(35), "5", "2026-01-31", "", "1e+21", "nobody"),
  fc.constantFrom(5, 9, true, null),
);
const condition = fc.record({
  field,
  operator: fc.constantFrom<Condition["operator"]>(
    ...(["equals", "not_equal", "starts_with", "like", "not_like", "in", "not_in", "between", "not_between"] as const),
    ...(["greater_than", "greater_equal", "less_than", "less_equal", "empty", "not_empty"] as const),
  ),
  values: fc.oneof(
    fc.array(plain, { minLength: 1, maxLength: 3 }),
    fc.constantFrom("%kaf%", "%x%x", "Ok%", "%nobody%").map((text) => [text]),
  ),
});
const order = fc.array(fc.record({ column: field, descending: fc.boolean() }), { minLength: 1, maxLength: 2 });
const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ write: fc.dictionary(field, value, { maxKeys: 4 }), at: fc.nat(200) }) },
  { weight: 1, arbitrary: fc.record({ gone: fc.nat(200) }) },
);

describe("what is found", () => {
  it("is what a look at each record finds, whatever was written, changed and deleted before", () => {
    const asked = fc.record({ conditions: fc.array(condition, { maxLength: 3 }), by: order, from: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(change, { maxLength: 60 }), asked), { maxLength: 4 }), (rounds) => {
        const store = new RecordStore();
        const ids: string[] = [];
        for (const [changes, { conditions, by, from }] of rounds) {
          for (const each of changes)
            if ("gone" in each) store.delete("M", ids[each.gone % (ids.length + 1)] ?? "");
            else if (each.at < ids.length) store.put("M", each.write, ids[each.at] ?? "");
            else ids.push(store.add("M", each.write).id);
          const wanted =
            conditions.length === 0
              ? EVERYTHING
              : filterOf(...conditions.flatMap((each, at) => (at === 0 ? [each] : ["or" as const, each])));
          const records = store.of("M");
          const all = [...records.values()].filter((record) => wanted.matches(record));
          expect(countRecords(records, wanted)).toBe(all.length);
          const expected = all.sort(inOrder(by)).map(({ id }) => id);
          const { records: found, more } = findRecords(records, wanted, by, { from, count: 20 });
          expect(found.map(({ id }) => id)).toEqual(expected.slice(from, from + 20));
          expect(more).toBe(expected.length > from + 20);
        }
      }),
      { seed: 20261130, numRuns: 300 },
    );
  });

  it("is the same where there are too many to be sorted by themselves", () => {
    const store = new RecordStore();
    const ids = Array.from({ length: 3000 }, (_, n) => store.add("M", { Name: `n ${n % 700}`, City: n % 2 }).id);
    const wanted = filterOf(is("City", "equals", 1));
    const order = [{ column: "Name", descending: true }];
    for (let round = 0; round < 3; round++) {
      for (let n = round; n < 3000; n += 7) store.put("M", { Name: `o ${(n * 31) % 800}` }, ids[n] ?? "");
      for (let n = round; n < 3000; n += 11) store.delete("M", ids[n] ?? "");
      const all = [...store.of("M").values()].filter((record) => wanted.matches(record)).sort(inOrder(order));
      const { records } = findRecords(store.of("M"), wanted, order, { from: 100, count: 200 });
      expect(records.map(({ id }) => id)).toEqual(all.slice(100, 300).map(({ id }) => id));
    }
  });

  it("reads as a record that was stored", () => {
    const store = new RecordStore();
    const { id } = store.add("M", { Name: "Ng", Created_By: { id: "5" } });
    expect(Object.keys(store.get("M", id) ?? {})).toEqual([
      ...["id", "Owner", "Created_By", "Created_Time", "Name", "Modified_By", "Modified_Time"],
    ]);
    expect(store.get("M", id)).toMatchObject({ id, Name: "Ng", Created_By: { id: "5" } });
  });
});

const PAGE = { from: 0, count: 200 };
const by = (column: string, descending = false): OrderBy => [{ column, descending }];

/** Each is asked once, then a record is written, then it is asked again: this is counted. */
const QUERIES: Readonly<Record<string, readonly [WantedRecords, OrderBy]>> = {
  "the newest": [EVERYTHING, by("id", true)],
  "the oldest": [EVERYTHING, by("id")],
  "the last changed": [EVERYTHING, by("Modified_Time", true)],
  "in an order": [EVERYTHING, [...by("City"), ...by("Last_Name", true)]],
  "a value that one has": [filterOf(is("Last_Name", "equals", "Okafor 77")), by("id")],
  "a value that none has": [filterOf(is("Last_Name", "equals", "Nobody")), by("id")],
  "one of some values": [filterOf(is("Last_Name", "in", "Nobody", "No one")), by("Last_Name")],
  "a beginning that none has": [filterOf(is("Last_Name", "starts_with", "Nobody")), by("id")],
  "a part that none has": [filterOf(is("Email", "like", "%@nowhere%")), by("Email")],
  "a number that none reaches": [filterOf(is("Amount", "greater_than", 1e9)), by("id")],
  "between dates": [filterOf(is("Created_Time", "between", "2001-01-01", "2001-12-31")), by("id")],
  "what all have": [filterOf(is("City", "empty")), by("id")],
  "what none has": [filterOf(is("Fax", "not_empty")), by("id")],
  "in an order, of those that are many": [filterOf(is("City", "equals", "Ulm")), by("Last_Name")],
  "and, or": [
    filterOf(is("City", "equals", "Ulm"), "and", is("Amount", "less_than", 0), "or", is("x", "equals", 1)),
    by("id"),
  ],
};

describe("twice as many stored records are no more work", () => {
  const lead = (n: number): Record<string, unknown> => ({
    Last_Name: `Okafor ${n}`,
    Email: `n${n}@example.com`,
    City: ["Ulm", "Oslo", "Lagos"][n % 3],
    Amount: n,
  });
  const stores = [4000, 8000].map((count) => {
    const store = new RecordStore();
    for (let n = 0; n < count; n++) store.add("Leads", lead(n));
    return store;
  });
  const work = (store: RecordStore, [wanted, order]: readonly [WantedRecords, OrderBy]): number => {
    findRecords(store.of("Leads"), wanted, order, PAGE);
    store.add("Leads", lead(-1));
    const before = storeSteps.read;
    findRecords(store.of("Leads"), wanted, order, PAGE);
    return storeSteps.read - before;
  };

  for (const [name, query] of Object.entries(QUERIES))
    it(`to find ${name}`, () => {
      const [once = 0, twice = 0] = stores.map((store) => work(store, query));
      // A page of which a third of the records are wanted, and a block or two where the marks of values fall together.
      expect(once).toBeLessThan(700);
      expect(twice).toBeLessThan(700);
    });
});
