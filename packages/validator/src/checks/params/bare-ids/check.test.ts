import { OPEN, PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { describe, get, verbs } from "../../../../../../test/verbs.ts";

describe("bare-ids", () => {
  const { predicts, accepts, silent } = verbs("bare-ids");
  const headers = { Authorization: "Zoho-oauthtoken 1000.0000" };
  const external = { ...headers, "X-EXTERNAL": "Leads.External_Id" };

  predicts(
    "ids in quotes",
    { method: "DELETE", url: '/crm/v2/Leads?ids="1000001,1000002"' },
    {
      code: "UNABLE_TO_PARSE_DATA_TYPE",
      path: ["query", "ids"],
      severity: "error",
      details: {},
      message:
        'ids is "1000001,1000002"; ids are bare digits separated by commas, without quotes. Write ids=1000001,1000002.',
      suggestions: ["1000001,1000002"],
    },
  );
  predicts(
    "each id in encoded quotes",
    { method: "DELETE", url: "/crm/v8/Leads?ids=%221000001%22,%221000002%22" },
    { code: "UNABLE_TO_PARSE_DATA_TYPE", severity: "error", suggestions: ["1000001,1000002"] },
  );
  predicts(
    "ids in single quotes",
    { method: "DELETE", url: "/crm/v8/Leads?ids='1000001'" },
    { code: "UNABLE_TO_PARSE_DATA_TYPE", severity: "error", suggestions: ["1000001"] },
  );
  predicts(
    "quotes around ids that cannot be read",
    { method: "DELETE", url: { [PARTS]: ['/crm/v2/Leads?ids="', UNKNOWN, ",", UNKNOWN, '"'] } },
    {
      code: "UNABLE_TO_PARSE_DATA_TYPE",
      path: ["query", "ids"],
      severity: "error",
      message: 'ids is "…,…"; ids are bare digits separated by commas, without quotes. Remove the quotes.',
    },
  );
  predicts(
    "an array of ids",
    { method: "DELETE", url: "/crm/v8/Leads?ids=[1000001, 1000002]" },
    { code: "UNABLE_TO_PARSE_DATA_TYPE", severity: "error", suggestions: ["1000001,1000002"] },
  );
  predicts("a record id in quotes", get('Leads/"1000001"?fields=id'), {
    code: "UNABLE_TO_PARSE_DATA_TYPE",
    path: ["url", "path", 1],
    severity: "error",
    message: 'The record id is "1000001"; an id is bare digits, without quotes. Write 1000001.',
    suggestions: ["1000001"],
  });
  predicts(
    "quotes around a record id that cannot be read",
    { method: "GET", url: { [PARTS]: ['/crm/v8/Leads/"', UNKNOWN, '"'] } },
    { code: "UNABLE_TO_PARSE_DATA_TYPE", path: ["url", "path", 1], severity: "error" },
  );
  predicts("letters among the ids of users", get("users?ids=ann"), {
    code: "UNABLE_TO_PARSE_DATA_TYPE",
    severity: "error",
    message: "ids is ann; ids are bare digits separated by commas.",
  });
  predicts(
    "letters among record ids when the headers are known",
    { method: "DELETE", url: "/crm/v8/Leads?ids=lead1", headers },
    { code: "UNABLE_TO_PARSE_DATA_TYPE", severity: "error" },
  );
  predicts(
    "spaces, as a warning",
    { method: "DELETE", url: "/crm/v8/Leads?ids=1000001,%201000002" },
    { code: "UNABLE_TO_PARSE_DATA_TYPE", severity: "warning", suggestions: ["1000001,1000002"] },
  );
  predicts(
    "a comma too many, as a warning",
    { method: "DELETE", url: "/crm/v8/Leads?ids=1000001," },
    { code: "UNABLE_TO_PARSE_DATA_TYPE", severity: "warning", suggestions: ["1000001"] },
  );
  predicts("quotes around the id of a custom view, as a warning", get('Leads?fields=id&cvid="1000001"'), {
    code: "UNABLE_TO_PARSE_DATA_TYPE",
    path: ["query", "cvid"],
    severity: "warning",
  });
  predicts(
    "quotes around external ids, as a warning",
    { method: "DELETE", url: '/crm/v8/Leads?ids="lead1"', headers: external },
    { code: "UNABLE_TO_PARSE_DATA_TYPE", severity: "warning", suggestions: ["lead1"] },
  );

  predicts("several ids where one is taken, as a warning", get("Leads?fields=id&cvid=1000001,1000002"), {
    code: "UNABLE_TO_PARSE_DATA_TYPE",
    path: ["query", "cvid"],
    severity: "warning",
    message: "cvid takes one id; this value has 2. Send a request for each.",
  });
  predicts(
    "an email address for the id of a user, as a warning",
    get("settings/emails/actions/from_addresses?user_id=ann%40example.com"),
    {
      path: ["query", "user_id"],
      severity: "warning",
    },
  );

  accepts("one id where one is taken", get("Leads?fields=id&cvid=1000001"));
  accepts("ids of any length", { method: "DELETE", url: "/crm/v8/Leads?ids=1,1000002" });
  accepts("external ids", { method: "DELETE", url: "/crm/v8/Leads?ids=lead1,lead2", headers: external });
  accepts("an external id in the path", { method: "GET", url: "/crm/v8/Leads/lead1?fields=id", headers: external });

  accepts("letters when the headers are not known", { method: "DELETE", url: "/crm/v8/Leads?ids=lead1" });
  silent("letters when there may be more headers", {
    method: "DELETE",
    url: "/crm/v8/Leads?ids=lead1",
    headers: { ...headers, [OPEN]: true },
  });
  silent("ids that cannot be read", {
    method: "DELETE",
    url: { [PARTS]: ["/crm/v8/Leads?ids=", UNKNOWN, ",", UNKNOWN] },
  });
});
