import { describe, insert, open, update, verbs } from "../../../../../../test/verbs.ts";
import { UNKNOWN } from "../../../seen.ts";

const { predicts, accepts, silent } = verbs("related-keys");
const meeting = {
  Event_Title: "Opening",
  Start_DateTime: "2025-01-31T10:00:00+01:00",
  End_DateTime: "2025-01-31T11:00:00+01:00",
};

describe("related-keys: companions", () => {
  predicts(
    "a task about a deal that does not say so",
    insert("Tasks", { Subject: "Call back", What_Id: { id: "4150868000001747019" } }),
    {
      code: "DEPENDENT_FIELD_MISSING",
      path: ["body", "data", 0],
      severity: "warning",
      effect: "maybe refused",
      details: { api_name: "What_Id", dependee: { api_name: "$se_module" }, json_path: "$.data[0].What_Id" },
      message:
        '"What_Id" needs "$se_module" beside it, the module of that record. Add it, as in "$se_module": "Deals".',
    },
  );
  predicts("a wizard without its path", insert("Leads", { Last_Name: "Ng", Wizard: { id: "4150868000001747019" } }), {
    code: "DEPENDENT_FIELD_MISSING",
    severity: "warning",
    details: { api_name: "Wizard", dependee: { api_name: "$wizard_connection_path" } },
  });
  predicts(
    "a lead under the key of contacts",
    insert("Tasks", { Subject: "Call back", Who_Id: { id: "4150868000001747019" }, $se_module: "Leads" }),
    {
      code: "INVALID_DATA",
      path: ["body", "data", 0, "Who_Id"],
      severity: "warning",
      effect: "maybe refused",
      message: '"Who_Id" holds a contact; a record of Leads belongs in "What_Id". Zoho may answer INVALID_DATA.',
      suggestions: ["What_Id"],
    },
  );
  accepts(
    "a contact and a deal",
    insert("Tasks", {
      Subject: "Call back",
      Who_Id: { id: "4150868000001747019" },
      What_Id: { id: "4150868000001747020" },
      $se_module: "Deals",
    }),
  );
  silent(
    "a contact beside a module that cannot be seen",
    insert("Tasks", { Subject: "Call back", Who_Id: { id: "4150868000001747019" }, $se_module: UNKNOWN }),
  );
  accepts(
    "both",
    insert("Tasks", { Subject: "Call back", What_Id: { id: "4150868000001747019" }, $se_module: "Deals" }),
  );
  accepts(
    "the name without the dollar sign",
    insert("Events", { ...meeting, What_Id: { id: "4150868000001747019" }, se_module: "Accounts" }),
  );
  accepts("a What_Id that is emptied", update("Tasks", { id: "4150868000001747019", What_Id: null }));
  silent(
    "a task that may hold more",
    insert("Tasks", open({ Subject: "Call back", What_Id: { id: "4150868000001747019" } })),
  );
});

describe("related-keys: values that contradict each other", () => {
  predicts(
    "a call that lasted no time",
    insert("Calls", { Call_Type: "Inbound", Call_Duration: "00:00", Call_Start_Time: "2025-01-31T10:00:00+01:00" }),
    {
      code: "DEPENDENT_MISMATCH",
      path: ["body", "data", 0, "Call_Duration"],
      severity: "warning",
      details: { api_name: "Call_Duration", dependee: { api_name: "Call_Type" } },
      message: '"Call_Duration" is "00:00", but a duration of zero does not fit "Call_Type": "Inbound".',
    },
  );
  accepts("a missed call", insert("Calls", { Call_Type: "Missed", Call_Duration: "00:00" }));
  accepts("a call of ten minutes", insert("Calls", { Call_Type: "Outbound", Call_Duration: "10:00" }));
  silent("a call whose type cannot be seen", insert("Calls", { Call_Type: UNKNOWN, Call_Duration: "00:00" }));

  predicts(
    "a meeting that ends before it begins",
    insert("Events", { ...meeting, End_DateTime: "2025-01-31T09:30:00+01:00" }),
    {
      code: "DEPENDENT_MISMATCH",
      path: ["body", "data", 0, "End_DateTime"],
      severity: "warning",
      details: { api_name: "End_DateTime", dependee: { api_name: "Start_DateTime" } },
      message: '"End_DateTime" ("2025-01-31T09:30:00+01:00") is before "Start_DateTime".',
    },
  );
  accepts("a meeting", insert("Events", meeting));
  accepts("a meeting across time zones", insert("Events", { ...meeting, End_DateTime: "2025-01-31T09:30:00Z" }));
  silent("an end that cannot be seen", insert("Events", { ...meeting, End_DateTime: UNKNOWN }));
});
