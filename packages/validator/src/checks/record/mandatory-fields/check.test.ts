import { describe, insert, open, update, upsert, verbs } from "../../../../../../test/verbs.ts";
import { MAYBE, UNKNOWN } from "../../../seen.ts";

const { predicts, accepts, silent } = verbs("mandatory-fields");
const missing = (
  ...names: string[]
): { code: string; path: (string | number)[]; severity: "error"; details: { api_name: string } }[] =>
  names.map((api_name) => ({
    code: "MANDATORY_NOT_FOUND",
    path: ["body", "data", 0],
    severity: "error",
    details: { api_name },
  }));

describe("mandatory-fields: what the error guide asks for", () => {
  predicts("a lead without its last name", insert("Leads", { Company: "Ng & Co" }, "v2"), {
    code: "MANDATORY_NOT_FOUND",
    path: ["body", "data", 0],
    severity: "error",
    details: { api_name: "Last_Name" },
    message: '"Last_Name" is missing, and every lead needs it.',
  });
  predicts("a contact", insert("Contacts", { First_Name: "Ada" }, "v2"), ...missing("Last_Name"));
  predicts("an account", insert("Accounts", { Website: "www.example.com" }, "v2"), ...missing("Account_Name"));
  predicts("a deal", insert("Deals", { Amount: 10 }, "v2"), ...missing("Deal_Name", "Stage"));
  predicts("a task", insert("Tasks", { Status: "Not Started" }, "v2"), ...missing("Subject"));
  predicts(
    "a call: subject and duration are demanded by the guide, not by every org",
    insert("Calls", { Description: "…" }, "v2"),
    {
      details: { api_name: "Subject" },
      severity: "warning",
      message: '"Subject" is missing. Some of Zoho\'s pages say that every call needs it; not every org requires it.',
    },
    { details: { api_name: "Call_Type" }, severity: "error" },
    { details: { api_name: "Call_Start_Time" }, severity: "error" },
    { details: { api_name: "Call_Duration" }, severity: "warning" },
  );
  predicts(
    "a meeting",
    insert("Events", { Location: "Pier 4" }, "v2"),
    ...missing("Event_Title", "Start_DateTime", "End_DateTime"),
  );
  predicts("a product", insert("Products", { Product_Code: "B-1" }, "v2"), ...missing("Product_Name"));
  predicts("a quote of v2", insert("Quotes", { Description: "…" }, "v2"), ...missing("Subject", "Product_Details"));
  predicts(
    "an invoice of v2",
    insert("Invoices", { Description: "…" }, "v2"),
    ...missing("Subject", "Product_Details"),
  );
  predicts("a campaign", insert("Campaigns", { Description: "…" }, "v2"), ...missing("Campaign_Name"));
  predicts("a vendor", insert("Vendors", { Description: "…" }, "v2"), ...missing("Vendor_Name"));
  predicts(
    "a price book",
    insert("Price_Books", { Description: "…" }, "v2"),
    ...missing("Price_Book_Name", "Pricing_Details"),
  );
  predicts("a case", insert("Cases", { Description: "…" }, "v2"), ...missing("Subject", "Status", "Case_Origin"));
  predicts("a solution", insert("Solutions", { Question: "…" }, "v2"), ...missing("Solution_Title"));
  predicts(
    "a purchase order of v2",
    insert("Purchase_Orders", { Description: "…" }, "v2"),
    ...missing("Subject", "Vendor_Name", "Product_Details"),
  );
  predicts(
    "a sales order of v2",
    insert("Sales_Orders", { Description: "…" }, "v2"),
    ...missing("Subject", "Product_Details"),
  );
  predicts("a note", insert("Notes", { Note_Content: "…" }, "v2"), ...missing("Parent_Id"));

  accepts("a lead with what it needs", insert("Leads", { Last_Name: "Ng" }));
  accepts("a deal with what it needs", insert("Deals", { Deal_Name: "Bridge", Stage: "Qualification" }));
  accepts(
    "a quote of v2",
    insert(
      "Quotes",
      { Subject: "Bridge", Product_Details: [{ product: { id: "4150868000001747019" }, quantity: 2 }] },
      "v2",
    ),
  );
  accepts("a note under its parent", {
    method: "POST",
    url: "/crm/v8/Leads/4150868000001747019/Notes",
    body: { data: [{ Note_Content: "…" }] },
  });
});

