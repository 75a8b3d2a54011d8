import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { disturbed, memberOf, shaken, spread, withEntry } from "./access.ts";
import { known, unknown } from "./value.ts";
import type { ArrayValue, Entry, ObjectValue, Value } from "./value.ts";

const node = parsed("here").at("here");
const [one, two, three] = [known(1, node), known(2, node), known(3, node)];
const some = unknown(node, "a parameter");
const lost = unknown(node, "why");
const overwritten = unknown(node, "may have been overwritten");
const nothing = known(undefined, node);
const choice = (...options: readonly Value[]): Value => ({ kind: "choice", options, node });
const list = (items: readonly Value[], open = false): ArrayValue => ({ kind: "array", items, open, node });
/** Items of which nobody knows where they stand. */
const shuffled = (...items: readonly Value[]): ArrayValue => ({ ...list(items, true), placed: 0 });
const entry = (value: Value, maybe?: boolean): Entry => ({
  value,
  key: node,
  ...(maybe === undefined ? {} : { maybe }),
});
const made = (entries: Record<string, Entry>, open = false): ObjectValue => ({
  kind: "object",
  entries: new Map(Object.entries(entries)),
  open,
  node,
});
const instance = (what: "json-text" | "Headers", from: Value): Value => ({ kind: "instance", what, from, node });
/** What an object holds, `maybe` said either way. */
const held = (value: Value): unknown =>
  value.kind === "object"
    ? {
        open: value.open,
        ...Object.fromEntries([...value.entries].map(([key, each]) => [key, [each.value, each.maybe === true]])),
      }
    : value;

describe("a member", () => {
  it.each<[string, Value, string, Value]>([
    ["is the value", made({ a: entry(one) }), "a", one],
    ["is nothing where it is not", made({ a: entry(one) }), "b", nothing],
    ["is unknown where there may be more", made({}, true), "b", unknown(node, "a key of an object that may hold more")],
    ["is sure of an open object too", made({ a: entry(one) }, true), "a", one],
    ["may be absent", made({ a: entry(one, true) }), "a", choice(one, nothing)],
    ["is sure where it is said so", made({ a: entry(one, false) }), "a", one],
    [
      "may be another",
      made({ a: entry(one, true) }, true),
      "a",
      choice(one, unknown(node, "a key that may be absent")),
    ],
    ["of several", choice(made({ a: entry(one) }), made({ a: entry(two) })), "a", choice(one, two)],
    ["of a list", list([one, two]), "1", two],
    ["of a list that may be longer", list([one], true), "0", one],
    ["of a list, where it has its place", { ...list([one, two], true), placed: 1 }, "0", one],
    [
      "of a list, where it has none",
      { ...list([one, two], true), placed: 1 },
      "1",
      unknown(node, "an element that cannot be seen"),
    ],
    ["behind the end", list([one]), "1", unknown(node, "an element that cannot be seen")],
    ["is the length", list([one]), "length", one],
    [
      "is the length of an open list",
      list([one], true),
      "length",
      unknown(node, "the length of a list that may hold more"),
    ],
    ["of what cannot be read", some, "a", some],
    ["of text", one, "a", unknown(node, "a property that cannot be followed")],
  ])("%s", (_, value, key, expected) => {
    expect(memberOf(value, key, node)).toEqual(expected);
  });
});

describe("an object with one more key", () => {
  it("has it surely, or perhaps", () => {
    const before = made({ a: entry(one) });
    expect(held(withEntry(before, "b", entry(two, true), true))).toEqual({
      open: false,
      a: [one, false],
      b: [two, false],
    });
    expect(held(withEntry(before, "b", entry(two), false))).toEqual({ open: false, a: [one, false], b: [two, true] });
    expect(held(withEntry(before, "a", entry(two), true))).toEqual({ open: false, a: [two, false] });
    expect(held(withEntry(before, "a", entry(two), false))).toEqual({ open: false, a: [choice(one, two), false] });
    expect(held(withEntry(made({ a: entry(one, true) }), "a", entry(two), false))).toEqual({
      open: false,
      a: [choice(one, two), true],
    });
    expect(held(before)).toEqual({ open: false, a: [one, false] });
  });
});

