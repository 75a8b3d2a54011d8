import { PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { describe, get, verbs } from "../../../../../../test/verbs.ts";

describe("encoded-params", () => {
  const { predicts, accepts, silent } = verbs("encoded-params");

  predicts("a raw space", get("Leads/search?word=Ann Ng"), {
    code: null,
    path: ["query", "word"],
    severity: "warning",
    details: {},
    message: '"word" contains a space, where many clients and proxies end the URL. Write Ann%20Ng.',
    suggestions: ["Ann%20Ng"],
  });
  predicts("a percent sign that encodes nothing", get("Leads/search?word=100%"), {
    code: null,
    path: ["query", "word"],
    suggestions: ["100%25"],
  });
  predicts("an ampersand inside a word", get("Leads/search?word=AT&T"), {
    code: null,
    path: ["query", "word"],
    message: 'The "&" in "word" ends the value, so "T" is read as another parameter. Encode it as %26.',
  });
  predicts("an ampersand inside criteria", get("Leads/search?criteria=(Company:equals:Ng&Co=1)"), {
    code: null,
    path: ["query", "criteria"],
  });
  predicts("a number sign", get("Leads/search?word=C#&page=2"), {
    code: null,
    path: ["query", "word"],
    message: 'The "#" in "word" ends the URL, so "#&page=2" is never sent. Encode it as %23.',
  });
  predicts("the plus of a phone number", get("Leads/search?phone=+49301234"), {
    code: null,
    path: ["query", "phone"],
    message: 'The "+" in "phone" arrives as a space. Write %2B49301234.',
    suggestions: ["%2B49301234"],
  });
  predicts(
    "the plus of an offset",
    get("Leads/search?criteria=(Created_Time:greater_than:2026-01-31T10:00:00+05:30)"),
    { code: null, path: ["query", "criteria"] },
  );
  predicts("the plus of an e-mail address", get("Leads/search?email=ann+crm@example.com"), {
    code: null,
    path: ["query", "email"],
    suggestions: ["ann%2Bcrm@example.com"],
  });

  accepts("brackets, colons and commas", get("Leads/search?criteria=((Last_Name:equals:Ng)and(City:in:Oslo,Bergen))"));
  accepts("a bracketed phone number", get("Leads/search?phone=(990)%20-&"));
  accepts("a plus for a space", get("Leads/search?word=Ann+Ng"));
  accepts("what is encoded", get("Leads/search?word=AT%26T%20100%25%20C%23%20%2B1"));
  accepts("encoded JSON", get("Leads/1000001/__timeline?filters=%7B%22comparator%22%3A%22equal%22%7D"));
  accepts("a flag without a value behind a parameter that takes no text", get("Leads?fields=id&foo"));

  accepts(
    "parameters of a function, which takes any",
    get("functions/greet/actions/execute?auth_type=apikey&zapikey=abc&contact_id=&debug", "v2"),
  );
  accepts("a name that is written as a parameter", get("Leads/search?word=abc&lead_state="));
  silent("values with holes", { method: "GET", url: { [PARTS]: ["/crm/v8/Leads/search?word=a b ", UNKNOWN] } });
});
