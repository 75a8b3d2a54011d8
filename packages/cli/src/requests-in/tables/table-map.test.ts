import { expect, test } from "vitest";

import { tableMapOf } from "./table-map.ts";

test("a map of headers", () => {
  expect(tableMapOf({ " Mail ": "Email" })).toEqual({ byHeader: new Map([["Mail", "Email"]]) });
});

test("the body of a bulk write job: columns by number, what the job fills in, module and operation", () => {
  const field_mappings = [
    { api_name: "Last_Name", index: 0 },
    { api_name: "Start", index: 2, format: "MM-dd-yyyy" },
    { api_name: "Lead_Source", default_value: { value: "Advertisement" } },
  ];
  const job = { operation: "upsert", resource: [{ type: "data", module: { api_name: "Leads" }, field_mappings }] };
  expect(tableMapOf(job)).toEqual({
    module: "Leads",
    operation: "upsert",
    filled: ["Lead_Source"],
    byIndex: new Map([
      [0, { api_name: "Last_Name", isOpaque: false }],
      [2, { api_name: "Start", isOpaque: true }],
    ]),
  });
});

test.each([
  [[], "it holds no map of columns"],
  [{}, "it holds no map of columns"],
  [{ Mail: 5 }, "it holds no map of columns"],
  [{ resource: [{}] }, "resource[0] of this bulk write job has no field_mappings"],
  [{ resource: [{ field_mappings: [{ index: 0 }] }] }, "field_mappings[0] has no api_name"],
  [{ resource: [{ field_mappings: [{ api_name: "Email" }] }] }, "field_mappings[0] has neither an index nor"],
])("%j: %s", (value, sentence) => {
  expect(tableMapOf(value)).toContain(sentence);
});
