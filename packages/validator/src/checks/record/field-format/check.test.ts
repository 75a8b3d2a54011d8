import { describe, insert, verbs } from "../../../../../../test/verbs.ts";
import { ONE_OF, UNKNOWN } from "../../../seen.ts";

const fields = [
  { api_name: "Start", data_type: "date", json_type: "string" },
  { api_name: "Ends_At", data_type: "datetime", json_type: "string" },
  { api_name: "Email", data_type: "email", json_type: "string" },
  { api_name: "Phone", data_type: "phone", json_type: "string" },
  { api_name: "Site", data_type: "website", json_type: "string" },
  { api_name: "Budget", data_type: "currency", json_type: "double", decimal_place: 2 },
  { api_name: "Rate", data_type: "double", json_type: "double", range: { from: 1, to: 5 } },
  {
    api_name: "Created_Time",
    data_type: "datetime",
    json_type: "string",
    operation_type: { api_create: false, api_update: false },
  },
];
const snapshot = { version: "v8", modules: [{ api_name: "Projects" }], fields: { Projects: fields } };
const { predicts, accepts, silent } = verbs("field-format", { snapshot });
const standard = verbs("field-format");

describe("field-format of dates", () => {
  predicts("a date with a time part", insert("Projects", { Start: "2026-03-31T00:00:00Z" }), {
    code: "INVALID_DATA",
    path: ["body", "data", 0, "Start"],
    severity: "error",
    effect: "refused",
    because: { kind: "dateWithTime", facts: { api_name: "Start", value: "2026-03-31T00:00:00Z" } },
    message: 'Start must be a date without a time, not "2026-03-31T00:00:00Z". Write 2026-03-31.',
    details: { expected_data_type: "date", api_name: "Start", json_path: "$.data[0].Start" },
    suggestions: ["2026-03-31"],
  });
  predicts("a date in another order", insert("Projects", { Start: "31/03/2026" }), {
    severity: "error",
    details: { expected_data_type: "date" },
  });
  predicts("a word for a date", insert("Projects", { Start: "tomorrow" }), {
    severity: "error",
    details: { expected_data_type: "date" },
  });
  predicts("a date with slashes", insert("Projects", { Start: "2026/3/31" }), {
    severity: "warning",
    suggestions: ["2026-03-31"],
  });
  predicts("a date without separators", insert("Projects", { Start: "20260331" }), {
    severity: "warning",
    suggestions: ["2026-03-31"],
  });
  predicts("a day that no calendar has", insert("Projects", { Start: "2026-02-29" }), {
    severity: "warning",
    message: 'Start is "2026-02-29", but there is no such day; Zoho may refuse it.',
  });
  accepts("a date", insert("Projects", { Start: "2024-02-29" }));
  silent("a date that cannot be seen", insert("Projects", { Start: UNKNOWN }));
  standard.predicts(
    "a date in another order without the org's own metadata",
    insert("Deals", { Deal_Name: "D", Stage: "Qualification", Closing_Date: "31.03.2026" }),
    { severity: "error" },
  );
});

describe("field-format of date-times", () => {
  predicts("what Date.toISOString() writes", insert("Projects", { Ends_At: "2026-03-31T09:30:00.123Z" }), {
    severity: "error",
    message:
      'Ends_At cannot have fractions of a second, which Date.toISOString() writes: "2026-03-31T09:30:00.123Z". Write 2026-03-31T09:30:00Z.',
    details: { expected_data_type: "datetime", api_name: "Ends_At" },
    suggestions: ["2026-03-31T09:30:00Z"],
  });
  predicts("a Date itself", insert("Projects", { Ends_At: new Date(0) }), {
    severity: "error",
    suggestions: ["1970-01-01T00:00:00Z"],
  });
  predicts("a space for the T", insert("Projects", { Ends_At: "2026-03-31 09:30:00+02:00" }), {
    severity: "error",
    suggestions: ["2026-03-31T09:30:00+02:00"],
  });
  predicts("another order", insert("Projects", { Ends_At: "31.03.2026 09:30" }), {
    severity: "error",
    details: { expected_data_type: "datetime" },
  });
  predicts("a date-time without an offset", insert("Projects", { Ends_At: "2026-03-31T09:30:00" }), {
    severity: "warning",
    message:
      'Ends_At has no offset from UTC in "2026-03-31T09:30:00": Zoho refuses it or assumes a time zone. Add one, such as +02:00 or Z.',
  });
  predicts("a date for a date-time", insert("Projects", { Ends_At: "2026-03-31" }), { severity: "warning" });
  predicts("a date-time without seconds", insert("Projects", { Ends_At: "2026-03-31T09:30Z" }), {
    severity: "warning",
  });
  predicts("an offset without its colon", insert("Projects", { Ends_At: "2026-03-31T09:30:00+0200" }), {
    severity: "warning",
  });
  accepts("a date-time with an offset", insert("Projects", { Ends_At: "2026-03-31T09:30:00-03:30" }));
  accepts("a date-time with Z and no fraction", insert("Projects", { Ends_At: "2026-03-31T09:30:00Z" }));
  accepts(
    "any text in a field that the API does not write",
    insert("Projects", { Created_Time: "2026-03-31 09:30:00" }),
  );
  silent(
    "one of two date-times of which one is good",
    insert("Projects", { Ends_At: { [ONE_OF]: ["2026-03-31", "2026-03-31T09:30:00Z"] } }),
  );
});

