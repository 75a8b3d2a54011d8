import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { describe, expect, it } from "vitest";

import { nearestFields } from "./nearest-fields.ts";

describe("nearestFields", () => {
  it("gives what people call so, as far as it is there", () => {
    expect(nearestFields("Zip", ["Last_Name", "Mailing_Zip", "Other_Zip"], "Contacts", catalogue)).toEqual([
      "Mailing_Zip",
      "Other_Zip",
    ]);
    expect(nearestFields("Postal code", ["Last_Name", "Zip_Code"], "Leads", catalogue)).toEqual(["Zip_Code"]);
    expect(nearestFields("Owner_Id", ["Last_Name"], "Leads", catalogue)).toEqual([]);
  });

  it("a line for the module before one for all", () => {
    expect(nearestFields("Price", ["Amount", "List_Price"], "Deals", catalogue)).toEqual(["Amount"]);
    expect(nearestFields("Price", ["Unit_Price"], "Products", catalogue)).toEqual(["Unit_Price"]);
  });

  it("the same letters in another case first, else what is spelt alike", () => {
    expect(nearestFields("mobile_phone", ["Mobile", "Mobile_Phone"], "Contacts", catalogue)).toEqual([
      "Mobile_Phone",
      "Mobile",
    ]);
    expect(nearestFields("Last_Nme", ["Last_Name", "First_Name"], "Leads", catalogue)).toEqual(["Last_Name"]);
  });
});
