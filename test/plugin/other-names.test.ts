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
  silent(
    "each of a list that is written out",
    sent(`const lead = { Company: "Ng & Co" };
[lead, other].forEach((each) => { each.Last_Name = "Ng"; });
const leads = [lead];`),
  );
  silent(
    "each of a copy of the list",
    sent(`const leads = [{ Company: "Ng & Co" }];
[...leads].forEach((lead) => { lead.Last_Name = "Ng"; });`),
  );
  silent(
    "each of some of the list",
    sent(`const leads = [{ Company: "Ng & Co" }];
leads.filter(isNew).forEach((lead) => { lead.Last_Name = "Ng"; });`),
  );
  silent(
    "each, by a function of the file",
    sent(`const leads = [{ Company: "Ng & Co" }];
leads.forEach(complete);
function complete(lead) { lead.Last_Name = "Ng"; }`),
  );
  silent(
    "one that is looked for",
    sent(`const leads = [{ Company: "Ng & Co" }];
const found = leads.find((lead) => lead.Company);
found.Last_Name = "Ng";`),
  );
  silent(
    "what is put under a key",
    sent(`const lead = { Company: "Ng & Co" };
const box = { lead };
box.lead.Last_Name = "Ng";
const leads = [lead];`),
  );
  silent(
    "what is put into a list",
    sent(`const lead = { Company: "Ng & Co" };
const others = [];
others.push(lead);
others[0].Last_Name = "Ng";
const leads = [lead];`),
  );
  silent(
    "what is handed over in an object",
    sent(`const lead = { Company: "Ng & Co" };
complete({ lead });
const leads = [lead];`),
  );
  silent(
    "what a field holds too",
    `class Form {
  save() {
    const lead = { Company: "Ng & Co" };
    this.row = lead;
    this.complete();
    fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });
  }
  complete() { this.row.Last_Name = "Ng"; }
}`,
  );
  reports(
    "what is shared, and only read",
    sent(`const lead = { Company: "Ng & Co" };
const box = { lead };
[lead, ...more].forEach((each) => log(each.Company));
this.row = lead;
const leads = [lead];`),
    '1:14-36 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "what is copied, and the copy changed",
    sent(`const lead = { Company: "Ng & Co" };
const copy = { ...lead };
copy.Last_Name = "Ng";
const leads = [lead];`),
    '1:14-36 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "an element that is only read",
    sent(`const leads = [{ Company: "Ng & Co" }];
for (let i = 0; i < leads.length; i++) { const lead = leads[i]; log(lead.Company); }`),
    '1:16-38 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
});
