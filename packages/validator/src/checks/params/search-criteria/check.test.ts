import { PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { describe, get, verbs } from "../../../../../../test/verbs.ts";

const snapshot = {
  version: "v8",
  modules: [{ api_name: "Projects" }, { api_name: "Bare" }],
  fields: {
    Projects: [
      { api_name: "Name", field_label: "Project Name", data_type: "text", json_type: "string", length: 120 },
      { api_name: "Budget", field_label: "Budget", data_type: "currency", json_type: "double" },
      { api_name: "Start", field_label: "Start", data_type: "date", json_type: "string" },
      { api_name: "Changed", field_label: "Changed", data_type: "datetime", json_type: "string" },
      { api_name: "Billable", field_label: "Billable", data_type: "boolean", json_type: "boolean" },
      {
        api_name: "Risk",
        field_label: "Risk",
        data_type: "picklist",
        json_type: "string",
        pick_list_values: [
          { display_value: "Low", actual_value: "Low" },
          { display_value: "High", actual_value: "h1" },
        ],
      },
      { api_name: "Client", field_label: "Client", data_type: "lookup", json_type: "jsonobject" },
    ],
  },
};
const comparisons = (count: number): string =>
  Array.from({ length: count }, (_, index) => `(Name:equals:Bridge ${index})`).join("or");
const search = (criteria: string, version = "v8"): ReturnType<typeof get> =>
  get(`Projects/search?criteria=${encodeURIComponent(criteria)}`, version);
const seen = (...parts: (string | typeof UNKNOWN)[]): unknown => ({
  method: "GET",
  url: { [PARTS]: ["/crm/v8/Projects/search?criteria=", ...parts] },
});

describe("search-criteria", () => {
  const { predicts, accepts, silent } = verbs("search-criteria", { snapshot });

  predicts("a field that the module does not have", search("(Nmae:equals:Bridge)"), {
    code: "INVALID_QUERY",
    path: ["query", "criteria"],
    severity: "error",
    details: { api_name: "Nmae" },
    message: 'Projects has no field "Nmae". Did you mean "Name"?',
    suggestions: ["Name"],
  });
  predicts("a label in place of a field", search("(Project Name:equals:Bridge)"), {
    code: "INVALID_QUERY",
    severity: "error",
    suggestions: ["Name"],
  });
  predicts("a field in another case, as a warning", search("(name:equals:Bridge)"), {
    code: "INVALID_QUERY",
    severity: "warning",
    suggestions: ["Name"],
  });
  predicts(
    "an unknown field in another version than the metadata's, as a warning",
    search("(Colour:equals:red)", "v2"),
    { code: "INVALID_QUERY", severity: "warning" },
  );
  predicts("an operator that there is not", search("(Name:startswith:Br)"), {
    code: "INVALID_QUERY",
    severity: "error",
    details: { reason: "invalid operator found", api_name: "Name", operator: "startswith" },
    message: 'Criteria have no operator "startswith". Did you mean "starts_with"?',
    suggestions: ["starts_with"],
  });
  predicts("the word that means equals, although in is nearer by its letters", search("(Name:is:Bridge)"), {
    code: "INVALID_QUERY",
    severity: "error",
    suggestions: ["equals"],
  });
  predicts(
    "signs of SQL",
    search("(Name:=:Bridge)and(Budget:>=:5)and(Budget:<>:7)"),
    { suggestions: ["equals"] },
    { suggestions: ["greater_equal"] },
    { suggestions: ["not_equal"] },
  );
  predicts(
    "words of other APIs",
    search("(Name:eq:Bridge)and(Budget:gt:5)and(Budget:LTE:7)"),
    { suggestions: ["equals"] },
    { suggestions: ["greater_than"] },
    { suggestions: ["less_equal"] },
  );
  predicts("a comparison of SQL", search("(Name=Bridge)and(Budget >= 5)"), {
    code: "INVALID_QUERY",
    message:
      '"Name=Bridge" is not a comparison; write (Field:operator:value), such as (Last_Name:equals:Boyle), and join several with and / or. Did you mean "Name:equals:Bridge"?',
    suggestions: ["Name:equals:Bridge"],
  });
  predicts(
    "an operator that other calls have, as a warning, with nothing that is surely meant",
    search("(Name:contains:Br)and(Name:like:Br)"),
    { code: "INVALID_QUERY", severity: "warning", suggestions: undefined },
    { severity: "warning", suggestions: undefined },
  );
  predicts("an operator that the type does not take", search("(Budget:starts_with:1)"), {
    code: "INVALID_QUERY",
    severity: "error",
    message:
      'Budget (currency) does not take "starts_with". Use equals, not_equal, greater_equal, greater_than, less_equal, less_than, between or in.',
    details: { reason: "invalid operator found", api_name: "Budget", operator: "starts_with" },
  });
  predicts("a comparison without an operator", search("(Name:Bridge)"), {
    code: "INVALID_QUERY",
    severity: "error",
    details: {},
    suggestions: ["Name:equals:Bridge"],
  });
  predicts("text that is no criteria", search("Bridge"), {
    code: "INVALID_QUERY",
    severity: "error",
    message:
      '"Bridge" is not a comparison; write (Field:operator:value), such as (Last_Name:equals:Boyle), and join several with and / or.',
  });
  predicts("brackets that do not pair", search("((Name:equals:Bridge)"), {
    code: "INVALID_QUERY",
    severity: "error",
    message: 'The brackets of the criteria do not match: "((Name:equals:Bridge)". Close each bracket that is opened.',
  });
  predicts("a comparison missing behind and", search("(Name:equals:Bridge)and"), {
    code: "INVALID_QUERY",
    severity: "error",
  });
  predicts("a bracket in a value without a backslash, as a warning", search("(Name:equals:Bridge (old))"), {
    code: "INVALID_QUERY",
    severity: "warning",
    suggestions: ["Bridge \\(old\\)"],
  });
  predicts("a comma in a value without a backslash, as a warning", search("(Name:equals:Bridge,old)"), {
    code: "INVALID_QUERY",
    severity: "warning",
    suggestions: ["Bridge\\,old"],
  });
  predicts("a backslash before the closing bracket, as a warning", search("(Name:equals:Bridge\\)"), {
    code: "INVALID_QUERY",
    severity: "warning",
  });
  predicts("nothing between two comparisons, as a warning", search("(Name:equals:Bridge)(Budget:equals:1)"), {
    code: "INVALID_QUERY",
    severity: "warning",
  });
  predicts("between with one value, as a warning", search("(Budget:between:1)"), {
    code: "INVALID_QUERY",
    severity: "warning",
    message: '"between" needs two values separated by one comma, not "1".',
  });
  predicts(
    "criteria encoded twice, as a warning",
    get("Projects/search?criteria=%2528Name%253Aequals%253ABridge%2529"),
    { code: "INVALID_QUERY", severity: "warning" },
  );
  predicts("sixteen comparisons", search(comparisons(16)), {
    code: "CRITERIA_LIMIT_EXCEEDED",
    path: ["query", "criteria"],
    severity: "error",
    message: "The criteria have 16 comparisons; the maximum is 15. Split the search, or use COQL (POST /coql).",
  });
  predicts("eleven comparisons, of which Zoho's texts disagree", search(comparisons(11)), {
    code: "CRITERIA_LIMIT_EXCEEDED",
    path: ["query", "criteria"],
    severity: "warning",
    message:
      "The criteria have 11 comparisons, and Zoho may accept only 10. Split the search, or use COQL (POST /coql).",
  });
  predicts("fifteen comparisons", search(comparisons(15)), { severity: "warning" });
  predicts("brackets and a comma in one value: one fix for both", search("(Name:equals:Bridge (old), Ltd)"), {
    suggestions: ["Bridge \\(old\\)\\, Ltd"],
  });
  predicts(
    "brackets in two values, each with its fix",
    search("(Name:equals:Bridge (old))or(Name:equals:Tower (new))"),
    { suggestions: ["Bridge \\(old\\)"] },
    { suggestions: ["Tower \\(new\\)"] },
  );
  predicts("brackets in one of several values", search("(Name:in:Bridge (old),Tower)"), {
    suggestions: ["Bridge \\(old\\),Tower"],
  });
  predicts("a wrong field before a value that cannot be read", seen("(Nmae:equals:", UNKNOWN, ")"), {
    code: "INVALID_QUERY",
    severity: "error",
    details: { api_name: "Nmae" },
    suggestions: ["Name"],
  });

  accepts("one comparison", search("(Name:equals:Bridge)"));
  accepts("one comparison without brackets", search("Name:equals:Bridge"));
  accepts(
    "groups, spaces and escapes",
    search("((Name:starts_with:Bridge\\(1\\) K) or (Name:equals:Burns\\,B)) and (Budget:in:1,2)"),
  );
  accepts(
    "a value with colons and commas where they belong",
    search("(Changed:between:2026-01-01T00:00:00+00:00,2026-01-31T00:00:00+00:00)"),
  );
  accepts("the id of a lookup", search("(Client.id:equals:1000001)and(Owner.id:in:1000002,1000003)"));
  accepts("ten comparisons", search(comparisons(10)));
  accepts("a pattern to fill in", search("({api_name}:{operator}:{value})"));

  silent("a module without fields in the metadata", get("Bare/search?criteria=(Nmae:equals:Bridge)"));
  silent("criteria that cannot be read", seen(UNKNOWN));
  silent("a field or a part that cannot be read", seen("(", UNKNOWN, ":equals:x)and(", UNKNOWN, ")"));
  accepts("a value that an ampersand cut off", get("Projects/search?criteria=(Name:equals:Tom&Jerry)"));
});

describe("search-criteria, values", () => {
  const { predicts, accepts } = verbs("search-criteria", { snapshot });
  const value = (api_name: string, operator: string, written: string, form: string): string =>
    `${api_name} is compared with "${written}"; write ${form}.`;

  predicts("a day in another order", search("(Start:greater_than:01.12.2026)"), {
    code: "INVALID_QUERY",
    severity: "warning",
    details: { api_name: "Start", operator: "greater_than" },
    message: value("Start", "greater_than", "01.12.2026", "a date such as 2026-12-31"),
  });
  predicts("a day in another spelling, with what is meant", search("(Start:between:2026-01-01,2026/12/31)"), {
    severity: "warning",
    suggestions: ["2026-12-31"],
  });
  predicts("a day for a time", search("(Changed:less_than:2026-12-01)"), {
    severity: "warning",
    message: value("Changed", "less_than", "2026-12-01", "a time with its offset such as 2026-12-31T09:00:00+00:00"),
    suggestions: ["2026-12-01T00:00:00+00:00"],
  });
  predicts("text for a number", search("(Budget:greater_than:high)"), { code: "INVALID_QUERY", severity: "warning" });
  predicts("a time with a fraction of a second", search("(Changed:less_than:2026-12-01T08:00:00.000Z)"), {
    severity: "warning",
    suggestions: ["2026-12-01T08:00:00Z"],
  });
  predicts(
    "two wrong values, each with its fix",
    search("(Start:in:2026/01/01,2026-02-01,2026/03/01)"),
    {
      suggestions: ["2026-01-01"],
    },
    { suggestions: ["2026-03-01"] },
  );
  predicts("another word than true or false", search("(Billable:equals:yes)"), { severity: "warning" });
  predicts("what is stored for what is displayed", search("(Risk:equals:h1)"), {
    code: null,
    severity: "warning",
    effect: "finds nothing",
    message: '"h1" is the stored value of Risk; searches compare with what is displayed, "High".',
    suggestions: ["High"],
  });

  accepts("numbers", search("((Budget:greater_than:-5)and(Budget:in:1,2.50))"));
  accepts(
    "days and times",
    search("((Start:between:2026-01-01,2026-12-31)or(Changed:equals:2026-12-31T09:00:00+05:30))"),
  );
  accepts("true and false, in any case", search("(Billable:equals:TRUE)"));
  accepts("nothing", search("((Start:equals:${EMPTY})or(Budget:equals:${EMPTY}))"));
  accepts(
    "an option that is displayed, and one that is not known",
    search("((Risk:equals:high)or(Risk:equals:Middle))"),
  );
});

describe("search-criteria, what can be searched", () => {
  const fields = [
    { api_name: "id", data_type: "bigint" },
    { api_name: "Name", data_type: "text", searchable: true },
    { api_name: "Secret", data_type: "text", searchable: true, crypt: { mode: "encryption", status: 1 } },
    { api_name: "Score", data_type: "integer", searchable: false },
    { api_name: "Total", data_type: "formula", formula: { return_type: "currency" } },
    { api_name: "Odd", data_type: "formula", formula: { return_type: "colour" } },
    { api_name: "Skills", data_type: "multiselectlookup" },
    { api_name: "Client", data_type: "lookup", lookup: { module: { api_name: "Accounts" } } },
    { api_name: "Created_Time", data_type: "datetime", searchable: true },
  ];
  const { predicts, accepts } = verbs("search-criteria", {
    snapshot: { version: "v8", modules: [{ api_name: "Projects" }], fields: { Projects: fields } },
  });

  predicts("a field that its metadata does not let be searched", search("(Score:greater_than:5)and(Name:equals:Ng)"), {
    code: "INVALID_QUERY",
    severity: "error",
    path: ["query", "criteria"],
    details: { api_name: "Score" },
    message: "By its metadata, Score cannot be searched. Use COQL (POST /coql).",
  });
  predicts("the same in another version than the metadata's, as a warning", search("(Score:greater_than:5)", "v7"), {
    code: "INVALID_QUERY",
    severity: "warning",
  });
  predicts("a type that is not documented for criteria, as a warning", search("(Skills:equals:Welding)"), {
    code: "INVALID_QUERY",
    severity: "warning",
    message: "Skills is of the type multiselectlookup, which is not documented for criteria, so Zoho may refuse it.",
  });
  predicts(
    "a time that reports say is refused, as a warning",
    search("(Created_Time:greater_than:2026-01-01T00:00:00Z)"),
    {
      code: "INVALID_QUERY",
      severity: "warning",
      because: { kind: "doubtfulField" },
    },
  );
  predicts("a field behind a lookup, as a warning", search("(Client.Industry:equals:Banking)"), {
    code: "INVALID_QUERY",
    severity: "warning",
    details: { api_name: "Client.Industry" },
    message:
      "Client.Industry is a field of another record; criteria compare Client and its id only. Use COQL (POST /coql).",
  });
  predicts(
    "the word null, as a warning",
    search("(Client:not_equal:null)or(Name:equals:null)"),
    {
      code: "INVALID_QUERY",
      severity: "warning",
      details: { api_name: "Client", operator: "not_equal" },
      message:
        'Client is compared with the word null, and Zoho may refuse it. Write ${EMPTY}, or use COQL with "is null".',
      suggestions: ["${EMPTY}"],
    },
    { suggestions: ["${EMPTY}"] },
  );
  predicts("an encrypted field by anything but equals, as a warning", search("(Secret:starts_with:a)"), {
    code: "INVALID_QUERY",
    severity: "warning",
    message: '"starts_with" is not documented for Secret (encrypted), so Zoho may refuse it. Use equals.',
  });
  predicts("a formula by an operator of other types", search("(Total:starts_with:5)"), {
    code: "INVALID_QUERY",
    severity: "error",
  });
  predicts("a formula with a value of another type", search("(Total:greater_than:high)"), { severity: "warning" });
  predicts(
    "an operator that the type does not take, before two sources listed them",
    search("(Client:starts_with:5)", "v4"),
    {
      severity: "warning",
    },
  );
  predicts("101 values", search(`(Name:in:${Array.from({ length: 101 }, (_, n) => `n${n}`).join(",")})`), {
    code: "LIMIT_EXCEEDED",
    severity: "error",
    message: '"in" has 101 values; the maximum is 100. Split the search.',
  });
  predicts("an id that is none", search("(id:equals:abc)"), {
    severity: "warning",
    message: 'id is compared with "abc"; write the id of a record, which is digits.',
  });

  accepts("what can be searched", search("((Name:starts_with:N)or(Total:between:1,5)or(Odd:starts_with:x))"));
  accepts("an encrypted field by equals", search("(Secret:equals:a)"));
  accepts("a lookup by its id, in both spellings", search("((Client:equals:1000001)or(Client.id:in:1000001,1000002))"));
  accepts("empty or not", search("((Name:equals:${EMPTY})or(Client:not_equal:${EMPTY}))"));
  accepts("100 values", search(`(Name:in:${Array.from({ length: 100 }, (_, n) => `n${n}`).join(",")})`));
});

describe("search-criteria with the standard org", () => {
  const { predicts } = verbs("search-criteria");

  predicts(
    "an operator that the type does not take, as a warning",
    get("Deals/search?criteria=(Amount:starts_with:5)"),
    {
      code: "INVALID_QUERY",
      severity: "warning",
      message:
        '"starts_with" is not documented for Amount (currency), so Zoho may refuse it. Use equals, not_equal, greater_equal, greater_than, less_equal, less_than, between or in.',
    },
  );

  predicts("an unknown field, as a warning", get("Leads/search?criteria=(Last_Nme:equals:Ng)"), {
    code: "INVALID_QUERY",
    severity: "warning",
    message: 'Zoho\'s standard Leads has no field "Last_Nme". Did you mean "Last_Name"?',
  });
});
