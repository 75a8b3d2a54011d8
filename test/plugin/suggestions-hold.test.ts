import fc from "fast-check";

import { runs } from "../fuzz/runs.ts";
import { describe, expect, it, messagesOf } from "./lint.ts";
import type { LintOptions } from "./lint.ts";

/** Whatever a suggestion is offered for: the code that it leaves is code, and that report is gone from it. In programs of many forms. */

const quoted = fc.constantFrom('"', "'", "`");
const inQuotes = (quote: string, text: string): string => `${quote}${text}${quote}`;

/** A request with a fault in it, or without. */
interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  /** Keys and values of a record as they are written: `["Last_Nme", '"Ng"']`. */
  readonly record: readonly (readonly [string, string])[] | undefined;
}

const keys = fc.constantFrom(
  "Last_Name",
  "Last_Nme",
  "last_name",
  "Company",
  "Compny",
  "Email",
  "Emial",
  "Lead_Source",
  "Created_Time",
);
const values = fc.constantFrom(
  '"Ng"',
  '"x@example.com"',
  '"Web Downlod"',
  '"Web Download"',
  "5",
  "true",
  "name",
  "form.value",
  "null",
  '""',
);
const record = fc.uniqueArray(fc.tuple(keys, values), { maxLength: 4, selector: ([key]) => key });
const query = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom("fields", "filds", "per_page", "perpage", "page", "sort_order", "email"),
    fc.constantFrom("id", "Last_Nme", "500", "200", "1", "dsc", "asc", "a@example.com"),
  ),
  { maxLength: 3, selector: ([key]) => key },
);
const request: fc.Arbitrary<Request> = fc.record({
  method: fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "post"),
  path: fc.constantFrom(
    "/Leads",
    "/leads",
    "/Leeds",
    "/Leads/upsert",
    "/Leads/upsrt",
    "/Leads/search",
    "/Leads/actions/count",
    "/users",
    "/Contacts/1000000000001",
  ),
  query,
  record: fc.option(record, { nil: undefined }),
});

/** How a request is written: quotes, line breaks, commas, and where its parts stand. */
interface Style {
  readonly quote: string;
  readonly keyQuotes: boolean;
  readonly lines: boolean;
  readonly comma: boolean;
  readonly apart: boolean;
  readonly assigned: boolean;
  readonly spread: boolean;
  readonly comment: boolean;
  readonly windows: boolean;
  readonly client: "fetch" | "axios" | "instance" | "helper" | "class" | "zoho";
  readonly params: "address" | "search" | "object" | "added";
}
const style: fc.Arbitrary<Style> = fc.record({
  quote: quoted,
  keyQuotes: fc.boolean(),
  lines: fc.boolean(),
  comma: fc.boolean(),
  apart: fc.boolean(),
  assigned: fc.boolean(),
  spread: fc.boolean(),
  comment: fc.boolean(),
  windows: fc.boolean(),
  client: fc.constantFrom("fetch", "axios", "instance", "helper", "class", "zoho"),
  params: fc.constantFrom("address", "search", "object", "added"),
});

function objectText(
  entries: readonly (readonly [string, string])[],
  { quote, keyQuotes, lines, comma, comment }: Style,
): string {
  const all = entries.map(([key, value]) => {
    const name = keyQuotes && quote !== "`" ? inQuotes(quote, key) : key;
    return value === "name" && !keyQuotes && key === "name"
      ? key
      : `${name}: ${value}${comment ? " /* as given */" : ""}`;
  });
  const gap = lines ? "\n  " : " ";
  return all.length === 0 ? "{}" : `{${gap}${all.join(`,${gap}`)}${comma ? "," : ""}${lines ? "\n" : " "}}`;
}

