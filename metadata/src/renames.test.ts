import { describe, expect, it } from "vitest";

import { renames } from "./renames.ts";
import { rows } from "./rows.ts";
import { standardOrg } from "./standard-org.ts";
import type { Version } from "./types.ts";
import { inRange } from "./versions.ts";

/** What the field of that module with this name is called in a version: `called("Quotes", "Quoted_Items", "v2")`. */
function called(module: string, api_name: string, version: Version): string | undefined {
  const rename = renames.find(
    (entry) => entry.module === module && entry.forms.some((form) => form.api_name === api_name),
  );
  return rename?.forms.find((form) => inRange(version, form.from, form.until))?.api_name;
}

describe("renames", () => {
  it("call line items by the module from v2.1 on", () => {
    expect(called("Quotes", "Quoted_Items", "v2")).toBe("Product_Details");
    expect(called("Quotes", "Product_Details", "v2.1")).toBe("Quoted_Items");
    expect(called("Sales_Orders", "Product_Details", "v8")).toBe("Ordered_Items");
    expect(called("Purchase_Orders", "Product_Details", "v8")).toBe("Purchase_Items");
    expect(called("Invoices", "Product_Details", "v8")).toBe("Invoiced_Items");
  });

  it("call the status of a call by its new name from v5 on", () => {
    expect(called("Calls", "Outgoing_Call_Status", "v4")).toBe("Call_Status");
    expect(called("Calls", "Call_Status", "v5")).toBe("Outgoing_Call_Status");
  });

  it("let the spelling pass that one page of the documentation has", () => {
    expect(renames.find(({ module }) => module === "Purchase_Orders")?.forms.at(-1)?.aliases).toEqual([
      "Purchased_Items",
    ]);
    expect(renames.find(({ module }) => module === "Calls")?.forms.at(-1)?.aliases).toEqual(["Outbound_Call_Status"]);
  });

  it("have one form per version", () => {
    const overlapping = renames.filter(({ forms }) =>
      (["v2", "v2.1", "v3", "v4", "v5", "v6", "v7", "v8"] as const).some(
        (version) => forms.filter((form) => inRange(version, form.from, form.until)).length !== 1,
      ),
    );
    expect(overlapping).toEqual([]);
  });

  it("name rows that are described somewhere", () => {
    const described = [...Object.keys(rows), ...Object.keys(standardOrg.fields)];
    expect(
      renames
        .flatMap(({ forms }) => forms.flatMap((form) => form.rows ?? []))
        .filter((name) => !described.includes(name)),
    ).toEqual([]);
  });
});
