import { describe, insert, open, update, verbs } from "../../../../../../test/verbs.ts";
import { UNKNOWN } from "../../../seen.ts";

const { predicts, accepts, silent } = verbs("known-fields");

describe("known-fields", () => {
  predicts("a misspelt field", insert("Leads", { Last_Name: "Ng", Compny: "Ng & Co" }), {
    code: null,
    path: ["body", "data", 0, "Compny"],
    severity: "warning",
    effect: "dropped",
    because: { kind: "unknown", facts: { key: "Compny", module: "Leads", rows: false, embedded: true } },
    details: {},
    message:
      'Zoho\'s standard Leads has no field "Compny": Zoho answers SUCCESS and drops the value. Did you mean "Company"?',
    suggestions: ["Company"],
  });
  predicts("a label used as a key", insert("Leads", { "Last Name": "Ng" }), {
    path: ["body", "data", 0, "Last Name"],
    suggestions: ["Last_Name"],
  });
  predicts("a label that is nothing like the name", insert("Deals", { "Account Name": "Ng" }), {
    suggestions: ["Account_Name"],
  });
  predicts("another case", insert("Contacts", { last_name: "Ng" }), { suggestions: ["Last_Name"] });
  predicts("a value that cannot be seen under a wrong name", insert("Leads", open({ Compny: UNKNOWN })), {
    code: null,
    suggestions: ["Company"],
  });
  predicts("the line items of v2 in v8", insert("Quotes", { Subject: "Bridge", Product_Details: [] }), {
    code: null,
    message:
      'Quotes has "Product_Details" only until v2; in v8 it is "Quoted_Items". Zoho answers SUCCESS and drops the value.',
    suggestions: ["Quoted_Items"],
  });
  predicts("the line items of v8 in v2", insert("Quotes", { Subject: "Bridge", Quoted_Items: [] }, "v2"), {
    message:
      'Quotes has "Quoted_Items" only from v2.1 on; in v2 it is "Product_Details". Zoho answers SUCCESS and drops the value.',
  });
  predicts("a field that came later", insert("Events", { Event_Title: "Opening", Remind_Participants: [] }, "v2"), {
    message: 'Events has "Remind_Participants" only from v5 on. In v2 Zoho answers SUCCESS and drops the value.',
  });
  predicts("a line item's key of v2 in v8", insert("Quotes", { Subject: "Bridge", Quoted_Items: [{ quantity: 2 }] }), {
    path: ["body", "data", 0, "Quoted_Items", 0, "quantity"],
    severity: "warning",
    suggestions: ["Quantity"],
  });

  predicts(
    "a field that Zoho itself writes, in another case: its right name would be no cure",
    insert("Leads", { Last_Name: "Ng", created_time: "2026-05-04T09:30:00+01:00" }),
    {
      path: ["body", "data", 0, "created_time"],
      message: 'Zoho\'s standard Leads has no field "created_time": Zoho answers SUCCESS and drops the value.',
      suggestions: undefined,
    },
  );
  predicts(
    "a name that is near to one that is written and one that is not",
    update("Deals", { id: "4150868000001747019", Revenue: 5, Closing_Tme: "2026-05-04" }),
    { suggestions: undefined },
    { suggestions: ["Closing_Date"] },
  );
  predicts(
    "names that forms and other systems use, by what the module has for them",
    update("Leads", {
      id: "4150868000001747019",
      Zip: "1",
      Phone_Number: "2",
      Company_Name: "3",
      Name: "4",
      owner_id: "5",
      Title: "6",
    }),
    { suggestions: ["Zip_Code"] },
    { suggestions: ["Phone"] },
    { suggestions: ["Company"] },
    { suggestions: ["Last_Name", "First_Name"] },
    { suggestions: ["Owner"] },
    { suggestions: ["Designation"] },
  );
  predicts(
    "the same names in another module",
    update("Contacts", { id: "4150868000001747019", Zip: "1", mobile_phone: "2", Company_Name: "3", Account_Id: "4" }),
    {
      message:
        'Zoho\'s standard Contacts has no field "Zip": Zoho answers SUCCESS and drops the value. Did you mean "Mailing_Zip" or "Other_Zip"?',
      suggestions: ["Mailing_Zip", "Other_Zip"],
    },
    { suggestions: ["Mobile"] },
    { suggestions: ["Account_Name"] },
    { suggestions: ["Account_Name"] },
  );
  predicts(
    "a record's name, which each module calls otherwise",
    update("Deals", { id: "4150868000001747019", Name: "Ovens" }),
    { suggestions: ["Deal_Name"] },
  );
  predicts(
    "a near name that the record has already",
    insert("Vendors", { Vendor_Name: "Ng", Vendor_Type: "Partner", Vendor_Nme: UNKNOWN }),
    { path: ["body", "data", 0, "Vendor_Type"], suggestions: undefined },
    { path: ["body", "data", 0, "Vendor_Nme"], suggestions: undefined },
  );
  predicts(
    "a name for what the record has already",
    insert("Contacts", { Last_Name: "Ng", Account_Name: { id: "4150868000001747020" }, Organization: UNKNOWN }),
    { suggestions: undefined },
  );
  predicts(
    "a near name of a field that would refuse the value",
    update("Contacts", { id: "4150868000001747019", Account_Type: "Test", Company: "Ng & Co", Company_Name: 7 }),
    { path: ["body", "data", 0, "Account_Type"], suggestions: undefined },
    { path: ["body", "data", 0, "Company"], suggestions: undefined },
    { path: ["body", "data", 0, "Company_Name"], suggestions: ["Account_Name"] },
  );
  predicts("a near name of a pick list for a number", update("Leads", { id: "4150868000001747019", Lead_Score: 12 }), {
    suggestions: undefined,
  });
  predicts(
    "a near name for a value that is easily mended, or cannot be seen",
    update("Leads", { id: "4150868000001747019", Employees: "5", Lead_Sorce: UNKNOWN }),
    { suggestions: ["No_of_Employees"] },
    { suggestions: ["Lead_Source"] },
  );
  predicts(
    "the right letters whatever the value is",
    update("Contacts", { id: "4150868000001747019", account_name: "Ng & Co" }),
    { suggestions: ["Account_Name"] },
  );
  predicts(
    "what belongs beside the records",
    insert("Contacts", { Last_Name: "Ng", trigger: [], duplicate_check_fields: ["Email"] }),
    {
      code: null,
      severity: "warning",
      effect: "ignored",
      path: ["body", "data", 0, "trigger"],
      message: '"trigger" belongs beside "data". Inside a record Zoho ignores it.',
      suggestions: undefined,
    },
    {
      path: ["body", "data", 0, "duplicate_check_fields"],
      message: '"duplicate_check_fields" belongs beside "data", in an upsert. Inside a record Zoho ignores it.',
    },
  );
  accepts("fields of the module", insert("Leads", { Last_Name: "Ng", Company: "Ng & Co", Email: "ng@example.com" }));
  accepts(
    "keys that every record may have",
    update("Tasks", {
      id: "4150868000001747019",
      Layout: { id: "4150868000000000167" },
      Tag: [{ name: "hot" }],
      What_Id: { id: "4150868000001747020" },
      $se_module: "Deals",
      se_module: "Deals",
      $approved: false,
      $append_values: {},
    }),
  );
  accepts(
    "a row to delete",
    update("Price_Books", {
      id: "4150868000001747019",
      Pricing_Details: [{ id: "4150868000001747021", _delete: null }],
    }),
  );
  accepts("the name that one page prints", insert("Purchase_Orders", { Subject: "Bridge", Purchased_Items: [] }, "v7"));
  silent("a module whose fields are not known", insert("Projects", { Anything: 1 }));
  silent("records that cannot be seen", insert("Leads", UNKNOWN));
});

