import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { meantOf } from "./placeholders.ts";
import { emptyObject, known, unknown } from "./value.ts";
import type { Known, Value } from "./value.ts";

const node = parsed("here").at("here");
const some = unknown(node, "a parameter");
const token: Value = { kind: "foreign", path: ["process", "env", "TOKEN"], node };
const text = known("Closed Won", node);

describe("beside what cannot be read", () => {
  it.each<[Known["value"]]>([
    [""],
    ["  "],
    ["xx"],
    ["XXX"],
    ["TODO"],
    [" todo "],
    ["tbd"],
    ["changeme"],
    ["Placeholder"],
    ["..."],
    ["…"],
    ["<token>"],
    ["<>"],
    ["{token}"],
    ["{{token}}"],
    ["{}"],
    [undefined],
    [null],
    [false],
    [0],
    [0n],
  ])("%s is not meant", (value) => {
    expect(meantOf([some, known(value, node)])).toEqual([some]);
    expect(meantOf([known(value, node), token])).toEqual([token]);
    expect(meantOf([some, known(value, node), text])).toEqual([some, text]);
  });

  it.each<[Known["value"]]>([
    ["a"],
    ["x"],
    ["xxy"],
    ["todo: call"],
    [".."],
    ["<a> b"],
    ["<a><b>"],
    ["{a} b"],
    ["0"],
    [true],
    [1],
  ])("%s is meant", (value) => {
    expect(meantOf([some, known(value, node)])).toEqual([some, known(value, node)]);
  });

  it("what is no text is meant", () => {
    expect(meantOf([some, emptyObject(node)])).toEqual([some, emptyObject(node)]);
  });
});

describe("where all can be read", () => {
  it("each is meant", () => {
    const values = [known("", node), known(undefined, node), text];
    expect(meantOf(values)).toBe(values);
    const others = [emptyObject(node), known("xxx", node)];
    expect(meantOf(others)).toBe(others);
  });
});
