import fc from "fast-check";

import { describe, expect, it, lint } from "./lint.ts";

/** No code whatsoever makes a rule throw, or take time out of proportion. */

const URLS = [
  "https://www.zohoapis.eu/crm/v8/Leads",
  "/crm/v8/Leads/upsert",
  "https://www.zohoapis.eu/crm/v2/Leads?ids=",
];
const names = fc.constantFrom(
  "a",
  "b",
  "lead",
  "data",
  "url",
  "__proto__",
  "constructor",
  "toString",
  "undefined",
  "self",
);

/** Random expressions over few names, so that they refer to each other and to themselves. */
const { expression } = fc.letrec<{ expression: string; object: string; call: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    names,
    fc.constantFrom(...URLS).map((url) => JSON.stringify(url)),
    fc.constantFrom(
      "5",
      "null",
      "true",
      "`x${a}`",
      "/x/g",
      "10n",
      "this",
      "new Date()",
      "function () { return a; }",
      "(x) => x",
      "class { f = a; }",
      "async () => { await a; }",
    ),
    fc
      .tuple(tie("expression"), fc.constantFrom("+", "??", "||", "&&", "===", "-", "in"), tie("expression"))
      .map(([left, operator, right]) =>
        operator === "??" ? `((${left}) ?? (${right}))` : `((${left}) ${operator} (${right}))`,
      ),
    fc
      .tuple(tie("expression"), tie("expression"), tie("expression"))
      .map(([test, yes, no]) => `((${test}) ? (${yes}) : (${no}))`),
    fc.tuple(tie("expression"), names).map(([owner, name]) => `(${owner}).${name}`),
    fc.tuple(tie("expression"), tie("expression")).map(([owner, key]) => `(${owner})[${key}]`),
    tie("object"),
    tie("call"),
    fc.array(tie("expression"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
    tie("expression").map((value) => `JSON.stringify(${value})`),
    tie("expression").map((value) => `new URLSearchParams(${value})`),
    tie("expression").map((value) => `new URL(${value}, ${value})`),
    tie("expression").map((value) => `Object.assign({}, ${value})`),
  ),
  object: fc
    .array(
      fc.oneof(
        fc.tuple(names, tie("expression")).map(([key, value]) => `${key}: ${value}`),
        tie("expression").map((value) => `...(${value})`),
        fc.tuple(tie("expression"), tie("expression")).map(([key, value]) => `[${key}]: ${value}`),
      ),
      { maxLength: 4 },
    )
    .map(
      (entries) =>
        `({ ${entries.filter((entry, index) => !entry.startsWith("__proto__:") || entries.findIndex((other) => other.startsWith("__proto__:")) === index).join(", ")} })`,
    ),
  call: fc
    .tuple(
      fc.constantFrom(
        "fetch",
        "axios.post",
        "axios",
        "send",
        "a",
        "ZOHO.CRM.API.insertRecord",
        "zrc.put",
        "lead.map",
        "data.push",
      ),
      fc.array(tie("expression"), { maxLength: 3 }),
    )
    .map(([callee, given]) => `${callee}(${given.join(", ")})`),
}));

const statement = fc.oneof(
  fc.tuple(names, expression).map(([name, value]) => (name === "undefined" ? "" : `var ${name} = ${value};`)),
  fc
    .tuple(fc.constantFrom("a", "lead", "data"), names, expression)
    .map(([owner, key, value]) => `${owner}.${key} = ${value};`),
  fc
    .tuple(expression, fc.constantFrom("a", "lead"), expression)
    .map(([test, name, value]) => `if (${test}) ${name} = ${value};`),
  fc
    .tuple(fc.constantFrom("a", "b"), expression)
    .map(([name, list]) => `for (const ${name} of ${list}) { data.push(${name}); ${name}.x = 1; }`),
  fc
    .tuple(names, expression)
    .map(
      ([name, value]) =>
        `function send(${name === "undefined" || name === "self" ? "x" : name}) { return fetch(${value}, { method: "POST", body: JSON.stringify(${name}) }); }`,
    ),
  expression.map((value) => `${value};`),
  expression.map((value) => `axios.post("https://www.zohoapis.eu/crm/v8/Leads", { data: [${value}] });`),
);

describe("totality", () => {
  it("random programs", () => {
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 8 }), (statements) => {
        const code = statements.join("\n");
        // What does not parse is ESLint's to say; anything else must be a report of ours.
        for (const report of lint(code)) expect(report).toMatch(/^\d+:\d+/);
      }),
      { seed: 20261124, numRuns: 600 },
    );
  }, 60_000);

  it("code without an end", () => {
    const nested = (depth: number): string => (depth === 0 ? '"/Leads"' : `(x ? ${nested(depth - 1)} : "a" + y)`);
    const deep = `fetch("https://www.zohoapis.eu/crm/v8" + ${nested(200)});`;
    const chain =
      Array.from(
        { length: 400 },
        (_, index) => `const v${index} = ${index === 0 ? '"https://www.zohoapis.eu"' : `v${index - 1} + "/x"`};`,
      ).join("\n") + `\nfetch(v399);`;
    const doubling =
      Array.from(
        { length: 60 },
        (_, index) =>
          `const d${index} = ${index === 0 ? '"https://www.zohoapis.eu/crm/v8/"' : `d${index - 1} + d${index - 1}`};`,
      ).join("\n") + `\nfetch(d59);`;
    const objects =
      Array.from(
        { length: 60 },
        (_, index) => `const o${index} = ${index === 0 ? "{ a: 1 }" : `{ a: o${index - 1}, b: o${index - 1} }`};`,
      ).join("\n") + `\naxios.post("https://www.zohoapis.eu/crm/v8/Leads", { data: [o59] });`;
    const mutual = `const f = (n) => g(n);\nconst g = (n) => f(n);\nfetch("https://www.zohoapis.eu/crm/v8/" + f(1));`;
    const writes = `const lead = {};\n${Array.from({ length: 500 }, (_, index) => `lead.k${index % 7} = ${index};`).join("\n")}\naxios.post("https://www.zohoapis.eu/crm/v8/Leads", { data: [lead] });`;
    const lists =
      Array.from(
        { length: 60 },
        (_, index) => `const l${index} = ${index === 0 ? "[1]" : `[l${index - 1}, l${index - 1}]`};`,
      ).join("\n") + `\nchange(l59);\naxios.post("https://www.zohoapis.eu/crm/v8/Leads", { data: l59 });`;
    // What doubles at each step would take for ever.
    for (const code of [deep, chain, doubling, objects, lists, mutual, writes])
      for (const report of lint(code)) expect(report).toMatch(/^\d+:\d+/);
  }, 60_000);
});
