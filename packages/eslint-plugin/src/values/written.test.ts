import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { GivenValues } from "./bound.ts";
import { Memo, emptyObject, known, unknown } from "./value.ts";
import type { ClassValue, Entry, InstanceKind, InstanceValue, ObjectValue, Value } from "./value.ts";
import { deleteKey, descend, merged, searchParamsOf, setKey, touched, touchedClass } from "./written.ts";

const code = parsed("class A {} here;");
const node = code.at("here");
const [one, two] = [known(1, node), known(2, node)];
const choice = (...options: readonly Value[]): Value => ({ kind: "choice", options, node });
const list = (items: readonly Value[], open = false): Value => ({ kind: "array", items, open, node });
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
const instance = (what: InstanceKind, from: Value = emptyObject(node)): InstanceValue => ({
  kind: "instance",
  what,
  from,
  node,
});
const frame = { source: code.source, use: node, bound: new GivenValues(), depth: 0, memo: new Memo() };
const type: ClassValue = { kind: "class", node: code.first("ClassDeclaration"), frame };
const toTwo = (): Value => two;
/** `[...rest, item]` */
const last = (item: Value): Value => ({ kind: "array", items: [item], open: true, placed: 0, node });
const lost = unknown(node, "may have been overwritten");

describe("a value with another part", () => {
  it.each<[string, Value, readonly string[], Value]>([
    ["itself", one, [], two],
    ["a key", made({ a: entry(one), b: entry(one) }), ["a"], made({ a: entry(two), b: entry(one) })],
    ["no such key", made({ a: entry(one) }), ["b"], made({ a: entry(one) })],
    ["an item", list([one, one]), ["1"], list([one, two])],
    ["no such item", list([one]), ["1"], list([one])],
    ["an item that may stand elsewhere", last(made({ a: entry(one) })), ["0"], last(made({ a: entry(lost) }, true))],
    ["deeper", made({ a: entry(list([one])) }), ["a", "0"], made({ a: entry(list([two])) })],
    ["of several", choice(made({ a: entry(one) }), list([one])), ["a"], choice(made({ a: entry(two) }), list([one]))],
    ["text", one, ["a"], one],
    ["headers", instance("Headers"), ["a"], instance("Headers")],
    ["a URL", instance("URL"), ["a"], instance("URL")],
    ["a field", instance("object"), ["a"], { ...instance("object"), touched: new Map([["a", "changed" as const]]) }],
    ["a static member", type, ["a"], { ...type, touched: new Set(["a"]) }],
    ["the parameters of others", instance("Headers"), ["searchParams"], instance("Headers")],
    ["parameters lost", instance("URL"), ["searchParams"], { ...instance("URL"), query: lost }],
  ])("%s", (_, value, path, expected) => {
    expect(descend(value, path, toTwo)).toEqual(expected);
  });

  it("is the same one where the part is not there", () => {
    const [lead, rows] = [made({ a: entry(one) }), list([one])];
    expect(descend(lead, ["b"], toTwo)).toBe(lead);
    expect(descend(rows, ["1"], toTwo)).toBe(rows);
  });

  it("the parameters of a URL are kept apart", () => {
    const changed = descend(instance("URL"), ["searchParams"], (params) => setKey(params, "page", entry(one), true));
    const query = made({ page: entry(one, false) });
    expect(changed).toEqual({ ...instance("URL"), query });
    expect(searchParamsOf({ ...instance("URL"), query })).toEqual(instance("URLSearchParams", query));
    expect(searchParamsOf(instance("URL"))).toEqual(instance("URLSearchParams"));
  });
});

describe("what was touched", () => {
  it("set stays set", () => {
    const set = touched(instance("object"), "a", "set");
    expect(set.touched).toEqual(new Map([["a", "set"]]));
    expect(touched(set, "a", "changed").touched).toEqual(new Map([["a", "set"]]));
    const changed = touched(instance("object"), "a", "changed");
    expect(touched(changed, "a", "set").touched).toEqual(new Map([["a", "set"]]));
    expect(touched(changed, "b", "changed").touched?.size).toBe(2);
    expect(touchedClass(touchedClass(type, "a"), "b").touched).toEqual(new Set(["a", "b"]));
  });
});

describe("a key that is set", () => {
  const query = made({ a: entry(one, false) });
  it.each<[string, Value, Value]>([
    ["of an object", emptyObject(node), query],
    ["of a field", instance("object"), { ...instance("object"), touched: new Map([["a", "set" as const]]) }],
    ["of a class", type, { ...type, touched: new Set(["a"]) }],
    ["of parameters", instance("URLSearchParams"), instance("URLSearchParams", query)],
    ["of headers", instance("Headers"), instance("Headers", query)],
    ["of a form", instance("FormData"), instance("FormData", query)],
    ["of the SDK", instance("sdk"), instance("sdk", query)],
    ["of a date", instance("Date"), instance("Date")],
    ["of JSON text", instance("json-text"), instance("json-text")],
    ["of a URL", instance("URL"), instance("URL", lost)],
    ["of a list", list([one]), list([one])],
    ["of text", one, one],
  ])("%s", (_, value, expected) => {
    expect(setKey(value, "a", entry(one), true)).toEqual(expected);
  });

  it("of a list is an item", () => {
    expect(setKey(list([one, one]), "1", entry(two), true)).toEqual(list([one, two]));
    expect(setKey(list([one]), "length", entry(two), true)).toEqual(list([], true));
  });

  it("may be set", () => {
    expect(setKey(emptyObject(node), "a", entry(one), false)).toEqual(made({ a: entry(one, true) }));
  });
});

describe("a key that is deleted", () => {
  const lead = made({ a: entry(one) });
  it.each<[string, Value, boolean, Value]>([
    ["surely", lead, true, made({})],
    ["perhaps", lead, false, made({ a: entry(one, true) })],
    ["of parameters", instance("URLSearchParams", lead), true, instance("URLSearchParams", made({}))],
    [
      "of a field",
      instance("object", lead),
      true,
      { ...instance("object", lead), touched: new Map([["a", "set" as const]]) },
    ],
    ["of text", one, true, one],
  ])("%s", (_, value, certain, expected) => {
    expect(deleteKey(value, "a", certain)).toEqual(expected);
  });

  it("of a list leaves a hole", () => {
    expect(deleteKey(list([one, one]), "1", true)).toEqual(list([one, lost]));
  });

  it("that is not there", () => {
    expect(deleteKey(lead, "b", true)).toBe(lead);
    expect(deleteKey(lead, "b", false)).toBe(lead);
  });
});

describe("an object with another one in it", () => {
  it("surely, or perhaps", () => {
    const lead = made({ a: entry(one) });
    expect(merged(lead, made({ a: entry(two) }), true)).toEqual(made({ a: entry(two, false) }));
    expect(merged(lead, made({ a: entry(two) }), false)).toEqual(made({ a: entry(choice(one, two)) }));
    expect(merged(lead, made({ b: entry(two) }), false)).toEqual(made({ a: entry(one), b: entry(two, true) }));
  });
});