const pulled = verbs("known-fields", {
  snapshot: {
    version: "v8",
    modules: [{ api_name: "Projects" }],
    fields: {
      Projects: [
        { api_name: "Name", data_type: "text", json_type: "string" },
        { api_name: "Builder", field_label: "Main Contractor", data_type: "text", json_type: "string" },
      ],
    },
  },
});

describe("known-fields: an org's own metadata", () => {
  pulled.predicts("a label, which names its field first", insert("Projects", { "Main Contractor": "Ng & Co" }), {
    code: null,
    severity: "warning",
    message:
      'Projects has no field "Main Contractor": Zoho answers SUCCESS and drops the value. Did you mean "Builder"?',
    suggestions: ["Builder"],
  });
  pulled.predicts("a label written as if it were the name", insert("Projects", { main_contractor: "Ng & Co" }), {
    suggestions: ["Builder"],
  });
  pulled.predicts("a name like no other", insert("Projects", { Weather: "fine" }), {
    message: 'Projects has no field "Weather": Zoho answers SUCCESS and drops the value.',
  });
  pulled.predicts(
    "a key that objects inherit",
    insert("Projects", JSON.parse('{ "__proto__": 1, "constructor": 2 }')),
    { path: ["body", "data", 0, "__proto__"] },
    { path: ["body", "data", 0, "constructor"] },
  );
  pulled.accepts("its fields", insert("Projects", { Name: "Bridge", Builder: "Ng & Co" }));
});

