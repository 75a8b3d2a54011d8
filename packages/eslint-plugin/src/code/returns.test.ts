import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { enclosingFunction, endsAlways, returnedExpressions } from "./returns.ts";

/** The code of what a function may return. */
function returned(body: string): readonly string[] | undefined {
  const { source, first } = parsed(`function f() { ${body} }`);
  const found = returnedExpressions(first("FunctionDeclaration"));
  expect(returnedExpressions(first("FunctionDeclaration"))).toBe(found);
  return found?.map(({ range }) => source.text.slice(...range));
}

describe("what a function may return", () => {
  it.each<[string, readonly string[] | undefined]>([
    ["return a;", ["a"]],
    ["log(); return a;", ["a"]],
    ["{ return a; }", ["a"]],
    ["if (x) return a; return b;", ["a", "b"]],
    ["if (x) return a; else return b;", ["a", "b"]],
    ["if (x) { log(); } else return b; return c;", ["b", "c"]],
    ["if (x) throw 1; return b;", ["b"]],
    ["try { return a; } catch { return b; }", ["a", "b"]],
    ["try { return a; } catch { throw 1; }", ["a"]],
    ["try { log(); } finally { return c; }", ["c"]],
    ["try { return a; } finally { log(); }", ["a"]],
    ["switch (x) { case 1: return a; default: return b; }", ["a", "b"]],
    ["for (;;) { return a; } return b;", ["a", "b"]],
    ["for (const x in y) return a; return b;", ["a", "b"]],
    ["for (const x of y) return a; return b;", ["a", "b"]],
    ["while (x) return a; return b;", ["a", "b"]],
    ["do { return a; } while (x); return b;", ["a", "b"]],
    ["label: { return a; } return b;", ["a", "b"]],
    ["const g = () => { return x; }; return a;", ["a"]],
    ["if (1) return a; if (2) return b; if (3) return c; return d;", ["a", "b", "c", "d"]],
    ["if (1) return a; if (2) return b; if (3) return c; if (4) return d; return e;", undefined],
    ["", undefined],
    ["return;", undefined],
    ["if (x) return; return a;", undefined],
    ["if (x) return a;", undefined],
    ["throw 1;", undefined],
    ["for (const x of y) return a;", undefined],
  ])("%s", (body, expected) => {
    expect(returned(body)).toEqual(expected);
  });

  it("an arrow function returns its expression", () => {
    const { first, at } = parsed("const f = () => a;");
    expect(returnedExpressions(first("ArrowFunctionExpression"))).toEqual([at("a")]);
  });
});

describe("whether a statement is never left at its end", () => {
  it.each([
    ["return;", true],
    ["throw 1;", true],
    ["log();", false],
    ["{ return; }", true],
    ["{ log(); return; log(); }", true],
    ["{ }", false],
    ["if (a) return;", false],
    ["if (a) return; else throw 1;", true],
    ["if (a) log(); else throw 1;", false],
    ["if (a) return; else log();", false],
    ["try { return; } catch { return; }", true],
    ["try { return; } catch { log(); }", false],
    ["try { log(); } catch { return; }", false],
    ["try { return; } finally { log(); }", true],
    ["try { log(); } finally { return; }", true],
    ["try { log(); } finally { log(); }", false],
    ["try { return; } catch { log(); } finally { return; }", true],
    ["switch (a) { case 1: return; default: throw 1; }", true],
    ["switch (a) { case 1: return; }", false],
    ["switch (a) { case 1: log(); default: throw 1; }", false],
    ["switch (a) { case 1: case 2: default: throw 1; }", true],
    ["switch (a) { default: return; case 1: }", false],
    ["switch (a) { case 1: return; default: log(); }", false],
    ["for (;;) return;", false],
    ["while (a) return;", false],
    ["label: return;", false],
  ])("%s", (code, expected) => {
    const { first } = parsed(`function f() { ${code} }`);
    const [statement] = first("FunctionDeclaration").body.body;
    expect(statement !== undefined && endsAlways(statement)).toBe(expected);
  });
});

describe("the function around a node", () => {
  it("is the innermost one", () => {
    const { at, first } = parsed("here; function f() { inner; const g = () => deep; }");
    expect(enclosingFunction(at("here"))).toBe(undefined);
    expect(enclosingFunction(at("inner"))).toBe(first("FunctionDeclaration"));
    expect(enclosingFunction(at("deep"))).toBe(first("ArrowFunctionExpression"));
    expect(enclosingFunction(first("FunctionDeclaration"))).toBe(undefined);
  });
});
