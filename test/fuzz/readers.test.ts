import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createPreflight, OptionError } from "@zoho-preflight/validator";

import { readInput } from "../../packages/cli/src/requests-in/read-input.ts";
import { mask } from "../../packages/cli/src/terminal/mask.ts";
import { messagesOf } from "../plugin/lint.ts";
import { newFolder } from "../folders.ts";
import { HANGS, runs } from "./runs.ts";

/** Law: any text gives requests and problems with their places, any option a preflight or one typed error, any code reports. Nothing throws or hangs. */

const URL_V8 = "https://www.zohoapis.com/crm/v8/Leads";
const BODY = '{"data":[{"Last_Name":"Ng","Emial":"x"}]}';
const SAMPLES: Readonly<Record<string, string>> = {
  "a.json": JSON.stringify([{ method: "POST", url: URL_V8, headers: { a: "b" }, body: JSON.parse(BODY) as unknown }]),
  "a.ndjson": `{"method":"POST","url":"${URL_V8}","body":${BODY}}\n{"request":"GET ${URL_V8}"}\n`,
  "a.har": JSON.stringify({
    log: {
      entries: [
        {
          request: { method: "POST", url: URL_V8, headers: [], postData: { mimeType: "application/json", text: BODY } },
        },
      ],
    },
  }),
  "collection.json": JSON.stringify({
    info: { name: "c", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
    variable: [{ key: "base", value: "https://www.zohoapis.com" }],
    item: [
      {
        name: "f",
        item: [
          { name: "r", request: { method: "POST", url: "{{base}}/crm/v8/Leads", body: { mode: "raw", raw: BODY } } },
        ],
      },
    ],
  }),
  "a.sh": `curl -X POST '${URL_V8}' -H 'Authorization: Zoho-oauthtoken $T' \\\n  -d '${BODY}'\n`,
  "a.bat": `curl -X POST "${URL_V8}" ^\n  -H "a: b" --data-raw "^{^\\"data^\\":[]^}"\n`,
  "a.http": `@base = https://www.zohoapis.com\n### one\nPOST {{base}}/crm/v8/Leads HTTP/1.1\nAccept: */*\n\n${BODY}\n`,
  "a.txt": `Invoke-WebRequest -Uri "${URL_V8}" -Method POST -Body "{}"\nfetch("${URL_V8}", { "method": "POST", "body": "${BODY.replaceAll('"', '\\"')}" });`,
  "a.md": `# x\n\n\`\`\`sh\ncurl ${URL_V8}\n\`\`\`\n\n\`\`\`json\n${BODY}\n\`\`\`\n`,
};
const PIECES = [
  '"',
  "'",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\\",
  "\n",
  "\r\n",
  "^",
  "`",
  "$",
  "{{",
  "}}",
  "-d",
  "@",
  "###",
  "curl ",
  "\u0000",
  "\uD800",
  "\u2028",
  "null",
  "1e999",
  "<",
  ">",
  "-----",
];
const PATHS = [
  ["method"],
  ["url", "path", 0],
  ["query", "ids"],
  ["headers", "authorization"],
  ["body"],
  ["body", "data", 0, "Emial"],
];

/** A sample with pieces put in, cut out and doubled. */
const changed = fc
  .tuple(
    fc.constantFrom(...Object.keys(SAMPLES)),
    fc.array(
      fc.tuple(
        fc.nat(999),
        fc.constantFrom("put", "cut", "double", "swap"),
        fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 5 })),
      ),
      { maxLength: 6 },
    ),
  )
  .map(([name, changes]) => {
    let text = SAMPLES[name] ?? "";
    for (const [place, what, piece] of changes) {
      const at = Math.floor((place / 1000) * text.length);
      if (what === "put") text = text.slice(0, at) + piece + text.slice(at);
      else if (what === "cut") text = text.slice(0, at) + text.slice(at + 1 + piece.length);
      else if (what === "double") text = text.slice(0, at) + text.slice(Math.max(0, at - 20), at) + text.slice(at);
      else text = text.slice(0, at) + piece + text.slice(at + piece.length);
    }
    return { name, text };
  });

