import { PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { describe, get, open, verbs } from "../../../../../../test/verbs.ts";

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
      { api_name: "Plans", field_label: "Plans", data_type: "fileupload", json_type: "jsonarray" },
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
  predicts("an operator that the type is not documented for, as a warning", search("(Budget:starts_with:1)"), {
    code: "INVALID_QUERY",
    severity: "warning",
    message:
      '"starts_with" is not documented for Budget (currency), so Zoho may refuse it. Use equals, not_equal, greater_equal, greater_than, less_equal, less_than, between or in.',
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
  predicts(
    "brackets and a comma in one value: one fix for both",
    search("(Name:equals:Bridge (old), Ltd)"),
    { suggestions: ["Bridge \\(old\\)\\, Ltd"] },
    { suggestions: ["Bridge \\(old\\)\\, Ltd"] },
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
    search("(Created_Time:between:2026-01-01T00:00:00+00:00,2026-01-31T00:00:00+00:00)"),
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

describe("search-criteria with the standard org", () => {
  const { predicts } = verbs("search-criteria");

  predicts("an unknown field, as a warning", get("Leads/search?criteria=(Last_Nme:equals:Ng)"), {
    code: "INVALID_QUERY",
    severity: "warning",
    message: 'Zoho\'s standard Leads has no field "Last_Nme". Did you mean "Last_Name"?',
  });
});

describe("search-criteria: criteria that bodies hold as JSON", () => {
  const { predicts, accepts, silent } = verbs("search-criteria", { snapshot });
  const post = (path: string, body: unknown): object => ({ method: "POST", url: `/crm/${path}`, body });
  const read = (criteria: unknown, module: unknown = { api_name: "Projects" }): object =>
    post("bulk/v8/read", { query: { module, criteria } });
  const compared = (api_name: string, comparator: unknown, value: unknown): object => ({
    field: { api_name },
    comparator,
    value,
  });
  const territory = (criteria: unknown, version = "v8"): object =>
    post(`${version}/settings/territories`, {
      territories: [
        { name: "North", permission_type: "read_only", reporting_to: "1", account_rule_criteria: criteria },
      ],
    });
  const owner = (criteria: unknown, version = "v8"): object =>
    post(`${version}/Projects/actions/mass_change_owner`, {
      cvid: "4150868000001747019",
      owner: { id: "4150868000001747020" },
      criteria,
    });
  const at = (...rest: (string | number)[]): (string | number)[] => ["body", "query", "criteria", ...rest];

  predicts("a field that is misspelt", read(compared("Bugdet", "equal", 5)), {
    code: "INVALID_DATA",
    severity: "warning",
    effect: "maybe refused",
    path: at("field", "api_name"),
    message: 'Projects has no field "Bugdet". Did you mean "Budget"?',
    details: { api_name: "api_name", json_path: "$.query.criteria.field.api_name" },
    suggestions: ["Budget"],
  });
  predicts(
    "in groups of groups, with a module that is named as text",
    read({ group_operator: "and", group: [{ group: [compared("Bugdet", "equal", 5)] }] }, "Projects"),
    { path: at("group", 0, "group", 0, "field", "api_name") },
  );
  predicts("the operators of searches", read(compared("Name", "equals", "Bridge")), {
    code: "FIELD_COMPARATOR_IN_CRITERIA_NOT_SUPPORTED",
    severity: "warning",
    path: at("comparator"),
    message: 'Criteria have no comparator "equals". Did you mean "equal"?',
    suggestions: ["equal"],
  });
  predicts("the same in another call", owner(compared("Name", "is", "Bridge")), {
    code: "DEPENDENT_MISMATCH",
    path: ["body", "criteria", "comparator"],
    suggestions: ["equal"],
  });
  predicts("a comparator of text for a number", read(compared("Budget", "contains", "5")), {
    code: "FIELD_COMPARATOR_IN_CRITERIA_NOT_SUPPORTED",
    path: at("comparator"),
    suggestions: undefined,
  });
  predicts("a word for a number", read(compared("Budget", "in", [5, "lots"])), {
    code: "COMPARATOR_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE",
    severity: "warning",
    path: at("value", 1),
    message: 'Budget is compared with "lots"; write a number such as 25.',
  });
  predicts("what is stored for what is displayed", read(compared("Risk", "equal", "h1")), {
    code: null,
    effect: "finds nothing",
    path: at("value"),
    suggestions: ["High"],
  });
  predicts("the text of a search", read("(Name:equals:Bridge)"), {
    code: "INVALID_DATA",
    severity: "warning",
    path: at(),
    message: '"criteria" is the text "(Name:equals:Bridge)"; criteria have an object there.',
  });
  predicts("a field as text: an error, since the answer is printed for v8", territory({ field: "Name" }), {
    code: "INVALID_DATA",
    severity: "error",
    path: ["body", "territories", 0, "account_rule_criteria", "field"],
    details: {
      expected_data_type: "jsonobject",
      api_name: "field",
      json_path: "$.territories[0].account_rule_criteria.field",
    },
  });
  predicts("the same before v8", territory({ field: "Name" }, "v7"), { severity: "warning" });
  predicts("a comparison without comparator", territory({ field: { api_name: "Name" }, value: "Bridge" }), {
    code: "DEPENDENT_FIELD_MISSING",
    severity: "error",
    path: ["body", "territories", 0, "account_rule_criteria"],
    details: {
      dependee: { api_name: "field", json_path: "$.territories[0].account_rule_criteria.field" },
      api_name: "comparator",
      json_path: "$.territories[0].account_rule_criteria.comparator",
    },
  });
  predicts("neither a field nor a group", owner({ comparator: "equal" }), {
    code: "EXPECTED_FIELD_MISSING",
    severity: "error",
    path: ["body", "criteria"],
    details: {
      expected_fields: [
        { api_name: "group", json_path: "$.criteria.group" },
        { api_name: "field", json_path: "$.criteria.field" },
      ],
    },
  });
  predicts("the same before v8, as a warning", owner({ comparator: "equal" }, "v7"), { severity: "warning" });
  predicts("both", read({ ...compared("Name", "equal", "a"), group: [] }), {
    code: "AMBIGUOUS_CRITERIA",
    severity: "warning",
  });
  predicts("another joiner", read({ group_operator: "xor", group: [] }), {
    code: "INVALID_DATA",
    path: at("group_operator"),
    message: 'A group is joined by "and" or "or", not "xor". Did you mean "or"?',
  });
  predicts(
    "a group that nothing joins",
    read({ group: [compared("Name", "equal", "a"), compared("Name", "equal", "b")] }),
    {
      code: "MANDATORY_NOT_FOUND",
      path: at(),
      message: '"group_operator" is missing, and a group needs it: "and" or "or".',
    },
  );
  predicts("a field that holds files", read(compared("Plans", "equal", "a")), {
    code: "NOT_SUPPORTED",
    severity: "warning",
    path: at("field", "api_name"),
    message: "Criteria cannot compare Plans (fileupload).",
    details: { api_name: "Plans", json_path: "$.query.criteria.field.api_name" },
  });
  predicts(
    "the fields of a notification",
    {
      method: "PUT",
      url: "/crm/v8/actions/watch",
      body: {
        watch: [
          {
            notification_condition: [
              {
                type: "field_selection",
                module: { api_name: "Projects" },
                field_selection: { group_operator: "or", group: [{ field: { api_name: "Bugdet" } }, {}] },
              },
            ],
          },
        ],
      },
    },
    { code: "INVALID_DATA", suggestions: ["Budget"] },
    { code: "MANDATORY_NOT_FOUND", severity: "error", message: '"field" is missing, and criteria need it.' },
  );
  accepts(
    "comparisons, lists, people and placeholders",
    read({
      group_operator: "AND",
      group: [
        compared("Name", "contains", "a"),
        compared("Budget", "between", ["1", 2]),
        compared("Start", "equal", "01-01-2025"),
        compared("Client", "equal", { id: "4150868000001747019", name: "Ng" }),
        compared("Budget", "equal", "${EMPTY}"),
        compared("Client.Phone", "starts_with", "+47"),
        { field: { id: "4150868000001747019" }, comparator: "equal", value: 5 },
      ],
    }),
  );
  silent(
    "fields of a module that the metadata does not have",
    read(compared("Bugdet", "equal", 5), { api_name: "Moor" }),
  );
  silent("fields of a module that lists none", read(compared("Bugdet", "equal", 5), { api_name: "Bare" }));
  silent("what cannot be seen", read({ field: UNKNOWN, comparator: UNKNOWN, value: UNKNOWN }));
  silent("what may have more", read(open({ value: 5 })));
});
