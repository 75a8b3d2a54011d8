import { describe, open, verbs } from "../../../../../../test/verbs.ts";
import { bodies } from "../../../bodies.ts";
import { createPreflight } from "../../../core.ts";
import { MAYBE, UNKNOWN } from "../../../seen.ts";
import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import { expect, it } from "vitest";

const { predicts, accepts, silent } = verbs("body-values");
const post = (address: string, body: unknown, version = "v8"): object => ({
  method: "POST",
  url: `/crm/${version}/${address}`,
  body,
});
const currency = (keys: object, version?: string): object =>
  post("org/currencies", { currencies: [{ name: "Krone", iso_code: "NOK", symbol: "kr", ...keys }] }, version);
const variable = (keys: object): object =>
  post("settings/variables", {
    variables: [{ name: "Rate", api_name: "Rate", type: "integer", variable_group: { name: "General" }, ...keys }],
  });
const tag = (keys: object): object => post("settings/tags?module=Leads", { tags: [{ name: "Harbour", ...keys }] });
const query = (include_meta: unknown): object =>
  post("coql", { select_query: "select id from Leads where id is not null", include_meta });

const WATCH = { channel_id: "1068001", events: ["Leads.create"], notify_url: "https://example.com/zoho" };

describe("body-values: types", () => {
  predicts("null among ids", post("Leads/actions/mass_update", { ids: [null], data: [{ Company: "Ng" }] }), {
    code: "INVALID_DATA",
    severity: "warning",
    path: ["body", "ids", 0],
    details: { expected_data_type: "text", api_name: "ids", json_path: "$.ids[0]" },
    message: '"ids" is null; Zoho expects text.',
  });
  predicts("null for an object of a list", post("Leads/4150868000001747019/actions/convert", { data: [null] }), {
    code: "INVALID_DATA",
    severity: "warning",
    path: ["body", "data", 0],
  });
  accepts("null at a key", tag({ color_code: null }));
  predicts("nothing to create", post("settings/variables", { variables: [] }), {
    code: "INVALID_DATA",
    path: ["body", "variables"],
    severity: "warning",
    message: '"variables" is empty. Add at least one item.',
  });
  accepts("a list that a PUT empties", { method: "PUT", url: "/crm/v8/settings/roles", body: { roles: [] } });
  silent("a list that may hold more", post("settings/variables", { variables: open([]) }));
  silent("a hidden item", post("Leads/4150868000001747019/actions/convert", { data: [UNKNOWN] }));
  predicts("a list for a record", post("Leads/actions/mass_update", { ids: ["4150868000001747019"], data: [[]] }), {
    code: "INVALID_DATA",
    severity: "warning",
    path: ["body", "data", 0],
  });

  predicts("text for true, where the refusal is printed", currency({ exchange_rate_auto_update: "true" }), {
    code: "INVALID_DATA",
    severity: "error",
    path: ["body", "currencies", 0, "exchange_rate_auto_update"],
    details: {
      expected_data_type: "boolean",
      api_name: "exchange_rate_auto_update",
      json_path: "$.currencies[0].exchange_rate_auto_update",
    },
    message: '"exchange_rate_auto_update" is the text "true"; Zoho expects true or false. Write true.',
    suggestions: ["true"],
  });
  predicts("the same before the version that prints it", currency({ exchange_rate_auto_update: "true" }, "v7"), {
    code: "INVALID_DATA",
    severity: "warning",
    effect: "maybe refused",
  });
  predicts("text for an object, which older pages print elsewhere", variable({ variable_group: "General" }), {
    code: "INVALID_DATA",
    severity: "warning",
    path: ["body", "variables", 0, "variable_group"],
    message: '"variable_group" is the text "General"; Zoho expects an object.',
  });
  predicts(
    "a number for an id",
    {
      method: "PUT",
      url: "/crm/v8/Deals/4150868000001747019/actions/blueprint",
      body: { blueprint: [{ transition_id: 5 }] },
    },
    { severity: "warning", path: ["body", "blueprint", 0, "transition_id"], suggestions: ['"5"'] },
  );
  predicts(
    "one event, not in a list",
    post("actions/watch", {
      watch: [{ channel_id: "1068001", events: "Leads.create", notify_url: "https://example.com/zoho" }],
    }),
    { severity: "error", path: ["body", "watch", 0, "events"] },
  );

  accepts("numbers in quotes, as official samples write them", currency({ format: { decimal_places: "2" } }));
  accepts("a null", variable({ description: null }));
  accepts("a value of any type, where published bodies differ", variable({ value: "five" }));
  accepts(
    "a role and a profile as text ids, as the pages of v2 to v7 print them",
    post("users", {
      users: [
        { last_name: "Ng", email: "ng@example.com", role: "4150868000000026005", profile: "4150868000000026011" },
      ],
    }),
  );
  accepts("records, which other checks judge", post("Leads", { data: [{ Last_Name: 5 }] }));
  silent("a value that cannot be seen", currency({ exchange_rate_auto_update: UNKNOWN }));
});

