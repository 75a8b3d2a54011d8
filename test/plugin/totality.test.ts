import { describe, expect, it, lint } from "./lint.ts";

/** No code whatsoever makes a rule throw, or take time out of proportion; any programs are tried in `test/fuzz`. */

describe("totality", () => {
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
