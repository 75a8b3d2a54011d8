import { PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { describe, get, verbs } from "../../../../../../test/verbs.ts";

describe("known-params", () => {
  const { predicts, accepts, silent } = verbs("known-params");

  predicts("a misspelt parameter", get("Leads?fields=id&per_pgae=10"), {
    code: null,
    path: ["query", "per_pgae"],
    severity: "warning",
    details: {},
    message: 'GET /crm/v8/Leads has no parameter "per_pgae", so Zoho probably ignores it. Did you mean "per_page"?',
    suggestions: ["per_page"],
  });
  predicts(
    "a list in the style of other APIs",
    { method: "DELETE", url: "/crm/v8/Leads?ids[]=1000001" },
    { code: null, path: ["query", "ids[]"], suggestions: ["ids"] },
  );
  predicts(
    "a parameter of an address with a hole",
    { method: "GET", url: { [PARTS]: ["/crm/v8/Leads/", UNKNOWN, "/Notes?feilds=id"] } },
    {
      message:
        'GET /crm/v8/Leads/{id}/Notes has no parameter "feilds", so Zoho probably ignores it. Did you mean "fields"?',
    },
  );
  predicts("a parameter of a later version", get("Notes?ids=1000001", "v2"), {
    code: null,
    path: ["query", "ids"],
    message: 'The parameter "ids" exists from v6 on; v2 probably ignores it.',
  });
  predicts(
    "a parameter that is there three times",
    get("Leads?fields=id&page=1&page=2&page=3"),
    { code: null, path: ["query", "page", 1], severity: "warning" },
    { code: null, path: ["query", "page", 2] },
  );

  predicts("a name without a value, written as a parameter", get("Leads/search?word=abc&lead_state="), {
    path: ["query", "lead_state"],
    message: 'GET /crm/v8/Leads/search has no parameter "lead_state", so Zoho probably ignores it.',
  });

  accepts(
    "fields of a v2 search, as Zoho's own comparison of the versions has it",
    get("Leads/search?email=a@b.co&fields=Last_Name", "v2"),
  );
  predicts(
    "several things to search for, of which the first counts",
    get("Leads/search?word=Ng&phone=5550100&criteria=(Last_Name:equals:Ng)"),
    {
      code: null,
      effect: "ignored",
      path: ["query", "phone"],
      severity: "warning",
      message:
        '"phone" is ignored: Zoho searches by "criteria" alone. Of criteria, email, phone and word only the first counts.',
    },
    { code: null, path: ["query", "word"] },
  );
  predicts("the same without criteria", get("Leads/search?word=Ng&email=a@b.co"), {
    path: ["query", "word"],
    because: { kind: "overruled", facts: { param: "word", winner: "email" } },
  });
  accepts("an empty value beside what is searched for", get("Leads/search?criteria=&word=Ng"));
  accepts("one thing to search for", get("Leads/search?phone=5550100"));
  silent("something to search for that cannot be read", {
    method: "GET",
    url: { [PARTS]: ["/crm/v8/Leads/search?word=Ng&email=", UNKNOWN] },
  });
  accepts("the order of a search before v8", get("Leads/search?word=Ng&sort_by=id&sort_order=asc", "v7"));
  accepts(
    "anything of an address that is known from use alone",
    get("settings/templates?type=mailmerge&module=Deals", "v2"),
  );
  accepts("parameters of the operation", get("Leads?fields=id&per_page=10&sort_order=asc"));
  accepts("a trailing ampersand", get("Leads?fields=id&"));
  accepts("the rest of a value that an ampersand cut off", get("Leads/search?word=AT&T"));
  accepts("whatever a function takes", {
    method: "POST",
    url: "/crm/v2/functions/greet/actions/execute?auth_type=apikey&anything=1",
  });
  accepts("anything where the operation lists no parameters", get("settings/territories/1000001/users?anything=1"));

  silent("names that cannot be read", {
    method: "GET",
    url: { [PARTS]: ["/crm/v8/Leads?fields=id&", UNKNOWN, "=1&", UNKNOWN] },
  });
  silent("what may be the rest of a value that cannot be read", {
    method: "GET",
    url: { [PARTS]: ["/crm/v8/Leads/search?criteria=", UNKNOWN, "&Jones=1"] },
  });
});
