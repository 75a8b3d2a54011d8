import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { replacedText } from "./replaced-text.ts";
import type { Sought } from "./replaced-text.ts";
import { textOf, textsOf } from "./text.ts";
import { known, unknown } from "./value.ts";
import type { Value } from "./value.ts";

const code = parsed("here; there;");
const [node, other] = [code.at("here"), code.at("there")];
const text = (value: string): Value => known(value, node);
const some = unknown(other, "a parameter");
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
    [text("a.b.c"), ".", text("-"), false, "a-b.c"],
    [text("a.b.c"), ".", text("-"), true, "a-b-c"],
    [text("{m}/1"), "{m}", some, false, "•/1"],
    [text("{m}/{m}"), "{m}", some, true, "•/•"],
    [holed("•/"), pattern("\\/$"), text(""), false, "•"],
    [holed("/•"), pattern("^\\/+"), text(""), false, "•"],
    [holed("•/a"), pattern("\\/$"), text(""), false, "•/a"],
    [holed("a/•"), pattern("\\/$"), text(""), false, "a/•"],
    [holed("a/•"), pattern("\\/"), text(""), false, undefined],
    [holed("a/•"), "a", text("b"), false, undefined],
    [text("aa"), pattern("(a)"), text("b"), false, undefined],
    [text("aa"), pattern("a|b"), text("b"), false, undefined],
    [text("aa"), pattern("a{2}"), text("b"), false, undefined],
    [text("aa"), pattern("a", "y"), text("b"), false, undefined],
    [text("a"), pattern("a"), text("$&"), false, undefined],
    [text("a"), pattern("a"), some, false, undefined],
  ])("%#", (value, sought, replacement, all, expected) => {
    expect(flat(replacedText(value, sought, replacement, all, node))).toBe(expected);
  });

  it("keeps the place of what is left", () => {
    expect(replacedText(known("/a/", node, 5), pattern("\\/$"), text(""), false, other)).toEqual(known("/a", node, 5));
    expect(replacedText(known("/a/", node, 5), pattern("^\\/"), text(""), false, other)).toEqual(known("a/", node, 6));
  });
});
