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
  const beside = (api_name: string, comparator: string): object => ({ api_name, comparator, value: "5" });
  accepts("fields that stand beside the comparator", {
    method: "POST",
    url: "/crm/bulk/v2/read",
    body: {
      query: {
        module: "Projects",
        criteria: { group_operator: "or", group: [beside("Name", "equal"), beside("Owner.last_name", "contains")] },
      },
    },
  });
  predicts("a misspelt one of these", read(beside("Bugdet", "equal")), {
    path: at("api_name"),
    details: { api_name: "api_name", json_path: "$.query.criteria.api_name" },
    suggestions: ["Budget"],
  });
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
        { ...compared("Budget", "equal", "Costs"), type: "field" },
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