describe("mandatory-fields: line items in later versions", () => {
  predicts("a quote of v8", insert("Quotes", { Subject: "Bridge" }), ...missing("Quoted_Items"));
  predicts(
    "a quote of v8 with the line items of v2",
    insert("Quotes", { Subject: "Bridge", Product_Details: [{}] }),
    ...missing("Quoted_Items"),
  );
  predicts(
    "a quote of v2 with the line items of v8",
    insert("Quotes", { Subject: "Bridge", Quoted_Items: [{}] }, "v2"),
    ...missing("Product_Details"),
  );
  predicts("a sales order of v8", insert("Sales_Orders", { Subject: "Bridge" }), ...missing("Ordered_Items"));
  predicts("an invoice of v2.1", insert("Invoices", { Subject: "Bridge" }, "v2.1"), ...missing("Invoiced_Items"));
  predicts(
    "a purchase order of v8",
    insert("Purchase_Orders", { Subject: "Bridge", Vendor_Name: { id: "4150868000001747019" } }),
    ...missing("Purchase_Items"),
  );
  predicts("emptied line items", update("Quotes", { id: "4150868000001747019", Quoted_Items: [] }), {
    code: "MANDATORY_NOT_FOUND",
    path: ["body", "data", 0, "Quoted_Items"],
    severity: "error",
    details: { api_name: "Quoted_Items", json_path: "$.data[0].Quoted_Items" },
  });

  accepts(
    "a purchase order with the name that one page prints",
    insert(
      "Purchase_Orders",
      {
        Subject: "Bridge",
        Vendor_Name: { id: "4150868000001747019" },
        Purchased_Items: [{ Product_Name: { id: "4150868000001747020" } }],
      },
      "v7",
    ),
  );
  accepts(
    "a quote of v8",
    insert("Quotes", {
      Subject: "Bridge",
      Quoted_Items: [{ Product_Name: { id: "4150868000001747020" }, Quantity: 2 }],
    }),
  );
});

describe("mandatory-fields: rows", () => {
  predicts(
    "price ranges that lack their keys",
    insert("Price_Books", {
      Price_Book_Name: "2025",
      Pricing_Details: [{ from_range: 1, to_range: 5, discount: 0 }, { from_range: 6 }],
    }),
    {
      code: "MANDATORY_NOT_FOUND",
      path: ["body", "data", 0, "Pricing_Details", 1],
      severity: "error",
      details: { api_name: "to_range", json_path: "$.data[0].Pricing_Details[1].to_range" },
      message: '"to_range" is missing, and every row needs it.',
    },
    { details: { api_name: "discount" } },
  );
  predicts(
    "a new row in an update",
    update("Price_Books", { id: "4150868000001747019", Pricing_Details: [{ from_range: 6, to_range: 9 }] }),
    {
      details: { api_name: "discount" },
      severity: "warning",
      message: '"discount" is missing. A row without "id" is added as a new one, and a new row needs it.',
    },
  );
  predicts(
    "a line item without its product, by one source",
    insert("Quotes", { Subject: "Bridge", Quoted_Items: [{ Quantity: 2 }] }),
    { path: ["body", "data", 0, "Quoted_Items", 0], severity: "warning", details: { api_name: "Product_Name" } },
  );
  accepts(
    "rows that exist",
    update("Price_Books", {
      id: "4150868000001747019",
      Pricing_Details: [
        { id: "4150868000001747021", discount: 5 },
        { id: "4150868000001747022", _delete: null },
      ],
    }),
  );
  silent(
    "rows that may hold more",
    insert("Price_Books", { Price_Book_Name: "2025", Pricing_Details: [open({ from_range: 1 }), UNKNOWN] }),
  );
});

