import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import {
  appended,
  concat,
  encoded,
  hole,
  literalText,
  quasiText,
  sum,
  textOf,
  textsOf,
  wholeText,
  withQuery,
} from "./text.ts";
import { emptyObject, known, unknown } from "./value.ts";
import type { InstanceKind, InstanceValue, Known, Piece, Value } from "./value.ts";

const code = parsed("here; there;");
const [node, other] = [code.at("here"), code.at("there")];
const some = unknown(other, "a parameter");
const aHole = hole(other, "a parameter");
const text = (value: Known["value"], start?: number): Known => known(value, other, start);
const piece = (value: string, start?: number): Piece => ({
  text: value,
  node: other,
  ...(start === undefined ? {} : { start }),
});
const texts = (...pieces: readonly Piece[]): Value => ({ kind: "text", pieces, node });
const choice = (...options: readonly Value[]): Value => ({ kind: "choice", options, node });
const choiceOf = (...values: readonly string[]): Value => choice(...values.map((value) => text(value)));
const list = (...items: readonly Value[]): Value => ({ kind: "array", items, open: false, node: other });
const instance = (what: InstanceKind, from: Value, query?: Value): InstanceValue => ({
  kind: "instance",
  what,
  from,
  node: other,
  ...(query === undefined ? {} : { query }),
});
const params = (...values: readonly Value[]): Value => ({
  kind: "object",
  entries: new Map(values.map((value, index) => [`p${index}`, { value, key: node }])),
  open: false,
  node: other,
});
/** Pieces as one text, holes as `•`. */
const flat = (pieces: readonly Piece[]): string => pieces.map((each) => each.text ?? "•").join("");
const flatOf = (value: Value): readonly string[] => textsOf(value).map(flat);

describe("a literal", () => {
  it.each<[string, string, number | undefined]>([
    ['x = "Leads";', "Leads", 5],
    ["x = '';", "", 5],
    ['x = "a\\tb";', "a\tb", undefined],
  ])("%s", (source, value, start) => {
    const [literal] = parsed(source).all("Literal");
    if (typeof literal?.value !== "string") throw new Error("text");
    expect(literalText(literal)).toEqual(known(value, literal, start));
  });
});

describe("the text between the holes of a template", () => {
  it.each<[string, readonly [string, number | undefined][]]>([
    ["x = `ab${c}de`;", [["ab", 5], ["de", 11]]], // prettier-ignore
    ["x = `${c}`;", [["", 5], ["", 9]]], // prettier-ignore
    ["x = `${c}}`;", [["", 5], ["}", 9]]], // prettier-ignore
    ["x = `a\\nb`;", [["a\nb", undefined]]],
  ])("%s", (source, expected) => {
    const { all } = parsed(source);
    expect(all("TemplateElement").map((quasi) => quasiText(quasi, source))).toEqual(
      all("TemplateElement").map((quasi, index) => known(expected[index]?.[0], quasi, expected[index]?.[1])),
    );
  });

  it("may have a range without its marks", () => {
    const source = "x = `ab${c}de`;";
    const [first, second] = parsed(source).all("TemplateElement");
    if (first === undefined || second === undefined) throw new Error("two");
    const [one, two] = [
      { ...first, range: [5, 7] as [number, number] },
      { ...second, range: [11, 13] as [number, number] },
    ];
    expect(quasiText(one, source)).toEqual(known("ab", one, 5));
    expect(quasiText(two, source)).toEqual(known("de", two, 11));
  });
});

describe("the texts that a value may be", () => {
  it.each<[string, Value, readonly (readonly Piece[])[]]>([
    ["text", text("a"), [[piece("a")]]],
    ["text with a place", text("a", 0), [[piece("a", 0)]]],
    ["no text", text("", 3), [[]]],
    ["a number", text(5), [[piece("5")]]],
    ["null", text(null), [[piece("null")]]],
    ["undefined", text(undefined), [[piece("undefined")]]],
    ["text with holes", texts(piece("a"), aHole), [[piece("a"), aHole]]],
    ["one of several", choice(text("a"), text(""), some), [[piece("a")], [], [aHole]]],
    ["what cannot be read", some, [[aHole]]],
    ["what may be empty", { ...some, orEmpty: true }, [[{ ...aHole, orEmpty: true }]]],
    ["an object", emptyObject(other), [[hole(other, "no text")]]],
    ["a sample", { kind: "sample", samples: ["a"], node: other }, [[hole(other, "no text")]]],
    ["something foreign", { kind: "foreign", path: ["a"], node: other }, [[hole(other, "a global variable")]]],
    ["headers", instance("Headers", text("a")), [[hole(other, "no text")]]],
    ["a URL", instance("URL", text("a")), [[piece("a")]]],
    ["a URL of several", instance("URL", choiceOf("a", "b")), [[piece("a")], [piece("b")]]],
  ])("%s", (_, value, expected) => {
    expect(textsOf(value)).toEqual(expected);
  });

  it.each<[string, Value, readonly string[]]>([
    ["a URL with parameters", instance("URL", text("a"), params(text("1"))), ["a?p0=1"]],
    ["parameters", instance("URLSearchParams", params(text("1"))), ["p0=1"]],
    ["no parameters", instance("URLSearchParams", emptyObject(other)), [""]],
    ["headers with keys", instance("Headers", params(text("1"))), ["•"]],
    ["a form with a query", instance("FormData", text("a"), params(text("1"))), ["•"]],
  ])("%s", (_, value, expected) => {
    expect(flatOf(value)).toEqual(expected);
  });
});

