import { describe, insert, open, update, verbs } from "../../../../../../test/verbs.ts";
import { DIGITS, PARTS, UNKNOWN } from "../../../seen.ts";
import type { Text } from "../../../seen.ts";

/** `String(amount)`, or `${amount} EUR` with what is known of it. */
const text = (...parts: Text[typeof PARTS]): Text => ({ [PARTS]: parts });
const someText = text(UNKNOWN);

const fields = [
  { api_name: "Name", data_type: "text", json_type: "string", length: 120 },
  { api_name: "Phone", data_type: "phone", json_type: "string" },
  { api_name: "Phase", data_type: "picklist", json_type: "string" },
  { api_name: "Skills", data_type: "multiselectpicklist", json_type: "jsonarray" },
  {
    api_name: "Rooms",
    data_type: "multiselectpicklist",
    json_type: "jsonarray",
    pick_list_values: ["Garden", "Kitchen", "Hall, small"].map((value) => ({
      display_value: value,
      actual_value: value,
    })),
  },
  { api_name: "Wizard", data_type: "bigint", json_type: "string" },
  { api_name: "Layout", data_type: "bigint", json_type: "string" },
  { api_name: "Done", data_type: "boolean", json_type: "boolean" },
  { api_name: "Heads", data_type: "integer", json_type: "integer" },
  { api_name: "Budget", data_type: "currency", json_type: "double" },
  { api_name: "Barcode", data_type: "bigint", json_type: "string" },
  { api_name: "Start", data_type: "date", json_type: "string" },
  { api_name: "Account", data_type: "lookup", json_type: "jsonobject" },
  { api_name: "Members", data_type: "multiuserlookup", json_type: "jsonarray" },
  {
    api_name: "Steps",
    data_type: "subform",
    json_type: "jsonarray",
    operation_type: { api_create: false, api_update: false },
  },
  { api_name: "Plans", data_type: "fileupload", json_type: "jsonarray" },
  { api_name: "Tag", data_type: "text", json_type: "jsonarray" },
  { api_name: "Sum", data_type: "formula", json_type: "double" },
  {
    api_name: "Ends_At",
    data_type: "datetime",
    json_type: "string",
    operation_type: { api_create: true, api_update: false },
  },
  { api_name: "Shape", data_type: "polygon", json_type: "jsonarray" },
  { api_name: "Odd", data_type: "integer", json_type: "string" },
];
const snapshot = { version: "v8", modules: [{ api_name: "Projects" }], fields: { Projects: fields } };
const { predicts, accepts, silent } = verbs("field-type", { snapshot });
const standard = verbs("field-type");

