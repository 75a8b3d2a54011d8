import { expect, it } from "vitest";

import { rowModules } from "./row-modules.ts";

it("names the modules of subforms and line items, in the ways of all versions", () => {
  const fields = [
    { api_name: "Subject", data_type: "text" },
    { api_name: "Quoted_Items", data_type: "subform", associated_module: { module: "Quoted_Items", id: "1" } },
    { api_name: "Visits", data_type: "subform", subform: { module: "Visits", id: "2" } },
    { api_name: "Plan", data_type: "fileupload", associated_module: { module: { api_name: "File_Upload_1__s" } } },
    { api_name: "Again", data_type: "subform", associated_module: { module: "Visits" } },
  ];
  expect(rowModules({ fields }, "Quotes")).toEqual(["Quoted_Items", "Visits", "File_Upload_1__s"]);
  expect(rowModules(undefined, "Quotes")).toEqual([]);
});
