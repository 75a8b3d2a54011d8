import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import { describe, expect, it } from "vitest";

import { parsedComponent } from "../../../../test/plugin/parsed-component.ts";
import { parsed } from "../../../../test/plugin/parsed.ts";
import type { Node } from "../values/source.ts";
import { SourceFile, fileOf } from "./source.ts";

/** Where the `nth` use of `x` finds it declared: the text of its definition; null where it is not declared. */
function declared(code: string, nth: number): string | null {
  const { source, all } = parsed(code);
  const name = all("Identifier").filter((each) => each.name === "x")[nth];
  if (name === undefined) throw new Error("no such use");
  const definition = source.variableOf(name)?.defs[0]?.node as Node | undefined;
  return definition === undefined ? null : code.slice(...definition.range);
}

describe("what a name means", () => {
  it.each<[string, number, string | null]>([
    ["const x = 1; use(x);", 1, "x = 1"],
    ["use(x);", 0, null],
    ["use(x); declare global { }", 0, null],
    ["const x = 1; { const x = 2; use(x); }", 2, "x = 2"],
    ["const x = 1; { const x = 2; } use(x);", 2, "x = 1"],
    ["const x = 1; function f(x) { use(x); }", 2, "function f(x) { use(x); }"],
    ["const x = 1; const f = (x) => { use(x); };", 2, "(x) => { use(x); }"],
    ["const x = 1; const f = function (x) { use(x); };", 2, "function (x) { use(x); }"],
    ["use(function x() { x(); });", 1, "function x() { x(); }"],
    ["use(function x(x) { use(x); });", 2, "function x(x) { use(x); }"],
    ["const x = 1; for (let x = 2;;) use(x);", 2, "x = 2"],
    ["const x = 1; for (const x in y) use(x);", 2, "x"],
    ["const x = 1; for (const x of y) use(x);", 2, "x"],
    ["const x = 1; switch (y) { case 1: let x = 2; use(x); }", 2, "x = 2"],
    ["const x = 1; try {} catch (x) { use(x); }", 2, "catch (x) { use(x); }"],
    ["const x = 1; class A { static { const x = 2; use(x); } }", 2, "x = 2"],
    ["use(class x { f() { x; } });", 1, "class x { f() { x; } }"],
    ["class x { f() { x; } }", 1, "class x { f() { x; } }"],
    ["const x = 1; class A { f = x; }", 1, "x = 1"],
    ["const x = 1; namespace N { const x = 2; use(x); }", 2, "x = 2"],
    ["const x = 1; enum E { x = 2, y = x }", 2, "x = 2"],
    ["const x = 1; (() => { use(x); })();", 1, "x = 1"],
    ["const f = function () { use(x); }; const x = 1;", 0, "x = 1"],
  ])("%s", (code, nth, expected) => {
    expect(declared(code, nth)).toBe(expected);
  });

  it("is nothing where only the language has it", () => {
    const { source, first } = parsed("Array;");
    expect(source.variableOf(first("Identifier"))).toBe(null);
  });

  it("is nothing where no scope is around", () => {
    const { source } = parsed("const x = 1;");
    const { first } = parsed("x;");
    expect(source.variableOf({ ...first("Identifier"), parent: undefined } as never)).toBe(null);
  });

  it("is looked for up to the first scope that declares it", () => {
    const { source, at, variable } = parsed("const x = 1; function f() { use(x); }");
    expect(source.variableOf(at("x", 1) as never)).toBe(variable("x"));
  });
});

