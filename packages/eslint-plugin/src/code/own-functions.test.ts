import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { functionOf } from "./order.ts";
import { ownFunction, parameterVariables, parametersOf } from "./own-functions.ts";
import type { FunctionNode } from "../values/source.ts";

/** The code of the function that is called first. */
function called(code: string): string | undefined {
  const { source, first } = parsed(code);
  const found = ownFunction(first("CallExpression").callee, source);
  return found && code.slice(...found.range);
}

describe("the function of a file that an expression means", () => {
  it.each<[string, string | undefined]>([
    ["(() => 1)();", "() => 1"],
    ["(function () { })();", "function () { }"],
    ["f(); function f() { }", "function f() { }"],
    ["const f = () => 1; f();", "() => 1"],
    ["const f = function () { }; f();", "function () { }"],
    ["let f; f();", undefined],
    ["const f = 1; f();", undefined],
    ["const [f] = list; f();", undefined],
    ["class f { } f();", undefined],
    ["import { f } from './f'; f();", undefined],
    ["f();", undefined],
    ["const api = { f: () => 1 }; api.f();", undefined],
    // Which of the two it is nobody knows.
    ["var f = () => 1; var f = () => 2; f();", undefined],
  ])("%s", (code, expected) => {
    expect(called(code)).toBe(expected);
  });
});

describe("the variables of parameters", () => {
  const { source, at } = parsed("function f(a, { b, c: [d] }, ...e) { const g = 1; }");
  const owner = functionOf(at("g")) as FunctionNode;
  const namesOf = (parameter: number): readonly string[] => {
    const node = owner.params[parameter];
    return node === undefined ? [] : parameterVariables(owner, node, source).map(({ name }) => name);
  };

  it("are those of all, or of one", () => {
    expect(parametersOf(owner, source).map(({ name }) => name)).toEqual(["a", "b", "d", "e"]);
    expect(namesOf(0)).toEqual(["a"]);
    expect(namesOf(1)).toEqual(["b", "d"]);
    expect(namesOf(2)).toEqual(["e"]);
  });

  it("are those that stand there, also where a name stands twice", () => {
    const { source, first } = parsed("function f(a, b) { var a; }");
    const owner = first("FunctionDeclaration");
    expect(parametersOf(owner, source).map(({ name }) => name)).toEqual(["a", "b"]);
  });
});