describe("mandatory-fields: empty values, updates and upserts", () => {
  predicts(
    "a null, an empty text and an empty list",
    insert("Deals", { Deal_Name: null, Stage: "" }),
    {
      code: "MANDATORY_NOT_FOUND",
      path: ["body", "data", 0, "Deal_Name"],
      severity: "error",
      details: { api_name: "Deal_Name", json_path: "$.data[0].Deal_Name" },
      message: '"Deal_Name" is null, and every deal needs one.',
    },
    { path: ["body", "data", 0, "Stage"], details: { api_name: "Stage" } },
  );
  predicts("an update that empties a field", update("Leads", { id: "4150868000001747019", Last_Name: "" }), {
    path: ["body", "data", 0, "Last_Name"],
    severity: "error",
    message: '"Last_Name" is empty, and every lead needs one. Give it a value, or leave the key out.',
  });
  predicts("an upsert that may insert", upsert("Leads", { Email: "ng@example.com" }), {
    path: ["body", "data", 0],
    severity: "warning",
    details: { api_name: "Last_Name" },
    message: '"Last_Name" is missing. If no such lead exists yet, Zoho answers MANDATORY_NOT_FOUND.',
  });
  accepts(
    "an upsert of a record that is there, which is an update",
    upsert("Leads", { id: "4150868000001747019", Email: "ng@example.com" }),
  );
  silent(
    "an upsert whose id cannot be seen, or may be there",
    upsert("Leads", [
      { id: UNKNOWN, Email: "ng@example.com" },
      { id: "4150868000001747019", Email: "ng@example.com", [MAYBE]: new Set(["id"]) },
    ]),
  );
  predicts("an upsert with an empty id", upsert("Leads", { id: null, Email: "ng@example.com" }), {
    severity: "warning",
    details: { api_name: "Last_Name" },
  });
  predicts("an upsert with an id that empties a field", upsert("Leads", { id: "4150868000001747019", Last_Name: "" }), {
    path: ["body", "data", 0, "Last_Name"],
  });
  predicts("an upsert that empties a field", upsert("Leads", { Email: "ng@example.com", Last_Name: null }), {
    path: ["body", "data", 0, "Last_Name"],
    severity: "error",
  });
  predicts("the second of three records", insert("Leads", [{ Last_Name: "Ng" }, {}, { Last_Name: "Lee" }]), {
    path: ["body", "data", 1],
  });
  predicts("a key that JSON leaves out", insert("Leads", { Last_Name: undefined }), { path: ["body", "data", 0] });

  accepts("an update of something else", update("Leads", { id: "4150868000001747019", Company: "Ng & Co" }));
  silent("a lead built from something we cannot see", insert("Leads", open({ Company: "Ng & Co" })));
  silent("a last name that cannot be seen", insert("Leads", { Last_Name: UNKNOWN }));
  silent("a last name that may be absent", insert("Leads", { Last_Name: "Ng", [MAYBE]: new Set(["Last_Name"]) }));
  silent("line items that may hold rows", insert("Quotes", { Subject: "Bridge", Quoted_Items: open([]) }));
  silent("a module whose fields are not known", insert("Projects", { City: "Oslo" }));
});

const pulled = verbs("mandatory-fields", {
  snapshot: {
    version: "v8",
    modules: [{ api_name: "Projects" }, { api_name: "Calls" }, { api_name: "Steps" }],
    fields: {
      Projects: [
        {
          api_name: "Name",
          field_label: "Project Name",
          data_type: "text",
          json_type: "string",
          system_mandatory: true,
        },
        { api_name: "Number", data_type: "autonumber", json_type: "string", system_mandatory: true },
        {
          api_name: "Full",
          data_type: "text",
          json_type: "string",
          system_mandatory: true,
          operation_type: { api_create: false, api_update: false },
        },
        {
          api_name: "Steps",
          data_type: "subform",
          json_type: "jsonarray",
          associated_module: { module: "Steps" },
          operation_type: { api_create: false, api_update: false },
        },
      ],
      Steps: [
        { api_name: "Parent_Id", data_type: "lookup", json_type: "jsonobject", system_mandatory: true },
        { api_name: "Title", data_type: "text", json_type: "string", system_mandatory: true },
      ],
      Calls: [
        { api_name: "Call_Type", data_type: "picklist", json_type: "string", system_mandatory: true },
        { api_name: "Call_Duration", data_type: "text", json_type: "string", system_mandatory: true },
      ],
    },
  },
});

describe("mandatory-fields: an org's own metadata", () => {
  pulled.predicts("a project without its name", insert("Projects", {}), {
    severity: "error",
    details: { api_name: "Name" },
  });
  pulled.predicts("a row without its title", insert("Projects", { Name: "Bridge", Steps: [{}] }), {
    path: ["body", "data", 0, "Steps", 0],
    severity: "error",
    details: { api_name: "Title" },
  });
  pulled.predicts(
    "a call without duration, which scheduled ones do not have",
    insert("Calls", { Call_Type: "Outbound" }),
    { severity: "warning", details: { api_name: "Call_Duration" } },
  );
  pulled.accepts(
    "a project, whose number and full name Zoho makes",
    insert("Projects", { Name: "Bridge", Steps: [{ Title: "Plan" }] }),
  );
});
