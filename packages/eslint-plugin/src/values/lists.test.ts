import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { placedIn } from "./access.ts";
import { afterMethod, anyList, concatenated, joined, pairOf, spreadable, withinItem, withItem } from "./lists.ts";
import { known, unknown } from "./value.ts";
import type { ArrayValue, ObjectValue, Value } from "./value.ts";

const node = parsed("here").at("here");
const [one, two, three] = [known(1, node), known(2, node), known(3, node)];
const some = unknown(node, "a parameter");
const any = anyList(node);
const choice = (...options: readonly Value[]): Value => ({ kind: "choice", options, node });
const list = (...items: readonly Value[]): ArrayValue => ({ kind: "array", items, open: false, node });
/** A list that may hold more, of which the first `placed` items have their place. */
const open = (placed: number, ...items: readonly Value[]): ArrayValue => ({ ...list(...items), open: true, placed });

describe("the items that have their place", () => {
  it.each<[string, ArrayValue, number]>([
    ["all of a closed list", list(one, two), 2],
    ["those that are counted", open(1, one, two), 1],
    ["none", open(0, one, two), 0],
    ["all where they are not counted", { ...list(one, two), open: true }, 2],
    ["all of a list that was closed since", { ...open(0, one), open: false }, 1],
  ])("are %s", (_, value, expected) => {
    expect(placedIn(value)).toBe(expected);
  });
});

describe("one list behind another", () => {
  it.each<[string, ArrayValue, ArrayValue, ArrayValue]>([
    ["closed", list(one), list(two), list(one, two)],
    ["open behind", list(one), open(1, two, three), open(2, one, two, three)],
    ["open before", open(1, one), list(two), open(1, one, two)],
    ["any before", any, list(one), open(0, one)],
    ["any behind", list(one), any, open(1, one)],
    ["both open", open(0, one), open(1, two), open(0, one, two)],
  ])("%s", (_, first, second, expected) => {
    expect(joined(first, second)).toEqual(expected);
  });
});

describe("what concat takes in", () => {
  const lead: ObjectValue = { kind: "object", entries: new Map(), open: false, node };
  it.each<[string, Value, ArrayValue]>([
    ["a list", list(one), list(one)],
    ["an item", lead, list(lead)],
    ["one of two items", choice(lead, one), list(choice(lead, one))],
    ["one of two lists", choice(list(one), list(two)), any],
    ["an item or a list", choice(lead, list(one)), any],
    ["what cannot be read", some, any],
    ["one that cannot be read", choice(lead, some), any],
    ["what another file has", { kind: "foreign", path: ["rows"], node }, any],
  ])("%s", (_, value, expected) => {
    expect(spreadable(value)).toEqual(expected);
  });

  it.each<[string, ArrayValue, ArrayValue]>([
    ["items and lists", list(two, list(three)), list(one, two, three)],
    ["what cannot be read", list(some, two), open(1, one, two)],
    ["lists of which nobody knows how many", any, open(1, one)],
    ["such ones behind others", open(1, two, list(three)), open(2, one, two, three)],
    ["nothing", list(), list(one)],
  ])("behind the others: %s", (_, given, expected) => {
    expect(concatenated(list(one), given)).toEqual(expected);
  });
});

describe("a method that changes its list", () => {
  it.each<[string, string, ArrayValue, boolean, ArrayValue | undefined]>([
    ["adds behind", "push", list(two), true, list(one, two)],
    ["adds before", "unshift", list(two), true, list(two, one)],
    ["may add behind", "push", list(two), false, open(1, one, two)],
    ["may add before", "unshift", list(two), false, open(0, two, one)],
    ["adds nobody knows how many", "push", any, true, open(1, one)],
    ["adds nobody knows how many before", "unshift", any, true, open(0, one)],
    ["takes out the last one", "pop", list(), true, any],
    ["takes out the first one", "shift", list(), true, any],
    ["takes out some", "splice", list(one), true, any],
    ["puts others in", "fill", list(one), true, any],
    ["moves them", "copyWithin", list(one), true, any],
    ["may take some out", "pop", list(), false, any],
    ["is none of these", "sort", list(), true, undefined],
  ])("%s", (_, method, given, certain, expected) => {
    expect(afterMethod(list(one), method, given, certain)).toEqual(expected);
  });
});

describe("an item that is set", () => {
  it.each<[string, ArrayValue, string, boolean, ArrayValue]>([
    ["surely", list(one, two), "1", true, list(one, three)],
    ["perhaps", list(one, two), "1", false, list(one, choice(two, three))],
    ["of an open list", open(2, one, two), "0", true, open(2, three, two)],
    ["in place of one that may stand there", open(1, one, two), "1", true, open(1, one, three)],
    ["in place of any", open(0, one, two), "0", true, open(0, three)],
    ["behind the last one", list(one), "1", true, list(one, three)],
    ["behind the last one, perhaps", list(one), "1", false, open(1, one, three)],
    ["behind a hole", list(one), "2", true, open(1, one, three)],
    ["behind an open list", open(1, one), "1", true, open(1, one, three)],
    ["the length", list(one), "length", true, any],
    ["a name", list(one), "name", true, list(one)],
    ["below zero", list(one), "-1", true, list(one)],
    ["between two", list(one), "0.5", true, list(one)],
  ])("%s", (_, value, key, certain, expected) => {
    expect(withItem(value, key, three, certain)).toEqual(expected);
  });
});

describe("an item that something is done to", () => {
  const toTwo = (): Value => two;
  const [rows, lost] = [list(one), { ...open(0, unknown(node, "why")) }];
  it.each<[string, ArrayValue, string, ArrayValue]>([
    ["has its place", list(one, one), "1", list(one, two)],
    ["has its place in an open list", open(1, one, one), "0", open(1, two, one)],
    ["may be any", open(0, rows), "0", open(0, lost)],
    ["may be any behind those in their place", open(1, rows, rows), "5", open(1, rows, lost)],
    ["is none", list(one), "1", list(one)],
    ["is no item", open(0, rows), "name", open(0, rows)],
  ])("%s", (_, value, key, expected) => {
    expect(withinItem(value, key, toTwo, "why")).toEqual(expected);
  });
});

describe("a pair", () => {
  it("is a list that holds no more than is seen", () => {
    expect(pairOf(list(one, two))).toEqual([one, two]);
    expect(pairOf(open(2, one, two))).toEqual([]);
    expect(pairOf(some)).toEqual([]);
  });
});
