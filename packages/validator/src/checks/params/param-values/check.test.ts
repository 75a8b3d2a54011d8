import { PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { describe, get, verbs } from "../../../../../../test/verbs.ts";

describe("param-values", () => {
  const { predicts, accepts, silent } = verbs("param-values");

  predicts("a type of users that the list does not have", get("users?type=AllUser", "v2"), {
    code: "PATTERN_NOT_MATCHED",
    path: ["query", "type"],
    severity: "error",
    details: { api_name: "type" },
    message:
      'type is "AllUser"; Zoho accepts only AllUsers, ActiveUsers, DeactiveUsers, ConfirmedUsers, NotConfirmedUsers, DeletedUsers, ActiveConfirmedUsers, AdminUsers, ActiveConfirmedAdmins or CurrentUser. Did you mean "AllUsers"?',
    suggestions: ["AllUsers"],
  });
  predicts("a type that a later version added", get("users?type=DeveloperUsers", "v7"), {
    code: "PATTERN_NOT_MATCHED",
    severity: "error",
    details: { param_name: "type" },
  });
  predicts("a long form of a short value", get("Leads?fields=id&sort_order=ascending"), {
    code: "PATTERN_NOT_MATCHED",
    path: ["query", "sort_order"],
    severity: "error",
    suggestions: ["asc"],
  });
  predicts("one wrong part of a comma list", get("settings/modules?status=visible,hidden"), {
    code: "PATTERN_NOT_MATCHED",
    path: ["query", "status"],
    severity: "error",
  });
  predicts("another case, as a warning", get("users?type=activeusers"), {
    code: "PATTERN_NOT_MATCHED",
    severity: "warning",
    message: 'type is "activeusers"; Zoho may refuse it in this case. Write "ActiveUsers".',
    suggestions: ["ActiveUsers"],
  });
  predicts("a boolean that is none, as a warning", get("Leads?fields=id&include_child=yes"), {
    code: "PATTERN_NOT_MATCHED",
    path: ["query", "include_child"],
    severity: "warning",
    suggestions: ["true"],
  });
  accepts("page zero in v2, as Zoho's own samples have it", get("Leads?page=0&per_page=5", "v2"));
  predicts("page zero after v2", get("Leads?page=0", "v2.1"), {
    code: "INVALID_DATA",
    path: ["query", "page"],
    severity: "warning",
  });
  predicts("no records a page", get("Leads?per_page=0", "v2"), {
    code: "INVALID_DATA",
    path: ["query", "per_page"],
    severity: "warning",
    suggestions: ["1"],
  });
  predicts("page zero, as a warning", get("Leads?fields=id&page=0"), {
    code: "INVALID_DATA",
    path: ["query", "page"],
    severity: "warning",
    details: { param_name: "page" },
    message: 'page is "0"; it must be an integer from 1 up. Did you mean "1"?',
  });
  predicts("a page that is a word, as a warning", get("Leads?fields=id&page=two"), {
    code: "INVALID_DATA",
    path: ["query", "page"],
    severity: "warning",
  });
  predicts(
    "a value that one description alone does not list, as a warning",
    get("Leads/search?word=Ng&approval_state=aproved"),
    {
      code: "PATTERN_NOT_MATCHED",
      path: ["query", "approval_state"],
      severity: "warning",
      suggestions: ["approved"],
    },
  );
  predicts("a part of a comma list of one description, as a warning", get("settings/modules?include=fields,layout"), {
    code: "PATTERN_NOT_MATCHED",
    path: ["query", "include"],
    severity: "warning",
    message:
      'include is "layout"; Zoho lists custom_view, related_lists, business_card_fields, layouts or fields. Did you mean "layouts"?',
    suggestions: ["layouts"],
  });
  predicts("users that a search does not know, as a warning", get("Users/search?word=Ng&type=Everybody"), {
    path: ["query", "type"],
    severity: "warning",
  });
  predicts("a slip in an open list of a description, as a warning", get("users/actions/count?type=ActiveUser"), {
    code: "PATTERN_NOT_MATCHED",
    path: ["query", "type"],
    severity: "warning",
    suggestions: ["ActiveUsers"],
  });

  accepts("each value of the list of its version", get("users?type=ActiveLiteUser"));
  accepts("several values of a comma list", get("settings/modules?status=visible, system_hidden"));
  accepts("a value that an open list does not have", get("users/actions/count?type=EveryUser"));
  accepts(
    "several values of a list of one description",
    get("settings/tags?module=Leads&include=type,last_accessed_time"),
  );
  accepts("a list of one description before its version", get("settings/layouts?module=Leads&include=fields", "v7"));
  accepts("a list before the version that closes it", get("Leads?sort_by=Company", "v2"));
  accepts("an empty value", get("users?type="));

  silent("a value that cannot be read", { method: "GET", url: { [PARTS]: ["/crm/v8/users?type=", UNKNOWN] } });
  silent("a value that can be read in part", { method: "GET", url: { [PARTS]: ["/crm/v8/users?type=Foo", UNKNOWN] } });
});

describe("param-values, names of fields", () => {
  const fields = {
    Accounts: [{ api_name: "Account_Name", data_type: "text" }],
    Visits: [
      { api_name: "Name", field_label: "Visit Name", data_type: "text", sortable: true },
      { api_name: "Notes_Taken", data_type: "textarea", sortable: false },
    ],
  };
  const { predicts, accepts } = verbs("param-values", {
    snapshot: {
      version: "v8",
      modules: [{ api_name: "Accounts" }, { api_name: "Visits" }],
      fields,
      relatedLists: { Accounts: { related_lists: [{ api_name: "Site_Visits", module: { api_name: "Visits" } }] } },
    },
  });

  predicts(
    "a field that the module does not have",
    get("Visits?fields=id,Nmae,Visit_Date"),
    {
      code: null,
      effect: "ignored",
      path: ["query", "fields"],
      severity: "warning",
      message: 'Visits has no field "Nmae", so Zoho ignores it in fields. Did you mean "Name"?',
      suggestions: ["Name"],
    },
    { because: { kind: "unknownField", facts: { api_name: "Visit_Date" } } },
  );
  predicts(
    "a field that the related module does not have",
    get("Accounts/1000001/Site_Visits?fields=Name,Account_Name"),
    {
      message: 'Visits has no field "Account_Name", so Zoho ignores it in fields. Did you mean "Name"?',
    },
  );
  predicts("an order by a field that there is not", get("Visits/search?word=Ng&sort_by=Date"), {
    code: "INVALID_QUERY",
    path: ["query", "sort_by"],
    severity: "warning",
    details: { api_name: "Date" },
  });
  predicts("an order that the metadata does not allow", get("Visits?sort_by=Notes_Taken", "v2"), {
    code: "INVALID_QUERY",
    path: ["query", "sort_by"],
    severity: "warning",
    message: "By its metadata, records of Visits cannot be sorted by Notes_Taken, so Zoho may refuse it.",
  });

  accepts(
    "its fields, and those of every module",
    get("Visits?fields=id,Name,Notes_Taken,Created_Time,$approval_state"),
  );
  accepts("fields behind a lookup", get("Visits?fields=Owner.email"));
  accepts("fields of a module that is not known", get("Ovens?fields=Heat"));
  accepts("an order", get("Visits?sort_by=Name", "v2"));
});

describe("param-values, names of fields with the standard org", () => {
  const { predicts, accepts } = verbs("param-values");

  predicts("a slip", get("Contacts?fields=Emial,Shoe_Size"), {
    message: 'Zoho\'s standard Contacts has no field "Emial", so Zoho ignores it in fields. Did you mean "Email"?',
    suggestions: ["Email"],
  });
  accepts("fields that may be the org's own", get("Contacts?fields=Shoe_Size"));
});
