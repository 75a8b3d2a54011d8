import { describe, lintVerbs } from "./lint.ts";

/** A lead that lacks its last name and gets it through what somebody hands on. The last programs do not, so that the others are known to be read. */

describe("what is done to what is handed on", () => {
  const { reports, silent } = lintVerbs({ parser: "typescript", strict: true });
  const sent = (code: string): string => `const lead: Lead = { Company: "Ng & Co" };
${code}
await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });`;

  silent("the values of an object", sent(`Object.values({ lead }).forEach((each) => { each.Last_Name = "Ng"; });`));
  silent("the entries of an object", sent(`for (const [, each] of Object.entries({ lead })) each.Last_Name = "Ng";`));
  silent("what is frozen by name only", sent(`const same = Object.seal(lead);\nsame.Last_Name = "Ng";`));
  silent("what is merged into", sent(`const same = Object.assign(lead, more);\nsame.Last_Name = "Ng";`));
  silent("a list that is copied", sent(`Array.from([lead]).forEach((each) => { each.Last_Name = "Ng"; });`));
  silent("a list that is mapped", sent(`[lead].map((each) => each)[0].Last_Name = "Ng";`));
  silent("a list that is copied by a callback", sent(`Array.from([lead], (each) => complete(each));`));
  silent("a set", sent(`for (const each of new Set([lead])) each.Last_Name = "Ng";`));
  silent("a map", sent(`const byName = new Map([["Ng", lead]]);\nbyName.get("Ng")!.Last_Name = "Ng";`));
  silent(
    "a map that is filled later",
    sent(`const byName = new Map();\nbyName.set("Ng", lead);\nbyName.get("Ng").Last_Name = "Ng";`),
  );
  silent("an iterator", sent(`[lead].values().next().value.Last_Name = "Ng";`));
  silent(
    "the last one",
    sent(`const leads = [lead];\nleads.at(-1)!.Last_Name = "Ng";\nleads.pop()!.Email = "a@example.com";`),
  );
  silent("a promise", sent(`await Promise.resolve(lead).then((each) => { each.Last_Name = "Ng"; });`));
  silent("promises", sent(`const [first] = await Promise.all([lead, other()]);\nfirst.Last_Name = "Ng";`));
  silent("a function that gives it back", sent(`const current = () => lead;\ncurrent().Last_Name = "Ng";`));
  silent(
    "a function that gives back a part",
    sent(`function form() { return { lead, open: true }; }\nform().lead.Last_Name = "Ng";`),
  );
  silent(
    "a function that gives back its parameter",
    sent(`const checked = (each) => each;\nchecked(lead).Last_Name = "Ng";`),
  );
  silent(
    "a method that gives it back",
    sent(`const store = { current() { return lead; } };\nstore.current().Last_Name = "Ng";`),
  );
  silent("a getter", sent(`const store = { get current() { return lead; } };\nstore.current.Last_Name = "Ng";`));
  silent("a generator", sent(`function* all() { yield lead; }\nfor (const each of all()) each.Last_Name = "Ng";`));
  silent("a global", sent(`window.lead = lead;\nwindow.lead.Last_Name = "Ng";`));
  silent("a queue of somebody else", sent(`queue.push(lead);\nqueue.forEach((each) => { each.Last_Name = "Ng"; });`));
  silent("a part of something made elsewhere", sent(`useStore().lead = lead;\nuseStore().lead.Last_Name = "Ng";`));
  silent("a timer", sent(`setTimeout(complete, 0, lead);\nawait later;`));
  silent(
    "a property that is defined",
    sent(`Object.defineProperty(lead, "Last_Name", { value: "Ng", enumerable: true });`),
  );
  silent(
    "a method that is borrowed",
    sent(`Array.prototype.forEach.call([lead], (each) => { each.Last_Name = "Ng"; });`),
  );
  silent(
    "a field of a class",
    `class Form {
  lead = { Company: "Ng & Co" };
  current() { return this.lead; }
  save() {
    this.current().Last_Name = "Ng";
    return fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [this.lead] }) });
  }
}`,
  );
  silent(
    "a value that is written as the text undefined",
    `const params = new URLSearchParams({ fields: undefined, page: "1" });
await fetch(\`https://www.zohoapis.eu/crm/v8/Leads?\${params}\`);`,
  );

  const missing = '1:20-42 mandatory-fields "Last_Name" is missing, and every lead needs it.';
  reports("what is only looked at", sent(`Object.values({ lead }).forEach((each) => log(each.Company));`), missing);
  reports("what is given back and only read", sent(`const current = () => lead;\nlog(current().Company);`), missing);
  reports(
    "a copy that is given back",
    sent(`const copied = (each) => ({ ...each });\ncopied(lead).Last_Name = "Ng";`),
    missing,
  );
  reports("what is put into a map", sent(`const byName = new Map([["Ng", lead]]);\nbyName.set("Li", other);`), missing);
  reports(
    "what a client answers",
    `import axios from "axios";
const crm = axios.create({ baseURL: "https://www.zohoapis.eu/crm/v8" });
const answer = await crm.get("/Leads/1");
answer.data.seen = true;
crm.get("/Leads/2").then((each) => { each.data.seen = true; });
await crm.post("/Leads", { data: [{ Company: "Ng & Co" }] });`,
    '6:35-57 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
  reports(
    "what is made anew for each call",
    `function send() {
  const lead = { Company: "Ng & Co" };
  fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [lead] }) });
  return lead;
}
send().Last_Name = "Ng";`,
    '2:16-38 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
});
