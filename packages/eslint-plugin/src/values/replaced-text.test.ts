import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { replacedText } from "./replaced-text.ts";
import type { Sought } from "./replaced-text.ts";
import { textOf, textsOf } from "./text.ts";
import { emptyObject, known, unknown } from "./value.ts";
import type { Piece, Value } from "./value.ts";

const code = parsed("here; there; elsewhere;");
const [node, other, third] = [code.at("here"), code.at("there"), code.at("elsewhere")];
const text = (value: string): Value => known(value, node);
const some = unknown(other, "a parameter");
const foreign: Value = { kind: "foreign", path: ["location", "href"], node };
/** `"a•b"`: text with a hole in it. */
const holed = (value: string): Value =>
  textOf(
    value
      .split(/(•)/)
      .flatMap((part) => (part === "" ? [] : part === "•" ? [{ node: other }] : [{ text: part, node }])),
    node,
  );
const flat = (value: Value | undefined): string | undefined =>
  value &&
  textsOf(value)[0]
    ?.map((piece) => piece.text ?? "•")
    .join("");
const pattern = (written: string, flags = ""): Sought => ({ pattern: written, flags });

describe("replace", () => {
  it.each<[Value, Sought, Value, boolean, string | undefined]>([
    [text("a/"), pattern("\\/$"), text(""), false, "a"],
    [text("a//"), pattern("\\/+$"), text(""), false, "a"],
    [text("/a"), pattern("^\\/"), text(""), false, "a"],
    [text("a b c"), pattern("\\s", "g"), text("_"), false, "a_b_c"],
    [text("a b c"), pattern("\\s"), text("_"), false, "a_b c"],
    [text("aA"), pattern("A"), text("b"), false, "ab"],
    [text("aA"), pattern("A", "i"), text("b"), false, "bA"],
    [text("a.b.c"), ".", text("-"), false, "a-b.c"],
    [text("a.b.c"), ".", text("-"), true, "a-b-c"],
    [text("a"), "b", text("c"), false, "a"],
    // text with a hole in place of what was sought
    [text("{m}/1"), "{m}", some, false, "•/1"],
    [text("{m}/{m}"), "{m}", some, false, "•/{m}"],
    [text("{m}/{m}"), "{m}", some, true, "•/•"],
    [text("a/1"), "{m}", some, false, "a/1"],
    [text("a{m}/1"), "{m}", some, false, "a•/1"],
    [text("{m}/1"), "{m}", foreign, false, "•/1"],
    [text("{m}/1"), "{m}", holed("a•"), false, "a•/1"],
    [text("{m}/1"), "{m}", known(5, node), false, "5/1"],
    [text("{m}/1"), "{m}", emptyObject(node), false, undefined],
    [text("{m}/1"), pattern("{m}"), some, false, undefined],
    [text("a"), pattern("a"), some, false, undefined],
    // the ends of text with holes
    [holed("•/"), pattern("\\/$"), text(""), false, "•"],
    [holed("•//"), pattern("\\/+$", "g"), text(""), false, "•"],
    [holed("•A"), pattern("a$", "i"), text("b"), false, "•b"],
    [holed("/•"), pattern("^\\/+"), text(""), false, "•"],
    [holed("•/a"), pattern("\\/$"), text(""), false, "•/a"],
    [holed("a/•"), pattern("\\/$"), text(""), false, "a/•"],
    [holed("•a"), pattern("^\\/"), text(""), false, "•a"],
    [holed("a/•"), pattern("\\/"), text(""), false, undefined],
    [holed("•a"), pattern("^a$"), text(""), false, undefined],
    [holed("•a$"), pattern("a\\$"), text(""), false, undefined],
    [holed("•a^"), pattern("\\^"), text(""), false, undefined],
    [holed("•a"), pattern("a$"), some, false, undefined],
    [holed("a/•"), "a", text("b"), false, undefined],
    [holed("•$"), "$", text("b"), false, undefined],
    [holed("^•"), "^", text("b"), false, undefined],
    [some, "a", text("b"), false, undefined],
    // patterns that are not followed
    [text("aa"), pattern("(a)"), text("b"), false, undefined],
    [text("aa"), pattern("a|b"), text("b"), false, undefined],
    [text("aa"), pattern("a{2}"), text("b"), false, undefined],
    [text("aa"), pattern("a", "y"), text("b"), false, undefined],
    [text("aa"), pattern("[z-a]"), text("b"), false, undefined],
    [text("a"), pattern("a"), text("$&"), false, undefined],
    // what is too long
    [text("a".repeat(60)), pattern("a".repeat(60)), text("b"), false, "b"],
    [text("a".repeat(61)), pattern("a".repeat(61)), text("b"), false, undefined],
    [text("a".repeat(10_000)), pattern("^a+"), text("b"), false, "b"],
    [text("a".repeat(10_001)), pattern("^a+"), text("b"), false, undefined],
  ])("%#", (value, sought, replacement, all, expected) => {
    expect(flat(replacedText(value, sought, replacement, all, node))).toBe(expected);
  });

  it.each<[string, Value, Sought, string, Value]>([
    ["taken from the end", known("/a/", node, 5), pattern("\\/$"), "", known("/a", node, 5)],
    ["taken from the start", known("/a/", node, 5), pattern("^\\/"), "", known("a/", node, 6)],
    ["not there", known("/a/", node, 5), "b", "", known("/a/", node, 5)],
    ["another in the middle", known("/a/", node, 5), "a", "b", known("/b/", other)],
    ["of no place", known("/a/", node), pattern("\\/$"), "", known("/a", other)],
  ])("keeps the place of what is left: %s", (_, value, sought, replacement, expected) => {
    expect(replacedText(value, sought, text(replacement), false, other)).toEqual(expected);
  });

  const gap = { node: other };
  it.each<[string, readonly Piece[], string, string, readonly Piece[]]>([
    ["cut at its start", [{ text: "/a", node, start: 5 }, gap], "^\\/", "", [{ text: "a", node, start: 6 }, gap]],
    ["cut at its end", [gap, { text: "a/", node, start: 5 }], "\\/$", "", [gap, { text: "a", node, start: 5 }]],
    ["cut, of no place", [{ text: "/a", node }, gap], "^\\/", "", [{ text: "a", node }, gap]],
    ["all of it", [gap, { text: "/", node, start: 5 }], "\\/$", "", [gap]],
    ["changed at its start", [{ text: "/a", node, start: 5 }, gap], "^\\/", "_", [{ text: "_a", node: third }, gap]],
    ["changed at its end", [gap, { text: "a/", node, start: 5 }], "\\/$", "_", [gap, { text: "a_", node: third }]],
    ["changed, of no place", [gap, { text: "a/", node }], "\\/$", "_", [gap, { text: "a_", node: third }]],
    ["a hole", [gap, { text: "/a", node, start: 5 }], "^\\/", "", [gap, { text: "/a", node, start: 5 }]],
    [
      "of three",
      [{ text: "/", node: other, start: 1 }, gap, { text: "a/", node, start: 5 }],
      "\\/$",
      "",
      [{ text: "/", node: other, start: 1 }, gap, { text: "a", node, start: 5 }],
    ],
  ])("keeps the place of what is left of text with holes: %s", (_, pieces, sought, replacement, expected) => {
    const found = replacedText(textOf(pieces, node), pattern(sought), text(replacement), false, third);
    expect(found).toEqual(textOf(expected, third));
  });
});