describe("field-type", () => {
  predicts("a number in a text field", insert("Projects", { Name: 105 }), {
    code: "INVALID_DATA",
    path: ["body", "data", 0, "Name"],
    severity: "error",
    message: 'Name must be text, not the number 105. Write "105".',
    details: { expected_data_type: "text", api_name: "Name", json_path: "$.data[0].Name" },
    suggestions: ['"105"'],
  });
  predicts("an object in a text field, named as v2 does", insert("Projects", { Name: {} }, "v2"), {
    severity: "error",
    details: { expected_data_type: "text", api_name: "Name" },
  });
  predicts("a number in a phone field, of which no answer is known", insert("Projects", { Phone: 4930123456 }), {
    severity: "warning",
    details: { expected_data_type: "text", api_name: "Phone" },
  });
  predicts("an array in a pick list", insert("Projects", { Phase: ["Open"] }), {
    severity: "error",
    details: { expected_data_type: "text" },
  });
  predicts("text for a multi-select list", insert("Projects", { Skills: "Lathe;Saw" }), {
    severity: "error",
    details: { expected_data_type: "jsonarray", api_name: "Skills" },
    suggestions: ['["Lathe","Saw"]'],
  });
  predicts("text with commas, each part an option", insert("Projects", { Rooms: "Garden, Kitchen" }), {
    severity: "error",
    suggestions: ['["Garden","Kitchen"]'],
  });
  predicts("text with a comma that one option has", insert("Projects", { Rooms: "Hall, small" }), {
    severity: "error",
    suggestions: ['["Hall, small"]'],
  });
  predicts("text with commas of which one part is no option", insert("Projects", { Rooms: "Garden, Attic" }), {
    severity: "error",
    suggestions: ['["Garden, Attic"]'],
  });
  predicts("an object among options", insert("Projects", { Rooms: ["Garden", { name: "Kitchen" }] }), {
    severity: "warning",
    path: ["body", "data", 0, "Rooms", 1],
    details: { expected_data_type: "text", api_name: "Rooms" },
  });
  predicts("null among options", insert("Projects", { Rooms: ["Garden", null] }), {
    severity: "warning",
    path: ["body", "data", 0, "Rooms", 1],
  });
  predicts("a list among options, also where no options are known", insert("Projects", { Skills: [["Saw"]] }), {
    severity: "warning",
    path: ["body", "data", 0, "Skills", 0],
  });
  predicts("a row that is null", insert("Projects", { Steps: [{}, null] }), {
    severity: "warning",
    path: ["body", "data", 0, "Steps", 1],
  });
  predicts("a short long integer as text", insert("Projects", { Barcode: "10234" }), {
    code: "INVALID_DATA",
    severity: "warning",
    effect: "maybe refused",
    path: ["body", "data", 0, "Barcode"],
    message: 'Barcode should be an integer, not the text "10234"; Zoho may refuse it. Write 10234.',
    details: { expected_data_type: "bigint", api_name: "Barcode" },
    suggestions: ["10234"],
  });
  predicts("the same with fifteen digits", insert("Projects", { Barcode: "-123456789012345" }), {
    severity: "warning",
    suggestions: ["-123456789012345"],
  });
  accepts("sixteen digits as text", insert("Projects", { Barcode: "1234567890123456" }));
  accepts("a long integer as number", insert("Projects", { Barcode: 10234 }));
  accepts(
    "short ids as text",
    insert("Projects", { Wizard: "12", Layout: "41", Skills: [{ value: "VAT - 19.0 %" }] }, "v3"),
  );
  predicts("an option that is no text", insert("Projects", { Skills: ["Lathe", 7] }), {
    severity: "warning",
    path: ["body", "data", 0, "Skills", 1],
    message: "Each element of Skills should be text, not the number 7; Zoho may refuse it.",
  });
  predicts("true as text, which a published sample sends", insert("Projects", { Done: "true" }), {
    severity: "warning",
    details: { expected_data_type: "boolean" },
    suggestions: ["true"],
  });
  predicts("text that means neither true nor false", insert("Projects", { Done: "yes" }), {
    severity: "error",
    details: { expected_data_type: "boolean" },
  });
  predicts("a whole number as text", insert("Projects", { Heads: "54" }), {
    severity: "error",
    details: { expected_data_type: "integer" },
    suggestions: ["54"],
  });
  predicts("a fraction for a whole number", insert("Projects", { Heads: 5.5 }), {
    severity: "warning",
    details: { expected_data_type: "integer" },
  });
  predicts("a fraction for a long integer", insert("Projects", { Barcode: 12.5 }), {
    severity: "warning",
    details: { expected_data_type: "bigint" },
    message: "Barcode should be an integer, not the number 12.5; Zoho may refuse it.",
  });
  predicts("an empty text for a number", insert("Projects", { Heads: "" }), {
    severity: "warning",
    message: 'Heads should be an integer without quotes; Zoho may refuse the text "". Send null to empty the field.',
  });
  predicts("a decimal as text", insert("Projects", { Budget: "12.5" }), {
    severity: "warning",
    details: { expected_data_type: "double" },
    suggestions: ["12.5"],
  });
  predicts("a decimal with thousands separators", insert("Projects", { Budget: "1,000" }), {
    severity: "warning",
    details: { expected_data_type: "double" },
  });
  predicts("words for a decimal", insert("Projects", { Budget: "plenty" }), {
    severity: "error",
    details: { expected_data_type: "double" },
  });
  predicts("letters in a long integer", insert("Projects", { Barcode: "12a" }), {
    severity: "error",
    details: { expected_data_type: "bigint" },
  });
  predicts("a date as number", insert("Projects", { Start: 1774915200 }), {
    severity: "error",
    details: { expected_data_type: "date" },
  });
  predicts("an array for a lookup", insert("Projects", { Account: [{ id: "1000000000001" }] }), {
    severity: "error",
    details: { expected_data_type: "jsonobject" },
  });
  predicts("a number for a lookup", insert("Projects", { Account: 1000000000001 }), {
    severity: "error",
    details: { expected_data_type: "jsonobject" },
    suggestions: ['{"id":"1000000000001"}'],
  });
  predicts("a number for a lookup where bare ids are taken", insert("Projects", { Account: 1000000000001 }, "v2.1"), {
    severity: "warning",
  });
  predicts("one user for several", insert("Projects", { Members: { id: "1000000000001" } }), {
    severity: "error",
    details: { expected_data_type: "jsonarray" },
  });
  predicts("a subform with one row that is no array", insert("Projects", { Steps: { Name: "Dig" } }), {
    severity: "error",
    details: { expected_data_type: "jsonarray" },
  });
  predicts("a subform row that is no object", insert("Projects", { Steps: ["Dig"] }), {
    severity: "warning",
    path: ["body", "data", 0, "Steps", 0],
    details: { expected_data_type: "jsonobject" },
  });
  predicts("a file that is no array, which some versions took", insert("Projects", { Plans: "ae9c7cef" }), {
    severity: "warning",
    details: { expected_data_type: "jsonarray" },
  });
  predicts("tags as one text", insert("Projects", { Tag: "big,urgent" }), {
    severity: "warning",
    details: { expected_data_type: "jsonarray" },
  });
  predicts("a value that does not fit the JSON type of an unknown data type", insert("Projects", { Shape: 5 }), {
    severity: "warning",
    details: { expected_data_type: "jsonarray" },
  });

  accepts(
    "values of the right types",
    insert("Projects", {
      Name: "Bridge",
      Phone: "",
      Phase: "-None-",
      Skills: ["Saw"],
      Done: false,
      Heads: 12,
      Budget: 12.5,
      Barcode: "0012",
      Start: "2026-03-31",
      Account: { id: "1000000000001" },
      Members: [],
      Steps: [{}],
      Plans: [],
      Tag: [{ name: "big" }],
      Shape: [],
    }),
  );
  accepts(
    "null in every field",
    insert("Projects", {
      Name: null,
      Skills: null,
      Done: null,
      Heads: null,
      Budget: null,
      Start: null,
      Account: null,
      Steps: null,
    }),
  );
  accepts("a lookup as text, which another check judges", insert("Projects", { Account: "1000000000001" }));
  accepts("a number that JSON.stringify turns into null", insert("Projects", { Heads: NaN }));
  accepts("anything in a computed field, which is not stored", insert("Projects", { Sum: "a lot" }));
  accepts("anything in a field that an update does not write", update("Projects", { id: "1000000000001", Ends_At: 5 }));

  silent("a value that cannot be seen", insert("Projects", { Heads: UNKNOWN, Account: UNKNOWN }));

  predicts(
    "text with unknown content for numbers and a check box",
    insert("Projects", { Heads: someText, Budget: someText, Done: someText }),
    {
      code: "INVALID_DATA",
      severity: "warning",
      effect: "maybe refused",
      path: ["body", "data", 0, "Heads"],
      message: "Heads should be an integer without quotes, not text; Zoho may refuse it.",
      details: { expected_data_type: "integer", api_name: "Heads" },
      suggestions: undefined,
    },
    { severity: "warning", message: "Budget should be a number without quotes, not text; Zoho may refuse it." },
    { severity: "warning", message: "Done should be true or false without quotes, not text; Zoho may refuse it." },
  );
  predicts(
    "text that is not empty, which an integer never is",
    insert("Projects", { Heads: text(UNKNOWN, " heads") }),
    {
      severity: "error",
      effect: "refused",
      message: "Heads must be an integer without quotes, not text.",
      details: { expected_data_type: "integer", api_name: "Heads" },
    },
  );
  predicts(
    "text where an array belongs",
    insert("Projects", { Skills: text(UNKNOWN, ";", UNKNOWN), Members: someText, Steps: someText, Plans: someText }),
    {
      severity: "error",
      message: "Skills must be an array, not text.",
    },
    { severity: "warning" },
    { severity: "warning" },
    { severity: "warning", message: "Plans should be an array, not text; Zoho may refuse it." },
  );
  silent(
    "text with unknown content where text belongs",
    insert("Projects", { Name: someText, Phone: someText, Phase: someText, Start: someText }),
  );
  silent(
    "text that may be an id, or a long integer",
    insert("Projects", {
      id: someText,
      Account: someText,
      Layout: someText,
      Barcode: text("9", UNKNOWN),
      Owner: someText,
    }),
  );
  silent("digits of an id", insert("Projects", { Barcode: DIGITS, Account: { id: text(DIGITS) } }));
  silent(
    "text for a field of an unknown type, or that Zoho computes",
    insert("Projects", { Shape: someText, Odd: someText, Sum: someText, New: someText }),
  );
  silent(
    "text among options, and in a field that is not written",
    update("Projects", { id: "1", Skills: [someText], Ends_At: someText }),
  );
  silent("an option behind one that cannot be seen", insert("Projects", { Skills: [UNKNOWN, 7] }));
  accepts("a field whose declared types contradict each other", insert("Projects", { Odd: "54" }));
  silent("a record of which more is hidden", insert("Projects", open({ Name: "Bridge" })));

  standard.predicts(
    "a whole number as text without the org's own metadata",
    insert("Leads", { Last_Name: "Ng", No_of_Employees: "54" }),
    { severity: "error", details: { expected_data_type: "integer" } },
  );
  standard.accepts(
    "a product given by its id alone, which v2 line items take",
    insert(
      "Quotes",
      { Subject: "S", Product_Details: [{ product: "1000000000001", quantity: 1, Discount: "5%" }] },
      "v2",
    ),
  );
});
