import type { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { calleeText, isTransparent, keyOf } from "./keys.ts";

describe("what is the same value as what stands in it", () => {
  it.each<[string, `${AST}`, boolean]>([
    ["lead as Lead;", "TSAsExpression", true],
    ["lead satisfies Lead;", "TSSatisfiesExpression", true],
    ["lead!;", "TSNonNullExpression", true],
    ["<Lead>lead;", "TSTypeAssertion", true],
    ["lead?.Phone;", "ChainExpression", true],
    ["await lead;", "AwaitExpression", true],
    ["lead.Phone;", "MemberExpression", false],
    ["-lead;", "UnaryExpression", false],
    ["[lead];", "ArrayExpression", false],
    ["f(lead);", "CallExpression", false],
  ])("%s", (code, type, expected) => {
    expect(isTransparent(parsed(code).first(type))).toBe(expected);
  });
});

describe("the name of a member", () => {
  it.each([
    ["lead.Phone", "Phone"],
    ['lead["Phone"]', "Phone"],
    ["lead[`Phone`]", "Phone"],
    ["lead[``]", ""],
    ["rows[0]", "0"],
    ["lead?.Phone", "Phone"],
    ["lead[name]", undefined],
    ["lead[`${name}`]", undefined],
    ["lead[`a${name}`]", undefined],
    ["lead[true]", undefined],
    ["lead[null]", undefined],
    ["lead[/a/]", undefined],
    ["lead[f()]", undefined],
    ["lead[`Phone` + ``]", undefined],
  ])("%s: %s", (code, expected) => {
    expect(keyOf(parsed(`use(${code});`).first("MemberExpression"))).toBe(expected);
  });

  it("has its # where it is private", () => {
    expect(keyOf(parsed("class A { #lead; f() { this.#lead; } }").first("MemberExpression"))).toBe("#lead");
  });
});

describe("what is called, as text", () => {
  it.each([
    ["send()", "send"],
    ["this.client.post()", "this.client.post"],
    ["this.client?.post()", "this.client.post"],
    ["this.client!.post()", "this.client.post"],
    ['crm["leads"].add()', "crm.leads.add"],
    ["client()()", undefined],
    ["client().post()", undefined],
    ["client[name]()", undefined],
    ["client[name].post()", undefined],
  ])("%s: %s", (code, expected) => {
    expect(calleeText(parsed(`${code};`).first("CallExpression").callee)).toBe(expected);
  });
});
