import { project, snapshot } from "../linting/project.ts";
import { describe, expect, it, lint, lintVerbs } from "./lint.ts";

/** What the rules report of what the checks found: each thing once, and as much as the option says. */

const put = (body: string): string => `axios.put("https://www.zohoapis.eu/crm/v8/Leads", { data: [${body}] });`;

describe("the same report", () => {
  const { reports } = lintVerbs();

  reports(
    "of a constant that two calls share, once",
    `const lead = { id: "1", Last_Nme: "x" };\n${put("lead")}\n${put("lead")}`,
    '1:25-33 known-fields Zoho\'s standard Leads has no field "Last_Nme": Zoho answers SUCCESS and drops the value. Did you mean "Last_Name"?',
  );
  reports(
    "of an address that two calls share, once",
    `const url = "https://www.zohoapis.eu/crm/v8/Leeds/1";\naxios.get(url);\naxios.delete(url);`,
    '1:45-50 maybe-known-module Zoho by default has no module "Leeds". Did you mean "Leads"?',
  );
  reports(
    "of options that two calls of fetch share, once",
    `const init = { method: "POST", body: { data: [{ Last_Name: "x" }] } };\nfetch("https://www.zohoapis.eu/crm/v8/Leads", init);\nfetch("https://www.zohoapis.eu/crm/v8/Contacts", init);`,
    "1:38-68 stringify-body fetch sends this object as the text [object Object], which is not JSON. Zoho answers INVALID_DATA. Wrap it in JSON.stringify().",
  );
  reports(
    "at two places, twice",
    `${put('{ id: "1", Rating: "Activ" }')}\n${put('{ id: "1", Rating: "Activ" }')}`,
    '1:79-86 picklist-value Zoho\'s standard Rating has no option "Activ"; Zoho stores it as sent. Did you mean "Active"?',
    '2:79-86 picklist-value Zoho\'s standard Rating has no option "Activ"; Zoho stores it as sent. Did you mean "Active"?',
  );
});

describe("the same cause in several calls", () => {
  const { reports } = lintVerbs();
  const lead = put('{ id: "1", Last_Nme: "x" }');
  const misspelt =
    'known-fields Zoho\'s standard Leads has no field "Last_Nme": Zoho answers SUCCESS and drops the value. Did you mean "Last_Name"?';

  reports("of a key, once at its first place", `${lead}\n${lead}`, `1:71-79 ${misspelt} And at 1 more call.`);
  reports(
    "of a key, with the number of calls and not of places",
    `${put('{ id: "1", Last_Nme: "x" }, { id: "2", Last_Nme: "y" }')}\n${lead}\n${lead}\n${lead}\n${lead}`,
    `1:71-79 ${misspelt} And at 4 more calls.`,
    `1:99-107 ${misspelt}`,
  );
  reports(
    "of a key, not counting calls that share the place",
    `const lead = { id: "1", Last_Nme: "x" };\n${put("lead")}\n${put("lead")}\n${lead}`,
    `1:25-33 ${misspelt} And at 1 more call.`,
  );
  reports(
    "of a key, whatever else is in the record",
    `${lead}\n${put('{ id: "1", Last_Name: "x", Last_Nme: "x" }')}`,
    `1:71-79 ${misspelt} And at 1 more call.`,
  );
  reports(
    "of a module, whatever is asked of it",
    'axios.get("https://www.zohoapis.eu/crm/v8/Leeds/1");\naxios.delete("https://www.zohoapis.eu/crm/v8/Leeds/2");',
    '1:43-48 maybe-known-module Zoho by default has no module "Leeds". Did you mean "Leads"? And at 1 more call.',
  );
  reports(
    "of a key in another module, which is another reason",
    `${lead}\n${lead.replace("Leads", "Contacts")}`,
    `1:71-79 ${misspelt}`,
    `2:74-82 ${misspelt.replace("Leads", "Contacts")}`,
  );
  reports(
    "of what is missing, at each call",
    'axios.post("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ Company: "x" }] });\naxios.post("https://www.zohoapis.eu/crm/v8/Leads", { data: [{ Company: "x" }] });',
    '1:61-77 mandatory-fields "Last_Name" is missing, and every lead needs it.',
    '2:61-77 mandatory-fields "Last_Name" is missing, and every lead needs it.',
  );
});

describe("names that only the standard org lacks", () => {
  const code = put('{ id: "1", Loyalty_Points: 5, Last_Nme: "x", Zip: "1", Rating: "Activ" }');
  const line = (names: string, count = "2 names"): string =>
    `metadata ${count} that Zoho's default fields lack: ${names}. Run zoho-preflight pull to check against your own.`;

  it("are one line of metadata where they are near to none", () => {
    // `Zip` is what people call `Zip_Code`, and may as well be a field of the user's own.
    expect(lint(`${code}\n${code}`)).toEqual([
      `1:1-136 ${line("Loyalty_Points, Zip")}`,
      '1:90-98 known-fields Zoho\'s standard Leads has no field "Last_Nme": Zoho answers SUCCESS and drops the value. Did you mean "Last_Name"? And at 1 more call.',
      '1:123-130 picklist-value Zoho\'s standard Rating has no option "Activ"; Zoho stores it as sent. Did you mean "Active"?',
      '2:123-130 picklist-value Zoho\'s standard Rating has no option "Activ"; Zoho stores it as sent. Did you mean "Active"?',
    ]);
  });

  it("are columns of queries and searches too", () => {
    expect(
      lint(
        `axios.get("https://www.zohoapis.eu/crm/v8/Leads/search?criteria=(Loyalty_Points:equals:5)");
axios.post("https://www.zohoapis.eu/crm/v8/coql", { select_query: "select Berth from Boats where id is not null" });
axios.post("https://www.zohoapis.eu/crm/v8/coql", { select_query: "select Berth from Leads where id is not null" });`,
      ),
    ).toEqual([`1:1-92 ${line("Loyalty_Points, Boats, Berth", "3 names")}`]);
  });

  it("are no endpoints that are misspelt", () => {
    expect(lint('axios.post("https://www.zohoapis.eu/crm/v8/composite", body);')).toEqual([
      expect.stringContaining("maybe-known-module"),
    ]);
  });

  it("are no fields of another version, which the standard org does know", () => {
    const event =
      'axios.put("https://www.zohoapis.eu/crm/v2/Events", { data: [{ id: "1", Remind_Participants: [] }] });';
    expect(lint(event)).toEqual([
      '1:72-91 known-fields Events has "Remind_Participants" only from v5 on. In v2 Zoho answers SUCCESS and drops the value.',
    ]);
  });

  it("are each reported at their place with the user's own metadata", () => {
    const metadata = `${project(snapshot())}/zoho-metadata`;
    const boat = 'axios.put("https://www.zohoapis.eu/crm/v8/Boats", { data: [{ id: "1", Loyalty_Points: 5 }] });';
    expect(lint(boat, { settings: { metadata } })).toEqual([
      '1:71-85 known-fields Boats has no field "Loyalty_Points": Zoho answers SUCCESS and drops the value.',
    ]);
  });
});
