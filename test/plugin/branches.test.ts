import { describe, lintVerbs } from "./lint.ts";

/** Values that depend on the way that was taken. */

describe("one value or another", () => {
  const { reports, silent } = lintVerbs();

  reports("a variable that each branch gives a value",
    `let url;
if (sandbox) url = "https://www.zohoapis.eu/crm/v8/Leeds/1"; else url = "https://www.zohoapis.eu/crm/v8/Leeds/2";
fetch(url);`,
    "2:52-57 known-module The standard org has no module \"Leeds\". Did you mean \"Leads\"? Pull your own metadata to be sure: this was judged without it.",
  );
  reports("a variable that each case gives a value",
    `let module;
switch (kind) { case "lead": module = "Leeds"; break; case "deal": module = "Deels"; break; default: throw new Error(kind); }
fetch(\`https://www.zohoapis.eu/crm/v8/\${module}/1\`);`,
    "2:40-45 known-module The standard org has no module \"Leeds\". Did you mean \"Leads\"? Pull your own metadata to be sure: this was judged without it.",
  );
  reports("a variable that try and catch give a value",
    `async function send() {
  let name;
  try { name = 5; } catch { name = 6; }
  await fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: name }] }) });
}`,
    "4:116-120 field-type Last_Name takes text, not the number 6. Zoho answers INVALID_DATA. Write \"6\".",
  );
  silent("a variable that one branch leaves out",
    `let name;
if (x) name = 5;
fetch("https://www.zohoapis.eu/crm/v8/Leads", { method: "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", Email: name }] }) });`,
  );
});

describe("one value or another, {'parser':'typescript'}", () => {
  const { reports } = lintVerbs({"parser":"typescript"});

  reports("a variable that only one branch gives a value, typed",
    `let url: string;
if (sandbox) url = "https://www.zohoapis.eu/crm/v8/Leeds/1"; else if (other) url = "https://www.zohoapis.eu/crm/v8/Leeds/2"; else fail();
fetch(url);`,
    "2:52-57 known-module The standard org has no module \"Leeds\". Did you mean \"Leads\"? Pull your own metadata to be sure: this was judged without it.",
  );
});

describe("one value or another, {'strict':true}", () => {
  const { reports, silent } = lintVerbs({"strict":true});

  silent("parts that go hand in hand",
    `function save(id) {
  return fetch(id ? "https://www.zohoapis.eu/crm/v8/Leads/10" : "https://www.zohoapis.eu/crm/v8/Leads", { method: id ? "PUT" : "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", Email_Opt_Out: id ? true : false }] }) });
}`,
  );
  reports("one wrong value, whatever the others are",
    `function save(id) {
  return fetch(id ? "https://www.zohoapis.eu/crm/v8/Leads/10" : "https://www.zohoapis.eu/crm/v8/Leads", { method: id ? "PUT" : "POST", body: JSON.stringify({ data: [{ Last_Name: "Ng", Email_Opt_Out: id ? true : "no" }] }) });
}`,
    "2:200-216 field-type Email_Opt_Out takes true or false without quotes, not the text \"no\". Zoho answers INVALID_DATA.",
  );
});