describe("any text gives requests and problems", { timeout: HANGS }, () => {
  const cwd = newFolder();

  it("whatever a file holds", async () => {
    await fc.assert(
      fc.asyncProperty(changed, async ({ text }) => {
        const chunks = (async function* () {
          yield await Promise.resolve(Buffer.from(text));
        })();
        for await (const found of readInput("-", { cwd, stdin: chunks })) {
          if (found.kind === "problem" && found.text.includes("this file cannot be read ("))
            throw new Error(found.text);
          if (found.kind !== "request") continue;
          for (const path of PATHS)
            for (const part of ["key", "value"] as const) {
              const { line, column, length, source } = found.place(path, part);
              expect(line).toBeGreaterThan(0);
              expect(column - 1).toBeLessThanOrEqual(source.length);
              expect(length).toBeGreaterThan(0);
            }
        }
      }),
      runs(1500),
    );
  });

  it("and masking it keeps its length, and hides no more a second time", () => {
    fc.assert(
      fc.property(changed, ({ text }) => {
        const once = mask(text);
        expect(mask(once)).toBe(once);
      }),
      runs(1500),
    );
  });
});

describe("any options give a preflight, or one error that names the option", { timeout: HANGS }, () => {
  it("whatever they are", () => {
    const anything = fc.anything({
      maxDepth: 3,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
    });
    const options = fc.record(
      {
        scopes: anything,
        dataCenter: fc.oneof(anything, fc.constantFrom("us", "eu", "xx")),
        environment: fc.oneof(anything, fc.constantFrom("sandbox")),
        apiVersion: fc.oneof(anything, fc.constantFrom("v8", "v9", "8")),
        token: fc.oneof(anything, fc.record({ expiresAt: anything })),
        severity: fc.oneof(anything, fc.dictionary(fc.string(), anything)),
        now: anything,
        words: anything,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(options, anything), (given) => {
        try {
          createPreflight(given as never).validate({ url: URL_V8 });
        } catch (error) {
          if (!(error instanceof OptionError)) throw error;
        }
      }),
      runs(2000),
    );
  });
});

describe("any program is read", { timeout: HANGS }, () => {
  it("whatever it does with its requests", () => {
    const name = fc.constantFrom("a", "b", "c", "deal", "f");
    const { statement } = fc.letrec<{ expression: string; statement: string }>((tie) => ({
      expression: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.constantFrom(
          "1",
          '"x"',
          '"Last_Name"',
          "null",
          "undefined",
          "true",
          "[]",
          "{}",
          "new Date()",
          "process.env.X",
        ),
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
      ),
      statement: fc.oneof(
        { depthSize: "small" },
        fc.tuple(name, tie("expression")).map(([a, e]) => `var ${a} = ${e};`),
        fc.tuple(name, tie("expression")).map(([a, e]) => `${a}.Last_Name = ${e};`),
        fc.tuple(name, tie("expression")).map(([a, e]) => `${a}.push(${e});`),
        fc.tuple(tie("expression"), tie("statement")).map(([e, s]) => `if (${e}) { ${s} }`),
        fc
          .tuple(name, tie("statement"), tie("expression"))
          .map(([f, s, e]) => `function ${f}(x) { ${s} return ${e}; }`),
        fc.tuple(tie("expression"), tie("statement")).map(([e, s]) => `for (const row of [${e}]) { ${s} }`),
        tie("expression").map((e) => `fetch("${URL_V8}", { method: "POST", body: ${e} });`),
        tie("expression").map((e) => `fetch("https://www.zohoapis.com/crm/v8/" + ${e});`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 8 }), (lines) => {
        const code = [...lines, `fetch("${URL_V8}", { method: "POST", body: JSON.stringify({ data: [a] }) });`].join(
          "\n",
        );
        for (const { message, fatal } of messagesOf(code, {}))
          if (fatal === true && !message.startsWith("Parsing error")) throw new Error(message);
      }),
      runs(150),
    );
  });
});
