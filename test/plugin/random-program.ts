import fc from "fast-check";

/** Programs over few names, so that they refer to each other and to themselves. */

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

export const randomProgram: fc.Arbitrary<string> = fc
  .array(statement, { minLength: 1, maxLength: 8 })
  .map((statements) => statements.join("\n"));
