import { AST_NODE_TYPES as AST } from "@typescript-eslint/types";

import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { known, oneOf, optionsOf } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import { afterIf, ifAround } from "./branch-values.ts";
import type { Assignment } from "./branch-values.ts";
import { effectsOn } from "./effects.ts";

/** What `x`, which begins as "0", may hold behind the first `if` of a code; `yes` and `no` are conditions that are known. */
function after(code: string): unknown {
  const { source, first, variable, at } = parsed(`let x = 0; ${code}`);
  const assignments = effectsOn(variable("x"), source).filter(
    (effect): effect is Assignment => effect.kind === "assign" || effect.kind === "append",
  );
  const value = afterIf(first("IfStatement"), assignments, known("0", at("0")), {
    truth: (test) => (test.type !== AST.Identifier ? undefined : { yes: true, no: false }[test.name]),
    apply: (before, { kind, right }) => {
      const text = right.type === AST.Literal ? String(right.value) : "?";
      const append = (option: Value): Value => known(`${String(shown(option))}${text}`, right);
      return kind === "assign" ? known(text, right) : oneOf(optionsOf(before).map(append), right);
    },
  });
  return value.kind === "choice" ? value.options.map(shown) : shown(value);
}

function shown(value: Value): unknown {
  return value.kind === "known" ? value.value : value.kind;
}

describe("what a variable holds behind an `if`", () => {
  it.each<[string, unknown]>([
    ["if (a) x = 1;", ["1", "0"]],
    ["if (a) x = 1; else x = 2;", ["1", "2"]],
    ["if (a) { x = 1; x = 2; } else x = 3;", ["2", "3"]],
    ["if (a) { x = 1; x += 2; } else x = 3;", ["12", "3"]],
    ["if (a) x += 1; else x += 2;", ["01", "02"]],
    ["if (a) { log(); } else x = 2;", ["0", "2"]],
    ["if (a) { x = 1; throw 1; } else x = 2;", "2"],
    ["if (a) x = 1; else { x = 2; return; }", "1"],
    ["for (;;) { if (a) { x = 1; continue; } else x = 2; }", "2"],
    ["for (;;) { if (a) x = 1; else break; }", "1"],
    ["if (a) return; else throw 1;", "0"],
    ["if (a) { if (b) return; else throw 1; } else x = 2;", "2"],
  ])("is what one of the branches left: %s", (code, expected) => {
    expect(after(`function f() { ${code} }`)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ["if (yes) x = 1; else x = 2;", "1"],
    ["if (no) x = 1; else x = 2;", "2"],
    ["if (yes) x = 1;", "1"],
    ["if (no) x = 1;", "0"],
    ["if (a) { if (yes) x = 1; else x = 2; } else x = 3;", ["1", "3"]],
    ["if (a) { if (no) x = 1; else x = 2; } else x = 3;", ["2", "3"]],
  ])("is what the right branch left where the condition is known: %s", (code, expected) => {
    expect(after(code)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ["if (a) x = 1; else if (b) x = 2; else x = 3;", ["1", "2", "3"]],
    ["if (a) x = 1; else if (b) x = 2;", ["1", "2", "0"]],
    ["if (a) { if (b) x = 1; else x = 2; x += 3; } else x = 4;", ["13", "23", "4"]],
    ["if (a) { x = 1; if (b) x += 2; } else x = 3;", ["12", "1", "3"]],
    ["if (a) { x = 1; if (b) { x += 2; x += 3; } } else x = 4;", ["123", "1", "4"]],
    ["if (a) { if (b) { x = 1; } x = 2; } else x = 3;", ["2", "3"]],
    ["if (a) { if (b) { x = 1; x = 2; } if (c) x = 4; } else x = 3;", ["4", "2", "0", "3"]],
    ["if (a) { for (;;) x = 1; } else x = 2;", ["0", "1", "2"]],
    ["if (a) { try { x = 1; } catch {} } else x = 2;", ["0", "1", "2"]],
    ["if (a) { b && (x = 1); } else x = 2;", ["0", "1", "2"]],
    ["if (a) { b ? (x = 1) : (x = 2); } else x = 3;", ["0", "1", "2", "3"]],
  ])("goes into branches of branches: %s", (code, expected) => {
    expect(after(code)).toEqual(expected);
  });
});

describe("the `if` around an assignment", () => {
  it.each([
    ["if (a) write(); else b(); use();", true],
    ["if (a) b(); else write(); use();", true],
    ["if (a) { if (b) write(); } else c(); use();", true],
    ["if (a) { for (;;) write(); } else c(); use();", true],
    ["{ if (a) write(); else b(); { use(); } }", true],
    ["if (a) write(); else b(); if (c) use();", true],
    ["function f() { if (a) write(); else b(); use(); }", true],
    ["if (a) write(); use();", false],
    ["write(); use();", false],
    ["use(); if (a) write(); else b();", false],
    ["if (a) write(); else use();", false],
    ["if (a) { write(); use(); } else b();", false],
    ["for (;;) { if (a) write(); else b(); } use();", false],
    ["a ? write() : b(); use();", false],
    ["if (write()) a(); else b(); use();", false],
    ["if (a) write(); else b(); const f = () => use();", false],
    ["function f() { if (a) write(); else b(); } use();", false],
  ])("%s", (code, expected) => {
    const { at, first } = parsed(code);
    const found = ifAround({ kind: "lose", node: at("write()") }, at("use()"));
    expect(found).toBe(expected ? first("IfStatement") : undefined);
  });

  it("does not stand in the use", () => {
    const { at } = parsed("use(class { static { if (a) write(); else b(); } });");
    const use = at("use(class { static { if (a) write(); else b(); } })");
    expect(ifAround({ kind: "lose", node: at("write()") }, use)).toBe(undefined);
  });

  it("ends before the use begins, also where they touch", () => {
    const { at, first } = parsed("if (a) write(); else {}use();");
    expect(ifAround({ kind: "lose", node: at("write()") }, at("use()"))).toBe(first("IfStatement"));
  });
});
