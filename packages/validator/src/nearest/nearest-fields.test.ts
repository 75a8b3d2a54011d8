import { describe, expect, it } from "vitest";

import { nearestFields } from "./nearest-fields.ts";

describe("nearestFields", () => {
  it("gives what people call so, as far as it is there", () => {
    expect(nearestFields("Zip", "Contacts", ["Last_Name", "Mailing_Zip", "Other_Zip"])).toEqual([
      "Mailing_Zip",
      "Other_Zip",
    ]);
    expect(nearestFields("Postal code", "Leads", ["Last_Name", "Zip_Code"])).toEqual(["Zip_Code"]);
    expect(nearestFields("Owner_Id", "Leads", ["Last_Name"])).toEqual([]);
  });

  it("a line for the module before one for all", () => {
    expect(nearestFields("Price", "Deals", ["Amount", "List_Price"])).toEqual(["Amount"]);
    expect(nearestFields("Price", "Products", ["Unit_Price"])).toEqual(["Unit_Price"]);
  });

  it("the same letters in another case first, else what is spelt alike", () => {
    expect(nearestFields("mobile_phone", "Contacts", ["Mobile", "Mobile_Phone"])).toEqual(["Mobile_Phone", "Mobile"]);
    expect(nearestFields("Last_Nme", "Leads", ["Last_Name", "First_Name"])).toEqual(["Last_Name"]);
  });
});
