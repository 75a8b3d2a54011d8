import { DIGITS, MAYBE, ONE_OF, OPEN, PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";
import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { frameFor } from "./frame.ts";
import { MOMENTS } from "./moments.ts";
import { seenBudget, seenText, toSeen } from "./to-seen.ts";
import { emptyObject, known, unknown } from "./value.ts";
import type { Entry, InstanceKind, Piece, Value } from "./value.ts";

const code = parsed("class A { run() {} } here;");
const node = code.at("here");
const frame = frameFor(code.source, node);
const some = unknown(node, "a parameter");
const foreign: Value = { kind: "foreign", path: ["process", "env", "STAGE"], node };
const nothing = known(undefined, node);
const run: Value = { kind: "function", node: code.first("FunctionExpression"), frame };
const type: Value = { kind: "class", node: code.first("ClassDeclaration"), frame };
const text = (value: string): Value => known(value, node);
const piece = (value?: string): Piece => (value === undefined ? { node } : { text: value, node });
const holes: Value = { kind: "text", pieces: [piece(), piece()], node };
const someText = { [PARTS]: [UNKNOWN] };
const choice = (...options: readonly Value[]): Value => ({ kind: "choice", options, node });
const list = (items: readonly Value[], open = false): Value => ({ kind: "array", items, open, node });
const made = (entries: Record<string, Value>, open = false): Value => ({
  kind: "object",
  entries: new Map(Object.entries(entries).map(([key, value]): [string, Entry] => [key, { value, key: node }])),
  open,
  node,
});
const maybe = (key: string, value: Value): Value => ({
  kind: "object",
  entries: new Map([[key, { value, key: node, maybe: true }]]),
  open: false,
  node,
});
const instance = (what: InstanceKind, from: Value): Value => ({ kind: "instance", what, from, node });

describe("a value that stands alone", () => {
  it.each<[string, Value, unknown]>([
    ["text", text("a"), "a"],
    ["zero", known(0, node), 0],
    ["false", known(false, node), false],
    ["null", known(null, node), null],
    ["undefined", nothing, undefined],
    ["a big integer", known(5n, node), UNKNOWN],
    ["what cannot be read", some, UNKNOWN],
    ["something foreign", foreign, UNKNOWN],
    ["a function", run, UNKNOWN],
    ["a class", type, UNKNOWN],
    ["text in pieces", { kind: "text", pieces: [piece("a"), piece("b")], node }, "ab"],
    ["text of which nothing is known, which may be anything where it stands alone", holes, UNKNOWN],
    ["one of two such texts", choice(holes, text("a")), { [ONE_OF]: [UNKNOWN, "a"] }],
    ["text with a hole", { kind: "text", pieces: [piece("a"), piece()], node }, { [PARTS]: ["a", UNKNOWN] }],
    ["one of several", choice(text("a"), some), { [ONE_OF]: ["a", UNKNOWN] }],
    ["one of several that may be undefined", choice(text("a"), nothing), { [ONE_OF]: ["a", UNKNOWN] }],
    ["samples", { kind: "sample", samples: ["a", "b"], node }, { [ONE_OF]: ["a", "b"] }],
    ["a date", instance("Date", some), { [ONE_OF]: MOMENTS }],
    ["a URL", instance("URL", text("a")), UNKNOWN],
    ["headers", instance("Headers", emptyObject(node)), UNKNOWN],
    ["JSON text", instance("json-text", made({ a: text("b") })), { a: "b" }],
    ["JSON text of a list", instance("json-text", list([])), []],
    ["JSON text of undefined", instance("json-text", nothing), undefined],
    ["one of two, the one JSON text", choice(instance("json-text", some), text("a")), { [ONE_OF]: [UNKNOWN, "a"] }],
    ["an empty object", emptyObject(node), {}],
    ["an open object", made({ a: text("b") }, true), { a: "b", [OPEN]: true }],
    ["a list", list([text("a"), nothing, some, known(null, node)]), ["a", null, UNKNOWN, null]],
    ["functions in a list", list([run, type]), [null, null]],
  ])("%s", (_, value, expected) => {
    expect(toSeen(value)).toEqual(expected);
  });

  it("an open list says so", () => {
    const seen = (value: Value): unknown => (toSeen(value) as { [OPEN]?: boolean })[OPEN];
    expect(seen(list([text("a")], true))).toBe(true);
    expect(seen(list([text("a")]))).toBe(undefined);
    expect((toSeen(list([text("a")], true)) as unknown[]).length).toBe(1);
  });
});

describe("a key", () => {
  it.each<[string, Value, unknown]>([
    ["is there", made({ a: text("b") }), { a: "b" }],
    ["is there with null", made({ a: known(null, node) }), { a: null }],
    ["is left out where it is undefined", made({ a: nothing, b: text("c") }), { b: "c" }],
    ["is left out where it is a function", made({ a: run, b: type }), {}],
    ["may be absent", maybe("a", text("b")), { a: "b", [MAYBE]: new Set(["a"]) }],
    ["may be undefined", made({ a: some, b: text("c") }), { a: UNKNOWN, b: "c", [MAYBE]: new Set(["a"]) }],
    ["may be undefined, from elsewhere", made({ a: foreign }), { a: UNKNOWN, [MAYBE]: new Set(["a"]) }],
    [
      "may be undefined, of several",
      made({ a: choice(text("b"), nothing) }),
      { a: { [ONE_OF]: ["b", UNKNOWN] }, [MAYBE]: new Set(["a"]) },
    ],
    [
      "may be what cannot be read, of several",
      made({ a: choice(text("b"), some) }),
      { a: { [ONE_OF]: ["b", UNKNOWN] }, [MAYBE]: new Set(["a"]) },
    ],
    [
      "may be foreign, of several",
      made({ a: choice(foreign, text("b")) }),
      { a: { [ONE_OF]: [UNKNOWN, "b"] }, [MAYBE]: new Set(["a"]) },
    ],
    [
      "may be a function, of several",
      made({ a: choice(text("b"), run) }),
      { a: { [ONE_OF]: ["b", UNKNOWN] }, [MAYBE]: new Set(["a"]) },
    ],
    [
      "may be a class, of several",
      made({ a: choice(text("b"), type) }),
      { a: { [ONE_OF]: ["b", UNKNOWN] }, [MAYBE]: new Set(["a"]) },
    ],
    [
      "is there, with one of several values",
      made({ a: choice(text("b"), known(null, node)) }),
      { a: { [ONE_OF]: ["b", null] } },
    ],
    ["has text in pieces", made({ a: { kind: "text", pieces: [piece("b"), piece("c")], node } }), { a: "bc" }],
    [
      "has text with a hole",
      made({ a: { kind: "text", pieces: [piece("b"), piece()], node } }),
      { a: { [PARTS]: ["b", UNKNOWN] } },
    ],
    ["is text where it holds JSON text", made({ a: instance("json-text", text("b")) }), { a: someText }],
    ["is text of which nothing is known", made({ a: holes }), { a: someText }],
    ["is text of digits", made({ a: { kind: "text", pieces: [{ node, digits: true }], node } }), { a: someText }],
    ["is one of several texts", made({ a: choice(holes, known(5, node)) }), { a: { [ONE_OF]: [someText, 5] } }],
    ["holds a list of texts", made({ a: list([holes]) }), { a: [someText] }],
    ["holds another object", made({ a: made({ b: some }) }), { a: { b: UNKNOWN, [MAYBE]: new Set(["b"]) } }],
  ])("%s", (_, value, expected) => {
    expect(toSeen(value)).toEqual(expected);
  });

  it("may be called `__proto__`", () => {
    const seen = toSeen({
      kind: "object",
      entries: new Map([["__proto__", { value: text("a"), key: node }]]),
      open: false,
      node,
    }) as object;
    expect(Object.getOwnPropertyDescriptor(seen, "__proto__")).toEqual({
      value: "a",
      enumerable: true,
      configurable: true,
      writable: true,
    });
  });
});

describe("what the parts of a request share", () => {
  it.each<[string, Value, boolean]>([
    ["text", text("a"), false],
    ["what cannot be read", some, false],
    ["a list", list([text("a")]), false],
    ["an instance", instance("URL", some), false],
    ["one of several", made({ a: choice(text("a"), text("b")) }), true],
    ["samples", list([{ kind: "sample", samples: [1], node }]), true],
    ["a date", made({ a: instance("Date", some) }), true],
  ])("some part is one of several: %s", (_, value, varied) => {
    const budget = seenBudget();
    expect(budget.varied).toBe(false);
    toSeen(value, budget);
    expect(budget.varied).toBe(varied);
  });

  it("parts are written out until there are too many", () => {
    expect(seenBudget().left).toBe(50_000);
    const lead = list([text("a"), text("b")]);
    expect(toSeen(lead, { left: 3, varied: false })).toEqual(["a", "b"]);
    expect(toSeen(lead, { left: 2, varied: false })).toEqual(["a", UNKNOWN]);
    expect(toSeen(lead, { left: 0, varied: false })).toBe(UNKNOWN);
    const budget = seenBudget();
    toSeen(lead, budget);
    expect(budget.left).toBe(49_997);
  });
});

describe("text", () => {
  it.each<[string, readonly Piece[], unknown]>([
    ["of no pieces", [], ""],
    ["of pieces", [piece("a"), piece(""), piece("b")], "ab"],
    ["of a hole", [piece()], UNKNOWN],
    ["of holes", [piece(), piece()], UNKNOWN],
    ["with a hole", [piece("a"), piece(), piece("b")], { [PARTS]: ["a", UNKNOWN, "b"] }],
    ["with no text beside a hole", [piece(""), piece()], { [PARTS]: ["", UNKNOWN] }],
    ["with an id", [piece("Leads/"), { node, digits: true }], { [PARTS]: ["Leads/", DIGITS] }],
  ])("%s", (_, pieces, expected) => {
    expect(seenText(pieces)).toEqual(expected);
  });
});
