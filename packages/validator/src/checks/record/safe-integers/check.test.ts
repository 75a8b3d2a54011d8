import { describe, insert, update, verbs } from "../../../../../../test/verbs.ts";
import { UNKNOWN } from "../../../seen.ts";

const fields = [
  {
    api_name: "id",
    data_type: "bigint",
    json_type: "string",
    length: 18,
    operation_type: { api_create: false, api_update: false },
  },
  { api_name: "Heads", data_type: "integer", json_type: "integer" },
  { api_name: "Budget", data_type: "currency", json_type: "double" },
  { api_name: "Barcode", data_type: "bigint", json_type: "string" },
  { api_name: "Account", data_type: "lookup", json_type: "jsonobject" },
  {
    api_name: "Skills",
    data_type: "multiselectlookup",
    json_type: "jsonarray",
    multiselectlookup: { connectedlookup_apiname: "Skill" },
  },
];
const snapshot = { version: "v8", modules: [{ api_name: "Projects" }], fields: { Projects: fields } };
const { predicts, accepts, silent } = verbs("safe-integers", { snapshot });

describe("safe-integers", () => {
  predicts("an id that has lost digits", update("Projects", { id: 2 ** 60 }), {
    code: null,
    path: ["body", "data", 0, "id"],
    severity: "warning",
    effect: "changed",
    message:
      "The number 1152921504606847000 in id has lost digits: beyond 9007199254740991 numbers are rounded, so it may be the id of another record. Send the digits as text.",
    details: {},
  });
  predicts("the id of a lookup that has lost digits", insert("Projects", { Account: { id: 2 ** 60 } }), {
    code: null,
    path: ["body", "data", 0, "Account", "id"],
  });
  predicts("the id in a row that has", insert("Projects", { Skills: [{ Skill: { id: 2 ** 60 } }] }), {
    code: null,
    path: ["body", "data", 0, "Skills", 0, "Skill", "id"],
  });
  predicts("a long integer that has", insert("Projects", { Barcode: 2 ** 53 }), {
    code: null,
    severity: "warning",
    effect: "changed",
    path: ["body", "data", 0, "Barcode"],
  });
  predicts("a number that has lost digits in any field", insert("Projects", { Budget: 2 ** 53 + 2 }), {
    code: null,
    message:
      "The number 9007199254740994 in Budget has lost digits: beyond 9007199254740991 numbers are rounded, so Zoho gets another value than you meant.",
  });
  predicts("a number that has lost digits under a key that is no field", insert("Projects", { Order_No: 2 ** 60 }), {
    code: null,
    path: ["body", "data", 0, "Order_No"],
  });

  accepts(
    "numbers that keep their digits",
    insert("Projects", { Heads: 9007199254740991, Budget: 12.75, Order_No: 5 }),
  );
  accepts(
    "shorter numbers that stand for ids and long integers",
    update("Projects", {
      id: 1000000000001,
      Barcode: 5000,
      Account: { id: 2 ** 53 - 1 },
      Skills: [{ Skill: { id: 1000000000001 } }],
    }),
  );
  accepts(
    "ids and long integers as text",
    update("Projects", { id: "1000000000001", Barcode: "1234567890123456789", Account: { id: "1000000000002" } }),
  );

  silent(
    "ids that cannot be seen",
    update("Projects", { id: UNKNOWN, Account: { id: UNKNOWN }, Skills: [UNKNOWN, { id: 5 }] }),
  );
});
