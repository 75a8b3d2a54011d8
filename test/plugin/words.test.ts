import { describe, lintVerbs } from "./lint.ts";

/** Of a query or of criteria the very word that is meant is underlined, wherever its characters stand. */

const OPERATORS = "equals, not_equal, starts_with, in, between, greater_than, greater_equal, less_than or less_equal";
const coql = (text: string): string =>
  `fetch("https://www.zohoapis.eu/crm/v8/coql", { method: "POST", body: JSON.stringify({ select_query: ${text} }) });`;

describe("the word that is meant", () => {
  const { reports } = lintVerbs();

  reports(
    "in a literal",
    coql(`"select Last_Nme from Leads where id is not null"`),
    `1:109-117 maybe-coql-query Zoho's standard Leads has no field "Last_Nme". Did you mean "Last_Name"?`,
  );
  reports(
    "behind escapes",
    coql(`'\\u0073elect \\'City\\',\\n  Last_Nme from Leads where id is not null'`),
    `1:127-135 maybe-coql-query Zoho's standard Leads has no field "Last_Nme". Did you mean "Last_Name"?`,
  );
  reports(
    "on a later line of a template, behind a hole",
    coql("`select ${columns}\n  from Leads\n  where Last_Nme = '${name}'`"),
    `3:9-17 maybe-coql-query Zoho's standard Leads has no field "Last_Nme". Did you mean "Last_Name"?`,
  );
  reports(
    "in the constant that brings it",
    `const COLUMNS = "City, Last_Nme";\n${coql("`select ${COLUMNS} from Leads where id is not null`")}`,
    `1:24-32 maybe-coql-query Zoho's standard Leads has no field "Last_Nme". Did you mean "Last_Name"?`,
  );
  reports(
    "in text that is put together",
    coql(`"select City, " +\n  "Last_Nme " +\n  "from Leads where id is not null"`),
    `2:4-12 maybe-coql-query Zoho's standard Leads has no field "Last_Nme". Did you mean "Last_Name"?`,
  );
  reports(
    "in a part of a column that leads to another module",
    coql(`"select Last_Name, Account_Name.Account_Nmae from Contacts where id is not null"`),
    `1:133-145 maybe-coql-query Zoho's standard Accounts has no field "Account_Nmae". Did you mean "Account_Name"?`,
  );
  reports(
    "in an address, encoded",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads/search?criteria=%28City%3Acontains%3AM%C3%BCnchen%29");`,
    `1:71-79 maybe-search-criteria "contains" is not documented for criteria, so Zoho may refuse it. Use ${OPERATORS}.`,
  );
  reports(
    "in text that is encoded on the way",
    'fetch(`https://www.zohoapis.eu/crm/v8/Leads/search?criteria=${encodeURIComponent("(City:contains:München)")}`);',
    `1:89-97 maybe-search-criteria "contains" is not documented for criteria, so Zoho may refuse it. Use ${OPERATORS}.`,
  );
  reports(
    "in a parameter of an object",
    `import axios from "axios";\naxios.get("https://www.zohoapis.eu/crm/v8/Leads/search", { params: { criteria: "((City:equals:Ulm)and(Last_Nme:equals:Ng))" } });`,
    `2:103-111 maybe-search-criteria Zoho's standard Leads has no field "Last_Nme". Did you mean "Last_Name"?`,
  );
  reports(
    "of one of two texts: the text that is judged may be the other one",
    coql(
      `ok ? "select Last_Nme from Leads where id is not null" : "select City, Last_Nme from Leads where id is not null"`,
    ),
    `1:101-213 maybe-coql-query Zoho's standard Leads has no field "Last_Nme". Did you mean "Last_Name"?`,
  );
  reports(
    "of one of two bodies, likewise",
    `fetch("https://www.zohoapis.eu/crm/v8/coql", { method: "POST", body: JSON.stringify(ok ? { select_query: "select Last_Nme from Leads where id is not null" } : { select_query: "select City, Last_Nme from Leads where id is not null" }) });`,
    `1:106-155 maybe-coql-query Zoho's standard Leads has no field "Last_Nme". Did you mean "Last_Name"?`,
  );
  reports(
    "of one of two addresses, likewise",
    `fetch("https://www.zohoapis.eu/crm/v8/Leads/search?criteria=" + (ok ? "(Last_Nme:equals:Ng)" : "((City:equals:Ulm)and(Last_Nme:equals:Ng))"));`,
    `1:71-93 maybe-search-criteria Zoho's standard Leads has no field "Last_Nme". Did you mean "Last_Name"?`,
  );
});
