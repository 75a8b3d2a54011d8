import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import {
  commonAncestor,
  conditionsOf,
  functionOf,
  isConditionalBelow,
  isWithin,
  orderOf,
  outermostBranch,
} from "./order.ts";

/** Whether `write()` has happened at `use()`, for a variable declared by `let x`. */
function order(code: string): string {
  const { at, first, source } = parsed(code);
  const use = code.includes("use()") ? at("use()") : source.ast;
  return orderOf(at("write()"), use, first("VariableDeclaration"));
}

describe("whether a write comes before a use", () => {
  it.each([
    ["let x; write(); use();", "always"],
    ["let x; write(); { use(); }", "always"],
    ["let x; { write(); } use();", "always"],
    ["let x; write(); if (a) use();", "always"],
    ["let x; use(); write();", "never"],
    ["let x; use(), write();", "never"],
    ["let x; send(use(), write());", "never"],
    ["let x; if (a) write(); use();", "maybe"],
    ["let x; if (write()) a(); use();", "always"],
    ["let x; if (a) write(); else use();", "never"],
    ["let x; if (a) use(); else write();", "never"],
    ["let x; if (write()) use();", "always"],
    ["let x; a ? write() : use();", "never"],
    ["let x; write() ? use() : 0;", "always"],
    ["let x; a ? write() : 0; use();", "maybe"],
    ["let x; a && write(); use();", "maybe"],
    ["let x; write() && a; use();", "always"],
    ["let x; try { write(); } catch {} use();", "maybe"],
    ["let x; try {} finally { write(); } use();", "always"],
    ["let x; for (write();;) {} use();", "always"],
    ["let x; for (;;) write(); use();", "maybe"],
    ["let x; for (const a of b) { write(); } use();", "maybe"],
    ["let x; for (const a of write()) { } use();", "always"],
    ["let x; for (const a in b) { write(); } use();", "maybe"],
    ["let x; for (const a in write()) { } use();", "always"],
    ["let x; while (a) write(); use();", "maybe"],
    ["let x; do { write(); } while (a); use();", "always"],
    ["let x; switch (a) { case 1: write(); } use();", "maybe"],
    ["let x; switch (write()) { case 1: } use();", "always"],
    ["let x; switch (write()) { case 1: use(); }", "always"],
    ["let x; switch (a) { case 1: write(); case 2: use(); }", "maybe"],
    ["let x; switch (a) { case 1: write(); break; case 2: use(); }", "never"],
    ["let x; switch (a) { case 1: write(); use(); break; }", "always"],
    ["let x; switch (a) { case 1: { write(); return; } case 2: use(); }", "never"],
    ["let x; if (a) { write(); return; } use();", "never"],
    ["let x; if (a) { write(); throw 1; } use();", "never"],
    ["let x; for (const a of b) { if (c) { write(); continue; } use(); }", "maybe"],
    ["for (const a of b) { let x; if (c) { write(); continue; } use(); }", "never"],
    ["for (const a of b) { let x; if (c) { write(); break; } use(); }", "never"],
    ["let x; for (const a of b) { if (c) { write(); break; } use(); }", "maybe"],
    ["let x; for (const a of b) { if (c) { write(); return; } use(); }", "never"],
    ["let x; for (const a of b) { write(); break; } use();", "maybe"],
    ["let x; switch (a) { case 1: if (b) { write(); break; } } use();", "maybe"],
    ["for (const a of b) { let x; switch (c) { case 1: if (d) { write(); break; } use(); } }", "never"],
    ["for (const a of b) { let x; switch (c) { case 1: if (d) { write(); break; } } use(); }", "maybe"],
    ["for (const a of b) { let x; for (;;) { write(); break; } use(); }", "maybe"],
    ["let x; for (const a of b) { use(); write(); }", "maybe"],
    ["for (const a of b) { let x; use(); write(); }", "never"],
    ["let x; for (;;) { use(); write(); }", "maybe"],
    ["let x; for (const a in b) { use(); write(); }", "maybe"],
    ["let x; while (a) { use(); write(); }", "maybe"],
    ["let x; do { use(); write(); } while (a);", "maybe"],
    ["let x; for (const a of b) { if (c) write(); else use(); }", "maybe"],
    ["let x; function f() { use(); write(); }", "maybe"],
    ["function f() { let x; use(); write(); }", "never"],
    ["let x; function f() { if (a) write(); else use(); }", "maybe"],
    ["let x; function f() { if (a) { write(); return; } use(); }", "never"],
    ["let x; function f() { write(); } use();", "maybe"],
    ["let x; write(); function f() { use(); }", "always"],
    ["let x; function f() { use(); } write();", "maybe"],
    ["let x; if (a) write(); const f = () => use();", "maybe"],
    ["let x; write(); const f = () => () => use();", "always"],
    ["let x; function f() { write(); } function g() { use(); }", "maybe"],
    ["let x; function f() { write(); return function () { use(); }; }", "always"],
    ["let x; switch (a) { case 1: write(); throw 1; case 2: use(); }", "never"],
    ["let x; const f = function () { write(); }; use();", "maybe"],
    ["for (const a of b) { let x; switch (c) { case 1: if (d) { write(); continue; } } use(); }", "never"],
    ["for (const a of b) { let x; l: { if (c) { write(); break l; } } use(); }", "maybe"],
    ["l: for (const a of b) { let x; for (;;) { if (c) { write(); continue l; } use(); } }", "maybe"],
    ["let x; write();", "always"],
    ["let x; if (a) write();", "maybe"],
    ["let x; function f() { write(); }", "maybe"],
  ])("%s", (code, expected) => {
    expect(order(code)).toBe(expected);
  });

  it("what stands in a use is part of it", () => {
    const { at, first } = parsed("let x; x.y = post(x);");
    const [write, use] = [first("AssignmentExpression"), at("post(x)")];
    expect(orderOf(write, use, first("VariableDeclaration"))).toBe("never");
    expect(orderOf(use, write, first("VariableDeclaration"))).toBe("never");
  });

  it("what a use begins with is part of it", () => {
    const { at, first } = parsed("let x; write().then;");
    expect(orderOf(at("write()"), at("write().then"), first("VariableDeclaration"))).toBe("never");
  });

  it("what stands right behind a use comes later, in a loop before the next one", () => {
    const { at, first } = parsed("let x; for (;;) {{ use() }write();}");
    expect(orderOf(at("write()"), at("{ use() }"), first("VariableDeclaration"))).toBe("maybe");
  });
});