function program({ method, path, query, record }: Request, style: Style): string {
  const { quote, apart, assigned, spread, client, params } = style;
  const before: string[] = ["let name, form, more, token;"];
  let body: string | undefined;
  if (record !== undefined) {
    const [first, ...rest] = record;
    let row = objectText(assigned && first !== undefined ? rest : record, style);
    if (apart || (assigned && first !== undefined)) {
      before.push(`const lead = ${row};`);
      if (assigned && first !== undefined) before.push(`lead.${first[0]} = ${first[1]};`);
      row = spread ? "{ ...lead }" : "lead";
    }
    body = `{ data: [${row}]${style.comma ? ", " : ""} }`;
  }
  const text = query.map(([key, value]) => `${key}=${value}`).join("&");
  const whole = (base: string): string => `${base}${path}${params === "address" && text !== "" ? `?${text}` : ""}`;
  let address = inQuotes(quote, whole("https://www.zohoapis.eu/crm/v8"));
  const object = objectText(
    query.map(([key, value]) => [key, inQuotes(quote, value)]),
    style,
  );
  if (params === "search") {
    before.push(`const search = new URLSearchParams(${object});`);
    address = `\`${whole("https://www.zohoapis.eu/crm/v8")}?\${search}\``;
  } else if (params === "added") address = `${address} + ${inQuotes(quote, `?${text}`)}`;
  const verb = inQuotes(quote, method);
  const config = params === "object" ? `, params: ${object}` : "";
  const sent = body === undefined ? "" : `, data: ${body}`;
  const text0 = body === undefined ? "" : `, body: JSON.stringify(${body})`;
  const relative = inQuotes(quote, whole(""));
  switch (client) {
    case "fetch":
      return [
        ...before,
        `fetch(${address}, { method: ${verb}, headers: { Authorization: \`Digest \${token}\` }${text0} });`,
      ].join("\n");
    case "axios":
      return [...before, `axios({ method: ${verb}, url: ${address}${sent}${config} });`].join("\n");
    case "instance":
      return [
        ...before,
        `const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });`,
        `crm.request({ method: ${verb}, url: ${relative}${sent}${config} });`,
      ].join("\n");
    case "helper":
      return [
        ...before,
        "function send(method, path, body) {\n  return fetch(`https://www.zohoapis.eu/crm/v8${path}`, { method, body: JSON.stringify(body) });\n}",
        `send(${verb}, ${relative}${body === undefined ? "" : `, ${body}`});`,
      ].join("\n");
    case "class":
      return [
        ...before,
        'class Crm {\n  base = "https://www.zohoapis.eu/crm/v8";\n  send(method, path, body) {\n    return fetch(this.base + path, { method, body: JSON.stringify(body) });\n  }\n}',
        `new Crm().send(${verb}, ${relative}${body === undefined ? "" : `, ${body}`});`,
      ].join("\n");
    default:
      return [
        ...before,
        `ZOHO.CRM.API.insertRecord({ Entity: ${inQuotes(quote, path.split("/")[1] ?? "")}, APIData: ${objectText(record ?? [], style)} });`,
      ].join("\n");
  }
}

interface Message {
  readonly ruleId: string | null;
  readonly message: string;
  readonly fatal?: true | undefined;
}

/** What is wrong with the suggestions of a program: `"Write Last_Name.: … is still reported in …"`. */
function faults(code: string, options: LintOptions = {}): readonly string[] {
  const messages = messagesOf(code, options);
  const same = (all: readonly Message[], { ruleId, message }: Message): number =>
    all.filter((each) => each.ruleId === ruleId && each.message === message).length;
  return messages.flatMap((message) =>
    (message.suggestions ?? []).flatMap(({ desc, fix }) => {
      const result = code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]);
      const after = messagesOf(result, options);
      if (after.some(({ fatal }) => fatal === true)) return [`${desc} leaves what is no code:\n${result}`];
      return same(after, message) < same(messages, message) ? [] : [`${desc} leaves "${message.message}":\n${result}`];
    }),
  );
}

describe("a suggestion", () => {
  it("leaves code, in which its report is gone", () => {
    let offered = 0;
    const times = runs(400, 20261130);
    fc.assert(
      fc.property(request, style, (each, written) => {
        const lines = program(each, written);
        const code = written.windows ? lines.replaceAll("\n", "\r\n") : lines;
        offered += messagesOf(code, {}).filter(({ suggestions = [] }) => suggestions.length > 0).length;
        expect(faults(code)).toEqual([]);
      }),
      times,
    );
    expect(offered).toBeGreaterThan(times.numRuns * 0.7);
  });
});
