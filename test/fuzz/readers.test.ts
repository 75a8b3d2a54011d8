import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createPreflight, OptionError } from "@zoho-preflight/validator";

import { readInput } from "../../packages/cli/src/requests-in/read-input.ts";
import { mask } from "../../packages/cli/src/terminal/mask.ts";
import { newFolder } from "../folders.ts";
import { changed, changes } from "./changed-text.ts";
import { HANGS, runs } from "./runs.ts";

/** Law: any text gives requests and problems with their places, any option a preflight or one typed error. Nothing throws or hangs. */

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
const BRUNO = `meta {
  name: one
  type: http
}

post {
  url: {{base}}/crm/v8/Leads?fields=id
  body: json
}

params:query {
  fields: id
}

headers {
  Authorization: Zoho-oauthtoken {{token}}
}

body:json {
  ${BODY}
}
`;
const MORE_SAMPLES: Readonly<Record<string, string>> = {
  ...SAMPLES,
  "a.bru": BRUNO,
  "documented.sh": `curl "${URL_V8}"\n-X POST\n-H "Authorization: Zoho-oauthtoken 1000.x"\n-d "@input.json"\n`,
  "here.sh": `T=abc\nBASE="https://www.zohoapis.com"\ncurl "$BASE/crm/v8/Leads" -H "a: $T" --data-binary @- <<'END'\n${BODY}\nEND\n`,
  "page.md": `| a | b |\n|---|---|\n| POST | \`curl -X POST ${URL_V8} -d '${BODY}'\` |\n\n~~~http\nPOST ${URL_V8}\n\n${BODY}\n~~~\n`,
  "one.json": `{"method":"PUT","url":"${URL_V8}/1","headers":{"a":["b"]},"body":"${BODY.replaceAll('"', '\\"')}"}`,
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
const spoilt = fc
  .tuple(fc.constantFrom(...Object.keys(MORE_SAMPLES)), changes(PIECES))
  .map(([name, by]) => ({ name, text: changed(MORE_SAMPLES[name] ?? "", by) }));

describe("any text gives requests and problems", { timeout: HANGS }, () => {
  const cwd = newFolder();

  it("whatever a file holds", async () => {
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ text }) => {
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
      fc.property(spoilt, ({ text }) => {
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
