import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { literalTypes } from "./literal-types.ts";

const node = parsed("here").at("here");

/** A type as TypeScript has it: it has its own `value`, whichever it is. */
const text = (value: unknown): object => ({ value, isStringLiteral: () => true, isNumberLiteral: () => false });
const number = (value: unknown): object => ({ value, isStringLiteral: () => false, isNumberLiteral: () => true });
const other = (value?: unknown): object => ({ value, isStringLiteral: () => false, isNumberLiteral: () => false });
const union = (...types: readonly object[]): object => ({ types, isUnion: () => true });

/** What is read of a node of such a type. */
function read(type: unknown): unknown {
  return literalTypes({ program: {}, getTypeAtLocation: () => type })?.(node);
}

describe("literal types", () => {
  it("are read where the parser made types", () => {
    expect(literalTypes(undefined)).toBe(undefined);
    expect(literalTypes(null)).toBe(undefined);
    expect(literalTypes({})).toBe(undefined);
    expect(literalTypes({ program: {} })).toBe(undefined);
    expect(literalTypes({ getTypeAtLocation: () => text("Leads") })).toBe(undefined);
    expect(literalTypes({ program: null, getTypeAtLocation: () => text("Leads") })).toBe(undefined);
    expect(typeof literalTypes({ program: {}, getTypeAtLocation: () => text("Leads") })).toBe("function");
  });

  it("are asked of the node", () => {
    const asked: unknown[] = [];
    literalTypes({ program: {}, getTypeAtLocation: (each: unknown) => asked.push(each) })?.(node);
    expect(asked).toEqual([node]);
  });

  it("are one, or several", () => {
    expect(read(text("Leads"))).toEqual(["Leads"]);
    expect(read(number(5))).toEqual([5]);
    expect(read(union(text("Leads"), text("Deals")))).toEqual(["Leads", "Deals"]);
    expect(read(union(text("Leads"), number(5)))).toEqual(["Leads", 5]);
    expect(read({ ...text("Leads"), types: [text("Deals")], isUnion: () => false })).toEqual(["Leads"]);
  });

  it("are none where a member is no literal", () => {
    expect(read(other())).toBe(undefined);
    expect(read({})).toBe(undefined);
    expect(read(other("Leads"))).toBe(undefined);
    expect(read(other(5))).toBe(undefined);
    expect(read(union(text("Leads"), other("Deals")))).toBe(undefined);
    expect(read(union(other(), text("Leads")))).toBe(undefined);
    expect(read(text({ negative: true }))).toBe(undefined); // a bigint
    expect(read(union())).toBe(undefined);
    expect(read({ isUnion: () => true })).toBe(undefined);
  });

  it("are at most eight", () => {
    const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `M${index}`);
    expect(read(union(...names(8).map(text)))).toEqual(names(8));
    expect(read(union(...names(9).map(text)))).toBe(undefined);
  });

  it("are none for a node of another program", () => {
    const services = {
      program: {},
      getTypeAtLocation: () => {
        throw new Error("no such node");
      },
    };
    expect(literalTypes(services)?.(node)).toBe(undefined);
  });
});
