import { describe, lintVerbs } from "./lint.ts";

/**
 * A function that is given a part of the address, called for one's own server before and after a request to Zoho: what is known of it from one call
 * must not decide another.
 */
const between = (helper: string, call: string): string => `${helper}
export async function run(id) {
  await ask("/api/orders", { method: "POST", body: JSON.stringify({ id }) });
  await ask(\`/api/orders/\${id}\`);
  ${call}
  await ask("/api/events");
}`;
const wrong = '{ method: "POST", body: JSON.stringify({ data: [{ Last_Name: 7 }] }) }';
const API = "https://www.zohoapis.eu";

describe("an address of which a function is given a part", () => {
  const { reports, silent } = lintVerbs();
  const plain = "const ask = (path, options = {}) => fetch(`${process.env.ZONE ?? '" + API + "'}${path}`, options);";
  const unnamed = "async function ask(path, options) { return fetch(`${base}${path}`, options); }";

  reports(
    "its request to Zoho between others",
    between(plain, `await ask("/crm/v8/Leads", ${wrong});`),
    '5:91-92 field-type Last_Name must be text, not the number 7. Write "7".',
  );
  reports(
    "the same with the path in a constant",
    between(plain, `const path = "/crm/v8/Leads"; await ask(path, ${wrong});`),
    '5:110-111 field-type Last_Name must be text, not the number 7. Write "7".',
  );
  reports(
    "the same behind something that stands before it",
    `const ask = (path, options) => fetch(\`${API}/crm/v8\${path}\`, options);
await ask("/Leads?per_page=10&fields=id");
await ask("/Leads", ${wrong});`,
    '3:82-83 field-type Last_Name must be text, not the number 7. Write "7".',
  );
  reports(
    "the same where the function chooses by what it is given",
    between(
      'const ask = (path, options) => fetch(path.startsWith("/crm") ? "' + API + '" + path : path, options);',
      `await ask("/crm/v8/Leads", ${wrong});`,
    ),
    '5:91-92 field-type Last_Name must be text, not the number 7. Write "7".',
  );
  silent(
    "a function that sends something else besides",
    between(
      "function ask(path, options) { fetch(`${base}/api/seen${path}`); return fetch(`" + API + "${path}`, options); }",
      `await ask("/crm/v8/Leads", ${wrong});`,
    ),
  );
  silent("other addresses alone", between(unnamed, 'await ask("/api/zoho/leads");'));
  silent("an address of which nothing is known", between(unnamed, `await ask(id, ${wrong});`));
  silent(
    "a request that is only sent for some of them",
    between(
      "function ask(path, options) { if (path !== '/crm/v8/Leads') return fetch(`" + API + "${path}`, options); }",
      `await ask("/crm/v8/Leads", ${wrong});`,
    ),
  );
});
