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
    '4:92-94 mandatory-fields "Stage" is empty, and every deal needs one.',
  );
  reports(
    "a default that is meant",
    insert('"Qualification"', 'process.env.TOKEN ?? "Digest 1"'),
    '3:50-60 authorization-header The Authorization header says "Digest"; Zoho expects "Zoho-oauthtoken". Send `Authorization: Zoho-oauthtoken <access token>`.',
  );
});

describe("an empty value that a guard replaces, or a function gives back", () => {
  for (const options of [{}, { strict: true }]) {
    const how = options.strict === true ? ", one wrong value being enough" : "";
    const { silent } = lintVerbs(options);
    const program = (before: string, stage: string): string => `export const add = async (form) => {
  ${before}
  await fetch("https://www.zohoapis.eu/crm/v8/Deals", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token()}\` },
    body: JSON.stringify({ data: [{ Deal_Name: "Harbour", Closing_Date: "2026-05-17", Stage: ${stage} }] }),
  });
};`;
    const list = (before: string, authorization: string): string => `${before}
export const list = async () => {
  await fetch("https://www.zohoapis.eu/crm/v8/Leads?fields=id", { headers: { Authorization: ${authorization} } });
};`;

    silent(
      `assigned where it is empty${how}`,
      program('let stage = ""; if (form.won) stage = "Closed Won"; if (!stage) stage = "Qualification";', "stage"),
    );
    silent(`assigned where it is nothing${how}`, program("let stage = null; stage ??= await pick(form);", "stage"));
    silent(
      `assigned where it is falsy${how}`,
      program('let stage = form.won ? "Closed Won" : ""; stage ||= "Qualification";', "stage"),
    );
    silent(
      `asked for in a try${how}`,
      program('let stage = ""; try { stage = await pick(form); } catch { log(); }', "stage"),
    );
    silent(`left before${how}`, program('const stage = form.won ? "Closed Won" : ""; if (!stage) return;', "stage"));
    silent(
      `left before, of a property${how}`,
      program('const deal = { stage: form.won ? "Closed Won" : "" }; if (!deal.stage) return;', "deal.stage"),
    );
    silent(
      `assigned to a property where it is empty${how}`,
      program(
        'const deal = { stage: "" }; if (form.won) deal.stage = "Closed Won"; if (!deal.stage) deal.stage = "Qualification";',
        "deal.stage",
      ),
    );
    silent(
      `given back by a function${how}`,
      program('const pick = () => { try { return form.stage.name; } catch { return ""; } };', "pick()"),
    );
    silent(
      `given back for a case${how}`,
      program(
        'const pick = (kind) => { switch (kind) { case "won": return "Closed Won"; case "open": return form.stage; default: return ""; } };',
        "pick(form.kind)",
      ),
    );
    silent(`of text that is put together${how}`, program("", "form.stage ? `${form.stage}` : null"));
    silent(
      `a token that is kept${how}`,
      list("let kept = null;\nasync function login() { kept = await renew(); }", "kept ?? (await login(), kept)"),
    );
    silent(
      `a token that a guard gets${how}`,
      list(
        'const state = { token: "" };\nasync function login() { if (!state.token) state.token = await renew(); }',
        "state.token",
      ),
    );
    silent(
      `a header, or nothing${how}`,
      list('function header() { if (!cache.token) return ""; return `Zoho-oauthtoken ${cache.token}`; }', "header()"),
    );
    silent(
      `an id that may be none${how}`,
      `const idOf = (lead) => { try { return lead.id; } catch { return ""; } };
export const read = (lead) => fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${idOf(lead)}\`, { headers: { Authorization: \`Zoho-oauthtoken \${token()}\` } });`,
    );
    silent(
      `a list, or one record of it${how}`,
      `export const read = (leadId) => {
  let id = "";
  if (leadId) id = leadId;
  return fetch(\`https://www.zohoapis.eu/crm/v8/Leads/\${id}?fields=Last_Name&sort_by=id\`, { headers: { Authorization: \`Zoho-oauthtoken \${token()}\` } });
};`,
    );
    silent(
      `a module that is not known yet${how}`,
      `export const list = (kind) => {
  let module = "";
  if (kind.custom) module = kind.name;
  return fetch(\`https://www.zohoapis.eu/crm/v8/\${module}?fields=id\`, { headers: { Authorization: \`Zoho-oauthtoken \${token()}\` } });
};`,
    );
  }

  const { reports } = lintVerbs({ strict: true });
  reports(
    "what a guard assigns",
    `export const add = (form) => {
  let stage = form.stage;
  stage ??= 5;
  return fetch("https://www.zohoapis.eu/crm/v8/Deals", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token()}\` },
    body: JSON.stringify({ data: [{ Deal_Name: "Harbour", Closing_Date: "2026-05-17", Stage: stage }] }),
  });
};`,
    '7:94-99 maybe-field-type Stage should be text, not the number 5; Zoho may refuse it. Write "5".',
  );
  reports(
    "an empty one of two that the code shows",
    `export const add = (form) => {
  let stage = "";
  if (form.won) stage = "Closed Won";
  return fetch("https://www.zohoapis.eu/crm/v8/Deals", {
    method: "POST",
    headers: { Authorization: \`Zoho-oauthtoken \${token()}\` },
    body: JSON.stringify({ data: [{ Deal_Name: "Harbour", Closing_Date: "2026-05-17", Stage: stage }] }),
  });
};`,
    '7:94-99 mandatory-fields "Stage" is empty, and every deal needs one.',
  );
});
