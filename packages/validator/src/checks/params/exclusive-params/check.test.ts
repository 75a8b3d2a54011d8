import { PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { describe, get, verbs } from "../../../../../../test/verbs.ts";

describe("exclusive-params", () => {
  const { predicts, accepts, silent } = verbs("exclusive-params");

  predicts("a page number beside a page token", get("Leads?fields=id&page=2&page_token=c0ffee"), {
    code: "AMBIGUITY_DURING_PROCESSING",
    path: ["query", "page_token"],
    severity: "error",
    details: {},
    message: '"page" and "page_token" cannot be sent together. Leave one of them out.',
  });
  predicts("an order beside a custom view", get("Leads?fields=id&sort_by=id&cvid=1000001"), {
    code: "AMBIGUITY_DURING_PROCESSING",
    path: ["query", "sort_by"],
    severity: "error",
  });

  accepts("a page token alone", get("Leads?fields=id&per_page=50&page_token=c0ffee"));
  accepts("an empty page token", get("Leads?fields=id&page=2&page_token="));
  accepts("a page token in a version that has none", get("Leads?page=2&page_token=c0ffee", "v2"));

  silent("a token that cannot be read and may be empty", {
    method: "GET",
    url: { [PARTS]: ["/crm/v8/Leads?fields=id&page=2&page_token=", UNKNOWN] },
  });
});
