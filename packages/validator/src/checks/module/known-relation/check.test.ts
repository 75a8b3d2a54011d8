import { PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { describe, get, verbs } from "../../../../../../test/verbs.ts";

const ID = "5000000000000100001";

describe("known-relation", () => {
  const { predicts, accepts, silent } = verbs("known-relation");

  predicts("a misspelt name, as a warning", get(`Accounts/${ID}/Contcts?fields=id`), {
    code: "INVALID_DATA",
    severity: "warning",
    path: ["url", "path", 2],
    details: { resource_path_index: 2 },
    message: 'Accounts has no related list "Contcts". Did you mean "Contacts"?',
    suggestions: ["Contacts"],
  });
  predicts("a literal of the API that is misspelt", get(`Leads/${ID}/Atachments?fields=id`), {
    code: "INVALID_DATA",
    severity: "warning",
    suggestions: ["Attachments"],
  });
  predicts(
    "one of its records",
    { method: "DELETE", url: `/crm/v8/Deals/${ID}/Contact_Role/${ID}` },
    {
      code: "INVALID_DATA",
      suggestions: ["Contact_Roles"],
    },
  );

  predicts(
    "records that a lookup links, as a warning",
    { method: "PUT", url: `/crm/v8/Accounts/${ID}/Contacts/${ID}`, body: { data: [{}] } },
    {
      code: "INVALID_MODULE",
      severity: "warning",
      path: ["url", "path", 2],
      message:
        "Contacts of Accounts hang on the lookup Account_Name, and this call links none of them. Write Account_Name in the record of Contacts.",
    },
  );

  accepts("records that the call links", {
    method: "PUT",
    url: `/crm/v8/Campaigns/${ID}/Leads`,
    body: { data: [{ id: ID, Member_Status: "Active" }] },
  });
  accepts("products of a deal", { method: "PUT", url: `/crm/v7/Deals/${ID}/Products/${ID}`, body: { data: [{}] } });
  accepts("reading what a lookup links", get(`Accounts/${ID}/Contacts/${ID}`));
  accepts("a module", get(`Accounts/${ID}/Contacts?fields=id`));
  accepts("a module by its other name", get(`Accounts/${ID}/SalesOrders?fields=id`));
  accepts("another case", get(`leads/${ID}/notes?fields=id`));
  accepts("a usual name", get(`Leads/${ID}/Activities_History?fields=id`));
  accepts("a second list of the same module", get(`Accounts/${ID}/Contacts1?fields=id`));
  accepts("a name that may be the org's own", get(`Accounts/${ID}/Site_Visits?fields=id`));
  accepts("an action that is not known", get(`Accounts/${ID}/actions`));
  accepts("an address of its own", get(`Accounts/${ID}/__insights`));
  silent("a name that is a variable", {
    method: "GET",
    url: { [PARTS]: [`/crm/v8/Accounts/${ID}/Contc`, UNKNOWN, "?fields=id"] },
  });
});

describe("known-relation, by the org's own lists", () => {
  const { predicts, accepts } = verbs("known-relation", {
    snapshot: {
      version: "v8",
      modules: [{ api_name: "Accounts" }, { api_name: "Contacts" }],
      fields: {},
      relatedLists: { Accounts: { related_lists: [{ api_name: "Contacts" }, { api_name: "Site_Visits" }] } },
    },
  });

  predicts("a misspelt name", get(`Accounts/${ID}/Site_Visit?fields=id`), {
    code: "INVALID_DATA",
    severity: "error",
    because: { kind: "misspelt", facts: { relation: "Site_Visit", module: "Accounts", resource_path_index: 2 } },
    suggestions: ["Site_Visits"],
  });
  predicts("another name, as a warning", get(`Accounts/${ID}/Deals?fields=id`), {
    code: "INVALID_DATA",
    severity: "warning",
    because: { kind: "unknown" },
    message: 'Accounts has no related list "Deals".',
  });
  accepts("its own", get(`Accounts/${ID}/Site_Visits?fields=id`));
});

describe("known-relation: related lists that bodies name", () => {
  const snapshot = {
    version: "v8",
    modules: [{ api_name: "Accounts" }],
    fields: {},
    relatedLists: { Accounts: [{ api_name: "Contacts" }, { api_name: "Deals" }] },
  };
  const { predicts, accepts, silent } = verbs("known-relation", { snapshot });
  const count = (api_name: unknown): object => ({
    method: "POST",
    url: `/crm/v8/Accounts/${ID}/actions/get_related_records_count`,
    body: { get_related_records_count: [{ related_list: { api_name } }] },
  });

  predicts("a misspelt list, as a warning", count("Contcts"), {
    code: "INVALID_DATA",
    severity: "warning",
    path: ["body", "get_related_records_count", 0, "related_list", "api_name"],
    message: 'Accounts has no related list "Contcts". Did you mean "Contacts"?',
  });
  accepts("a list of the module", count("Deals"));
  silent("a list that cannot be seen", count(UNKNOWN));
});