describe("field-format of addresses", () => {
  predicts("an e-mail address without an @", insert("Projects", { Email: "ng.example.com" }), {
    severity: "error",
    message: '"ng.example.com" is not an email address that Zoho accepts.',
    details: { api_name: "Email", json_path: "$.data[0].Email" },
  });
  predicts("two e-mail addresses", insert("Projects", { Email: "a@example.com;b@example.com" }), { severity: "error" });
  predicts("an e-mail address whose host has no dot", insert("Projects", { Email: "ng@example" }), {
    severity: "warning",
    effect: "maybe refused",
    message: '"ng@example" does not fit Zoho\'s pattern of an email address; Zoho may refuse it.',
  });
  predicts("an e-mail address with a space behind it", insert("Projects", { Email: "ng@example.com " }), {
    severity: "warning",
    suggestions: ["ng@example.com"],
  });
  accepts("an e-mail address with a plus and a hyphen", insert("Projects", { Email: "ng+crm@mail-in.example.co.uk" }));
  accepts("an e-mail address in other letters", insert("Projects", { Email: "jürgen@exämple.de" }));
  accepts("an empty e-mail address", insert("Projects", { Email: "" }));

  predicts("a phone number that says it is none", insert("Projects", { Phone: "() Not provided." }), {
    severity: "error",
    details: { expected_data_type: "phone", api_name: "Phone" },
  });
  predicts("an e-mail address for a phone number", insert("Projects", { Phone: "ng2@example.com" }), {
    severity: "error",
  });
  predicts("a phone number with a slash", insert("Projects", { Phone: "030/123456" }), { severity: "warning" });
  predicts("a phone number that begins with a hyphen", insert("Projects", { Phone: "-12345" }), {
    severity: "warning",
  });
  predicts("a phone number that ends with a dot", insert("Projects", { Phone: "12345." }), { severity: "warning" });
  accepts("a phone number with brackets", insert("Projects", { Phone: "91(987)654321" }));
  accepts("a phone number with everything", insert("Projects", { Phone: "+1 (555) 123-4567,89#" }));
  accepts("a phone number in letters", insert("Projects", { Phone: "1-800-FLOWERS" }));

  predicts("a website with a space in its host", insert("Projects", { Site: "our site.com" }), { severity: "error" });
  predicts("a website of one label", insert("Projects", { Site: "localhost" }), { severity: "warning" });
  accepts("a website without a scheme", insert("Projects", { Site: "crm.example.com" }));
  accepts(
    "a website with a scheme, a port and a path",
    insert("Projects", { Site: "https://www.example.com:8443/a b?c=d#e" }),
  );
});

describe("field-format of numbers", () => {
  predicts("more decimals than the field keeps", insert("Projects", { Budget: 1.255 }), {
    severity: "warning",
    message: "Budget keeps 2 decimals: Zoho cuts 1.255 or refuses it. Write 1.25.",
    details: { maximum_decimal_place: 2, api_name: "Budget" },
  });
  predicts("the rounding error of a sum", insert("Projects", { Budget: 0.1 + 0.2 }), {
    severity: "warning",
    suggestions: ["0.3"],
  });
  predicts("a number outside of the field's range", insert("Projects", { Rate: 6 }), {
    severity: "warning",
    message: "Rate should be a number from 1 to 5, not 6; Zoho may refuse it.",
  });
  accepts("as many decimals as the field keeps", insert("Projects", { Budget: 1234567.01 }));
  accepts("the ends of a range", insert("Projects", [{ Rate: 1 }, { Rate: 5 }]));
  accepts("decimals where no number of them is declared", insert("Projects", { Rate: 1.23456789 }));
});
