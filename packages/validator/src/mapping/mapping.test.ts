import { describe, expect, it } from "vitest";

import { createPreflight } from "../preflight/create-preflight.ts";
import type { FieldMapping } from "./mapping.ts";
import type { SourceType } from "./source-types.ts";

const field = (api_name: string, data_type: string, json_type: string, more: object = {}) => ({
  api_name,
  data_type,
  json_type,
  ...more,
});
const options = (...names: string[]) => ({
  pick_list_values: names.map((name) => ({ display_value: name, actual_value: name })),
});
const bakery = {
  version: "v8",
  modules: [{ api_name: "Orders", singular_label: "Order" }, { api_name: "Ovens" }, { api_name: "Events" }],
  fields: {
    Orders: [
      field("Name", "text", "string", { length: 80, system_mandatory: true }),
      field("Email", "email", "string", { length: 100 }),
      field("Phone", "phone", "string", { length: 30 }),
      field("Website", "website", "string", { length: 255 }),
      field("Amount", "currency", "double", { length: 16 }),
      field("Loaves", "integer", "integer", { length: 9 }),
      field("Rush", "boolean", "boolean"),
      field("Wanted_On", "date", "string"),
      field("Called_At", "datetime", "string"),
      field("Kind", "picklist", "string", options("Bread", "Cake")),
      field("Branches", "multiselectpicklist", "jsonarray", options("North", "South")),
      field("Baker", "lookup", "jsonobject", { lookup: { module: { api_name: "Ovens" } } }),
      field("Lines", "subform", "jsonarray", { associated_module: { module: "Order_Lines" } }),
      field("Total", "formula", "double", {
        read_only: true,
        operation_type: { api_create: false, api_update: false },
      }),
      field("Order_No", "autonumber", "string", {
        field_read_only: true,
        operation_type: { api_create: false, api_update: false },
      }),
    ],
    Ovens: [field("Name", "text", "string", { length: 80, system_mandatory: true })],
  },
};
const preflight = createPreflight({ snapshot: bakery });
const judged = (fields: FieldMapping["fields"], more: Partial<FieldMapping> = {}) =>
  preflight.mapping({ module: "Orders", operation: "insert", fields, ...more });
/** Into one field, beside the name. */
const into = (target: string, type?: string) =>
  judged({ name: "Name", source: target }, type === undefined ? {} : { types: { source: type as SourceType } });

describe("a mapping that is right", () => {
  it.each([
    ["only what every record needs", judged({ name: "Name" })],
    ["a name from any source", into("Email")],
    ["text into an email field: some texts are addresses", into("Email", "text")],
    ["text into a date: some texts are dates", into("Wanted_On", "text")],
    ["an email address", into("Email", "email")],
    ["a phone number", into("Phone", "phone")],
    ["a web address", into("Website", "url")],
    ["a number into an amount", into("Amount", "number")],
    ["a whole number into an amount", into("Amount", "integer")],
    ["a number into a whole number: some are", into("Loaves", "number")],
    ["true or false", into("Rush", "boolean")],
    ["a date", into("Wanted_On", "date")],
    ["a date-time", into("Called_At", "datetime")],
    ["text into a pick list, whatever its options", into("Kind", "text")],
    ["a list into a multi-select pick list", into("Branches", "list")],
    ["a record into a lookup", into("Baker", "record")],
    ["rows into a subform", into("Lines", "rows")],
    ["a date into a text", judged({ name: "Name" }, { types: { name: "date" } })],
    ["an update without what a new record needs", judged({ mail: "Email" }, { operation: "update" })],
    ["a type of a source that is not mapped", judged({ name: "Name" }, { types: { other: "text" } })],
  ])("%s", (_, report) => {
    expect(report).toEqual({ ok: true, issues: [], skipped: [] });
  });
});

