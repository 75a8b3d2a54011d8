import { describe, expect, it } from "vitest";

import { open, verbs } from "../../../../test/verbs.ts";
import { validate } from "../index.ts";
import { UNKNOWN } from "../seen.ts";

const ids = ["5000000000000100001"];
const call = (path: string, body: unknown, method = "POST", version = "v8") => ({
  method,
  url: `/crm/${version}/${path}`,
  body,
});
const massUpdate = (record: unknown) => call("Contacts/actions/mass_update", { data: [record], ids });
const convert = (item: unknown) => call("Leads/5000000000000100001/actions/convert", { data: [item] });
const massConvert = (Deals: unknown, version = "v8") =>
  call("Leads/actions/mass_convert", { ids, Deals }, "POST", version);
const step = (data: unknown) =>
  call(
    "Leads/5000000000000100001/actions/blueprint",
    { blueprint: [{ transition_id: "5000000000000100001", data }] },
    "PUT",
  );
const deal = { Deal_Name: "Ovens", Stage: "Qualification", Closing_Date: "2026-12-31" };

describe("records in bodies of other calls", () => {
  const fields = verbs("known-fields");
  fields.predicts("a misspelt field of a mass update", massUpdate({ Emial: "a@example.com" }), {
    code: null,
    severity: "warning",
    effect: "dropped",
    path: ["body", "data", 0, "Emial"],
    suggestions: ["Email"],
  });
  fields.predicts("of the deal of a converted lead", convert({ Deals: { ...deal, Stgae: "Qualification" } }), {
    code: null,
    path: ["body", "data", 0, "Deals", "Stgae"],
  });
  fields.predicts("of a step of a blueprint", step({ Compnay: "Ng & Co" }), {
    path: ["body", "blueprint", 0, "data", "Compnay"],
    suggestions: ["Company"],
  });
  fields.predicts("of a clone", call("Leads/5000000000000100001/actions/clone", { data: [{ Compnay: "Ng" }] }), {
    path: ["body", "data", 0, "Compnay"],
  });
  fields.accepts("fields that the modules have", massUpdate({ Email: "a@example.com" }));
  fields.accepts(
    "what a step takes besides fields",
    step({ Notes: "done", CheckLists: [{ a: true }], Attachments: [] }),
  );
  fields.accepts("a step without data", step({}));
  fields.accepts(
    "what a relation has, which is none of the module's",
    call("Campaigns/5000000000000100001/Leads/5000000000000100002", { data: [{ Member_Status: "Active" }] }, "PUT"),
  );
  fields.silent("a record that cannot be seen", massUpdate(UNKNOWN));

  const mandatory = verbs("mandatory-fields");
  mandatory.predicts(
    "a deal that lacks its stage: a warning, since no answer is printed",
    convert({ Deals: { Deal_Name: "Ovens", Closing_Date: "2026-12-31" } }),
    {
      code: "MANDATORY_NOT_FOUND",
      severity: "warning",
      effect: "maybe refused",
      path: ["body", "data", 0, "Deals"],
      details: { api_name: "Stage", json_path: "$.data[0].Deals.Stage" },
    },
  );
  mandatory.predicts(
    "leads converted with a deal without name: an error, since the answer is printed for v8",
    massConvert({ Stage: "Qualification", Closing_Date: "2026-12-31" }),
    { severity: "error", path: ["body", "Deals"], details: { api_name: "Deal_Name", json_path: "$.Deals.Deal_Name" } },
  );
  mandatory.predicts("the same before v8", massConvert({ Stage: "Qualification", Closing_Date: "2026-12-31" }, "v7"), {
    severity: "warning",
  });
  mandatory.accepts("a mass update, which names what it changes", massUpdate({ Email: "a@example.com" }));
  mandatory.accepts("a lead converted without a deal", convert({ notify_lead_owner: true }));
  mandatory.accepts("a deal with what it needs", convert({ Deals: deal }));
  mandatory.silent("a deal that may have more", convert({ Deals: open({ Deal_Name: "Ovens" }) }));

  const types = verbs("field-type");
  types.predicts("an amount that is a word", convert({ Deals: { ...deal, Amount: "a lot" } }), {
    code: "INVALID_DATA",
    severity: "warning",
    path: ["body", "data", 0, "Deals", "Amount"],
  });
  types.silent("an amount that cannot be seen", convert({ Deals: { ...deal, Amount: UNKNOWN } }));

  it("have an answer only where one is printed", () => {
    expect(validate(convert({ Deals: {} })).response).toBeUndefined();
    expect(validate(massConvert({ Stage: "Qualification", Closing_Date: "2026-12-31" })).response).toEqual({
      status: 400,
      body: {
        code: "MANDATORY_NOT_FOUND",
        details: { api_name: "Deal_Name", json_path: "$.Deals.Deal_Name" },
        message: "required field not found",
        status: "error",
      },
      confidence: "documented",
    });
  });
});
