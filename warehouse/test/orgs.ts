import { org } from "../../test/generate/org.ts";

/** The invented org with a field of every kind, and a module whose names and options try to get out of their quotes. */
const options = [
  "O'Brien's",
  'The "real" thing',
  "a\\b",
  "${x}",
  "日本",
  "-- x",
  "*/ '; DROP TABLE x; --",
  "{{ x }}",
].map((value) => ({
  display_value: value,
  actual_value: value,
}));

const writable = { operation_type: { api_create: true, api_update: true } };

const names = [
  {
    api_name: "It's",
    data_type: "text",
    json_type: "string",
    length: 3,
    system_mandatory: true,
    unique: { case_sensitive: true },
  },
  { api_name: 'The "Name"', data_type: "picklist", json_type: "string", pick_list_values: options },
  { api_name: "tick`tock", data_type: "multiselectpicklist", json_type: "jsonarray", pick_list_values: options },
  {
    api_name: "row_key",
    data_type: "integer",
    json_type: "integer",
    range: { from: -2.5, to: 54 },
    unique: { case_sensitive: false },
  },
  { api_name: "Größe", data_type: "email", json_type: "string", unique: { case_sensitive: false } },
  { api_name: "rule", data_type: "date", json_type: "string" },
  { api_name: "a\\b", data_type: "bigint", json_type: "string", length: 8, unique: { case_sensitive: false } },
  { api_name: "Pipeline", data_type: "picklist", json_type: "string", pick_list_values: options.slice(0, 2) },
].map((field) => ({ field_label: field.api_name, ...writable, ...field }));

export const warehouseOrg = {
  ...org,
  modules: { modules: [...org.modules.modules, { api_name: "Odd" }] },
  fields: { ...org.fields, Odd: { fields: names } },
};
