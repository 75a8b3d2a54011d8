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