describe("an address with a query", () => {
  it.each<[string, readonly Piece[], readonly Piece[], string]>([
    ["behind no query", [piece("/Leads")], [piece("a=1")], "/Leads?a=1"],
    ["behind another one", [piece("/Leads?b=2"), aHole], [piece("a=1")], "/Leads?b=2•&a=1"],
    ["behind a hole", [aHole], [piece("a=1")], "•?a=1"],
    ["that is empty", [piece("/Leads")], [], "/Leads"],
  ])("%s", (_, address, query, expected) => {
    expect(withQuery([address], [query], node).map(flat)).toEqual([expected]);
  });

  it("each with each", () => {
    expect(withQuery([[piece("a")], [piece("b?")]], [[piece("x")], []], node).map(flat)).toEqual([
      "a?x",
      "a",
      "b?&x",
      "b?",
    ]);
    expect(withQuery([[piece("a")]], [[piece("x")]], node)).toEqual([[piece("a"), { text: "?", node }, piece("x")]]);
  });
});

describe("one text after the other", () => {
  it.each<[string, readonly Value[], Value]>([
    ["none", [], known("", node)],
    ["one", [text("a", 3)], text("a", 3)],
    ["apart in the file", [text("a"), text("b")], texts(piece("a"), piece("b"))],
    ["apart by their places", [text("a", 3), text("b", 5)], texts(piece("a", 3), piece("b", 5))],
    ["beside each other", [text("ab", 3), text("c", 5)], text("abc", 3)],
    ["of two nodes", [text("a", 3), known("b", node, 4)], texts(piece("a", 3), { text: "b", node, start: 4 })],
    ["the first without a place", [text("a"), text("b", 1)], texts(piece("a"), piece("b", 1))],
    ["the second without a place", [text("a", 1), text("b")], texts(piece("a", 1), piece("b"))],
    ["a hole between", [text("a", 3), some, text("b", 4)], texts(piece("a", 3), aHole, piece("b", 4))],
    ["holes", [some, some], texts(aHole, aHole)],
    ["one hole", [some], texts(aHole)],
    [
      "several ways",
      [text("a"), choiceOf("b", "c")],
      choice(texts(piece("a"), piece("b")), texts(piece("a"), piece("c"))),
    ],
  ])("%s", (_, values, expected) => {
    expect(concat(values, node)).toEqual(expected);
  });

  it("is followed in eight ways, and no more", () => {
    const four = choiceOf("1", "2", "3", "4");
    expect(flatOf(concat([choiceOf("a", "b"), four], node))).toEqual(["a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4"]);
    expect(flatOf(concat([choiceOf("a", "b", "c"), choiceOf("1", "2", "3")], node))).toEqual(["a•", "b•", "c•"]);
    const apart: Value = { kind: "choice", options: ["1", "2", "3"].map((each) => text(each)), node: other };
    const [way] = textsOf(concat([choiceOf("a", "b", "c"), apart], node));
    expect(way).toEqual([piece("a"), hole(other, "one of too many values")]);
  });

  it("has no more than two hundred pieces, and what comes then is a hole", () => {
    const many = (count: number): readonly Value[] => Array.from({ length: count }, () => text("a"));
    expect(flatOf(concat(many(200), node))).toEqual(["a".repeat(200)]);
    expect(flatOf(concat(many(201), node))).toEqual(["a".repeat(201)]);
    expect(flatOf(concat(many(202), node))).toEqual([`${"a".repeat(201)}•`]);
    const long = (count: number): Value => texts(...many(count).map(() => piece("a")));
    expect(flatOf(concat([text("b"), long(200)], node))).toEqual([`b${"a".repeat(200)}`]);
    expect(flatOf(concat([text("b"), long(201)], node))).toEqual(["b•"]);
    expect(flatOf(concat([choiceOf("b", "c"), choice(text("d"), long(201))], node))).toEqual(["b•", "c•"]);
    expect(flatOf(concat([choice(text("d"), long(201)), text("b")], node))).toEqual(["•b"]);
    const one = concat([choice(text("d"), long(200)), text("x"), text("b")], node);
    expect(flatOf(one)).toEqual(["dx•", `${"a".repeat(200)}x•`]);
  });

  it("is no longer than a hundred thousand characters, and what comes then is a hole", () => {
    const long = "a".repeat(100_000);
    expect(flatOf(concat([text(long), text("b")], node))).toEqual([`${long}b`]);
    expect(flatOf(concat([text(long), text("b"), text("c")], node))).toEqual([`${long}b•`]);
    expect(flatOf(concat([text("c"), text(`${long}b`)], node))).toEqual(["c•"]);
    expect(flatOf(concat([text("c"), texts(piece(long), aHole)], node))).toEqual([`c${long}•`]);
  });

  it("may be a URL that is written in several ways", () => {
    const url = instance("URL", text("a"), choice(params(text("1")), emptyObject(other)));
    expect(flatOf(concat([url, text("b")], node))).toEqual(["a?p0=1b", "ab"]);
    const none = instance("URLSearchParams", choice());
    expect(concat([none, text("b")], node)).toEqual(unknown(node, "nothing"));
  });
});

