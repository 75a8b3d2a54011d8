import { describe, expect, it } from "vitest";

import { javascript, typescript } from "../../../../test/linting/rule-testers.ts";
import { stringifyBody } from "./stringify-body.ts";

describe("stringify-body", () => {
  it("says what is sent, and what to do", () => {
    expect(stringifyBody.meta.messages).toEqual({
      object:
        "fetch sends this object as the text [object Object], which is not JSON. Zoho answers INVALID_DATA. Wrap it in JSON.stringify().",
      array:
        "fetch sends this array as its items with commas between, which is not JSON. Zoho answers INVALID_DATA. Wrap it in JSON.stringify().",
      wrap: "Wrap it in JSON.stringify().",
    });
  });
});

const address = '"https://www.zohoapis.eu/crm/v8/Leads"';

/** The code is one line before `output`, what the suggestion makes of it. */
const at = (
  line: number,
  column: number,
  endColumn: number,
  output: string,
  messageId: "object" | "array" = "object",
) => [{ messageId, line, column, endLine: line, endColumn, suggestions: [{ messageId: "wrap", output }] }] as const;
const withoutSuggestion = (line: number, column: number, endColumn: number) =>
  [{ messageId: "object", line, column, endLine: line, endColumn, suggestions: [] }] as const;

javascript("stringify-body", stringifyBody, {
  valid: [
    {
      name: "JSON",
      code: `fetch(${address}, { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng" }] }) });`,
    },
    {
      name: "JSON in a variable",
      code: `const body = JSON.stringify({ data: [] });\nfetch(${address}, { method: "POST", body });`,
    },
    { name: "text", code: `fetch(${address}, { method: "POST", body: '{ "data": [] }' });` },
    {
      name: "text with holes",
      code: `const send = (name) => fetch(${address}, { method: "POST", body: \`{ "data": [{ "Last_Name": "\${name}" }] }\` });`,
    },
    {
      name: "a form",
      code: `fetch("https://www.zohoapis.eu/crm/v8/Leads/1/photo", { method: "POST", body: new FormData() });`,
    },
    { name: "parameters", code: `fetch(${address}, { method: "POST", body: new URLSearchParams({ a: "1" }) });` },
    { name: "bytes", code: `fetch(${address}, { method: "POST", body: Buffer.from("{}") });` },
    { name: "a blob", code: `fetch(${address}, { method: "POST", body: new Blob(["{}"]) });` },
    { name: "nothing", code: `fetch(${address}, { method: "POST", body: undefined });` },
    { name: "null", code: `fetch(${address}, { method: "POST", body: null });` },
    { name: "a parameter", code: `export const send = (body) => fetch(${address}, { method: "POST", body });` },
    {
      name: "what a function gives",
      code: `import { toJson } from "./json.js";\nfetch(${address}, { method: "POST", body: toJson({ data: [] }) });`,
    },
    {
      name: "an object or text",
      code: `export const send = (raw) => fetch(${address}, { method: "POST", body: raw ? { data: [] } : "{}" });`,
    },
    {
      name: "an object of a class that may say what it is as text",
      code: `class Payload { toString() { return "{}"; } }\nfetch(${address}, { method: "POST", body: new Payload() });`,
    },
    {
      name: "options that hide the body",
      code: `export const send = (options) => fetch(${address}, { body: { data: [] }, ...options });`,
    },
    {
      name: "axios, which makes JSON of objects",
      code: `import axios from "axios";\naxios.post(${address}, { data: [{ Last_Name: "Ng" }] });`,
    },
    {
      name: "the Embedded App SDK",
      code: 'ZOHO.CRM.API.insertRecord({ Entity: "Leads", APIData: { Last_Name: "Ng" } });',
    },
    {
      name: "another API",
      code: 'fetch("https://www.zohoapis.eu/books/v3/invoices", { method: "POST", body: { customer: 1 } });',
    },
    {
      name: "an address that nobody knows",
      code: 'export const send = (url) => fetch(url, { method: "POST", body: { data: [] } });',
    },
    {
      name: "another function called fetch",
      code: `import { fetch } from "./own-fetch.js";\nfetch(${address}, { method: "POST", body: { data: [] } });`,
    },
    { name: "a method called fetch", code: `client.fetch(${address}, { method: "POST", body: { data: [] } });` },
  ],
  invalid: [
    {
      name: "an object",
      code: `fetch(${address}, { method: "POST", body: { data: [] } });`,
      errors: at(1, 71, 83, `fetch(${address}, { method: "POST", body: JSON.stringify({ data: [] }) });`),
    },
    {
      name: "an object that may hold more",
      code: `export const send = (lead) => fetch(${address}, { method: "POST", body: { data: [{ ...lead }] } });`,
      errors: at(
        1,
        101,
        124,
        `export const send = (lead) => fetch(${address}, { method: "POST", body: JSON.stringify({ data: [{ ...lead }] }) });`,
      ),
    },
    {
      name: "an array",
      code: `fetch(${address}, { method: "POST", body: [{ Last_Name: "Ng" }] });`,
      errors: at(
        1,
        71,
        92,
        `fetch(${address}, { method: "POST", body: JSON.stringify([{ Last_Name: "Ng" }]) });`,
        "array",
      ),
    },
    {
      name: "an object in a variable, where it is used",
      code: `const lead = { data: [] };\nfetch(${address}, { method: "POST", body: lead });`,
      errors: at(
        2,
        71,
        75,
        `const lead = { data: [] };\nfetch(${address}, { method: "POST", body: JSON.stringify(lead) });`,
      ),
    },
    {
      name: "a variable that is called body",
      code: `const body = { data: [] };\nfetch(${address}, { method: "POST", body });`,
      errors: at(
        2,
        65,
        69,
        `const body = { data: [] };\nfetch(${address}, { method: "POST", body: JSON.stringify(body) });`,
      ),
    },
    {
      name: "options in a variable",
      code: `const options = { method: "POST", body: { data: [] } };\nfetch(${address}, options);`,
      errors: at(
        1,
        41,
        53,
        `const options = { method: "POST", body: JSON.stringify({ data: [] }) };\nfetch(${address}, options);`,
      ),
    },
    {
      name: "options in a variable, and an object in another",
      code: `const lead = { data: [] };\nconst options = { method: "POST", body: lead };\nfetch(${address}, options);`,
      errors: withoutSuggestion(1, 14, 26),
    },
    {
      name: "one of two objects",
      code: `export const send = (hot) => fetch(${address}, { method: "POST", body: hot ? { data: [1] } : { data: [2] } });`,
      errors: at(
        1,
        100,
        135,
        `export const send = (hot) => fetch(${address}, { method: "POST", body: JSON.stringify(hot ? { data: [1] } : { data: [2] }) });`,
      ),
    },
    {
      name: "node-fetch",
      code: `import send from "node-fetch";\nsend(${address}, { method: "PUT", body: { data: [] } });`,
      errors: at(
        2,
        69,
        81,
        `import send from "node-fetch";\nsend(${address}, { method: "PUT", body: JSON.stringify({ data: [] }) });`,
      ),
    },
    {
      name: "undici",
      code: `const { fetch: send } = require("undici");\nsend(${address}, { method: "PUT", body: { data: [] } });`,
      errors: at(
        2,
        69,
        81,
        `const { fetch: send } = require("undici");\nsend(${address}, { method: "PUT", body: JSON.stringify({ data: [] }) });`,
      ),
    },
    {
      name: "the global object's fetch",
      code: `globalThis.fetch(${address}, { method: "POST", body: { data: [] } });`,
      errors: at(1, 82, 94, `globalThis.fetch(${address}, { method: "POST", body: JSON.stringify({ data: [] }) });`),
    },
    {
      name: "a function that sends what it makes",
      code: `export async function send(name) {\n  await fetch(${address}, { method: "POST", body: { data: [{ Last_Name: name }] } });\n}\nsend("Ng");`,
      errors: at(
        2,
        79,
        110,
        `export async function send(name) {\n  await fetch(${address}, { method: "POST", body: JSON.stringify({ data: [{ Last_Name: name }] }) });\n}\nsend("Ng");`,
      ),
    },
  ],
});

typescript("stringify-body (TypeScript)", stringifyBody, {
  valid: [
    {
      name: "JSON with a type",
      code: `fetch(${address}, { method: "POST", body: JSON.stringify({ data: [] }) as string } satisfies RequestInit);`,
    },
    {
      name: "a parameter with a type",
      code: `export const send = (body: BodyInit) => fetch(${address}, { method: "POST", body });`,
    },
    {
      name: "a parameter that says it is an object",
      code: `export const send = (body: object) => fetch(${address}, { method: "POST", body: body as unknown as string });`,
    },
  ],
  invalid: [
    {
      name: "an object that is said to be something else",
      code: `fetch(${address}, { method: "POST", body: { data: [] } as unknown as string });`,
      errors: at(
        1,
        71,
        104,
        `fetch(${address}, { method: "POST", body: JSON.stringify({ data: [] } as unknown as string) });`,
      ),
    },
    {
      name: "options with a type",
      code: `const options: RequestInit = { method: "POST", body: { data: [] } as any };\nfetch(${address}, options);`,
      errors: withoutSuggestion(1, 54, 66),
    },
  ],
});