describe("body-values: lists and limits", () => {
  predicts("a type that variables do not have", variable({ type: "number" }), {
    code: "INVALID_DATA",
    severity: "warning",
    path: ["body", "variables", 0, "type"],
    message:
      '"type" has no value "number"; it can be date, website, double, textarea, integer, percent, long, datetime, phone, checkbox, currency, text, email, boolean, float, decimal or url.',
  });
  predicts("a value outside a printed list", query(["field"]), {
    code: "INVALID_DATA",
    severity: "error",
    path: ["body", "include_meta", 0],
    details: { api_name: "include_meta", supported_values: ["fields"], json_path: "$.include_meta[0]" },
    suggestions: ["fields"],
  });
  predicts("a colour that is too long", tag({ color_code: "#96969600" }), {
    code: "INVALID_DATA",
    severity: "error",
    path: ["body", "tags", 0, "color_code"],
    details: { maximum_length: 7, api_name: "color_code", json_path: "$.tags[0].color_code" },
    message: '"color_code" is limited to 7 characters; this value has 9.',
  });
  predicts(
    "501 records to update at once",
    post("Leads/actions/mass_update", {
      data: [{ City: "Oslo" }],
      ids: Array.from({ length: 501 }, () => "4150868000001747019"),
    }),
    {
      code: "INVALID_DATA",
      path: ["body", "ids"],
      message: '"ids" is limited to 500 items; this list has 501.',
    },
  );
  predicts("an empty list", query([]), {
    code: "INVALID_DATA",
    severity: "warning",
    path: ["body", "include_meta"],
    message: '"include_meta" is empty. Add at least one item.',
  });

  const watch = (event: unknown): object =>
    post("actions/watch", {
      watch: [{ channel_id: "1068001", events: [event], notify_url: "https://example.com/zoho" }],
    });
  predicts("an event of something that is not done", watch("Leads.craete"), {
    code: "INVALID_DATA",
    severity: "warning",
    path: ["body", "watch", 0, "events", 0],
    message:
      '"Leads.craete" is not an event; write a module and create, edit, delete or all, as in "Leads.create". Did you mean "Leads.create"?',
  });
  predicts("a module alone", watch("Leads"), { suggestions: undefined });
  accepts("an event of a module of one's own, which the standard org does not have", watch("Moorings.all"));
  accepts("an event", watch("Leads.edit"));
  silent("an event that cannot be seen", watch(UNKNOWN));
  accepts("a value of the list", query(["fields"]));
  accepts("another case than the list is printed in", variable({ type: "Integer" }));
  accepts("a name as long as the longest that any source has", tag({ name: "abcdefghijklmnopqrstuvwxyz" }));
  silent("a list that may hold more", query(open([])));
  silent(
    "items that may be absent",
    post("Leads/actions/mass_update", {
      data: [{ City: "Oslo" }],
      ids: Object.assign(
        Array.from({ length: 501 }, () => "4150868000001747019"),
        { [MAYBE]: new Set(["500"]) },
      ),
    }),
  );
  silent("an item that cannot be seen", query([UNKNOWN]));
});