describe("a file", () => {
  it("has what its parser made of it", () => {
    const { source } = parsed("const x = 1;", "/project/a.ts");
    expect(source.text).toBe("const x = 1;");
    expect(source.filename).toBe("/project/a.ts");
    expect(source.literalsOf).toBe(undefined);
    expect(source.visitorKeys["Program"]).toEqual(["body"]);
  });

  it("speaks of the official SDK, or does not", () => {
    expect(parsed('import { Record } from "@zohocrm/nodejs-sdk-8.0/models/record.js";').source.hasSdk).toBe(true);
    expect(parsed('import zohocrm from "zohocrm";').source.hasSdk).toBe(false);
  });

  it("reads literal types by what it is given", () => {
    const { source } = parsed("x;");
    const literalsOf = (): readonly string[] => ["Leads"];
    const file = { ast: source.ast, text: source.text, visitorKeys: source.visitorKeys };
    expect(new SourceFile({ ...file, scopeManager: noScopes }, "a.ts", literalsOf).literalsOf).toBe(literalsOf);
  });

  it("says of its nodes where they stand", () => {
    const one = parsed("here;", "/project/one.ts");
    const other = parsed("here;", "/project/other.ts");
    expect(fileOf(one.at("here"))).toBe("/project/one.ts");
    expect(fileOf(other.at("here"))).toBe("/project/other.ts");
    expect(fileOf({ type: AST.Identifier } as Node)).toBe(undefined);
    expect(one.source.holds(one.at("here"))).toBe(true);
    expect(one.source.holds(one.source.ast)).toBe(true);
    expect(one.source.holds(other.at("here"))).toBe(false);
  });

  it("knows what a node declares", () => {
    const { source, first } = parsed("const { a, b } = c; function f(d, { e }) {} class G {}");
    const names = (node: Node): readonly string[] => source.declaredBy(node).map(({ name }) => name);
    expect(names(first("VariableDeclarator"))).toEqual(["a", "b"]);
    expect(names(first("FunctionDeclaration"))).toEqual(["f", "d", "e"]);
    expect(names(first("ClassDeclaration"))).toEqual(["G", "G"]);
    expect(names(first("ClassBody"))).toEqual([]);
  });
});

describe("a component", () => {
  const { source, names } = parsedComponent("<template>{{ x }}</template>\n<script>x;</script>", "/project/a.vue");
  const [inTemplate] = names;
  if (inTemplate === undefined) throw new Error("no name");

  it("has a template beside its script", () => {
    expect(source.holds(inTemplate)).toBe(true);
    expect(source.holds(source.ast)).toBe(true);
    expect(fileOf(inTemplate)).toBe("/project/a.vue");
    expect(fileOf(source.ast)).toBe("/project/a.vue");
  });

  it("has names in its script as other files", () => {
    const code = "<template>{{ x }}</template>\n<script setup>let x = 1; use(x);</script>";
    const { source } = parsedComponent(code);
    const [use] = source.topLevel("x")?.references.slice(-1) ?? [];
    expect(use && source.variableOf(use.identifier as never)).toBe(source.topLevel("x"));
  });
});

describe("a variable of the outermost scopes", () => {
  it("is one that the file declares there", () => {
    const { source, variable } = parsed("const x = 1; function f() { const y = 2; use(y, z); }");
    expect(source.topLevel("x")).toBe(variable("x"));
    expect(source.topLevel("f")).toBe(variable("f"));
    expect(source.topLevel("y")).toBe(undefined);
    expect(source.topLevel("z")).toBe(undefined);
    expect(source.topLevel("Array")).toBe(undefined);
  });

  it("stands in the scope of the file or of a module, not of a function", () => {
    const { source, variable } = parsed("const x = 1;");
    const file = { ast: source.ast, text: source.text, visitorKeys: source.visitorKeys };
    const inScope = (type: string, block: Node): unknown => {
      const scopes = [{ type, block, set: new Map([["x", variable("x")]]) }];
      return new SourceFile({ ...file, scopeManager: { ...noScopes, scopes } as never }, "a.ts").topLevel("x");
    };
    // Of a component the scopes know another Program.
    const other = parsed("").source.ast;
    expect(inScope("global", source.ast)).toBe(variable("x"));
    expect(inScope("module", other)).toBe(variable("x"));
    expect(inScope("function", other)).toBe(undefined);
  });

  it("is none that is only used, as ESLint lists it for its configured globals", () => {
    const { source } = parsed("use(x);");
    const scope = { block: source.ast, set: new Map([["fetch", { name: "fetch", defs: [] }]]) };
    const file = { ast: source.ast, text: source.text, visitorKeys: source.visitorKeys };
    const global = new SourceFile({ ...file, scopeManager: { ...noScopes, scopes: [scope] } as never }, "a.ts");
    expect(global.topLevel("fetch")).toBe(undefined);
  });
});

const noScopes = { scopes: [], acquire: () => null, getDeclaredVariables: () => [] };