describe("what something was done to that cannot be followed", () => {
  it("keeps its keys, and may hold more", () => {
    const after = disturbed(
      made({ a: entry(one), b: entry(nothing), c: entry(some, true), d: entry(known(null, node)) }),
      "why",
    );
    expect(held(after)).toEqual({ open: true, a: [lost, false], c: [lost, true], d: [lost, false] });
    expect(disturbed(after, "again")).toBe(after);
    const open = made({ a: entry(one) }, true);
    expect(held(disturbed(open, "why"))).toEqual({ open: true, a: [lost, false] });
  });

  it.each<[string, Value, unknown]>([
    ["text", one, one],
    ["what cannot be read", some, some],
    ["a list", list([one]), shuffled(lost)],
    ["an instance", instance("Headers", list([one])), instance("Headers", shuffled(lost))],
    ["JSON text", instance("json-text", list([one])), instance("json-text", list([one]))],
    ["one of several", choice(one, list([one])), choice(one, shuffled(lost))],
  ])("%s", (_, value, expected) => {
    expect(shaken(value, "why")).toEqual(expected);
  });

  it("rows keep their keys", () => {
    const after = shaken(list([made({ a: entry(one) })]), "why");
    expect(after.kind === "array" && [after.open, ...after.items.map(held)]).toEqual([
      true,
      { open: true, a: [lost, false] },
    ]);
    expect(held(shaken(made({ a: entry(one) }), "why"))).toEqual({ open: true, a: [lost, false] });
  });
});

describe("a spread", () => {
  const onto = made({ a: entry(one) });
  it.each<[string, Value, object]>([
    ["of another key", made({ b: entry(two) }), { open: false, a: [one, false], b: [two, false] }],
    ["of the same key", made({ a: entry(two) }), { open: false, a: [two, false] }],
    ["of a key that may be", made({ a: entry(two, true) }), { open: false, a: [choice(one, two), false] }],
    ["of a new key that may be", made({ b: entry(two, true) }), { open: false, a: [one, false], b: [two, true] }],
    ["of an open object", made({ b: entry(two) }, true), { open: true, a: [overwritten, false], b: [two, false] }],
    ["of what cannot be read", some, { open: true, a: [overwritten, false] }],
    [
      "of one of two",
      choice(made({ b: entry(two) }), made({ b: entry(three) })),
      { open: false, a: [one, false], b: [choice(two, three), false] },
    ],
    [
      "of a key that only one has",
      choice(made({ b: entry(two) }), made({})),
      { open: false, a: [one, false], b: [two, true] },
    ],
    [
      "of an object or nothing",
      choice(made({ b: entry(two) }), nothing),
      { open: false, a: [one, false], b: [two, true] },
    ],
    [
      "of an object or what cannot be read",
      choice(made({ b: entry(two) }), some),
      { open: true, a: [overwritten, false] },
    ],
    ["of one open of two", choice(made({}), made({}, true)), { open: true, a: [overwritten, false] }],
  ])("%s", (_, value, expected) => {
    expect(held(spread(onto, value))).toEqual(expected);
  });

  it.each<[string, Value]>([
    ["undefined", nothing],
    ["null", known(null, node)],
    ["false", known(false, node)],
    ["no text", known("", node)],
    ["zero", known(0, node)],
    ["what `&&` stopped", { ...some, falsy: true }],
  ])("of nothing adds nothing: %s", (_, value) => {
    expect(spread(onto, value)).toBe(onto);
  });

  it.each<[string, Value]>([
    ["text", known("a", node)],
    ["true", known(true, node)],
    ["a number", one],
  ])("of what is no object: %s", (_, value) => {
    expect(held(spread(onto, value))).toEqual({ open: true, a: [overwritten, false] });
  });
});
