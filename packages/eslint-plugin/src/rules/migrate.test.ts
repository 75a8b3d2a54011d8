import { Linter } from "eslint";
import { describe, expect, it } from "vitest";

import { project } from "../../../../test/linting/project.ts";
import plugin from "../index.ts";

const folder = project();

function lint(code: string, options: readonly object[] = []): Linter.LintMessage[] {
  return new Linter({ cwd: folder }).verify(
    code,
    [{ plugins: { "zoho-crm": plugin }, rules: { "zoho-crm/migrate": ["warn", ...options] } }],
    { filename: `${folder}/send.js` },
  );
}

const messages = (code: string, ...options: readonly object[]): readonly string[] =>
  lint(code, options).map(({ message }) => message);

const quote = `fetch("https://www.zohoapis.eu/crm/v2/Quotes", {
  method: "POST",
  headers,
  body: JSON.stringify({ data: [{ Subject: "Oak", Product_Details: [{ product: { id: "5000000000000100001" } }] }] }),
});`;
const list = 'fetch("https://www.zohoapis.eu/crm/v2/Leads", { headers });';
const org = 'fetch("https://www.zohoapis.eu/crm/v2/org", { headers });';

describe("migrate", () => {
  it("says of a call that nothing in it need change", () => {
    expect(messages(org)).toEqual(["This call is in v2, and v8 takes it as it is."]);
    const [{ line, column, endColumn } = { line: 0, column: 0, endColumn: 0 }] = lint(org);
    expect([line, org.slice(column - 1, (endColumn ?? 0) - 1)]).toEqual([1, "v2"]);
  });

  it("says what must change first, each at its place, and what changes in answers", () => {
    expect(messages(list)).toEqual([
      'In v8: The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
      "This call is in v2. For v8, 1 thing must change first. From v3 on: The answer holds only the fields that the parameter fields names, 50 at most. From v4 on: Records after the first 2,000 are fetched with page_token, from info.next_page_token of the answer.",
    ]);
    expect(messages(quote).map((message) => message.split(".", 1)[0])).toEqual([
      "This call is in v2",
      'In v8: "Quoted_Items" is missing, and every quote needs it',
      'In v8: Quotes has "Product_Details" only until v2; in v8 it is "Quoted_Items"',
    ]);
  });

  it("goes as far as it is told", () => {
    expect(messages(org, { to: "v3" })).toEqual(["This call is in v2, and v3 takes it as it is."]);
    expect(messages(org.replace("v2", "v3"), { to: "v3" })).toEqual([]);
  });

  it("says nothing of calls that are there, of other services, and of versions that cannot be read", () => {
    expect(messages(org.replace("v2", "v8"))).toEqual([]);
    expect(messages(org.replace("/crm/", "/books/"))).toEqual([]);
    expect(messages("fetch(`https://www.zohoapis.eu/crm/${version}/org`, { headers });")).toEqual([]);
  });

  it.each([
    org,
    list,
    quote,
    'const path = "/crm/v2.1/org";\nfetch(`https://www.zohoapis.eu${path}`, { headers });',
    "fetch(`https://www.zohoapis.eu/crm/v2/Leads/${lead.id}?per_page=${size}`, { headers });",
    'import axios from "axios";\naxios.get("https://www.zohoapis.eu/crm/v4/settings/modules");',
  ])("has suggestions that parse and take their report away: %s", (code) => {
    const reports = lint(code);
    expect(reports.length).toBeGreaterThan(0);
    const suggestions = reports.flatMap(({ message, suggestions: some = [] }) =>
      some.map(({ fix }) => ({ message, fix })),
    );
    expect(suggestions.length).toBeGreaterThan(0);
    for (const { message, fix } of suggestions) {
      const [start, end] = fix.range;
      const after = lint(code.slice(0, start) + fix.text + code.slice(end));
      expect(after.filter(({ fatal }) => fatal === true)).toEqual([]);
      expect(after.map((report) => report.message)).not.toContain(message);
    }
  });
});
