import { PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { describe, get, verbs } from "../../../../../../test/verbs.ts";

describe("required-params", () => {
  const { predicts, accepts, silent } = verbs("required-params");

  predicts("a list call without fields from v3 on", get("Leads", "v3"), {
    code: "REQUIRED_PARAM_MISSING",
    path: ["query"],
    severity: "error",
    details: { param_name: "fields" },
    message:
      'The required parameter "fields" is missing. Add fields=id,Last_Name (up to 50 API names, comma-separated).',
    suggestions: ["fields=id,Last_Name"],
  });
  predicts("a fields call without its module, with the guide's own details in v2", get("settings/fields", "v2"), {
    code: "REQUIRED_PARAM_MISSING",
    path: ["query"],
    severity: "error",
    details: { param: "module" },
    suggestions: ["module=Leads"],
  });
  predicts(
    "a delete without ids",
    { method: "DELETE", url: "/crm/v8/Leads" },
    { code: "REQUIRED_PARAM_MISSING", path: ["query"], severity: "error", details: { param_name: "ids" } },
  );
  predicts("a misspelt name beside the missing one", get("Leads?feilds=id"), {
    code: "REQUIRED_PARAM_MISSING",
    severity: "error",
    message: 'The query string has "feilds". Did you mean the required parameter "fields"?',
  });
  predicts("a name in another case, as a warning", get("Leads?Fields=id"), {
    code: "REQUIRED_PARAM_MISSING",
    severity: "warning",
    path: ["query"],
  });
  predicts("what may be a resource that Zoho has added and no related list, as a warning", get("Leads/12/moorings"), {
    code: "REQUIRED_PARAM_MISSING",
    severity: "warning",
  });
  predicts("a related list without fields", get("Leads/12/Moorings"), {
    code: "REQUIRED_PARAM_MISSING",
    severity: "error",
  });
  predicts("an empty value, as a warning", get("Leads?fields="), {
    code: "REQUIRED_PARAM_MISSING",
    severity: "warning",
    path: ["query", "fields"],
  });
  predicts("a parameter that one source alone calls mandatory, as a warning", get("Leads/actions/fetch_full_data"), {
    code: "REQUIRED_PARAM_MISSING",
    severity: "warning",
    path: ["query"],
    details: { param_name: "ids" },
  });
  predicts("a search for nothing", get("Leads/search?page=1"), {
    code: "EXPECTED_PARAM_MISSING",
    path: ["query"],
    severity: "error",
    details: { param_names: ["criteria", "email", "phone", "word"] },
    message: "The query string needs one of criteria, email, phone or word. Add, for example, word=Boyle.",
  });
  predicts("a search for an empty word, as a warning", get("Leads/search?word="), {
    code: "EXPECTED_PARAM_MISSING",
    path: ["query", "word"],
    severity: "warning",
  });

  accepts("a list call without fields before v3", get("Leads", "v2.1"));
  accepts("a list call with fields", get("Leads?fields=id"));
  accepts("a search by one of the four", get("Contacts/search?email=ann@example.com"));
  accepts("a related list of v2 without fields", get("Deals/100001/Contacts", "v2"));

  silent("a query string that cannot be seen whole", { method: "GET", url: { [PARTS]: ["/crm/v8/Leads?", UNKNOWN] } });
  silent("a path whose end may bring a query with it", { method: "GET", url: { [PARTS]: ["/crm/v8/", UNKNOWN] } });
  silent("a name that cannot be read", {
    method: "GET",
    url: { [PARTS]: ["/crm/v8/Leads/search?", UNKNOWN, "=Boyle"] },
  });
  silent("a value that cannot be read", { method: "GET", url: { [PARTS]: ["/crm/v8/Leads?fields=", UNKNOWN] } });
});
