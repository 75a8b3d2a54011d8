import { describe, insert, open, update, upsert, verbs } from "../../../../../../test/verbs.ts";
import { MAYBE, UNKNOWN } from "../../../seen.ts";

const { predicts, accepts, silent } = verbs("record-id");
const one = (record: object): object => ({
  method: "PUT",
  url: "/crm/v8/Leads/4150868000001747019",
  body: { data: [record] },
});
const external = { "X-EXTERNAL": "Leads.External_ID" };

describe("record-id", () => {
  predicts(
    "an update that names no record",
    update("Leads", [{ id: "4150868000001747019", Company: "Ng" }, { Company: "Lee" }]),
    {
      code: "MANDATORY_NOT_FOUND",
      path: ["body", "data", 1],
      severity: "error",
      details: { api_name: "id", json_path: "$.data[1].id" },
      message:
        'This record has no "id", so Zoho does not know which one to update. Add it, or name the record in the path: PUT …/{id}.',
    },
  );
  predicts("an update of v2 that names no record", update("Deals", { Stage: "Qualification" }, "v2"), {
    code: "MANDATORY_NOT_FOUND",
    details: { api_name: "id" },
  });
  predicts(
    "an update without id and, for sure, without X-EXTERNAL",
    { ...update("Leads", { Customer_Number: "A-1" }), headers: {} },
    { code: "MANDATORY_NOT_FOUND" },
  );
  predicts("an empty id", update("Leads", { id: null, Company: "Ng" }), {
    code: "MANDATORY_NOT_FOUND",
    path: ["body", "data", 0, "id"],
    message: '"id" is null, so Zoho does not know which record to update. Send the record\'s id.',
  });
  predicts("an id that is no number", update("Leads", { id: "ng-1", Company: "Ng" }), {
    code: "INVALID_DATA",
    path: ["body", "data", 0, "id"],
    severity: "error",
    details: { api_name: "id" },
    message:
      '"id" is "ng-1", but a record id is text of digits such as "4150868000001747019". An external id needs the header X-EXTERNAL.',
  });
  predicts("an id in quotes of its own", update("Leads", { id: '"4150868000001747019"' }), {
    code: "INVALID_DATA",
    severity: "error",
  });
  predicts("an id as an object", update("Leads", { id: { id: "4150868000001747019" } }), { code: "INVALID_DATA" });
  predicts("an upsert with an id that is none", upsert("Leads", { id: "ng-1", Last_Name: "Ng" }), {
    code: "INVALID_DATA",
    severity: "warning",
  });
  predicts("another record in the path than in the body", one({ id: "4150868000001747020", Company: "Ng" }), {
    code: "INVALID_DATA",
    severity: "warning",
    path: ["body", "data", 0, "id"],
    message:
      '"id" is "4150868000001747020", but the path names the record 4150868000001747019. Leave "id" out of the body.',
  });
  predicts(
    "a note without its id, by one source",
    { method: "PUT", url: "/crm/v8/Notes", body: { data: [{ Note_Content: "…" }] } },
    { code: "MANDATORY_NOT_FOUND", severity: "warning" },
  );

  accepts("an update with ids, short ones too", update("Leads", [{ id: "4150868000001747019" }, { id: "12" }]));
  accepts("a number, which is another check's", update("Leads", { id: 12 }));
  accepts("the id in the path", one({ Company: "Ng" }));
  accepts("the same id in both", one({ id: "4150868000001747019" }));
  accepts("an insert", insert("Leads", { Last_Name: "Ng" }));
  accepts("an upsert without id", upsert("Leads", { Last_Name: "Ng" }));
  accepts("a record named by an external field", { ...update("Leads", { External_ID: "ng-1" }), headers: external });
  accepts(
    "a record that may be named by a field of one's own, where headers are not known",
    update("Leads", { Customer_Number: "A-1" }),
  );
  accepts("a place to fill in", update("Leads", { id: "{{lead_id}}" }));
  silent("a record that may hold more", update("Leads", open({ Company: "Ng" })));
  silent("an id that cannot be seen", update("Leads", { id: UNKNOWN }));
  silent("an id that may be absent", update("Leads", { id: "ng-1", [MAYBE]: new Set(["id"]) }));
  silent("a header that may be X-EXTERNAL", {
    ...update("Leads", { External_ID: "ng-1" }),
    headers: open({ "Content-Type": "application/json" }),
  });
});
