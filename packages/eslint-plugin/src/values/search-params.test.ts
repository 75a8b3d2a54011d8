import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { readParams } from "./search-params.ts";
import { emptyObject, known, unknown } from "./value.ts";
import type { Entry, InstanceKind, Value } from "./value.ts";

const code = parsed("here; there;");
const [node, other] = [code.at("here"), code.at("there")];
const some = unknown(other, "a parameter");
const text = (value: string): Value => known(value, other);
const list = (items: readonly Value[], open = false): Value => ({ kind: "array", items, open, node: other });
const pair = (name: Value, ...values: readonly Value[]): Value => list([name, ...values]);
const made = (entries: Record<string, Value>, open = false): Value => ({
  kind: "object",
  entries: new Map(Object.entries(entries).map(([key, value]): [string, Entry] => [key, { value, key: other }])),
  open,
  node,
});
const instance = (what: InstanceKind, from: Value): Value => ({ kind: "instance", what, from, node: other });
const unread = unknown(node, "parameters that cannot be read");

describe("parameters", () => {
  it.each<[string, Value | undefined, Value]>([
    ["of nothing", undefined, emptyObject(node)],
    ["of text", text("page=1&fields=id%2CPhone"), made({ page: text("1"), fields: text("id,Phone") })],
    ["of text with a mark", text("?page=1"), made({ page: text("1") })],
    ["of no text", text(""), emptyObject(node)],
    [
      "of text in pieces",
      {
        kind: "text",
        pieces: [
          { text: "page", node: other },
          { text: "=1", node: other },
        ],
        node: other,
      },
      made({ page: text("1") }),
    ],
    ["of text with a hole", { kind: "text", pieces: [{ text: "page=", node: other }, { node }], node: other }, unread],
    ["of a number", known(1, other), unread],
    ["of what cannot be read", some, unread],
    ["of parameters", instance("URLSearchParams", made({ page: some })), made({ page: some })],
    ["of headers", instance("Headers", made({ page: some })), unread],
    [
      "of pairs",
      list([pair(text("page"), some), pair(known(1, other), text("a"))]),
      made({ page: some, 1: text("a") }),
    ],
    ["of no pairs", list([]), emptyObject(node)],
    [
      "of pairs that may be more, or fewer",
      list([pair(text("page"), some)], true),
      { kind: "object", entries: new Map([["page", { value: some, key: other, maybe: true }]]), open: true, node },
    ],
    ["of a pair whose items may stand elsewhere", list([list([text("page"), some], true)]), unread],
    ["of pairs with more in them", list([pair(text("page"), some, text("b"))]), made({ page: some })],
    ["of a pair that cannot be read", list([pair(text("page"), some), some]), unread],
    ["of a name that cannot be read", list([pair(some, text("a"))]), unread],
    ["of a name alone", list([pair(text("page"))]), unread],
    ["of an empty pair", list([list([])]), unread],
  ])("%s", (_, given, expected) => {
    expect(readParams(given, node)).toEqual(expected);
  });

  it("of an object are the object", () => {
    const given = made({ page: some }, true);
    expect(readParams(given, other)).toBe(given);
  });

  it("are sent as they are written, and none is left out", () => {
    const nothing = known(undefined, other);
    const either: Value = { kind: "choice", options: [text("1"), known(null, other)], node: other };
    expect(readParams(made({ page: nothing, fields: some }), node)).toEqual(
      made({ page: text("undefined"), fields: some }),
    );
    expect(readParams(made({ page: either }), node)).toEqual(
      made({ page: { kind: "choice", options: [text("1"), text("null")], node: other } }),
    );
    expect(readParams(list([pair(text("page"), nothing)]), other)).toEqual({
      ...made({ page: text("undefined") }),
      node: other,
    });
  });
});
