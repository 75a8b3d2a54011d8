import { describe, insert, open, update, upsert, verbs } from "../../../../../../test/verbs.ts";
import { MAYBE, UNKNOWN } from "../../../seen.ts";

const text = (api_name: string, more: object = {}): object => ({
  api_name,
  data_type: "text",
  json_type: "string",
  ...more,
});
const { predicts, accepts, silent } = verbs("unique-in-batch", {
  snapshot: {
    version: "v8",
    modules: [{ api_name: "Projects" }],
    fields: {
      Projects: [
        text("Name"),
        text("Code", { unique: { case_sensitive: false } }),
        text("Key", { unique: { case_sensitive: true } }),
        { api_name: "Number", data_type: "integer", json_type: "integer", unique: { case_sensitive: false } },
      ],
    },
  },
});

describe("unique-in-batch", () => {
  predicts(
    "the same value twice, in another case",
    insert("Projects", [{ Code: "a-1" }, { Code: "b-1" }, { Code: "A-1" }]),
    {
      code: "DUPLICATE_DATA",
      path: ["body", "data", 2, "Code"],
      severity: "warning",
      details: { api_name: "Code", json_path: "$.data[2].Code" },
      message: '"Code" must be unique in Projects, but data[0] has "A-1" as well. Zoho may refuse this record.',
    },
  );
  predicts("the same value in a case-sensitive field", insert("Projects", [{ Key: "a" }, { Key: "a" }]), {
    code: "DUPLICATE_DATA",
    path: ["body", "data", 1, "Key"],
  });
  predicts("the same number, in v2", insert("Projects", [{ Number: 7 }, { Number: 7 }], "v2"), {
    code: "DUPLICATE_DATA",
    details: { api_name: "Number" },
  });
  predicts(
    "three times the same",
    insert("Projects", [{ Code: "a" }, { Code: "a" }, { Code: "a" }]),
    { path: ["body", "data", 1, "Code"] },
    { path: ["body", "data", 2, "Code"] },
  );
  predicts(
    "two updates to the same value",
    update("Projects", [
      { id: "11", Code: "a" },
      { id: "12", Code: "a" },
    ]),
    { code: "DUPLICATE_DATA", path: ["body", "data", 1, "Code"] },
  );
  predicts(
    "one record updated twice",
    update("Projects", [
      { id: "11", Code: "a" },
      { id: "11", Code: "a" },
    ]),
    {
      code: null,
      path: ["body", "data", 1, "id"],
      severity: "warning",
      message: 'The record "11" is already updated by data[0]; only one of the two updates lasts.',
    },
  );

  accepts(
    "different values",
    insert("Projects", [
      { Code: "a", Name: "Bridge" },
      { Code: "b", Name: "Bridge" },
    ]),
  );
  accepts("another case in a case-sensitive field", insert("Projects", [{ Key: "a" }, { Key: "A" }]));
  accepts("empty values", insert("Projects", [{ Code: null }, { Code: null }, { Code: "" }, { Code: "" }]));
  accepts("a number and its text", insert("Projects", [{ Code: 7 }, { Code: "7" }]));
  accepts("an upsert, where the second updates the first", upsert("Projects", [{ Code: "a" }, { Code: "a" }]));
  silent("values that cannot be seen", insert("Projects", [{ Code: UNKNOWN }, { Code: UNKNOWN }]));
  silent("a value that may be absent", insert("Projects", [{ Code: "a" }, { Code: "a", [MAYBE]: new Set(["Code"]) }]));
  silent("records that may hold more", insert("Projects", [open({}), open({})]));
});

const standard = verbs("unique-in-batch");

describe("unique-in-batch: with the standard org, which has no unique fields", () => {
  standard.accepts(
    "the same e-mail twice",
    insert("Leads", [
      { Last_Name: "Ng", Email: "ng@example.com" },
      { Last_Name: "Lee", Email: "ng@example.com" },
    ]),
  );
});
