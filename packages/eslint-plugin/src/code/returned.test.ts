import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import type { FunctionNode, Variable } from "../values/source.ts";
import { functionOf } from "./order.ts";
import { parametersOf } from "./own-functions.ts";
import { homeOf, isGivenBack, resultsOf } from "./returned.ts";
import { inFileOrder } from "./tree.ts";

/** The code of what the function in which `lead` first stands gives back. */
function results(code: string): readonly string[] {
  const { source, at } = parsed(code);
  const found = [...resultsOf(functionOf(at("lead")), source)].sort(inFileOrder);
  return found.map(({ range }) => source.text.slice(...range));
}

describe("the home of a variable", () => {
  it("is the function that makes it, or the file", () => {
    const { source, first, variable } = parsed("const rows = []; function f() { const lead = {}; }");
    expect(homeOf(variable("rows"))).toBe(source.ast);
    expect(homeOf(variable("lead"))).toBe(first("FunctionDeclaration"));
  });

  it("is nowhere where no name stands for it, as of `arguments`", () => {
    const nameless = { identifiers: [] } as unknown as Variable;
    expect(homeOf(nameless)).toBe(undefined);
  });
});

describe("what a function gives back is", () => {
  it.each<[string, readonly string[]]>([
    // a callback, and a function that is called where it stands
    ["(() => lead)();", ["(() => lead)()"]],
    ["rows.map(() => lead);", ["rows.map(() => lead)"]],
    // by the name of a variable
    ["const get = () => lead; get(); get.x; get(1);", ["get()", "get(1)"]],
    ["const get = () => lead; log(get);", ["log(get)"]],
    ["const get = () => lead; get.call(this); get.apply(this, []);", ["get.call(this)", "get.apply(this, [])"]],
    ["const get = () => lead; get.bind(this); log(get.call); new get.call();", []],
    ["const get = () => lead; new get(); map[get](); ({ get }).x;", []],
    ["var get = () => lead; var get; get();", ["get()"]],
    ["let get; get = () => lead; get();", []],
    ["const [get = () => lead] = list; get();", []],
    ["const { get } = { get: () => lead }; get();", []],
    // by the name of a function
    ["function get() { return lead; } get();", ["get()"]],
    ["function get(other) { other(); return lead; } get();", ["get()"]],
    ["list = [function get() { get(); return lead; }];", []],
    ["export default () => lead;", []],
    // by the name of a member
    ["api.get = () => lead; api.get(); other.get();", ["api.get()", "other.get()"]],
    ['api["get"] = () => lead; api.get();', ["api.get()"]],
    ["api[name] = () => lead; api[name]();", []],
    ["({ get: () => lead }); api.get(); api.get;", ["api.get()"]],
    ["({ get() { return lead; } }); api.get.call(x);", ["api.get.call(x)"]],
    ["({ [get]: () => lead }); api.get();", []],
    ['({ "get": () => lead }); api.get();', []],
    ["class A { get() { return lead; } } a.get(); a.other();", ["a.get()"]],
    ["class A { get = () => lead; } a.get();", ["a.get()"]],
    ["class A { #get() { return lead; } all() { this.#get(); this.get(); } }", ["this.#get()"]],
    ["class A { get() { return lead; } #get() {} all() { this.#get(); this.get(); } }", ["this.get()"]],
    // what a getter gives is read
    ["({ get row() { return lead; } }); api.row; api.row.x; api.row();", ["api.row", "api.row", "api.row"]],
    ["class A { get row() { return lead; } } a.row;", ["a.row"]],
    ["({ row() { return lead; } }); api.row;", []],
    ["class A { row() { return lead; } } a.row;", []],
    ["class A { row = () => lead; } a.row;", []],
  ])("%s", (code, expected) => {
    expect(results(code)).toEqual(expected);
  });

  it.each<[string, string, number, number]>([
    ["function get() { return lead; }", "get();", 40, 40],
    ["function get() { return lead; }", "get();", 41, 40],
    ["({ get: () => lead });", "api.get();", 40, 40],
    ["({ get: () => lead });", "api.get();", 41, 0],
    ["({ get row() { return lead; } });", "api.row;", 40, 40],
    ["({ get row() { return lead; } });", "api.row;", 41, 0],
  ])("%s and the first forty of %s", (code, call, times, expected) => {
    expect(results(code + call.repeat(times)).length).toBe(expected);
  });
});

/** Whether the first function of a code gives back what its parameters hold. */
function isBack(code: string): boolean {
  const { source, at } = parsed(code);
  const owner = functionOf(at("lead")) as FunctionNode;
  return isGivenBack(parametersOf(owner, source), owner, source);
}

describe("a parameter is given back", () => {
  it.each([
    "(lead) => lead;",
    "(lead) => ({ lead });",
    "(lead) => ({ row: lead });",
    "(lead) => [lead];",
    "(lead) => [...lead];",
    "(lead) => lead.row;",
    "(lead) => lead as Lead;",
    "async (lead) => await lead;",
    "(lead) => lead ?? other;",
    "(lead) => other || lead;",
    "(lead) => (ok ? lead : other);",
    "(lead) => (ok ? other : lead);",
    "(lead) => (log(), lead);",
    "(lead) => Object.freeze(lead);",
    "(lead) => Object.values(lead);",
    "(other, lead) => lead;",
    "({ lead }) => lead;",
    "(lead) => { return lead; };",
    "function f(lead) { return lead; }",
    "function* f(lead) { yield lead; }",
    "function f(lead) { log(lead); return lead; }",
    "function f(lead) { const row = lead; return row; }",
    "function f(lead) { const one = lead; const row = one; return row; }",
    "function f(lead) { const { row } = lead; return row; }",
  ])("%s", (code) => {
    expect(isBack(code)).toBe(true);
  });

  it.each([
    "(lead) => other;",
    "(lead) => ({ ...lead });",
    "(lead) => ({ [lead]: 1 });",
    "(lead) => f(...lead);",
    "(lead) => save(lead);",
    "(lead) => lead();",
    "(lead, Set) => Set();",
    "(lead) => rows[lead];",
    "(lead) => (lead ? one : other);",
    "(lead) => -lead;",
    "(lead) => `${lead}`;",
    "(lead) => () => lead;",
    "(lead, other = lead) => other.x();",
    "(lead) => { lead; };",
    "function f(lead) { run(() => { return lead; }); }",
    "function f(lead) { run(function* () { yield lead; }); }",
    "function f(lead) { const row = lead; return other; }",
    "function f(lead) { const a = lead; const b = a; const c = b; return c; }",
  ])("not: %s", (code) => {
    expect(isBack(code)).toBe(false);
  });
});
