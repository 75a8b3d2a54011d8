import { describe, insert, open, update, verbs } from "../../../../../../test/verbs.ts";
import { UNKNOWN } from "../../../seen.ts";

const fields = [
  { api_name: "Account", data_type: "lookup", json_type: "jsonobject" },
  { api_name: "Client", data_type: "lookup", json_type: "jsonobject", lookup: { module: { api_name: "Clients" } } },
  { api_name: "Owner", data_type: "ownerlookup", json_type: "jsonobject", field_read_only: true },
  {
    api_name: "Skills",
    data_type: "multiselectlookup",
    json_type: "jsonarray",
    multiselectlookup: { connectedlookup_apiname: "Skill" },
  },
  { api_name: "Tag", data_type: "text", json_type: "jsonarray" },
];
const snapshot = {
  version: "v8",
  modules: [{ api_name: "Projects" }, { api_name: "Clients" }],
  fields: {
    Projects: fields,
    Clients: [
      { api_name: "Client_No", data_type: "text", json_type: "string", external: { show: true, type: "org" } },
      { api_name: "Budget", data_type: "integer", json_type: "integer" },
    ],
  },
};
const { predicts, accepts, silent } = verbs("lookup-shape", { snapshot });
const standard = verbs("lookup-shape");

describe("lookup-shape", () => {
  predicts("a lookup by name", insert("Projects", { Account: "Ng & Co" }), {
    code: "INVALID_DATA",
    path: ["body", "data", 0, "Account"],
    severity: "error",
    message: 'Account needs the id of a record, { id: "…" }, not the text "Ng & Co".',
    details: { expected_data_type: "jsonobject", api_name: "Account", json_path: "$.data[0].Account" },
  });
  predicts("a lookup by name in v2, which takes bare ids", insert("Projects", { Account: "Ng & Co" }, "v2"), {
    severity: "warning",
  });
  predicts("a bare id from v3 on", insert("Projects", { Account: "1000000000001" }, "v3"), {
    severity: "warning",
    effect: "maybe refused",
    message:
      'Account accepts the bare id "1000000000001" only in older versions: Zoho may answer INVALID_DATA. Write {"id":"1000000000001"}.',
    suggestions: ['{"id":"1000000000001"}'],
  });
  predicts("an object with a name only", insert("Projects", { Account: { name: "Ng & Co" } }), {
    code: "INVALID_DATA",
    severity: "warning",
  });
  predicts("an id that is no text of digits", insert("Projects", { Owner: { id: "ng" } }), {
    severity: "warning",
    path: ["body", "data", 0, "Owner", "id"],
    message: 'The id in Owner is the text "ng", but ids are digits in quotes: Zoho may answer INVALID_DATA.',
    details: { api_name: "Owner", json_path: "$.data[0].Owner.id" },
  });
  predicts("an empty text", insert("Projects", { Account: "" }), { severity: "warning" });
  predicts("a bare id in a multi-select lookup", insert("Projects", { Skills: ["1000000000001"] }), {
    severity: "warning",
    path: ["body", "data", 0, "Skills", 0],
  });
  predicts(
    "a new row without the key of its linking module",
    insert("Projects", { Skills: [{ id: "1000000000001" }] }),
    {
      severity: "warning",
      message:
        'A row of Skills needs "Skill", which holds the record: { Skill: { id: "…" } }. Zoho may answer INVALID_DATA.',
      suggestions: ['{"Skill":{"id":"1000000000001"}}'],
    },
  );
  predicts("the same in an update", update("Projects", { id: "1000000000009", Skills: [{ id: "1000000000002" }] }), {
    severity: "warning",
    path: ["body", "data", 0, "Skills", 0],
    suggestions: ['{"Skill":{"id":"1000000000002"}}'],
  });
  predicts(
    "null and a list among rows",
    insert("Projects", [{ Skills: [null] }, { Skills: [[]] }]),
    {
      path: ["body", "data", 0, "Skills", 0],
    },
    { path: ["body", "data", 1, "Skills", 0] },
  );
  predicts("an object that names nothing", insert("Projects", { Account: {} }), {
    code: "MANDATORY_NOT_FOUND",
    path: ["body", "data", 0, "Account"],
    severity: "warning",
    effect: "maybe refused",
    message: 'Account is an object that names no record. Send { id: "…" }, or null to empty the field.',
    details: { api_name: "id", json_path: "$.data[0].Account.id" },
  });
  predicts("an id in capitals", insert("Projects", { Account: { ID: "1000000000001" } }), {
    code: "MANDATORY_NOT_FOUND",
    severity: "warning",
  });
  predicts("keys that are no external ids of the module", insert("Projects", { Client: { Budget: 5 } }), {
    code: "MANDATORY_NOT_FOUND",
    path: ["body", "data", 0, "Client"],
  });
  accepts("an external id of the module", insert("Projects", { Client: { Client_No: "a1" } }));
  predicts("a tag as number", insert("Projects", { Tag: [2026] }), {
    path: ["body", "data", 0, "Tag", 0],
    suggestions: undefined,
  });
  predicts("a row whose record has a name only", insert("Projects", { Skills: [{ Skill: { name: "Saw" } }] }), {
    path: ["body", "data", 0, "Skills", 0, "Skill"],
  });
  predicts("a tag as text", insert("Projects", { Tag: [{ name: "big" }, "urgent"] }), {
    severity: "warning",
    path: ["body", "data", 0, "Tag", 1],
    suggestions: ['{"name":"urgent"}'],
  });

  accepts("a lookup by id", insert("Projects", { Account: { id: "1000000000001", name: "Ng & Co" } }));
  accepts("a bare id in v2.1", insert("Projects", { Account: "1000000000001" }, "v2.1"));
  accepts("an external id", insert("Projects", { Account: { External_Account: "a1" } }));
  accepts("an owner by e-mail", insert("Projects", { Owner: { email: "ng@example.com" } }));
  accepts("null, and an id of null", insert("Projects", [{ Account: null }, { Account: { id: null } }]));
  accepts(
    "rows that are added and removed",
    update("Projects", {
      id: "1000000000009",
      Skills: [{ Skill: { id: "1000000000001" } }, { id: "1000000000002", _delete: null }],
    }),
  );

  silent(
    "an id that cannot be seen",
    insert("Projects", [{ Account: UNKNOWN }, { Account: { id: UNKNOWN, name: "Ng & Co" } }]),
  );
  silent(
    "an object of which more is hidden",
    insert("Projects", { Account: open({ name: "Ng & Co" }), Skills: [open({})] }),
  );
  silent(
    "a row behind one whose id cannot be seen",
    insert("Projects", { Skills: [{ Skill: { id: UNKNOWN } }, { Skill: { name: "Saw" } }] }),
  );
  silent("a tag behind one that cannot be seen", insert("Projects", { Tag: [UNKNOWN, "urgent"] }));

  standard.predicts(
    "the bare id of a note's parent, of which the pages want the module too",
    insert("Notes", { Note_Content: "Ask for rye", Parent_Id: "1000000000001" }),
    {
      severity: "warning",
      path: ["body", "data", 0, "Parent_Id"],
      message:
        'Parent_Id accepts the bare id "1000000000001" only in older versions: Zoho may answer INVALID_DATA. Write {"module":{"api_name":"…"},"id":"1000000000001"}.',
      suggestions: ['{"module":{"api_name":"…"},"id":"1000000000001"}'],
    },
  );
  standard.predicts(
    "the same beside its module",
    insert("Notes", { Note_Content: "Ask for rye", Parent_Id: "1000000000001", $se_module: "Leads" }),
    { suggestions: ['{"module":{"api_name":"Leads"},"id":"1000000000001"}'] },
  );
  standard.predicts(
    "the same beside a module that cannot be seen",
    insert("Notes", { Note_Content: "Ask for rye", Parent_Id: "1000000000001", se_module: UNKNOWN }),
    { suggestions: ['{"module":{"api_name":"…"},"id":"1000000000001"}'] },
  );
  standard.predicts(
    "the same before v7",
    insert("Notes", { Note_Content: "Ask for rye", Parent_Id: "1000000000001", $se_module: "Leads" }, "v4"),
    { suggestions: ['{"id":"1000000000001"}'] },
  );
  standard.accepts(
    "the same in v2",
    insert("Notes", { Note_Content: "Ask for rye", Parent_Id: "1000000000001", se_module: "Leads" }, "v2"),
  );
  standard.predicts(
    "a lookup by name without the org's own metadata",
    insert("Deals", { Deal_Name: "D", Stage: "Qualification", Account_Name: "Ng & Co" }),
    { severity: "warning" },
  );
});
