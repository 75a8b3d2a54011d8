import { inspect } from "node:util";

import { describe, expect, it } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";
import { guardRequests } from "@zoho-preflight/validator/guard";

import { commandLine } from "../command-line.ts";
import { messagesOf } from "../plugin/lint.ts";
import { serving } from "../serving.ts";

/** Law: nothing that a file, a server or a caller gave can move a cursor, forge a line or hide a word where it is printed. */

const SIGNS = [
  "\u001B[31m",
  "\u0007",
  "\u009B2J",
  "\u2028",
  "\u2029",
  "\u202E",
  "\u2066",
  "\u200B",
  "\u200D",
  "\uFEFF",
  "\u00AD",
  "\u0085",
];
const bad = SIGNS.join("");
/** A line break may end a line of ours; within one it would forge another. */
const FORGED = `\n::error::forged\r\n`;
// eslint-disable-next-line no-control-regex -- they are what is meant
const UNSEEN = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/;

const request = {
  method: "POST",
  url: `https://www.zohoapis.com/crm/v8/Leads?per_page=1${encodeURIComponent(bad)}&trig${bad}ger=1&criteria=(Last${encodeURIComponent(bad)}:equals:1)`,
  headers: { Authorization: `Zoho-oauthtoken undefined`, "X-Bad": bad },
  body: {
    [`trig${bad}${FORGED}`]: 1,
    data: [
      { Company: 1, Email: `no${bad}${FORGED}`, [`Emial${bad}${FORGED}`]: bad, Lead_Source: `Ads${bad}${FORGED}` },
    ],
  },
};
const odd = { method: `PO${bad}ST`, url: `https://www.zohoapis.com/crm/v8/Lea${bad}dz/search`, body: `{ "a": ${bad}` };

describe("what is printed holds nothing that a terminal obeys or hides", () => {
  it("messages, errors and warnings of the library", () => {
    const preflight = createPreflight();
    for (const given of [request, odd]) {
      const { issues } = preflight.validate(given);
      expect(issues.length).toBeGreaterThan(0);
      for (const { message } of issues) {
        expect(message).not.toMatch(UNSEEN);
        expect(message).not.toContain("\n");
      }
    }
    for (const onIssues of ["throw", "throw-and-warn"] as const) {
      const error: unknown = attempt(() => {
        guardRequests(preflight, { onIssues })(request);
      });
      const text = (error as Error).message;
      expect(text).not.toMatch(UNSEEN);
      expect(text).not.toContain("\n::error");
      expect(inspect(text)).toContain("\\\\u202E");
    }
  });

  for (const format of ["pretty", "json", "github", "sarif", "junit"])
    it(`check --format ${format}, file names too`, async () => {
      const name = `calls\u202E\u0007\u200B.ndjson`;
      const { stdout, stderr } = await commandLine(["check", "--format", format, name, `missing${bad}.json`], {
        files: { [name]: [request, odd].map((given) => JSON.stringify(given)).join("\n") },
      });
      expect(stdout + stderr).not.toMatch(UNSEEN);
      expect(stdout.split("\n").filter((line) => line.startsWith("::error::"))).toEqual([]);
    });

  for (const argv of [
    ["explain", bad],
    [bad],
    ["check", `--${bad}`],
    ["scopes", bad],
    ["migrate", "--to", bad, bad],
    ["diff", bad, bad],
    ["coverage", bad],
    ["generate", "--metadata", bad],
  ])
    it(JSON.stringify(argv), async () => {
      const { stdout, stderr } = await commandLine(argv);
      expect(stdout + stderr).not.toBe("");
      expect(stdout + stderr).not.toMatch(UNSEEN);
    });

  for (const pretty of [true, undefined])
    it(pretty === true ? "the log of serve" : "the log of serve as JSON", async () => {
      const server = await serving([], pretty === true ? { pretty } : {});
      await server.call("POST", `/crm/v8/Leads?trig${encodeURIComponent(bad)}=1`, request.body);
      await server.call("GET", `/crm/v8/Le${encodeURIComponent(bad)}ads?per_page=${encodeURIComponent(bad)}`);
      await server.stop();
      const { stdout, stderr } = server.printed();
      expect(stdout + stderr).not.toMatch(UNSEEN);
    });

  it("reports of the plugin", () => {
    const code = `fetch("https://www.zohoapis.com/crm/v8/Leads", { method: "POST", body: JSON.stringify(${JSON.stringify(request.body)}) });`;
    const messages = messagesOf(code, {});
    expect(messages.length).toBeGreaterThan(0);
    for (const { message } of messages) expect(message).not.toMatch(UNSEEN);
  });
});

function attempt(run: () => void): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}
