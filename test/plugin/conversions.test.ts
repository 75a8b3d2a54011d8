import { describe, lintVerbs } from "./lint.ts";

/** What a conversion shows of a value: that it is text. Numbers, check boxes and lists are not sent as text; everything else may be. */

const update = (values: string): string =>
  `export const save = (n, rows, flag) => axios.put("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ id: "1", ${values} }] });`;
const NUMBER = "Annual_Revenue should be a number without quotes, not text; Zoho may refuse it.";

describe("conversions to text, where a number belongs", () => {
  const { reports } = lintVerbs();
  const revenue = (value: string): [string, string, string] => [
    value,
    update(`Annual_Revenue: ${value}`),
    `1:126-${126 + value.length} maybe-field-type ${NUMBER}`,
  ];

  reports(...revenue("String(n)"));
  reports(...revenue("String(rows)"));
  reports(...revenue("String(process.env.REVENUE)"));
  reports(...revenue("`${n}`"));
  reports(...revenue("`${n} EUR`"));
  reports(...revenue('n + ""'));
  reports(...revenue('"" + n'));
  reports(...revenue("n.toString()"));
  reports(...revenue("n.total.toString(10)"));
  reports(...revenue("form.total.toString()"));
  reports(...revenue("n.toFixed(2)"));
  reports(...revenue("(n ?? 0).toFixed(2)"));
  reports(...revenue('n.toLocaleString("de-DE", rows)'));
  reports(...revenue("n.trim()"));
  reports(...revenue("JSON.stringify(n)"));
  reports(...revenue("flag ? String(n) : `${rows}`"));
  reports(...revenue("flag ? String(n) : undefined"));
  reports(
    "a conversion elsewhere",
    `const asText = (x) => \`\${x}\`;\nexport function save(n) {\n  const lead = { id: "1" };\n  if (n) lead.Annual_Revenue = asText(n);\n  return axios.put("https://www.zohoapis.eu/crm/v8/Leads", { data: [lead] });\n}`,
    `1:23-29 maybe-field-type ${NUMBER}`,
  );
});

describe("conversions of what may be missing, which is text wherever it is sent", () => {
  const { reports, silent } = lintVerbs();
  const revenue = (value: string, text = value): [string, string, string] => {
    const start = 126 + value.indexOf(text);
    return [value, update(`Annual_Revenue: ${value}`), `1:${start}-${start + text.length} maybe-field-type ${NUMBER}`];
  };

  reports(...revenue("n?.toString()"));
  reports(...revenue("n?.total.toFixed(2)"));
  reports(...revenue("n.total?.toFixed(2)"));
  reports(...revenue("n?.toString?.()"));
  reports(...revenue("n?.trim().toUpperCase()"));
  reports(...revenue("(n?.toString()).trim()", "n?.toString()"));
  reports(...revenue('n?.toString() ?? ""', "n?.toString()"));
  reports(...revenue('n?.total?.toFixed(2) || ""', "n?.total?.toFixed(2)"));
  reports(...revenue("n?.toString() ?? 0", "n?.toString()"));
  reports(...revenue("n?.toString() ?? null", "n?.toString()"));
  reports(...revenue("n == null ? null : n.toString()"));
  reports(...revenue('`${n?.total ?? ""}`'));
  reports(...revenue('n?.toString() + ""'));
  reports(...revenue("flag ? n?.toString() : undefined", "n?.toString()"));
  reports(
    "a variable",
    `export function save(n) {
  const text = n?.toFixed(2);
  return axios.put("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ id: "1", Annual_Revenue: text }] });
}`,
    `2:16-29 maybe-field-type ${NUMBER}`,
  );
  reports(
    "an integer",
    update("No_of_Employees: n?.size.toString()"),
    "1:127-145 maybe-field-type No_of_Employees should be an integer without quotes, not text; Zoho may refuse it.",
  );

  silent("a number in its place", update("Annual_Revenue: n?.toString() ?? 5, No_of_Employees: n?.toFixed() || rows"));
  silent("a number again", update("Annual_Revenue: Number(n?.toString()), No_of_Employees: +n?.toString()"));
  silent("a sum, which is a number of what is missing", update("Annual_Revenue: n?.toString() + 1"));
  silent("a part of something", update("Annual_Revenue: n?.total, No_of_Employees: n?.total ?? rows"));
  silent("a method of nobody knows what", update("Annual_Revenue: n?.amount(), No_of_Employees: n?.toFixed(rows)"));
  silent("a text", update("Last_Name: n?.toString(), Company: n?.trim() ?? '', Description: n?.toFixed(2)"));
  silent("an item of a list, which is null", update("Tag: [n?.toString()]"));
});