describe("what a write depends on", () => {
  /** Its conditions and lists, and whether there is more, in short. */
  function depends(code: string): string {
    const { at, first, source } = parsed(code);
    const { conditions, lists, more } = conditionsOf(at("write()"), at("use()"), first("VariableDeclaration"));
    const text = ({ range }: { readonly range: readonly [number, number] }): string => source.text.slice(...range);
    return [
      ...conditions.map(({ test, when }) => `${when ? "" : "not "}${text(test)}`),
      ...lists.map((list) => `each of ${text(list)}`),
      ...(more ? ["more"] : []),
    ].join(", ");
  }

  it.each([
    ["let x; write(); use();", ""],
    ["let x; if (a) write(); use();", "a"],
    ["let x; if (a) {} else write(); use();", "not a"],
    ["let x; if (a) { if (b) write(); } use();", "b, a"],
    ["let x; if (a) { b && write(); use(); }", "b"],
    ["let x; a && write(); use();", "a"],
    ["let x; a || write(); use();", "not a"],
    ["let x; a ?? write(); use();", "more"],
    ["let x; write() && a; use();", ""],
    ["let x; if (write()) a(); use();", ""],
    ["let x; a ? write() : 0; use();", "a"],
    ["let x; a ? 0 : write(); use();", "not a"],
    ["let x; write() ? 0 : 1; use();", ""],
    ["let x; for (const a of b) write(); use();", "each of b, more"],
    ["let x; for (const a of write()) {} use();", ""],
    ["let x; b.forEach(() => write()); use();", "each of b, more"],
    ["let x; b.map(() => write()); use();", "each of b, more"],
    ["let x; b.run(() => write()); use();", "more"],
    ["let x; b[map](() => write()); use();", "each of b, more"],
    ["let x; b.map(c, () => write()); use();", "more"],
    ["let x; map(() => write()); use();", "more"],
    ["let x; if (a) run(() => write()); use();", "more"],
    ["let x; const f = () => write(); use();", "more"],
    ["let x; try { write(); } catch {} use();", "more"],
    ["let x; while (a) write(); use();", "more"],
    ["let x; while (a) { write(); use(); }", "more"],
    ["while (a) { let x; write(); use(); }", ""],
    ["let x; use(); if (a) write();", "more"],
    ["let x; switch (a) { case 1: write(); case 2: use(); }", "more"],
    ["let x; switch (write()) { case 1: use(); }", ""],
    ["let x; while (a) { run(() => { write(); use(); }); }", ""],
  ])("%s", (code, expected) => {
    expect(depends(code)).toBe(expected);
  });
});