describe("body-values: forms, and items that differ", () => {
  const convert = (item: object): object => post("Leads/4150868000001747019/actions/convert", { data: [item] });
  const write = (keys: object): object => ({
    method: "POST",
    url: "/crm/bulk/v8/write",
    body: { operation: "insert", ...keys },
  });
  const mapped = (...field_mappings: object[]): object =>
    write({ resource: [{ type: "data", module: { api_name: "Leads" }, file_id: "1", field_mappings }] });
  const massConvert = (id: unknown, version?: string): object =>
    post("Leads/actions/mass_convert", { ids: ["4150868000001747019", id] }, version);

  predicts("an id of letters: an error, since the answer is printed for v8", massConvert("Ng"), {
    code: "INVALID_DATA",
    severity: "error",
    path: ["body", "ids", 1],
    message: '"ids" is "Ng"; Zoho expects an id, which has digits only.',
    details: { expected_data_type: "long", api_name: "ids", json_path: "$.ids[1]" },
  });
  predicts("the same before v8", massConvert("Ng", "v7"), { severity: "warning" });
  predicts("the account of a converted lead by its name", convert({ Accounts: "Ng & Co" }), {
    code: "INVALID_DATA",
    severity: "warning",
    path: ["body", "data", 0, "Accounts"],
  });
  predicts("its contact, as an object", convert({ Contacts: { id: "Ng" } }), {
    path: ["body", "data", 0, "Contacts", "id"],
    details: { expected_data_type: "bigint", api_name: "id", json_path: "$.data[0].Contacts.id" },
  });
  predicts("an address without its scheme", write({ callback: { url: "example.com/done", method: "post" } }), {
    code: "INVALID_CALLBACK_URL",
    severity: "warning",
    path: ["body", "callback", "url"],
    message: '"url" is "example.com/done"; Zoho expects an address that begins with https://.',
  });
  predicts("a time that is a word", post("actions/watch", { watch: [{ ...WATCH, channel_expiry: "tomorrow" }] }), {
    code: "INVALID_DATA",
    path: ["body", "watch", 0, "channel_expiry"],
  });
  predicts("a column that is mapped twice", mapped({ api_name: "City", index: 3 }, { api_name: "Email", index: 3 }), {
    code: "DUPLICATE_DATA",
    severity: "warning",
    path: ["body", "resource", 0, "field_mappings", 1, "index"],
    message: '3 stands twice under "index"; the items of this list differ in it.',
  });
  predicts(
    "a field that two columns are mapped to",
    mapped({ api_name: "City", index: 0 }, { api_name: "City", index: 1 }),
    {
      path: ["body", "resource", 0, "field_mappings", 1, "api_name"],
    },
  );
  predicts(
    "a tag twice: an error, since the answer is printed for v8",
    post("settings/tags?module=Leads", { tags: [{ name: "Quay" }, { name: "Moor" }, { name: "Quay" }] }),
    {
      code: "DUPLICATE_DATA",
      severity: "error",
      path: ["body", "tags", 2, "name"],
      details: { api_name: "name", json_path: "$.tags[2].name" },
    },
  );
  accepts(
    "ids, as text and in an object",
    convert({ Accounts: "4150868000001747019", Contacts: { id: "4150868000001747020" } }),
  );
  accepts("times under names that mean people elsewhere", {
    method: "POST",
    url: "/crm/v8/settings/users_unavailability",
    body: { users_unavailability: [{ user: { id: "1" }, from: "2026-12-12T10:12:23Z", to: "2026-12-13T10:12:23Z" }] },
  });
  accepts("places to fill in", write({ callback: { url: "${URL}", method: "post" } }));
  accepts("columns that differ", mapped({ api_name: "City", index: 0 }, { api_name: "Email", index: 1 }));
  silent(
    "columns that cannot be seen",
    mapped({ api_name: "City", index: UNKNOWN }, { api_name: "Email", index: UNKNOWN }),
  );
  silent("an id that cannot be seen", massConvert(UNKNOWN));
});

describe("body-values in /core", () => {
  const request = tag({ color_code: "#96969600" });

  it("judges by bodies that are handed in, and says so where there are none", () => {
    const options = { catalogue, snapshot: standardOrg };
    expect(createPreflight({ ...options, bodies }).validate(request).issues).toHaveLength(1);
    const { issues, skipped } = createPreflight(options).validate(request);
    expect(issues).toEqual([]);
    expect(skipped).toContainEqual({
      check: "body-keys",
      reason: "no-facts",
      about: "request",
      path: ["body"],
      text: "Only the root of the body was checked: what this call takes below it is not known here.",
    });
  });

  it("refuses what are no bodies", () => {
    expect(() => createPreflight({ catalogue, snapshot: standardOrg, bodies: {} as never })).toThrow(
      'createPreflight: option "bodies": expected the bodies of @zoho-preflight/validator/bodies',
    );
  });
});
