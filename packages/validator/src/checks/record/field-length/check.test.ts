import { describe, insert, open, verbs } from "../../../../../../test/verbs.ts";
import { UNKNOWN } from "../../../seen.ts";

const fields = [
  { api_name: "Name", data_type: "text", json_type: "string", length: 5 },
  { api_name: "Notes", data_type: "textarea", json_type: "string" },
  { api_name: "Heads", data_type: "integer", json_type: "integer", length: 3 },
  { api_name: "Budget", data_type: "currency", json_type: "double", length: 3 },
  { api_name: "Barcode", data_type: "bigint", json_type: "string", length: 4 },
  { api_name: "Start", data_type: "date", json_type: "string", length: 2 },
  { api_name: "Plans", data_type: "fileupload", json_type: "jsonarray", length: 1 },
  { api_name: "Read", data_type: "text", json_type: "string", length: 2, read_only: true },
];
const snapshot = { version: "v8", modules: [{ api_name: "Projects" }], fields: { Projects: fields } };
const { predicts, accepts, silent } = verbs("field-length", { snapshot });
const standard = verbs("field-length");

describe("field-length", () => {
  predicts("text longer than its field", insert("Projects", { Name: "Bridge" }), {
    code: "INVALID_DATA",
    path: ["body", "data", 0, "Name"],
    severity: "error",
    message: "Name is limited to 5 characters; this value has 6.",
    details: { maximum_length: 5, api_name: "Name", json_path: "$.data[0].Name" },
  });
  predicts("a whole number of too many digits", insert("Projects", { Heads: -1000 }, "v2"), {
    severity: "error",
    message: "Heads is limited to 3 digits; this value has 4.",
    details: { maximum_length: 3, api_name: "Heads" },
  });
  predicts("a decimal of too many digits", insert("Projects", { Budget: 1000.5 }), {
    severity: "warning",
    details: { maximum_length: 3 },
  });
  predicts("a long integer of too many digits", insert("Projects", { Barcode: "-12345" }), {
    severity: "warning",
    details: { maximum_length: 4 },
  });
  predicts(
    "more files than the field holds",
    insert("Projects", { Plans: [{ File_Id__s: "a1" }, { File_Id__s: "b2" }] }),
    {
      severity: "warning",
      effect: "maybe refused",
      details: { maximum_length: 1 },
      message: "Plans is limited to 1 file; this value has 2. Zoho may refuse it.",
    },
  );

  accepts(
    "values that just fit",
    insert("Projects", { Name: "Quays", Heads: -999, Budget: 999.99, Barcode: "-1234", Plans: [{ File_Id__s: "a1" }] }),
  );
  accepts("characters that take two UTF-16 units each", insert("Projects", { Name: "🌉🌉🌉🌉🌉" }));
  accepts("text that fits without the spaces around it", insert("Projects", { Name: " Quay   " }));
  accepts(
    "a file in the place of one that is removed",
    insert("Projects", { Plans: [{ File_Id__s: "a1" }, { id: "1000000000001", _delete: null }] }),
  );
  accepts("text of any length where none is declared", insert("Projects", { Notes: "n".repeat(5000) }));
  accepts("a date, whose length counts nothing", insert("Projects", { Start: "2026-03-31" }));
  accepts("a read-only field, which is not stored", insert("Projects", { Read: "long" }));

  silent("values that cannot be seen", insert("Projects", { Name: UNKNOWN, Heads: UNKNOWN }));
  silent("files of which one cannot be seen", insert("Projects", { Plans: [{ File_Id__s: "a1" }, UNKNOWN] }));
  silent(
    "files of which one may be a removal",
    insert("Projects", { Plans: [{ File_Id__s: "a1" }, open({ id: "1000000000001" })] }),
  );

  standard.predicts(
    "text longer than in the standard org, which the own org may allow",
    insert("Leads", { Last_Name: "N".repeat(81) }),
    { severity: "warning", details: { maximum_length: 80, api_name: "Last_Name" } },
  );
});
