/** An org with a module of its own. */
export const pulled = {
  version: "v8",
  modules: [{ api_name: "Projects", plural_label: "Undertakings" }, { api_name: "Leads" }, { api_name: "Empty" }],
  fields: {
    Projects: [
      { api_name: "Name", field_label: "Project Name", data_type: "text", json_type: "string", length: 120 },
      { api_name: "Budget", data_type: "currency", json_type: "double" },
      { api_name: "Phase", data_type: "picklist", json_type: "string", pick_list_values: [] },
      {
        api_name: "Risk",
        data_type: "picklist",
        json_type: "string",
        pick_list_values: [
          { display_value: "Low", actual_value: "Low" },
          { display_value: "High", actual_value: "h1" },
        ],
      },
      { api_name: "Billable", data_type: "boolean", json_type: "boolean" },
      { api_name: "Client", data_type: "lookup", json_type: "jsonobject", lookup: { module: { api_name: "Leads" } } },
    ],
    Leads: [{ api_name: "Last_Name", data_type: "text", json_type: "string", length: 80 }],
  },
};

/** `POST /crm/v8/coql` with a query. */
export const coql = (select_query: unknown, version = "v8"): unknown => ({
  method: "POST",
  url: `/crm/${version}/coql`,
  body: { select_query },
});

const lookup = (api_name: string, module: string): object => ({
  api_name,
  data_type: "lookup",
  json_type: "jsonobject",
  lookup: { module: { api_name: module } },
});
const field = (api_name: string, data_type: string, more: object = {}): object => ({
  api_name,
  data_type,
  json_type: "string",
  ...more,
});

/** An org with modules that lead to one another, and columns of each type that a query may meet. */
export const queried = {
  version: "v8",
  modules: [
    { api_name: "Deals" },
    { api_name: "Contacts" },
    { api_name: "Accounts" },
    { api_name: "Events" },
    { api_name: "Tours", plural_label: "Trips" },
    { api_name: "Actions_Performed", api_supported: false },
  ],
  fields: {
    Deals: [
      field("Deal_Name", "text"),
      field("Amount", "currency", { json_type: "double" }),
      field("Probability", "integer", { json_type: "integer" }),
      field("Closing_Date", "date"),
      field("Created_Time", "datetime"),
      field("Rush", "boolean", { json_type: "boolean" }),
      field("Description", "textarea"),
      field("Stage", "picklist", {
        pick_list_values: [
          { display_value: "Formal Quote Sent", actual_value: "Proposal" },
          { display_value: "Won", actual_value: "Won" },
        ],
      }),
      field("Weight", "formula", { formula: { return_type: "double" } }),
      field("Secret", "text", { crypt: { mode: "encryption" } }),
      field("Photo", "imageupload", { json_type: "jsonarray" }),
      field("Papers", "fileupload", { json_type: "jsonarray" }),
      field("Partners", "multiselectlookup", { json_type: "jsonarray" }),
      field("Territory", "territories", { json_type: "jsonarray" }),
      lookup("Account_Name", "Accounts"),
      lookup("Contact_Name", "Contacts"),
    ],
    Contacts: [
      field("Last_Name", "text"),
      field("First_Name", "text"),
      field("Email", "email"),
      field("Phone", "phone"),
      field("Date_of_Birth", "date"),
      lookup("Account_Name", "Accounts"),
    ],
    Accounts: [
      field("Account_Name", "text"),
      field("Industry", "picklist"),
      field("Annual_Revenue", "currency", { json_type: "double" }),
      lookup("Parent_Account", "Accounts"),
    ],
    Events: [
      field("Event_Title", "text"),
      field("Participants", "bigint", { json_type: "jsonarray" }),
      { api_name: "What_Id", data_type: "multi_module_lookup", json_type: "jsonobject" },
    ],
    Tours: [field("Name", "text"), field("External", "text")],
  },
};