describe("conversions to text, where something else belongs that is not text", () => {
  const { reports } = lintVerbs();

  reports(
    "an integer",
    update("No_of_Employees: String(n)"),
    "1:127-136 maybe-field-type No_of_Employees should be an integer without quotes, not text; Zoho may refuse it.",
  );
  reports(
    "an integer, of text that is never empty",
    update("No_of_Employees: `about ${n}`"),
    "1:127-139 field-type No_of_Employees must be an integer without quotes, not text.",
  );
  reports(
    "a check box",
    update("Email_Opt_Out: `${flag}`"),
    "1:125-134 maybe-field-type Email_Opt_Out should be true or false without quotes, not text; Zoho may refuse it.",
  );
  reports(
    "rows",
    update("Invoiced_Items: JSON.stringify(rows)").replace("Leads", "Invoices"),
    "1:129-149 maybe-field-type Invoiced_Items should be an array, not text; Zoho may refuse it.",
  );
});

describe("conversions to text, where they may be right", () => {
  const { silent } = lintVerbs();

  silent("a text", update("Last_Name: String(n), Company: `${n}`, Description: n + ''"));
  silent("a telephone, an address, a website", update("Phone: n.toString(), Email: `${n}`, Website: String(n)"));
  silent("a pick list", update("Rating: String(n), Lead_Source: `${n}`"));
  silent("an id", update("Owner: { id: String(n) }, Layout: { id: `${n}` }").replace('"1"', "`${n}`"));
  silent("a lookup, whose id is text", update("Owner: String(n)"));
  silent(
    "a date, of which the content decides",
    update("Closing_Date: String(n), Last_Name: a").replace("Leads", "Deals").replace("Last_Name", "Deal_Name"),
  );
  silent("a number again", update("Annual_Revenue: Number(String(n)), No_of_Employees: +n.toString()"));
  silent("a number in one branch", update("Annual_Revenue: flag ? String(n) : n"));
  silent("a number where it is 0", update("Annual_Revenue: n && String(n)"));
  silent(
    "a variable that is given a number later",
    `export function save(n) {\n  let text = String(n);\n  if (n) text = 5;\n  return axios.put("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ id: "1", Annual_Revenue: text }] });\n}`,
  );
  silent(
    "a function that is only called String",
    `import { String } from "./rounding.js";\n${update("Annual_Revenue: String(n)")}`,
  );
  silent(
    "a method that is given what to write",
    update("Annual_Revenue: round.toFixed(n), No_of_Employees: n.trim(rows)"),
  );
  silent("what is added to something unknown", update("Annual_Revenue: n + rows, No_of_Employees: n + 1"));
  silent(
    "what another sub-request answers",
    `export const save = (reference) => axios.post("https://www.zohoapis.eu/crm/v8/__composite_requests", { __composite_requests: [{ sub_request_id: "1", method: "POST", uri: "/crm/v8/Leads", body: { data: [{ Last_Name: "Ng", Annual_Revenue: \`\${reference}\` }] } }] });`,
  );
  silent(
    "the form of bodies that are text",
    "export const save = (n) => axios.post('https://www.zohoapis.eu/crm/v8/Leads', `${n}`);",
  );
});

describe("toISOString in a date", () => {
  const { reports, silent } = lintVerbs();
  const deal = (value: string): string => update(`Closing_Date: ${value}`).replace("Leads", "Deals");

  reports(
    "the date and the time of it",
    deal("n.toISOString()"),
    "1:124-139 field-format Closing_Date must be a date without a time, not n.toISOString().",
  );
  reports(
    "where there is one",
    deal("n?.toISOString()"),
    "1:124-140 field-format Closing_Date must be a date without a time, not n?.toISOString().",
  );
  reports(
    "where there is one, and nothing else",
    deal('n?.toISOString() ?? ""'),
    "1:124-140 field-format Closing_Date must be a date without a time, not n?.toISOString().",
  );
  silent("the day of it", deal("n.toISOString().slice(0, 10)"));
  silent("the day of it, where there is one", deal("n?.toISOString().slice(0, 10)"));
  silent("another day in its place", deal('n?.toISOString() ?? "2026-11-30"'));
});

describe("conversions of what may be missing, where one wrong alternative is enough", () => {
  const { silent } = lintVerbs({ strict: true });
  const send = (value: string): string =>
    `export const save = (stage) => fetch("https://www.zohoapis.eu/crm/v8/Deals", { method: "POST", headers: { Authorization: "Zoho-oauthtoken " + ${value} }, body: JSON.stringify({ data: [{ Deal_Name: ${value}, Stage: ${value} }] }) });`;

  silent("an empty default", send('(stage || "").trim()'));
  silent("an empty default of the environment", send('String(process.env.STAGE ?? "")'));
  silent("a placeholder", send('(stage ?? "TODO").toUpperCase()'));
  silent("an optional call", send("stage?.trim()"));
  silent("an optional call with an empty default", send('(stage?.trim() ?? "")'));
  silent("an optional call of a part", send("stage?.name.toUpperCase()"));
  silent("an optional call where something else is falsy", send('(stage?.trim() || "")'));
});
