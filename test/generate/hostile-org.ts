import { asSnapshot } from "@zoho-preflight/validator/schemas";

const NASTY = [
  'quo"te',
  "apos'trophe",
  "back\\slash",
  "line\nbreak",
  "tick`${x}",
  "*/ end /*",
  "</script>",
  "emoji 👩‍🚀",
  "\u2028separator",
  "\u202Eturned",
  "\ud800 alone",
  "",
  " ",
  "__proto__",
  "// comment",
  "\u0000",
];

/** Names that no Zoho org has, and that must neither break the code nor leave the folder. */
export const HOSTILE_MODULES = [
  "Leads",
  "LEADS",
  "leads",
  "Services__s",
  "../evil",
  "a b",
  "2Fast",
  "中文",
  "class",
  "CON",
  "constructor",
  "Price_Books",
  "PriceBooks",
  "👩‍🚀",
  "con/../../x",
  "__proto__",
];

const fields = [
  ...[
    "class",
    "constructor",
    "toString",
    "__proto__",
    "a-b",
    "2",
    "$x",
    "Ünï",
    ...NASTY.filter((name) => name !== ""),
  ].map((api_name) => ({
    api_name,
    field_label: `Label of ${api_name}`,
    data_type: "text",
    json_type: "string",
    length: 10,
  })),
  { api_name: "Twin", field_label: "first", data_type: "integer", json_type: "integer" },
  { api_name: "Twin", field_label: "second", data_type: "text", json_type: "string" },
  {
    api_name: "Pick",
    field_label: "*/ Pick\n",
    data_type: "picklist",
    json_type: "string",
    system_mandatory: true,
    pick_list_values: NASTY.map((value) => ({ display_value: value, actual_value: value })),
  },
  {
    api_name: "pick",
    field_label: "Pick",
    data_type: "multiselectpicklist",
    json_type: "jsonarray",
    pick_list_values: [{ display_value: "other", actual_value: "other" }],
  },
  {
    api_name: "Empty_Pick",
    data_type: "picklist",
    json_type: "string",
    system_mandatory: true,
    pick_list_values: [{ display_value: "", actual_value: "" }],
  },
  { api_name: "Rows", data_type: "subform", json_type: "jsonarray", associated_module: { module: "Rows" } },
  { api_name: "rows", data_type: "subform", json_type: "jsonarray", associated_module: { module: "Rows" } },
  {
    api_name: "Huge",
    data_type: "double",
    json_type: "double",
    length: 22,
    decimal_place: 15,
    range: { from: 1, to: 999999999 },
  },
];

export const hostileOrg = asSnapshot(
  JSON.parse(
    JSON.stringify({ version: "v8", modules: HOSTILE_MODULES.map((api_name) => ({ api_name })) }).replace(
      /\}$/,
      `,"fields":{${HOSTILE_MODULES.map((name) => `${JSON.stringify(name)}:${JSON.stringify(fields)}`).join(",")},"Rows":${JSON.stringify([{ api_name: "*/", data_type: "text", system_mandatory: true }, ...fields.slice(0, 12)])}}}`,
    ),
  ),
);