describe("a sum", () => {
  it.each<[string, Value, Value, Value]>([
    ["of numbers", text(1), text(2), known(3, node)],
    ["of a number and text", text(1), text("2"), texts(piece("1"), piece("2"))],
    ["of text and a number", text("1"), text(2), texts(piece("1"), piece("2"))],
    ["of a number and what cannot be read", text(1), some, unknown(node, "a calculation")],
    ["of what cannot be read and a number", some, text(1), unknown(node, "a calculation")],
    ["of text and what cannot be read", text("a"), some, texts(piece("a"), aHole)],
    ["of what cannot be read and text", some, text("a"), texts(aHole, piece("a"))],
    ["of text with holes", some, texts(aHole), texts(aHole, aHole)],
    ["of truths", text(true), text(1), unknown(node, "a calculation")],
    ["of one of two that is text", choice(text("a"), text(1)), text(2), unknown(node, "a calculation")],
    [
      "of one of two texts",
      choiceOf("a", "b"),
      text(2),
      choice(texts(piece("a"), piece("2")), texts(piece("b"), piece("2"))),
    ],
  ])("%s", (_, left, right, expected) => {
    expect(sum(left, right, node)).toEqual(expected);
  });

  it.each<[string, Value, Value, Value]>([
    ["to text", text("a"), some, texts(piece("a"), aHole)],
    ["text to something", some, text("a"), texts(aHole, piece("a"))],
    ["text to a number", text(1), text("a"), texts(piece("1"), piece("a"))],
    ["to a number", text(1), text(2), unknown(node, "a variable that changes")],
    ["to what cannot be read", some, some, unknown(node, "a variable that changes")],
    ["to text or a number", choice(text("a"), text(1)), text(2), unknown(node, "a variable that changes")],
  ])("that is appended %s", (_, value, right, expected) => {
    expect(appended(value, right, node)).toEqual(expected);
  });
});

describe("text from pieces", () => {
  it("is known where it is one", () => {
    expect(textOf([], node)).toEqual(known("", node));
    expect(textOf([piece("a", 3)], node)).toEqual(text("a", 3));
    expect(textOf([aHole], node)).toEqual(texts(aHole));
    expect(textOf([piece("a"), aHole], node)).toEqual(texts(piece("a"), aHole));
    const placed = { node: other, start: 2 };
    expect(textOf([piece("a", 1), placed], node)).toEqual(texts(piece("a", 1), placed));
    expect(textOf([piece("a", 1), piece("b", 2), piece("c", 3)], node)).toEqual(text("abc", 1));
  });

  it.each<[string, Value, string | undefined]>([
    ["text", text("a"), "a"],
    ["no text", text(""), ""],
    ["a number", text(1), undefined],
    ["pieces", texts(piece("a"), piece("b")), "ab"],
    ["a hole", texts(piece("a"), aHole, piece("b")), undefined],
    ["what cannot be read", some, undefined],
    ["one of several", choiceOf("a", "b"), undefined],
  ])("is whole or not: %s", (_, value, expected) => {
    expect(wholeText(value)).toBe(expected);
  });
});

describe("encoded text", () => {
  it.each<[string, Value, Value]>([
    ["nothing to encode", text("a", 3), text("a", 3)],
    ["nothing to encode, without a place", text("a"), text("a")],
    ["a blank", text("a b", 3), text("a%20b")],
    ["a hole", texts(piece("a b"), aHole), texts(piece("a%20b"), { ...aHole, encoded: true })],
    ["a hole without a reason", texts(piece("a"), { node: other }), texts(piece("a"), { node: other, encoded: true })],
    ["a hole that may be empty", texts({ ...aHole, orEmpty: true }), texts({ ...aHole, orEmpty: true, encoded: true })],
    ["half a pair", text("\ud800"), texts(hole(other, "text that cannot be encoded"))],
    ["one of several", choiceOf("a b", "c"), choice(text("a%20b"), text("c"))],
  ])("%s", (_, value, expected) => {
    expect(encoded(value, node)).toEqual(expected);
  });

  it("has no reason where the hole has none", () => {
    const value = encoded(texts({ node: other }), node);
    expect(value.kind === "text" && value.pieces.map((each) => "reason" in each)).toEqual([false]);
    const whole = encoded(text("a"), node);
    expect("start" in whole).toBe(false);
  });

  it("parameters are listed with commas", () => {
    expect(flatOf(instance("URLSearchParams", params(list(text("id"), text("Phone")))))).toEqual(["p0=id%2CPhone"]);
  });
});
