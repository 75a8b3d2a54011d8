import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { standardOrg } from "./standard-org.ts";

const folder = new URL("../standard-org/", import.meta.url);
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(name, folder), "utf8"), (key, value: unknown) =>
    key === "note" ? undefined : value,
  );
const { modules } = standardOrg.modules;
const everyField = Object.values(standardOrg.fields).flatMap(({ fields }) => fields);

/** api_names of a module's fields that fit. */
function names(module: string, fits: (field: (typeof everyField)[number]) => boolean): readonly string[] {
  return standardOrg.fields[module]?.fields.filter(fits).map(({ api_name }) => api_name) ?? [];
}
const mandatory = (module: string) => names(module, (field) => field.system_mandatory);
const advised = (module: string) => names(module, (field) => field.$preflight.advised === true);

describe("the standard org", () => {
  it("is what its sources say, but for their notes", () => {
    expect(standardOrg.modules).toEqual(read("modules.json"));
    for (const [module, response] of Object.entries(standardOrg.fields))
      expect(response).toEqual(read(`fields/${module}.json`));
    expect(Object.keys(standardOrg.fields).sort()).toEqual(
      readdirSync(new URL("fields/", folder))
        .map((file) => file.replace(".json", ""))
        .sort(),
    );
  });

  it("has a generated module that is up to date", async () => {
    const script = new URL("../scripts/build-standard-org.mjs", import.meta.url).href;
    const { buildStandardOrg } = (await import(/* @vite-ignore */ script)) as {
      buildStandardOrg: () => { file: string; text: string };
    };
    const { file, text } = buildStandardOrg();
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("has the modules of a new org and their rows", () => {
    expect(modules.map(({ api_name }) => api_name)).toEqual([
      "Leads",
      "Accounts",
      "Contacts",
      "Deals",
      "Tasks",
      "Events",
      "Calls",
      "Activities",
      "Campaigns",
      "Cases",
      "Solutions",
      "Products",
      "Vendors",
      "Price_Books",
      "Quotes",
      "Quoted_Items",
      "Sales_Orders",
      "Ordered_Items",
      "Purchase_Orders",
      "Purchase_Items",
      "Invoices",
      "Invoiced_Items",
      "Notes",
      "Attachments",
      "Services__s",
      "Appointments__s",
    ]);
  });

  it("has fields for each of them but Activities, which ended with v2.1", () => {
    const without = modules.filter(({ api_name }) => standardOrg.fields[api_name] === undefined);
    expect(without.map(({ api_name, $preflight }) => [api_name, $preflight])).toEqual([
      ["Activities", { until: "v2.1" }],
    ]);
  });

  it("has invented ids of digits, each once", () => {
    const ids = [...modules.map(({ id }) => id), ...everyField.map(({ id }) => id)];
    expect(ids.filter((id) => !/^900000000000\d{6}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has each field name of a module once", () => {
    const doubled = Object.entries(standardOrg.fields).filter(
      ([, { fields }]) => new Set(fields.map(({ api_name }) => api_name)).size !== fields.length,
    );
    expect(doubled).toEqual([]);
  });

  it("demands what the guide and a second witness demand", () => {
    expect(mandatory("Leads")).toEqual(["Last_Name"]);
    expect(mandatory("Contacts")).toEqual(["Last_Name"]);
    expect(mandatory("Accounts")).toEqual(["Account_Name"]);
    expect(mandatory("Deals")).toEqual(["Deal_Name", "Stage"]);
    expect(mandatory("Tasks")).toEqual(["Subject"]);
    expect(mandatory("Calls")).toEqual(["Call_Type", "Call_Start_Time"]);
    expect(mandatory("Events")).toEqual(["Event_Title", "Start_DateTime", "End_DateTime"]);
    expect(mandatory("Products")).toEqual(["Product_Name"]);
    expect(mandatory("Campaigns")).toEqual(["Campaign_Name"]);
    expect(mandatory("Vendors")).toEqual(["Vendor_Name"]);
    expect(mandatory("Price_Books")).toEqual(["Price_Book_Name", "Pricing_Details"]);
    expect(mandatory("Cases")).toEqual(["Subject", "Status", "Case_Origin"]);
    expect(mandatory("Solutions")).toEqual(["Solution_Title"]);
    expect(mandatory("Quotes")).toEqual(["Subject", "Quoted_Items"]);
    expect(mandatory("Sales_Orders")).toEqual(["Subject", "Ordered_Items"]);
    expect(mandatory("Purchase_Orders")).toEqual(["Subject", "Vendor_Name", "Purchase_Items"]);
    expect(mandatory("Invoices")).toEqual(["Subject", "Invoiced_Items"]);
    expect(mandatory("Notes")).toEqual(["Parent_Id"]);
  });

  it("demands nothing where one witness stands alone", () => {
    expect(mandatory("Quoted_Items")).toEqual([]);
    expect(mandatory("Ordered_Items")).toEqual([]);
    expect(mandatory("Purchase_Items")).toEqual([]);
    expect(mandatory("Invoiced_Items")).toEqual([]);
    expect(mandatory("Attachments")).toEqual([]);
    expect(mandatory("Services__s")).toEqual([]);
    expect(mandatory("Appointments__s")).toEqual([]);
  });

  it("advises what one witness demands and another does not", () => {
    expect(advised("Calls")).toEqual(["Subject", "Call_Duration"]);
    expect(advised("Notes")).toEqual(["Note_Content"]);
    expect(advised("Quoted_Items")).toEqual(["Product_Name"]);
    expect(advised("Services__s")).toEqual([
      "Service_Name",
      "Duration",
      "Location",
      "Members",
      "Availability_Type",
      "Price",
    ]);
    expect(advised("Appointments__s")).toEqual([
      "Appointment_Name",
      "Appointment_For",
      "Service_Name",
      "Owner",
      "Appointment_Start_Time",
      "Location",
    ]);
  });

  it("demands no field that a feature brings", () => {
    expect(
      everyField.filter(
        (field) =>
          field.$preflight.condition !== undefined && (field.system_mandatory || field.$preflight.advised === true),
      ),
    ).toEqual([]);
  });

  it("never demands and advises at once", () => {
    expect(everyField.filter((field) => field.system_mandatory && field.$preflight.advised === true)).toEqual([]);
  });

  it("knows nothing of names that the renames cover", () => {
    expect(
      everyField.filter(({ api_name }) =>
        ["Product_Details", "Call_Status", "Outbound_Call_Status"].includes(api_name),
      ),
    ).toEqual([]);
  });

  it("reads a field in the shape of the Fields API", () => {
    expect(standardOrg.fields["Leads"]?.fields.find(({ api_name }) => api_name === "Last_Name")).toEqual({
      id: "900000000000001004",
      api_name: "Last_Name",
      field_label: "Last Name",
      data_type: "text",
      json_type: "string",
      length: 80,
      system_mandatory: true,
      read_only: false,
      field_read_only: false,
      visible: true,
      custom_field: false,
      operation_type: { api_create: true, api_update: true },
      $preflight: { trust: "type" },
    });
  });

  it("reads a lookup with the module it points to", () => {
    expect(standardOrg.fields["Contacts"]?.fields.find(({ api_name }) => api_name === "Account_Name")?.lookup).toEqual({
      module: { api_name: "Accounts", id: "900000000000002000" },
    });
    expect(standardOrg.fields["Tasks"]?.fields.find(({ api_name }) => api_name === "What_Id")?.lookup).toEqual({
      module: { api_name: "se_module" },
    });
  });

  it("decodes a module once", () => {
    expect(standardOrg.fields["Deals"]).toBe(standardOrg.fields["Deals"]);
    expect(standardOrg.modules).toBe(standardOrg.modules);
  });
});
