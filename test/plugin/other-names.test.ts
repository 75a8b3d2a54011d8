import { describe, lintVerbs } from "./lint.ts";

/** A lead that lacks its last name, completed under another name; that of the last program is not, so that the others are known to be read. */

describe("what is done by another name", () => {
  const { reports, silent } = lintVerbs({ parser: "typescript" });
  const sent = (code: string): string => `${code}
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: leads }) });`;

  silent(
    "an element by its index, named",
    sent(`const leads = [{ Company: "Ng & Co" }];
for (let i = 0; i < leads.length; i++) { const lead = leads[i]; lead.Last_Name = "Ng"; }`),
  );
  silent(
    "an element by its index, named later",
    sent(`const leads = [{ Company: "Ng & Co" }];
let lead;
for (let i = 0; i < leads.length; i++) { lead = leads[i]; lead.Last_Name = "Ng"; }`),
  );
  silent(
    "an element that is surely there",
    sent(`const leads: Lead[] = [{ Company: "Ng & Co" }];
for (let i = 0; i < leads.length; i++) leads[i]!.Last_Name = "Ng";`),
  );
  silent(
    "what is merged into an element",
    sent(`const leads = [{ Company: "Ng & Co" }];
for (let i = 0; i < leads.length; i++) Object.assign(leads[i], { Last_Name: "Ng" });`),
  );
  silent(
    "a part, assigned to a variable",
    sent(`const leads = [{ Company: "Ng & Co" }];
let lead;
lead = leads[0];
lead.Last_Name = "Ng";`),
  );
  silent(
    "one of two",
    sent(`const lead = { Company: "Ng & Co" };
const leads = [lead];
const chosen = mode ? lead : other;
chosen.Last_Name = "Ng";`),
  );
  silent(
    "the first one that is there",
    sent(`const lead = { Company: "Ng & Co" };
const leads = [lead];
const chosen = lead ?? {};
chosen.Last_Name = "Ng";`),
  );
  silent(
    "a function that calls the one that called it",
    sent(`function clean(lead, deep) { complete(lead, deep); lead.Last_Name = "Ng"; }
function complete(lead, deep) { if (deep) clean(lead, false); }
const first = {};
clean(first, true);
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [first] }) });
const lead = { Company: "Ng & Co" };
const leads = [lead];
complete(lead, true);`),
  );
  silent(
    "a name that is given to several things",
    sent(`const lead = { Company: "Ng & Co", Last_Name: "Ng" };
const leads = [lead];
let target = lead;
if (dry) target = {};
target.Last_Name = 5;`),
  );
  reports(
    "an element that is only read",
    sent(`const leads = [{ Company: "Ng & Co" }];
for (let i = 0; i < leads.length; i++) { const lead = leads[i]; log(lead.Company); }`),
    '1:16-38 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
});