describe("what a write that is not wholly before a use depends on", () => {
  it.each([
    ["let x; x.y = post(x);", "x.y = post(x)", "post(x)", true],
    ["let x; x.y = post(x);", "post(x)", "x.y = post(x)", true],
    ["let x; write().then;", "write()", "write().then", true],
    ["let x; if (a) {b}{c}", "{b}", "{c}", false],
  ])("%s: %s, %s", (code, write, use, more) => {
    const { at, first } = parsed(code);
    expect(conditionsOf(at(write), at(use), first("VariableDeclaration")).more).toBe(more);
  });
});

describe("where a node stands", () => {
  it("within another one", () => {
    const { at } = parsed("one.two; three;");
    expect(isWithin(at("one.two"), at("one.two"))).toBe(true);
    expect(isWithin(at("one"), at("one.two"))).toBe(true);
    expect(isWithin(at("two"), at("one.two"))).toBe(true);
    expect(isWithin(at("one.two"), at("two"))).toBe(false);
    expect(isWithin(at("one.two"), at("one"))).toBe(false);
    expect(isWithin(at("three"), at("one.two"))).toBe(false);
  });

  it("in its function, or in the file", () => {
    const { at, first, source } = parsed("here; function f() { inner; }");
    expect(functionOf(at("here"))).toBe(source.ast);
    expect(functionOf(at("inner"))).toBe(first("FunctionDeclaration"));
  });

  it("below what holds two", () => {
    const { at, first, source } = parsed("if (a) { one; two; } three;");
    expect(commonAncestor(at("one"), at("two"))).toBe(first("BlockStatement"));
    expect(commonAncestor(at("one"), at("three"))).toBe(source.ast);
    expect(commonAncestor(at("one"), first("IfStatement"))).toBe(first("IfStatement"));
    expect(commonAncestor(first("IfStatement"), at("one"))).toBe(first("IfStatement"));
    expect(commonAncestor(at("one"), at("one"))).toBe(at("one"));
  });

  it("in a branch, a loop or a function", () => {
    const { at, first, all, source } = parsed("if (a) { while (b) { one; } } two; function f() { three; } c && four;");
    expect(outermostBranch(at("one"), source.ast)).toBe(first("IfStatement"));
    expect(outermostBranch(at("one"), all("BlockStatement")[0] ?? source.ast)).toBe(first("WhileStatement"));
    expect(outermostBranch(at("two"), source.ast)).toBe(undefined);
    expect(["one", "two", "three", "four", "a", "c"].map((name) => isConditionalBelow(at(name), source.ast))).toEqual([
      true,
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(isConditionalBelow(first("BlockStatement"), first("BlockStatement"))).toBe(false);
  });
});
