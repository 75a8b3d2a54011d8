import { describe } from "vitest";

import { PARTS, UNKNOWN } from "@zoho-preflight/validator/seen";

import { get, insert, verbs } from "../../../../../../test/verbs.ts";

describe("allowed-method", () => {
  const { predicts, accepts, silent } = verbs("allowed-method");

  predicts(
    "PUT for upsert",
    { method: "PUT", url: "/crm/v8/Leads/upsert", body: { data: [{ Last_Name: "Ng" }] } },
    {
      code: "INVALID_REQUEST_METHOD",
      severity: "error",
      path: ["method"],
      message: "This address takes POST, not PUT.",
      details: {},
      suggestions: ["POST"],
    },
  );
  predicts(
    "PATCH for one record",
    { method: "PATCH", url: "/crm/v2/Leads/12", body: { data: [{ Last_Name: "Ng" }] } },
    {
      code: "INVALID_REQUEST_METHOD",
      message: "This address takes GET, PUT, DELETE, not PATCH. Did you mean PUT?",
      suggestions: ["PUT"],
    },
  );
  predicts(
    "POST of a record's changes, which is an update",
    { method: "POST", url: "/crm/v8/Leads/12", body: { data: [{ Last_Name: "Ng" }] } },
    { message: "This address takes GET, PUT, DELETE, not POST. Did you mean PUT?", suggestions: ["PUT"] },
  );
  predicts(
    "POST without a body for one record, which is a reading",
    { method: "POST", url: "/crm/v8/Leads/12" },
    { severity: "error", suggestions: ["GET"] },
  );
  predicts(
    "GET with a body for a query",
    { method: "GET", url: "/crm/v8/coql", body: { select_query: "select Last_Name from Leads" } },
    { severity: "error", suggestions: ["POST"] },
  );
  predicts(
    "DELETE where nothing can be deleted: no other method is meant",
    { method: "DELETE", url: "/crm/v8/users" },
    { severity: "error", suggestions: undefined },
  );
  predicts(
    "a method that may have been added below settings",
    { method: "PATCH", url: "/crm/v8/settings/roles/12", body: { roles: [{ name: "Baker" }] } },
    {
      code: "INVALID_REQUEST_METHOD",
      severity: "warning",
      message:
        "PATCH is not known for this address, only GET, PUT, DELETE: Zoho may answer INVALID_REQUEST_METHOD. Did you mean PUT?",
      suggestions: ["PUT"],
    },
  );
  predicts(
    "a method that may have been added to an action",
    { method: "PUT", url: "/crm/v8/Leads/12/actions/convert", body: { data: [{}] } },
    { severity: "warning", suggestions: ["POST"] },
  );
  predicts(
    "a misspelt method",
    { method: "DELET", url: "/crm/v8/Leads/12" },
    { message: "This address takes GET, PUT, DELETE, not DELET. Did you mean DELETE?", suggestions: ["DELETE"] },
  );
  predicts(
    "a method that stands for nothing else",
    { method: "OPTIONS", url: "/crm/v8/Leads/12" },
    { message: "This address takes GET, PUT, DELETE, not OPTIONS.", suggestions: undefined },
  );
  predicts(
    "a word that is no method",
    { method: "FETCH", url: "/crm/v8/coql" },
    { message: "This address takes POST, not FETCH." },
  );

  accepts("POST for upsert", { method: "post", url: "/crm/v8/Leads/upsert" });
  accepts("no method at all, which is GET", { url: "/crm/v8/org" });
  accepts("an insert", insert("Leads", { Last_Name: "Ng" }));
  accepts("an address that does not exist: that is another check's", get("Leads/serch"));

  silent("a method that is a variable", { method: UNKNOWN, url: "/crm/v8/Leads/upsert" });
  silent("an address of which a word is torn", {
    method: "POST",
    url: { [PARTS]: ["/crm/v8/s", UNKNOWN, "s/snippets"] },
    body: { snippets: [{}] },
  });
  silent("a variable that may hold slashes", {
    method: "POST",
    url: { [PARTS]: ["/crm/v8/Leads/800", UNKNOWN, "actions/convert"] },
    body: { data: [{}] },
  });
  silent("an action that is a variable", { method: "PUT", url: { [PARTS]: ["/crm/v8/Leads/", UNKNOWN] } });
});
