import { describe, expect, it } from "vitest";

import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import { asSnapshot } from "@zoho-preflight/validator/schemas";

import { generatedFiles } from "../../packages/cli/src/generate/files.ts";
import { evaluate } from "./evaluate.ts";

/** What the schema for reading has against an answer; nothing is as it should be. */
function faults(module: string, record: object): unknown {
  const [source = ""] = generatedFiles({
    snapshot: asSnapshot(standardOrg),
    digest: undefined,
    version: "v8",
    lenient: false,
    modules: [module],
    operations: ["read"],
    formats: ["zod"],
  }).values();
  return evaluate(source)[`${module.toLowerCase()}Read`]?.safeParse(record).error?.issues ?? [];
}

describe("schemas for reading take answers as Zoho sends them", () => {
  it("a lead, with an option that the list does not have, keys of Zoho's own and a text longer than its field", () => {
    const lead = {
      id: "1000000000001",
      Owner: { name: "A. Okafor", id: "1000000000002", email: "okafor@example.com" },
      $currency_symbol: "€",
      $field_states: null,
      Company: "x".repeat(300),
      Last_Name: "Ng",
      Email: null,
      Lead_Source: "A list that was changed",
      Annual_Revenue: 850000,
      No_of_Employees: 600,
      Website: "not even a website",
      Created_Time: "2026-03-31T09:30:00+02:00",
      Tag: [{ name: "2026", id: "1000000000003", color_code: null }],
      Layout: { id: "1000000000004", name: "Standard" },
      Record_Image: null,
      A_Field_Of_Tomorrow: [1],
    };
    expect(faults("Leads", lead)).toEqual([]);
  });

  it("a quote with its lines", () => {
    const line = {
      id: "1",
      Product_Name: { id: "2", name: "Beam", Product_Code: "B1" },
      Quantity: 2,
      List_Price: 12.5,
      Discount: "5%",
      Line_Tax: [{ id: "3", name: "VAT", percentage: 19, value: 4.75 }],
      Total: 25,
      Parent_Id: { id: "4", name: "Roof" },
    };
    expect(
      faults("Quotes", {
        id: "4",
        Subject: "Roof",
        Account_Name: { id: "5", name: "Ng & Co" },
        Quoted_Items: [line],
        Grand_Total: 29.75,
        Valid_Till: "2026-03-31",
        $line_tax: [],
      }),
    ).toEqual([]);
  });

  it("a meeting with participants and a reminder", () => {
    const meeting = {
      id: "1",
      Event_Title: "Roof",
      Start_DateTime: "2026-03-31T09:30:00+02:00",
      What_Id: { id: "2", name: "Ng & Co" },
      $se_module: "Accounts",
      Participants: [
        { id: "3", name: "Ng", type: "email", participant: "ng@example.com", invited: false, status: "not_known" },
        { type: "lead", participant: "4" },
      ],
      Remind_At: [{ unit: 15, period: "minutes" }],
      Recurring_Activity: { RRULE: "FREQ=DAILY;INTERVAL=1" },
      All_day: false,
    };
    expect(faults("Events", meeting)).toEqual([]);
  });

  it("and refuse what is none", () => {
    expect(faults("Leads", { Last_Name: 5 })).toMatchObject([{ path: ["id"] }, { path: ["Last_Name"] }]);
  });
});
