import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { hole, queryTexts } from "./text.ts";
import { known, unknown } from "./value.ts";
import type { Entry, Piece, Value } from "./value.ts";

const code = parsed("here; there; name;");
const [node, other, name] = [code.at("here"), code.at("there"), code.at("name")];
const some = unknown(node, "a parameter");
const text = (value: string): Value => known(value, node);
const nothing = known(undefined, node);
const choice = (...options: readonly Value[]): Value => ({ kind: "choice", options, node });
const list = (items: readonly Value[], open = false): Value => ({ kind: "array", items, open, node });
type Given = Value | { readonly maybe: Value };
const params = (entries: Record<string, Given>, open = false): Value => ({
  kind: "object",
  entries: new Map(
    Object.entries(entries).map(([key, given]): [string, Entry] => [
      key,
      "maybe" in given ? { value: given.maybe, key: name, maybe: true } : { value: given, key: name },
    ]),
  ),
  open,
  node: other,
});
const instance = (what: "URLSearchParams" | "Headers", from: Value): Value => ({ kind: "instance", what, from, node });
const flat = (pieces: readonly Piece[]): string => pieces.map((each) => each.text ?? "•").join("");
const of = (query: Value): readonly string[] => queryTexts(query).map(flat);
const numbers = (count: number): Value => choice(...Array.from({ length: count }, (_, index) => known(index, node)));

describe("parameters as a query", () => {
  it.each<[string, Value, readonly string[]]>([
    ["none", params({}), [""]],
    ["one", params({ page: known(1, node) }), ["page=1"]],
    ["two", params({ page: known(1, node), fields: text("id") }), ["page=1&fields=id"]],
    ["encoded", params({ "a b": text("c&d") }), ["a%20b=c%26d"]],
    ["without a value", params({ page: text("") }), ["page="]],
    ["a value that cannot be read", params({ page: some }), ["page=•"]],
    ["a name that cannot be encoded", params({ "\ud800": text("a") }), ["\ud800=a"]],
    ["nothing", params({ page: nothing }), [""]],
    ["null", params({ page: known(null, node) }), [""]],
    ["nothing beside another", params({ page: nothing, fields: text("id"), ids: nothing }), ["fields=id"]],
    ["a value or nothing", params({ page: choice(text("1"), nothing) }), ["page=1", ""]],
    ["one of two values", params({ page: choice(text("1"), text("2")) }), ["page=1", "page=2"]],
    ["that may be", params({ page: { maybe: text("1") } }), ["page=1", "•"]],
    ["that may be more", params({ page: text("1") }, true), ["page=1&•"]],
    ["that may be anything", params({}, true), ["•"]],
    ["a list", params({ fields: list([text("id"), text("Phone")]) }), ["fields=id%2CPhone"]],
    ["an empty list", params({ fields: list([]) }), ["fields="]],
    ["an open list", params({ fields: list([text("id")], true) }), ["fields=•"]],
    [
      "a list of which one is one of two",
      params({ fields: list([text("id"), choice(text("Phone"), text("Mobile"))]) }),
      ["fields=id%2CPhone", "fields=id%2CMobile"],
    ],
    ["a list with nothing in it", params({ fields: list([text("id"), nothing]) }), ["fields=id%2C•"]],
    ["a list with nothing before", params({ fields: list([known(null, node), text("id")]) }), ["fields=•%2Cid"]],
    ["a list with one or nothing", params({ fields: list([choice(text("id"), nothing)]) }), ["fields=•"]],
    ["made of parameters", instance("URLSearchParams", params({ page: text("1") })), ["page=1"]],
    ["made of headers", instance("Headers", params({ page: text("1") })), ["•"]],
    ["text", text("page=1"), ["page=1"]],
    ["a number", known(0, node), ["0"]],
    ["no text", text(""), [""]],
    ["text with holes", { kind: "text", pieces: [{ text: "page=", node }, { node }], node }, ["page=•"]],
    ["undefined", nothing, [""]],
    ["null itself", known(null, node), [""]],
    ["a list itself", list([text("a")]), ["•"]],
    ["what cannot be read", some, ["•"]],
    ["one of two", choice(params({ page: text("1") }), text("a")), ["page=1", "a"]],
  ])("%s", (_, query, expected) => {
    expect(of(query)).toEqual(expected);
  });

  it("says where each piece stands, and why it cannot be read", () => {
    expect(queryTexts(params({ page: some }, true))).toEqual([
      [
        { text: "page=", node: name },
        { ...hole(node, "a parameter"), encoded: true },
        { text: "&", node: other },
        hole(other, "parameters that cannot be read"),
      ],
    ]);
    expect(queryTexts(params({ a: text("1"), b: { maybe: text("2") } }))).toEqual([
      [
        { text: "a=", node: name },
        { text: "1", node },
        { text: "&", node: name },
        { text: "b=", node: name },
        { text: "2", node },
      ],
      [
        { text: "a=", node: name },
        { text: "1", node },
        { text: "&", node: name },
        hole(name, "a parameter that may be absent"),
      ],
    ]);
    expect(queryTexts(some)).toEqual([[hole(node, "parameters that cannot be read")]]);
  });
});

describe("ways in which parameters may be written", () => {
  it("are all followed up to eight", () => {
    expect(of(params({ a: numbers(2), b: numbers(4) }))).toEqual(
      [0, 1].flatMap((a) => [0, 1, 2, 3].map((b) => `a=${a}&b=${b}`)),
    );
  });

  it("are more than eight: the parameter is there, with some value", () => {
    const query = params({ a: numbers(3), "b c": numbers(3), d: text("1") });
    expect(of(query)).toEqual([0, 1, 2].map((a) => `a=${a}&b%20c=•&d=1`));
    expect(queryTexts(query)[0]?.slice(3, 5)).toEqual([
      { text: "b%20c=", node: name },
      hole(node, "one of too many values"),
    ]);
  });

  it("are more than eight, and it may be absent: there may be others", () => {
    expect(of(params({ a: numbers(3), b: { maybe: numbers(3) } }))).toEqual([0, 1, 2].map((a) => `a=${a}&•`));
    expect(of(params({ a: numbers(3), b: choice(text("1"), text("2"), nothing) }))).toEqual(
      [0, 1, 2].map((a) => `a=${a}&•`),
    );
    expect(of(params({ a: numbers(3), b: { maybe: numbers(3) }, d: text("1") }))).toEqual(
      [0, 1, 2].map((a) => `a=${a}&d=1&•`),
    );
  });

  it("two that may be absent are followed, more may be others", () => {
    const maybe = { maybe: text("1") };
    expect(of(params({ a: maybe, b: maybe }))).toEqual(["a=1&b=1", "a=1&•", "•&b=1", "•&•"]);
    expect(of(params({ a: maybe, b: maybe, c: maybe }))).toEqual(["a=1&b=1&•", "a=1&•&•", "•&b=1&•", "•&•&•"]);
    expect(of(params({ a: maybe, b: maybe, c: text("2") }))).toEqual([
      "a=1&b=1&c=2",
      "a=1&•&c=2",
      "•&b=1&c=2",
      "•&•&c=2",
    ]);
  });
});
