import { describe, expect, it } from "vitest";

import { parsed } from "../../../../test/plugin/parsed.ts";
import { isOfFile } from "./of-file.ts";

/** Whether what the last call of a code calls is the file's for the last function that it declares. */
function isLeft(code: string): boolean {
  const { source, all } = parsed(code);
  const [call] = all("CallExpression").slice(-1);
  const [within] = all("FunctionDeclaration").slice(-1);
  if (call === undefined || within === undefined) throw new Error("no call, or no function");
  return isOfFile(call.callee, within, source);
}

describe("what a function calls is the file's, and left as it is", () => {
  it.each([
    "const crm = {}; function f() { crm.get(1); }",
    "const crm = {}; function f() { crm.api.get(1); }",
    "const crm = {}; crm.x = 1; function f() { crm.get(1); }",
    "const crm = {}; function f() { crm.get(1); } crm.x = 1;",
    "const send = () => 1; function f() { send(1); }",
    "function send() {} function f() { send(1); }",
    "import crm from './crm'; function f() { crm.get(1); }",
  ])("%s", (code) => {
    expect(isLeft(code)).toBe(true);
  });

  it.each([
    "let crm = {}; function f() { crm.get(1); }",
    "var crm = {}; var crm = {}; function f() { crm.get(1); }",
    "function send() {} function send() {} function f() { send(1); }",
    "function f() { crm.get(1); }",
    "function f() { make()(1); }",
    "function f() { const crm = {}; crm.get(1); }",
    "function f(crm) { crm.get(1); }",
    "const crm = {}; function f() { crm[get](1); }",
    "const crm = {}; function f() { crm.x = 1; crm.get(1); }",
  ])("not: %s", (code) => {
    expect(isLeft(code)).toBe(false);
  });
});
