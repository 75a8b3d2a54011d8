// The measured contract: an invented module of 80 fields like those of Leads, and requests against it.
const types = [
  "text",
  "text",
  "text",
  "email",
  "phone",
  "website",
  "picklist",
  "integer",
  "currency",
  "boolean",
  "date",
  "datetime",
  "textarea",
  "lookup",
  "multiselectpicklist",
  "double",
];
// Rows are like line items: what was sold, when, how many, for how much.
const rowTypes = ["text", "picklist", "date", "integer", "currency", "textarea", "lookup", "double"];
const jsonTypes = {
  integer: "integer",
  currency: "double",
  double: "double",
  boolean: "boolean",
  lookup: "jsonobject",
  multiselectpicklist: "jsonarray",
  subform: "jsonarray",
};
const lengths = { text: 80, textarea: 2000, email: 100, phone: 30, website: 255, integer: 9, currency: 16, double: 16 };
const options = Array.from({ length: 12 }, (_, index) => `Option ${index}`);

function field(name, data_type, more = {}) {
  return {
    api_name: name,
    field_label: name.replaceAll("_", " "),
    data_type,
    json_type: jsonTypes[data_type] ?? "string",
    length: lengths[data_type] ?? null,
    decimal_place: data_type === "currency" ? 2 : null,
    system_mandatory: false,
    read_only: false,
    field_read_only: false,
    operation_type: { api_create: true, api_update: true },
    unique: {},
    pick_list_values: data_type.endsWith("picklist")
      ? options.map((value) => ({ display_value: value, actual_value: value }))
      : [],
    lookup: data_type === "lookup" ? { module: { api_name: "Accounts" } } : {},
    ...more,
  };
}

/** Names as long as those of Leads, twelve to eighteen characters: `Contact_Phone_04`. */
export const named = (subject, type, index) =>
  `${subject}_${type === "multiselectpicklist" ? "choices" : type}_${String(index).padStart(2, "0")}`;

/** API responses of an org with `modules` modules of `fields` fields each, the first one `Leads` with a subform. */
export function org(modules = 1, fields = 80) {
  const names = Array.from({ length: modules }, (_, index) => (index === 0 ? "Leads" : `Module_${index}`));
  const responses = {};
  for (const name of names) {
    const list = [
      field("Last_Name", "text", { system_mandatory: true }),
      field("Reference", "text", { unique: { case_sensitive: false } }),
      field("Visits", "subform", { associated_module: { module: "Visits" }, length: null }),
    ];
    for (let index = list.length; index < fields; index++)
      list.push(field(named("Contact", types[index % types.length], index), types[index % types.length]));
    responses[name] = { fields: list };
  }
  responses.Visits = { fields: rowTypes.map((type, index) => field(named("Visit", type, index), type)) };
  return {
    version: "v8",
    modules: { modules: [...names, "Visits"].map((api_name) => ({ api_name, api_supported: true })) },
    fields: responses,
  };
}

const sample = {
  text: (n) => `Some text ${n}`,
  textarea: (n) => `A few words more, number ${n}`,
  email: (n) => `person${n}@example.com`,
  phone: (n) => `+1 555 01${String(n % 100).padStart(2, "0")}`,
  website: (n) => `www.example${n}.com`,
  picklist: (n) => options[n % 12],
  integer: (n) => n,
  currency: (n) => n * 1.25,
  double: (n) => n / 4,
  boolean: (n) => n % 2 === 0,
  date: () => "2026-05-17",
  datetime: () => "2026-05-17T09:30:00+02:00",
  lookup: (n) => ({ id: `40000000000${1000 + n}` }),
  multiselectpicklist: (n) => [options[n % 12], options[(n + 1) % 12]],
};

export function record(keys, n, rows = 0) {
  const made = { Last_Name: `Person ${n}`, Reference: `R-${n}` };
  for (let index = 3; Object.keys(made).length < keys - (rows > 0 ? 1 : 0); index++)
    made[named("Contact", types[index % types.length], index)] = sample[types[index % types.length]](n);
  if (rows > 0)
    made.Visits = Array.from({ length: rows }, (_, row) =>
      Object.fromEntries(rowTypes.map((type, index) => [named("Visit", type, index), sample[type](n + row)])),
    );
  return made;
}

// Parsed, as bodies are that come from somewhere: objects built with Object.fromEntries are dictionaries to V8, and slow for everybody.
export const request = (data) =>
  JSON.parse(
    JSON.stringify({
      method: "POST",
      url: "https://www.zohoapis.eu/crm/v8/Leads",
      headers: { Authorization: "Zoho-oauthtoken {token}" },
      body: { data },
    }),
  );
export const one = () => request([record(15, 1)]);
export const hundred = () => request(Array.from({ length: 100 }, (_, n) => record(25, n, 2)));
/** Every tenth record has a wrong value. */
export function tenPercentBad() {
  const made = hundred();
  made.body.data.forEach((lead, n) => {
    if (n % 10 === 0) lead[named("Contact", "integer", 7)] = "many";
  });
  return made;
}
export const wrong = () =>
  request([
    Object.fromEntries(
      Object.keys(record(25, 1, 2)).map((key) => [
        key,
        key === "Visits" ? {} : key.endsWith("textarea_12") ? "x".repeat(4000) : [1],
      ]),
    ),
  ]);