describe("a mapping that is wrong", () => {
  it.each([
    [
      "a misspelt field",
      into("Emial"),
      "unknown",
      'Orders has no field "Emial": Zoho answers SUCCESS and drops the value. Did you mean "Email"?',
    ],
    [
      "a label in place of the api_name",
      into("Wanted On"),
      "unknown",
      'Orders has no field "Wanted On": Zoho answers SUCCESS and drops the value. Did you mean "Wanted_On"?',
    ],
    [
      "another case",
      into("email"),
      "unknown",
      'Orders has no field "email": Zoho answers SUCCESS and drops the value. Did you mean "Email"?',
    ],
    [
      "a field of another module",
      into("Deal_Name"),
      "unknown",
      'Orders has no field "Deal_Name": Zoho answers SUCCESS and drops the value.',
    ],
    [
      "the required field is not mapped",
      judged({ mail: "Email" }),
      "missing",
      '"Name" is missing, and every order needs it.',
    ],
    ["nothing is mapped", judged({}), "missing", '"Name" is missing, and every order needs it.'],
    ["a formula", into("Total"), "read-only", 'Zoho computes "Total" and ignores the value that is sent.'],
    [
      "a formula from a number",
      into("Total", "number"),
      "read-only",
      'Zoho computes "Total" and ignores the value that is sent.',
    ],
    [
      "an auto-number",
      into("Order_No", "text"),
      "read-only",
      'Zoho computes "Order_No" and ignores the value that is sent.',
    ],
    [
      "a system field",
      into("Created_Time", "datetime"),
      "unknown",
      'Orders has no field "Created_Time": Zoho answers SUCCESS and drops the value.',
    ],
    [
      "a number into a text",
      judged({ name: "Name" }, { types: { name: "number" } }),
      "type",
      'Name must be text, not a number from "name".',
    ],
    [
      "a number into a checkbox",
      into("Rush", "number"),
      "type",
      'Rush must be true or false without quotes, not a number from "source".',
    ],
    [
      "true or false into an amount",
      into("Amount", "boolean"),
      "type",
      'Amount must be a number without quotes, not true or false from "source".',
    ],
    [
      "an email address into a date-time",
      into("Called_At", "email"),
      "type",
      'Called_At must be a date-time as yyyy-MM-ddTHH:mm:ss+HH:mm, not an email address from "source".',
    ],
    [
      "a date-time into a date",
      into("Wanted_On", "datetime"),
      "type",
      'Wanted_On must be a date without a time, not a date-time from "source".',
    ],
    [
      "a phone number into an email field",
      into("Email", "phone"),
      "type",
      'A phone number from "source" is not an email address that Zoho accepts.',
    ],
    [
      "text into a multi-select pick list",
      into("Branches", "text"),
      "type",
      'Branches must be an array, not text from "source".',
    ],
    [
      "a record into a text",
      into("Email", "record"),
      "type",
      'Email must be text, not a record by its id from "source".',
    ],
    [
      "a list into an amount",
      into("Amount", "list"),
      "type",
      'Amount must be a number without quotes, not a list of texts from "source".',
    ],
    [
      "two sources for one field",
      judged({ name: "Name", mail: "Email", email: "Email" }),
      "twice",
      '"mail" and "email" both go to Email, which can have one value.',
    ],
  ] as const)("%s", (_, report, kind, text) => {
    expect(report.issues.map((issue) => ({ kind: issue.kind, severity: issue.severity, text: issue.text }))).toEqual([
      { kind, severity: "error", text },
    ]);
    expect(report.ok).toBe(false);
  });

  it("names sources, target, check and what may be meant", () => {
    expect(into("Emial").issues).toEqual([
      {
        kind: "unknown",
        check: "known-fields",
        severity: "error",
        sources: ["source"],
        target: "Emial",
        text: 'Orders has no field "Emial": Zoho answers SUCCESS and drops the value. Did you mean "Email"?',
        suggestions: ["Email"],
        docs: "docs/checks/known-fields.md",
      },
    ]);
    expect(judged({ mail: "Email" }).issues).toMatchObject([
      { sources: [], target: "Name", check: "mandatory-fields" },
    ]);
  });

  it("warns where Zoho may take it all the same", () => {
    const warned = (report: ReturnType<typeof into>) =>
      report.issues.map(({ severity, kind }) => `${severity} ${kind}`);
    expect(warned(into("Amount", "text"))).toEqual(["warning type"]);
    expect(warned(into("Rush", "text"))).toEqual(["warning type"]);
    expect(warned(into("Email", "number"))).toEqual(["warning type"]);
    expect(warned(into("Called_At", "date"))).toEqual(["warning type"]);
    expect(warned(into("Baker", "id"))).toEqual(["warning type"]);
    expect(warned(judged({ mail: "Email" }, { operation: "upsert" }))).toEqual(["warning missing"]);
    const byDefault = createPreflight().mapping({
      module: "Leads",
      operation: "insert",
      fields: { a: "Last_Name", b: "Branch" },
    });
    expect(warned(byDefault)).toEqual(["warning unknown"]);
    expect(byDefault.ok).toBe(true);
  });

  it("says that the module is not one of the org's, or that its fields are not known", () => {
    const unknown = preflight.mapping({ module: "Order", operation: "insert", fields: { name: "Name" } });
    expect(unknown.issues).toMatchObject([{ kind: "module", severity: "error", sources: [], suggestions: ["Orders"] }]);
    const { ok, skipped } = preflight.mapping({ module: "Events", operation: "insert", fields: { name: "Name" } });
    expect(ok).toBe(true);
    expect(skipped).toContainEqual(expect.objectContaining({ reason: "no-metadata", module: "Events" }));
  });
});

describe("what is not a mapping", () => {
  it.each([
    [undefined, 'preflight.mapping: option "mapping": expected an object'],
    [{ operation: "insert", fields: {} }, 'option "module": expected the api_name of a module'],
    [
      { module: "Orders", operation: "create", fields: {} },
      'option "operation": expected one of insert, update, upsert, found "create"',
    ],
    [
      { module: "Orders", operation: "insert", fields: { a: 5 } },
      'option "fields["a"]": expected the api_name of a field, found the number 5',
    ],
    [
      { module: "Orders", operation: "insert", fields: {}, types: { a: "int" } },
      'option "types["a"]": expected one of text, email',
    ],
    [{ module: "Orders", operation: "insert", field: {} }, "field"],
  ])("%j", (given, message) => {
    expect(() => preflight.mapping(given as never)).toThrow(message);
  });
});
