import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { messagesOf } from "../plugin/lint.ts";
import { randomProgram } from "../plugin/random-program.ts";
import { HANGS, runs } from "./runs.ts";

/** Law: any code gives reports at places in it, and suggestions that change a stretch of it. Nothing throws or hangs, also a second time. */

const URL_V8 = "https://www.zohoapis.com/crm/v8/Leads";

const name = fc.constantFrom("a", "b", "c", "deal", "f");
const { statement } = fc.letrec<{ expression: string; statement: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("1", '"x"', '"Last_Name"', "null", "undefined", "true", "[]", "{}", "new Date()", "process.env.X"),
    name,
    fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `({ Last_Name: ${a}, ...${b} })`),
    fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `[${a}, ...[${b}]]`),
    fc.tuple(tie("expression"), tie("expression"), tie("expression")).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    fc
      .tuple(tie("expression"), fc.constantFrom("??", "||", "&&", "+", "===", "in"), tie("expression"))
      .map(([a, by, b]) => `(${a} ${by} ${b})`),
    fc.tuple(name, tie("expression")).map(([f, a]) => `${f}(${a})`),
    tie("expression").map((a) => `JSON.stringify({ data: [${a}] })`),
    tie("expression").map((a) => `((x) => ({ ...x, Stage: ${a} }))({})`),
    tie("expression").map((a) => `[${a}].map((row) => ({ ...row }))`),
    tie("expression").map((a) => `new URLSearchParams({ fields: ${a} })`),
    fc.tuple(name, tie("expression")).map(([a, b]) => `Object.assign(${a}, ${b})`),
    tie("expression").map((a) => `\`select \${${a}} from Leads\``),
  ),
  statement: fc.oneof(
    { depthSize: "small" },
    fc.tuple(name, tie("expression")).map(([a, e]) => `var ${a} = ${e};`),
    fc.tuple(name, tie("expression")).map(([a, e]) => `${a}.Last_Name = ${e};`),
    fc.tuple(name, tie("expression")).map(([a, e]) => `${a}.push(${e});`),
    fc.tuple(tie("expression"), tie("statement")).map(([e, s]) => `if (${e}) { ${s} }`),
    fc.tuple(name, tie("statement"), tie("expression")).map(([f, s, e]) => `function ${f}(x) { ${s} return ${e}; }`),
    fc.tuple(tie("expression"), tie("statement")).map(([e, s]) => `for (const row of [${e}]) { ${s} }`),
    fc.tuple(tie("statement"), tie("statement")).map(([s, t]) => `try { ${s} } catch (b) { ${t} } finally { ${s} }`),
    fc.tuple(name, tie("expression")).map(([f, e]) => `class K { p = ${e}; ${f}(x) { return fetch(this.p, x); } }`),
    fc.tuple(name, tie("expression")).map(([f, e]) => `new K().${f}({ method: "POST", body: ${e} });`),
    fc.tuple(name, tie("expression")).map(([a, e]) => `switch (${a}) { case ${e}: ${a} = ${e}; break; default: f(); }`),
    fc.tuple(name, tie("expression")).map(([a, e]) => `var { Last_Name: ${a}, ...c } = ${e};`),
    tie("expression").map((e) => `fetch("${URL_V8}", { method: "POST", body: ${e} });`),
    tie("expression").map((e) => `fetch("https://www.zohoapis.com/crm/v8/" + ${e});`),
    tie("expression").map((e) => `axios.post("${URL_V8}", { data: ${e} }, { params: ${e} });`),
    tie("expression").map((e) => `ZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: ${e} });`),
  ),
}));
const LAST = `fetch("${URL_V8}", { method: "POST", body: JSON.stringify({ data: [a] }) });`;
const program = fc.oneof(
  fc.array(statement, { minLength: 1, maxLength: 8 }).map((lines) => [...lines, LAST].join("\n")),
  randomProgram,
);

/** Reports and suggestions are about places in the code. */
function expectPlaces(code: string): void {
  const lines = code.split("\n");
  for (const { message, fatal, line, column, endLine = line, endColumn = column, suggestions = [] } of messagesOf(
    code,
    {},
  )) {
    if (fatal === true) {
      if (!message.startsWith("Parsing error")) throw new Error(message);
      continue;
    }
    expect(column - 1).toBeLessThanOrEqual(lines[line - 1]?.length ?? -1);
    expect(endColumn - 1).toBeLessThanOrEqual(lines[endLine - 1]?.length ?? -1);
    for (const { fix } of suggestions) {
      expect(fix.range[0]).toBeLessThanOrEqual(fix.range[1]);
      expect(fix.range[1]).toBeLessThanOrEqual(code.length);
    }
  }
}

describe("any program is read", { timeout: HANGS }, () => {
  it("whatever it does with its requests", () => {
    fc.assert(fc.property(program, expectPlaces), runs(300));
  });

  it("whatever its values go through", () => {
    fc.assert(fc.property(randomProgram, expectPlaces), runs(600, 20261124));
  });
});