describe("known-fields: fields that other bodies name", () => {
  const post = (path: string, body: unknown, method = "POST"): object => ({ method, url: `/crm/${path}`, body });
  const read = (query: object): object => post("bulk/v8/read", { query });
  const write = (resource: object): object =>
    post("bulk/v8/write", { operation: "update", resource: [{ type: "data", file_id: "1", ...resource }] });
  const contacts = { api_name: "Contacts" };

  predicts("a misspelt field of a bulk read", read({ module: contacts, fields: ["Last_Name", "Emial"] }), {
    code: "INVALID_DATA",
    severity: "warning",
    effect: "maybe refused",
    path: ["body", "query", "fields", 1],
    message: 'Zoho\'s standard Contacts has no field "Emial". Did you mean "Email"?',
    details: { api_name: "fields", json_path: "$.query.fields[1]" },
    suggestions: ["Email"],
  });
  predicts("of a module that is named as text", read({ module: "Contacts", fields: ["Emial"] }), {
    suggestions: ["Email"],
  });
  predicts("a label", read({ module: contacts, fields: ["Phone", "email"] }), { suggestions: ["Email"] });
  predicts(
    "a lookup that is misspelt, with what it leads to",
    read({ module: contacts, fields: ["Acount_Name.Phone"] }),
    {
      suggestions: ["Account_Name.Phone"],
    },
  );
  predicts(
    "columns of a bulk write, and the field that finds records",
    write({ module: { api_name: "Leads" }, find_by: "Emial", field_mappings: [{ api_name: "Compnay", index: 0 }] }),
    { path: ["body", "resource", 0, "find_by"], suggestions: ["Email"] },
    { path: ["body", "resource", 0, "field_mappings", 0, "api_name"], suggestions: ["Company"] },
  );
  predicts(
    "the field that a custom view is sorted by",
    post(
      "v8/settings/custom_views/actions/change_sort?module=Leads",
      {
        custom_views: [{ id: "4150868000001747019", sort_by: { api_name: "Created_Tmie" }, sort_order: "asc" }],
      },
      "PUT",
    ),
    { path: ["body", "custom_views", 0, "sort_by", "api_name"], suggestions: ["Created_Time"] },
  );
  predicts(
    "the field that records are merged by",
    post("v8/Leads/4150868000001747019/actions/merge", {
      merge: [{ data: [{ id: "4150868000001747020", _fields: [{ api_name: "Emial" }] }], master_record_fields: [] }],
    }),
    { path: ["body", "merge", 0, "data", 0, "_fields", 0, "api_name"], suggestions: ["Email"] },
  );
  accepts(
    "fields, and what lookups lead to",
    read({ module: contacts, fields: ["id", "Owner.id", "Account_Name.Zip"] }),
  );
  silent("a module that the metadata does not have", read({ module: { api_name: "Moorings" }, fields: ["Depth"] }));
  silent("a module that is named by its id", read({ module: { id: "4150868000000002175" }, fields: ["Depth"] }));
  silent("a module that cannot be seen", read({ module: { api_name: UNKNOWN }, fields: ["Emial"] }));
  silent("fields that cannot be seen", read({ module: contacts, fields: UNKNOWN }));
});
