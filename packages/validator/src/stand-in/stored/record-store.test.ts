import { describe, expect, it } from "vitest";

import { EVERYTHING, findRecords } from "./find-records.ts";
import { RecordStore } from "./record-store.ts";
import type { StoredRecord } from "./module-records.ts";

function stored(count: number): RecordStore {
  const store = new RecordStore();
  for (let n = 0; n < count; n++) store.add("Leads", { Last_Name: `Ng ${n}`, Email: `A${n}@example.com` });
  return store;
}

function newestOf(store: RecordStore, count: number): readonly StoredRecord[] {
  return findRecords(store.of("Leads"), EVERYTHING, [{ column: "id", descending: true }], { from: 0, count }).records;
}

describe("records that are stored", () => {
  it("are found by a field as a comparison would find them, and by what changed since", () => {
    const store = stored(3);
    const leads = store.of("Leads");
    const second = leads.having("Email", "a1@EXAMPLE.com") ?? "";
    expect(leads.get(second)).toMatchObject({ Last_Name: "Ng 1" });
    store.put("Leads", { Email: "new@example.com" }, second);
    expect(leads.having("Email", "a1@example.com")).toBeUndefined();
    expect(leads.having("Email", "new@example.com")).toBe(second);
    store.delete("Leads", second);
    expect(leads.having("Email", "new@example.com")).toBeUndefined();
    expect(leads.having("Fax", "1")).toBeUndefined();
  });

  it("are walked from the newest on, no farther than is asked", () => {
    const store = stored(1000);
    const newest = newestOf(store, 2);
    expect(newest.map((record) => record["Last_Name"])).toEqual(["Ng 999", "Ng 998"]);
    expect(store.of("Leads").isAscending).toBe(true);
    store.put("Leads", { Last_Name: "old" }, "1");
    expect(store.of("Leads").isAscending).toBe(false);
  });

  it("are there once when they come back under their id", () => {
    const store = stored(3);
    const [first] = store.of("Leads").values();
    const id = first?.id ?? "";
    store.delete("Leads", id);
    store.put("Leads", { Last_Name: "back" }, id);
    expect(newestOf(store, 5).map(({ Last_Name }) => Last_Name)).toEqual(["Ng 2", "Ng 1", "back"]);
  });

  it("are as they were before the mark when it is undone", () => {
    const store = stored(2);
    const [first] = store.of("Leads").values();
    const before = JSON.stringify([...store.of("Leads").values()]);
    const undo = store.mark();
    store.put("Leads", { Last_Name: "changed" }, first?.id ?? "");
    store.add("Leads", { Last_Name: "new" });
    store.delete("Leads", first?.id ?? "");
    undo();
    expect(JSON.stringify([...store.of("Leads").values()].sort((a, b) => (a.id < b.id ? -1 : 1)))).toBe(before);
    expect(store.deleted("Leads")).toEqual([]);
  });

  it("leave, the oldest first, when they hold too much", () => {
    const store = new RecordStore();
    for (let n = 0; n < 100; n++) store.add("Notes", { Note_Title: `n ${n}`, Note_Content: "x".repeat(1_000_000) });
    const left = [...store.of("Notes").values()].map(({ Note_Title }) => Note_Title);
    expect(left.length).toBeLessThan(60);
    expect(left.at(-1)).toBe("n 99");
  });
});
