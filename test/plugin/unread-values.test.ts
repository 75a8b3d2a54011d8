import { describe, lintVerbs } from "./lint.ts";

/** What is known only at run time: ids in paths, and defaults that keep a program going and are never meant to be sent. */

describe("an id in a path that nobody has read", () => {
  const { reports, silent } = lintVerbs();

  silent(
    "beside another id in the record",
    `export const update = (leadId) => fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${leadId}\`, {
  method: "PUT",
  headers: { Authorization: \`Zoho-oauthtoken \${token()}\` },
  body: JSON.stringify({ data: [{ id: "1000000000001" }] }),
});`,
  );
  silent(
    "where the address wants none",
    `export const read = (sectionId) => fetch(\`https://www.zohoapis.eu/crm/v8/settings/\${sectionId}?module=Leads\`, {
  headers: { Authorization: \`Zoho-oauthtoken \${token()}\` },
});`,
  );
  silent(
    "that may be an external one",
    `export const update = (customerId, headers) => fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${customerId}\`, {
  method: "PUT",
  headers: { Authorization: \`Zoho-oauthtoken \${token()}\`, "X-EXTERNAL": "Leads.Customer_Number" },
  body: JSON.stringify({ data: [{ Last_Name: "Okafor" }] }),
});`,
  );
  reports(
    "but what is written beside it is judged",
    `export const update = (leadId) => fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${leadId}\`, {
  method: "PUT",
  headers: { Authorization: \`Zoho-oauthtoken \${token()}\` },
  body: JSON.stringify({ data: [{ Annual_Revenue: "lots" }] }),
});`,
    '4:51-57 field-type Annual_Revenue must be a number without quotes, not the text "lots".',
  );
});

describe("an empty default of something unknown", () => {
  const { reports, silent } = lintVerbs();
  const insert = (stage: string, token = "`Zoho-oauthtoken ${token()}`"): string =>
    `export const add = (form) => fetch("https://www.zohoapis.eu/crm/v8/Deals", {
  method: "POST",
  headers: { Authorization: ${token} },
  body: JSON.stringify({ data: [{ Deal_Name: "Harbour", Closing_Date: "2026-05-17", Stage: ${stage} }] }),
});`;

  silent("a stage from the environment, or nothing", insert('process.env.STAGE ?? ""'));
  silent("a stage from a form, or nothing", insert('form.stage || ""'));
  silent("a stage from a form, or null", insert("form.stage ?? null"));
  silent("asked before", insert('form.stage ? form.stage : ""'));
  silent("a stage that is to be done", insert('process.env.STAGE || "TODO"'));
  silent("a token, or nothing", insert('"Qualification"', 'process.env["ZOHO_TOKEN"] ?? ""'));
  silent("a token, or where it will stand", insert('"Qualification"', 'process.env.ZOHO_TOKEN || "<token>"'));
  silent("a token, or crosses", insert('"Qualification"', 'form.token ?? "xxx"'));
  silent(
    "an id, or nothing",
    `export const read = () => fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${process.env.ID ?? ""}\`, {
  headers: { Authorization: \`Zoho-oauthtoken \${token()}\` },
});`,
  );
  reports(
    "an empty stage without anything before it",
    insert('""'),
    '4:92-94 mandatory-fields "Stage" is empty, and every record of Deals needs one. Give it a value.',
  );
  reports(
    "a default that is meant",
    insert('"Qualification"', 'process.env.TOKEN ?? "Bearer 1"'),
    '3:50-60 authorization-header The Authorization header says "Bearer"; only "Zoho-oauthtoken" is documented for the CRM API.',
  );
});
