import { describe, expect, it, lint, lintVerbs, suggestions } from "./lint.ts";

/** Variables that stand in a search as they are. */

const search = "https://www.zohoapis.eu/crm/v8/Leads/search";
const said = (param: string): string =>
  `encoded-params This value is put into "${param}" as it is; a "&", "+" or "#" in it changes the query. Wrap it in encodeURIComponent().`;

describe("a variable in a search", () => {
  const { reports, silent } = lintVerbs({ parser: "typescript" });

  reports(
    "in criteria",
    `const find = (name) => fetch(\`${search}?criteria=(Company:equals:\${name})\`);`,
    `1:102-106 ${said("criteria")}`,
  );
  reports(
    "as an e-mail address, in a sum",
    `const find = (email) => fetch("${search}?email=" + email);`,
    `1:86-91 ${said("email")}`,
  );
  reports(
    "as a telephone number",
    `const find = (phone: string) => fetch(\`${search}?page=1&phone=\${phone}\`);`,
    `1:99-104 ${said("phone")}`,
  );
  reports("trimmed", `const find = (text) => fetch(\`${search}?word=\${text.trim()}\`);`, `1:82-93 ${said("word")}`);
  reports(
    "as a property",
    `const find = ({ form }) => fetch(\`${search}?word=\${form.company}\`);`,
    `1:86-98 ${said("word")}`,
  );
  reports(
    "in the second condition, through axios",
    `import axios from "axios";
const find = (first, last) => axios.get(\`${search}?criteria=((First_Name:equals:\${encodeURIComponent(first)})and(Last_Name:equals:\${last}))\`);`,
    `2:167-171 ${said("criteria")}`,
  );

  it("is wrapped by the suggestion", () => {
    const code = `const find = (email) => fetch(\`${search}?email=\${email}\`);`;
    expect(suggestions(code)).toEqual({
      "Wrap it in encodeURIComponent().": code.replace("${email}", "${encodeURIComponent(email)}"),
    });
    expect(lint(Object.values(suggestions(code))[0] ?? "")).toEqual([]);
  });

  silent("encoded", `const find = (email) => fetch(\`${search}?email=\${encodeURIComponent(email)}\`);`);
  silent(
    "encoded before",
    `const find = (email) => { const q = encodeURIComponent(email); return fetch(\`${search}?email=\${q}\`); };`,
  );
  silent(
    "encoded by each caller",
    `const find = (text) => fetch(\`${search}?word=\${text}\`); find(encodeURIComponent(given));`,
  );
  silent("called encoded", `const find = (encodedEmail) => fetch(\`${search}?email=\${encodedEmail}\`);`);
  silent(
    "among parameters that are written by a class",
    `const find = (email) => fetch(\`${search}?\${new URLSearchParams({ email })}\`);`,
  );
  silent("among parameters of a client", `const find = (email) => axios.get("${search}", { params: { email } });`);
  silent(
    "set on a URL",
    `const find = (email) => { const url = new URL("${search}"); url.searchParams.set("email", email); return fetch(url); };`,
  );
  silent("an id", `const find = (ownerId) => fetch(\`${search}?criteria=(Owner:equals:\${ownerId})\`);`);
  silent(
    "a number",
    `const find = (count: number) => fetch(\`${search}?criteria=(No_of_Employees:equals:\${count})\`);`,
  );
  silent(
    "a number by its type",
    `const find = (floors: number) => fetch(\`${search}?criteria=(No_of_Employees:equals:\${floors})\`);`,
  );
  silent(
    "a date",
    `const find = (startDate) => fetch(\`${search}?criteria=(Last_Activity_Time:greater_than:\${startDate})\`);`,
  );
  silent("the name of a field", `const find = (field) => fetch(\`${search}?criteria=(\${field}:equals:Ng)\`);`);
  silent("criteria that are made elsewhere", `const find = (criteria) => fetch(\`${search}?criteria=\${criteria}\`);`);
  silent("what a function makes", `const find = (lead) => fetch(\`${search}?word=\${slug(lead)}\`);`);
  silent(
    "a page and fields",
    `const list = (page, fields) => fetch(\`https://www.zohoapis.eu/crm/v8/Leads?page=\${page}&fields=\${fields}\`);`,
  );
  silent("another service", `const find = (email) => fetch(\`https://api.example.com/search?email=\${email}\`);`);
});
