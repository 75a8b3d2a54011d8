import { describe } from "vitest";

import { PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { get, verbs } from "../../../../../../test/verbs.ts";

describe("endpoint-version", () => {
  const { predicts, accepts, silent } = verbs("endpoint-version");

  predicts("a version of the web application", get("Leads", "v2.2"), {
    code: "API_NOT_SUPPORTED",
    severity: "warning",
    path: ["url", "version"],
    message: '"v2.2" is not a known API version (the newest is v8). The request was checked as v2.1.',
  });
  silent("the web application's own version, in its own session", { url: "https://crm.zoho.eu/crm/v2.2/Leads" });
  predicts("a version to come", get("Leads?fields=id", "v9"), {
    message: '"v9" is not a known API version (the newest is v8). The request was checked as v8.',
  });
  predicts("an operation of which a page says that it came later", get("settings/kiosks", "v2"), {
    code: "API_NOT_SUPPORTED",
    severity: "warning",
    message: "GET /crm/v2/settings/kiosks is known from v8 on; in v2 Zoho may answer API_NOT_SUPPORTED. Use v8.",
    suggestions: ["v8"],
  });
  predicts(
    "a later operation on a record that cannot be seen",
    { url: { [PARTS]: ["/crm/v6/settings/kiosks/", UNKNOWN, "/executions"] } },
    {
      message:
        "GET /crm/v6/settings/kiosks/{kiosk_id}/executions is known from v8 on; in v6 Zoho may answer API_NOT_SUPPORTED. Use v8.",
    },
  );
  accepts("an operation that only younger SDKs have, which proves nothing", get("settings/fiscal_year", "v2"));

  predicts(
    "an operation that is gone",
    { method: "PUT", url: "/crm/v7/users/12/territories/actions/transfer_and_delink" },
    {
      severity: "warning",
      message:
        "PUT /crm/v7/users/12/territories/actions/transfer_and_delink is known until v6; in v7 Zoho may answer API_NOT_SUPPORTED.",
      suggestions: undefined,
    },
  );

  accepts("the same operation in the version that brought it", get("settings/kiosks", "v8"));
  accepts("a literal twin of an older address", get("Leads/12/Emails", "v2"));
  accepts("v2.1", get("Leads", "v2.1"));

  silent("a version that is a variable", { url: { [PARTS]: ["/crm/", UNKNOWN, "/settings/kiosks"] } });
});
