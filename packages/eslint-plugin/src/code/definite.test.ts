import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { isSurelyAssigned } from "./definite.ts";

/** Whether `url`, which the code declares without a value, surely has one in `send(url)`. */
function isSure(code: string): boolean {
  const { all } = parsed(code);
  const declarator = all("VariableDeclarator").find(({ id }) => id.type === AST.Identifier && id.name === "url");
  const use = all("CallExpression").find(({ callee }) => callee.type === AST.Identifier && callee.name === "send");
  const name = use?.arguments[0];
  if (declarator === undefined || name === undefined) throw new Error("no declaration, or no use");
  const assignments = all("AssignmentExpression").filter(
    ({ left }) => left.type === AST.Identifier && left.name === "url",
  );
  return isSurelyAssigned(declarator, name, assignments);
}

describe("a variable by its type", () => {
  it.each(["string", "number", "{ a: 1 }", "string | null", "'a' | 'b'", "string[]"])("%s has a value", (type) => {
    expect(isSure(`let url: ${type}; if (a) url = 1; send(url);`)).toBe(true);
  });

  it.each(["undefined", "any", "unknown", "void", "Url", "Partial<Url>", "string | undefined", "string | Url"])(
    "%s may have none",
    (type) => {
      expect(isSure(`let url: ${type}; if (a) url = 1; send(url);`)).toBe(false);
    },
  );
});

describe("a variable by its assignments", () => {
  it.each([
    "url = 1;",
    "{ url = 1; }",
    "if (a) url = 1; else url = 2;",
    "if (a) { log(); url = 1; } else { throw 1; }",
    "if (a) url = 1; else return;",
    "try { url = 1; } catch { url = 2; }",
    "try { url = 1; } catch { throw 1; }",
    "try { url = 1; } finally { log(); }",
    "try { log(); } catch { log(); } finally { url = 1; }",
    "switch (a) { case 1: url = 1; break; default: url = 2; }",
    "switch (a) { case 1: case 2: url = 1; break; default: url = 2; }",
    "switch (a) { case 1: url = 1; break; default: throw 1; }",
    "switch (a) { case 1: url = 1; break; case 2: default: url = 2; }",
    "log(); url = 1; log();",
  ])("is sure: %s", (statements) => {
    expect(isSure(`let url; ${statements} send(url);`)).toBe(true);
  });

  it.each([
    "",
    "log();",
    "other = 1;",
    "if (a) url = 1;",
    "if (a) url = 1; else log();",
    "if (a) log(); else url = 1;",
    "if (a) { for (const x of list) url = 1; } else url = 2;",
    "if (a) { while (b) { url = 1; } } else { url = 2; }",
    "if (a) { for (;b;) url = 1; } else url = 2;",
    "for (const x of list) url = 1;",
    "while (b) url = 1;",
    "do { if (b) url = 1; } while (c);",
    "a && (url = 1);",
    "run(() => { url = 1; });",
    "try { url = 1; } catch { log(); }",
    "try { log(); } catch { url = 1; }",
    "try { url = 1; } catch { log(); } finally { log(); }",
    "try { log(); } finally { log(); }",
    "switch (a) { case 1: url = 1; }",
    "switch (a) { case 1: url = 1; break; default: log(); }",
    "switch (a) { case 1: log(); break; default: url = 1; }",
    "switch (a) { case 1: url = 1; break; default: }",
  ])("is not: %s", (statements) => {
    expect(isSure(`let url; ${statements} send(url);`)).toBe(false);
  });

  it("looks before the use only, from the declaration on", () => {
    expect(isSure("let url; send(url); url = 1;")).toBe(false);
    expect(isSure("let url; { url = 1; send(url); }")).toBe(true);
    expect(isSure("let url; url = 1; if (a) { send(url); }")).toBe(true);
    expect(isSure("url = 1; { let url; { send(url); } }")).toBe(false);
    expect(isSure("switch (a) { case 1: let url; url = 1; send(url); }")).toBe(true);
    expect(isSure("switch (a) { case 1: let url; send(url); }")).toBe(false);
    expect(isSure("let url; url = 1; switch (a) { case 1: send(url); }")).toBe(true);
  });

  it("has none in the head of a loop", () => {
    expect(isSure("for (let url;;) { send(url); }")).toBe(false);
  });

  it("is not asked of a use in a function that may run later", () => {
    expect(isSure("let url; url = 1; run(() => { send(url); });")).toBe(false);
    expect(isSure("let url; url = 1; function f() { send(url); }")).toBe(false);
  });
});
