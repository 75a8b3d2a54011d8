import { describe, get, verbs } from "../../../../../../test/verbs.ts";

const snapshot = {
  version: "v8",
  modules: [{ api_name: "Projects" }],
  fields: {
    Projects: [
      { api_name: "Budget", data_type: "currency" },
      { api_name: "Start", data_type: "date" },
      { api_name: "Changed", data_type: "datetime" },
      { api_name: "Billable", data_type: "boolean" },
      {
        api_name: "Risk",
        data_type: "picklist",
        pick_list_values: [
          { display_value: "Low", actual_value: "Low" },
          { display_value: "High", actual_value: "h1" },
        ],
      },
    ],
  },
};
const search = (criteria: string): ReturnType<typeof get> =>
  get(`Projects/search?criteria=${encodeURIComponent(criteria)}`);

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
