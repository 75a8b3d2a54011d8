import { describe, insert, update, upsert, verbs } from "../../../../../../test/verbs.ts";
import { UNKNOWN } from "../../../seen.ts";

const { predicts, accepts, silent } = verbs("writable-fields");

describe("writable-fields", () => {
  predicts(
    "a field that Zoho keeps itself",
    insert("Leads", { Last_Name: "Ng", Created_Time: "2025-01-31T10:00:00+01:00" }),
    {
      code: null,
      path: ["body", "data", 0, "Created_Time"],
      severity: "warning",
      details: {},
      message: '"Created_Time" cannot be set when a record is created. Zoho ignores the value.',
    },
  );
  predicts("a total that Zoho computes", update("Quotes", { id: "4150868000001747019", Grand_Total: 100 }), {
    code: null,
    path: ["body", "data", 0, "Grand_Total"],
  });
  predicts(
    "the total of a line item in v2",
    insert(
      "Quotes",
      { Subject: "Bridge", Product_Details: [{ product: { id: "4150868000001747020" }, quantity: 2, total: 10 }] },
      "v2",
    ),
    {
      code: null,
      path: ["body", "data", 0, "Product_Details", 0, "total"],
      message: '"total" cannot be set when a row is created. Zoho ignores the value.',
    },
  );
  accepts(
    "an owner, flagged read-only and written all the same",
    insert("Leads", { Last_Name: "Ng", Owner: { id: "4150868000000225013" } }),
  );
  accepts("the record's own id", update("Leads", { id: "4150868000001747019", Company: "Ng & Co" }));
  accepts(
    "line items",
    insert("Quotes", {
      Subject: "Bridge",
      Quoted_Items: [{ Product_Name: { id: "4150868000001747020" }, Quantity: 2 }],
    }),
  );
  predicts(
    "a field that Zoho keeps itself, whatever its value",
    insert("Leads", { Last_Name: "Ng", Created_Time: UNKNOWN }),
    {
      code: null,
      path: ["body", "data", 0, "Created_Time"],
    },
  );

  silent("a record that cannot be seen", insert("Leads", UNKNOWN));
});

const field = (api_name: string, more: object): object => ({
  api_name,
  data_type: "text",
  json_type: "string",
  ...more,
});
const both = { api_create: true, api_update: true };
const pulled = verbs("writable-fields", {
  snapshot: {
    version: "v8",
    modules: [{ api_name: "Projects" }],
    fields: {
      Projects: [
        field("Only_Create", { operation_type: { api_create: true, api_update: false } }),
        field("Sum", { data_type: "formula", operation_type: both }),
        field("Hidden_Rule", { read_only: true }),
        field("Open_Rule", { read_only: true, operation_type: both }),
        field("Created_Time", { data_type: "datetime", custom_field: false }),
        field("Full_Name", { custom_field: true }),
        field("Flagged_Only", { field_read_only: true, operation_type: both }),
        field("Flagged_Old", { field_read_only: true }),
        field("Owner", { data_type: "ownerlookup", json_type: "jsonobject", field_read_only: true }),
        field("Steps", {
          data_type: "subform",
          json_type: "jsonarray",
          operation_type: { api_create: false, api_update: false },
        }),
        field("Plain", {}),
      ],
    },
  },
});

describe("writable-fields: an org's own metadata", () => {
  pulled.predicts(
    "a field that only an insert writes",
    update("Projects", { id: "4150868000001747019", Only_Create: "a" }),
    { code: null, message: '"Only_Create" cannot be set when a record is updated. Zoho ignores the value.' },
  );
  pulled.accepts("that field in an insert", insert("Projects", { Only_Create: "a" }));
  pulled.accepts("that field in an upsert, which may insert", upsert("Projects", { Only_Create: "a" }));
  pulled.predicts("a formula, whatever its flags say", insert("Projects", { Sum: "1" }), {
    message: 'Zoho computes "Sum" and ignores the value that is sent.',
  });
  pulled.predicts("a field that this user may not write", insert("Projects", { Hidden_Rule: "a" }), {
    message: '"Hidden_Rule" is read-only for the user whose token pulled the metadata. Zoho ignores the value.',
  });
  pulled.predicts("a read-only flag where there is nothing better", insert("Projects", { Flagged_Old: "a" }), {
    code: null,
    severity: "warning",
  });
  pulled.predicts(
    "a system field that old metadata call writable, whatever its form",
    insert("Projects", { Created_Time: "2026-01-02T03:04:05.000Z" }, "v3"),
    {
      code: null,
      effect: "ignored",
      severity: "warning",
      path: ["body", "data", 0, "Created_Time"],
    },
  );
  pulled.accepts("the user's own flag that operation_type contradicts", insert("Projects", { Open_Rule: "a" }));
  pulled.accepts("a field of the org's own by the name of a system field", insert("Projects", { Full_Name: "a" }));
  pulled.accepts("a read-only flag that operation_type contradicts", insert("Projects", { Flagged_Only: "a" }));
  pulled.accepts(
    "owner, subform and an ordinary field",
    insert("Projects", { Owner: { id: "4150868000000225013" }, Steps: [], Plain: "a" }),
  );
});
