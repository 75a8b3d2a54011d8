/** An invented org with a field of every kind, as Zoho's APIs answer it. */
const writable = { operation_type: { api_create: true, api_update: true } };
const options = (...values: readonly (string | readonly [string, string])[]): readonly object[] =>
  values.map((value) =>
    typeof value === "string"
      ? { display_value: value, actual_value: value }
      : { display_value: value[0], actual_value: value[1] },
  );

export const projects = [
  {
    api_name: "Name",
    field_label: "Project Name",
    data_type: "text",
    json_type: "string",
    length: 12,
    system_mandatory: true,
  },
  {
    api_name: "Status",
    field_label: "Status",
    data_type: "picklist",
    json_type: "string",
    system_mandatory: true,
    pick_list_values: options("Open", "On Hold", ["Shut Down", "ShutDown"]),
  },
  { api_name: "Notes", field_label: "Notes", data_type: "textarea", json_type: "string" },
  {
    api_name: "Email",
    field_label: "E-mail",
    data_type: "email",
    json_type: "string",
    length: 20,
    unique: { case_sensitive: false },
  },
  { api_name: "Any_Email", field_label: "Any E-mail", data_type: "email", json_type: "string" },
  { api_name: "Phone", field_label: "Phone", data_type: "phone", json_type: "string", length: 15 },
  { api_name: "Site", field_label: "Web Site", data_type: "website", json_type: "string", length: 30 },
  {
    api_name: "Phase",
    field_label: "Phase",
    data_type: "picklist",
    json_type: "string",
    pick_list_values: options("-None-", "Plan", "Build", ["Hand Over", "HandOver"]),
  },
  { api_name: "Colour", field_label: "Colour", data_type: "picklist", json_type: "string" },
  {
    api_name: "Skills",
    field_label: "Skills",
    data_type: "multiselectpicklist",
    json_type: "jsonarray",
    pick_list_values: options("Saw", "Lathe", ["Glue", "glue 2"]),
  },
  { api_name: "Tools", field_label: "Tools", data_type: "multiselectpicklist", json_type: "jsonarray" },
  { api_name: "Done", field_label: "Done", data_type: "boolean", json_type: "boolean" },
  { api_name: "Heads", field_label: "Heads", data_type: "integer", json_type: "integer", length: 4 },
  { api_name: "Count", field_label: "Count", data_type: "integer", json_type: "integer" },
  {
    api_name: "Budget",
    field_label: "Budget",
    data_type: "currency",
    json_type: "double",
    length: 16,
    decimal_place: 2,
  },
  { api_name: "Share", field_label: "Share", data_type: "percent", json_type: "double", length: 3, decimal_place: 1 },
  { api_name: "Score", field_label: "Score", data_type: "double", json_type: "double", range: { from: 1, to: 10 } },
  { api_name: "Barcode", field_label: "Barcode", data_type: "bigint", json_type: "string", length: 8 },
  { api_name: "Start", field_label: "Start", data_type: "date", json_type: "string" },
  { api_name: "Ends_At", field_label: "Ends At", data_type: "datetime", json_type: "string" },
  {
    api_name: "Account",
    field_label: "Account",
    data_type: "lookup",
    json_type: "jsonobject",
    lookup: { module: { api_name: "Accounts", id: "1" } },
  },
  { api_name: "Owner", field_label: "Owner", data_type: "ownerlookup", json_type: "jsonobject", field_read_only: true },
  {
    api_name: "Partners",
    field_label: "Partners",
    data_type: "multiselectlookup",
    json_type: "jsonarray",
    multiselectlookup: { connectedlookup_apiname: "Partner" },
  },
  {
    api_name: "Rooms",
    field_label: "Rooms",
    data_type: "subform",
    json_type: "jsonarray",
    associated_module: { module: "Rooms" },
    operation_type: { api_create: false, api_update: false },
  },
  { api_name: "Plans", field_label: "Plans", data_type: "fileupload", json_type: "jsonarray", length: 2 },
  { api_name: "Taxes", field_label: "Taxes", data_type: "linetax", json_type: "jsonarray" },
  { api_name: "Alarm", field_label: "Alarm", data_type: "ALARM", json_type: "jsonobject" },
  { api_name: "Tag", field_label: "Tag", data_type: "text", json_type: "jsonarray", length: 2000 },
  {
    api_name: "Sum",
    field_label: "Sum",
    data_type: "formula",
    json_type: "double",
    operation_type: { api_create: false, api_update: false },
  },
  {
    api_name: "Created_Time",
    field_label: "Created Time",
    data_type: "datetime",
    json_type: "string",
    field_read_only: true,
    operation_type: { api_create: false, api_update: false },
  },
  {
    api_name: "First_Day",
    field_label: "First Day",
    data_type: "date",
    json_type: "string",
    operation_type: { api_create: true, api_update: false },
  },
  { api_name: "Shape", field_label: "Shape", data_type: "polygon", json_type: "jsonarray" },
  { api_name: "Word", field_label: "Word", data_type: "polygon", json_type: "string" },
  { api_name: "Size", field_label: "Size", data_type: "polygon", json_type: "long" },
  { api_name: "Ratio", field_label: "Ratio", data_type: "polygon", json_type: "double" },
  { api_name: "Flag", field_label: "Flag", data_type: "polygon", json_type: "boolean" },
  { api_name: "Odd", field_label: "Odd", data_type: "integer", json_type: "string" },
].map((field) => ({
  ...(field.data_type === "ownerlookup" ? { operation_type: { api_create: true, api_update: true } } : writable),
  ...field,
}));

/** Everything mandatory, to see what may not be empty. */
const orders = projects
  .filter(
    ({ api_name, data_type }) => !["Sum", "Created_Time", "First_Day"].includes(api_name) && data_type !== "formula",
  )
  .map((field) => ({ ...field, system_mandatory: true }));

const rooms = [
  { api_name: "id", data_type: "bigint", json_type: "string", length: 18 },
  {
    api_name: "Label",
    field_label: "Label",
    data_type: "text",
    json_type: "string",
    length: 5,
    system_mandatory: true,
  },
  { api_name: "Seats", field_label: "Seats", data_type: "integer", json_type: "integer", length: 2 },
  {
    api_name: "Kind",
    field_label: "Kind",
    data_type: "picklist",
    json_type: "string",
    pick_list_values: options("Hall", "Cellar"),
  },
  { api_name: "Floor_Area", field_label: "Floor Area", data_type: "formula", json_type: "double" },
];

export const org = {
  version: "v8",
  modules: {
    modules: [
      { api_name: "Projects" },
      { api_name: "Orders" },
      { api_name: "Rooms", generated_type: "subform" },
      { api_name: "Accounts" },
    ],
  },
  fields: { Projects: { fields: projects }, Orders: { fields: orders }, Rooms: { fields: rooms } },
};
