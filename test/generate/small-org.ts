import { asSnapshot } from "@zoho-preflight/validator/schemas";

/** A small invented org; what is generated from it lies in `generated/`, to be read. */
export const smallOrg = asSnapshot({
  version: "v8",
  modules: [{ api_name: "Building_Sites" }, { api_name: "Rooms", generated_type: "subform" }],
  fields: {
    Building_Sites: [
      {
        api_name: "Name",
        field_label: "Site Name",
        data_type: "text",
        json_type: "string",
        length: 80,
        system_mandatory: true,
      },
      {
        api_name: "Phase",
        field_label: "Phase",
        data_type: "picklist",
        json_type: "string",
        pick_list_values: [
          { display_value: "Plan", actual_value: "Plan" },
          { display_value: 'The "real" thing', actual_value: "Build" },
        ],
      },
      {
        api_name: "Skills",
        field_label: "Skills",
        data_type: "multiselectpicklist",
        json_type: "jsonarray",
        pick_list_values: [{ display_value: "Saw", actual_value: "Saw" }],
      },
      { api_name: "Heads", field_label: "Heads", data_type: "integer", json_type: "integer", length: 4 },
      {
        api_name: "Budget",
        field_label: "Budget",
        data_type: "currency",
        json_type: "double",
        length: 16,
        decimal_place: 2,
      },
      {
        api_name: "Email",
        field_label: "E-mail",
        data_type: "email",
        json_type: "string",
        length: 100,
        unique: { case_sensitive: false },
      },
      { api_name: "Start", field_label: "Start", data_type: "date", json_type: "string" },
      { api_name: "Opened", field_label: "Opened", data_type: "datetime", json_type: "string" },
      {
        api_name: "Account",
        field_label: "Account",
        data_type: "lookup",
        json_type: "jsonobject",
        lookup: { module: { api_name: "Accounts" } },
      },
      {
        api_name: "Rooms",
        field_label: "Rooms",
        data_type: "subform",
        json_type: "jsonarray",
        associated_module: { module: "Rooms" },
      },
      { api_name: "Plans", field_label: "Plans", data_type: "fileupload", json_type: "jsonarray", length: 5 },
      { api_name: "Sum", field_label: "Sum", data_type: "formula", json_type: "double" },
    ],
    Rooms: [
      {
        api_name: "Label",
        field_label: "Label",
        data_type: "text",
        json_type: "string",
        length: 5,
        system_mandatory: true,
      },
      { api_name: "Seats", field_label: "Seats", data_type: "integer", json_type: "integer", length: 2 },
    ],
  },
});
