import { createPreflight } from "@zoho-preflight/validator";
import { explainedCodes } from "@zoho-preflight/metadata/explanations";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { checkRequest } from "./tools/check-request.ts";
import { describeModule } from "./tools/describe-module.ts";
import { explainAnswer } from "./tools/explain-answer.ts";
import { findField } from "./tools/find-field.ts";
import { scopesFor } from "./tools/scopes-for.ts";

/** Calls of each tool; of these 95 of a hundred are answered in a kilobyte, and none in more than four. */
const CALLS = 400;
const USUAL = 1024;
const MOST = 4096;

const TYPES = [
  "text",
  "picklist",
  "email",
  "integer",
  "date",
  "datetime",
  "boolean",
  "lookup",
  "multiselectpicklist",
  "textarea",
];
const WORDS = [
  "Annual",
  "Preferred",
  "Internal",
  "Delivery",
  "Billing",
  "Customer",
  "Reference",
  "Number",
  "Region",
  "Comment",
];

const nameOf = (number: number): string =>
  [WORDS[number % 10], WORDS[Math.floor(number / 10) % 10], WORDS[Math.floor(number / 100) + 3], String(number)].join(
    "_",
  );
const options = Array.from({ length: 100 }, (_, one) => ({
  display_value: `Option number ${one}`,
  actual_value: `Option number ${one}`,
}));

/** An org whose module Boats has 300 fields of all kinds, every tenth required, pick lists with a hundred options. */
const large = createPreflight({
  snapshot: {
    version: "v8",
    modules: { modules: [{ api_name: "Boats", api_supported: true, plural_label: "Boats" }] },
    fields: {
      Boats: {
        fields: Array.from({ length: 300 }, (_, number) => {
          const data_type = TYPES[number % 10] ?? "text";
          return {
            api_name: nameOf(number),
            field_label: nameOf(number).replaceAll("_", " "),
            data_type,
            json_type:
              { integer: "integer", boolean: "boolean", lookup: "jsonobject", multiselectpicklist: "jsonarray" }[
                data_type
              ] ?? "string",
            length: 255,
            system_mandatory: number % 10 === 0,
            ...(data_type.includes("picklist") && { pick_list_values: options }),
            ...(data_type === "lookup" && { lookup: { module: { api_name: "Boats", id: "1" } } }),
          };
        }),
      },
    },
  },
});

const number = fc.nat(299);
const field = number.map(nameOf);
/** A name as somebody half remembers it: two letters turned round, one left out, its words in part or as a label. */
const misremembered = fc
  .tuple(field, fc.nat(20), fc.constantFrom("turned", "shorter", "label", "part", "case"))
  .map(([name, at, how]) => {
    const place = at % (name.length - 1);
    if (how === "turned")
      return name.slice(0, place) + (name[place + 1] ?? "") + (name[place] ?? "") + name.slice(place + 2);
    if (how === "shorter") return name.slice(0, place) + name.slice(place + 1);
    if (how === "label") return name.replaceAll("_", " ");
    return how === "part" ? (name.split("_")[at % 4] ?? "") : name.toLowerCase();
  });

const good: Readonly<Record<string, unknown>> = Object.fromEntries(
  Array.from({ length: 30 }, (_, at) => [nameOf(at * 10), "Anna"] as const),
);
const value = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ minLength: 256, maxLength: 400 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ id: "x" }),
  fc.constant(["Option 1"]),
);
/** A record with none to six fields beside the required ones, of which some are wrong, and some required ones left out. */
const record = fc
  .tuple(
    fc.array(fc.tuple(fc.oneof(field, field, misremembered), value), { maxLength: 6 }),
    fc.array(fc.constantFrom(...Object.keys(good)), { maxLength: 2 }),
  )
  .map(([entries, left]) => ({
    ...Object.fromEntries(Object.entries(good).filter(([key]) => !left.includes(key))),
    ...Object.fromEntries(entries),
  }));
/** Mostly a record or a few, now and then as many as a call takes. */
const records = fc.oneof(
  { weight: 12, arbitrary: fc.array(record, { minLength: 1, maxLength: 1 }) },
  { weight: 6, arbitrary: fc.array(record, { minLength: 2, maxLength: 10 }) },
  { weight: 1, arbitrary: fc.array(record, { minLength: 100, maxLength: 100 }) },
);
const request = fc.oneof(
  { weight: 4, arbitrary: records.map((data) => ({ method: "POST", url: "/crm/v8/Boats", body: { data } })) },
  {
    weight: 2,
    arbitrary: records.map((data) => ({
      method: "PUT",
      url: "/crm/v8/Boats",
      body: { data: data.map((one) => ({ id: "1000000000000001", ...one })) },
    })),
  },
  { weight: 1, arbitrary: records.map((data) => ({ method: "PUT", url: "/crm/v8/Boats/upsert", body: { data } })) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(field, misremembered), { maxLength: 60 })
      .map((names) => ({ method: "GET", url: `/crm/v8/Boats?fields=${names.join(",")}` })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.array(fc.oneof(field, misremembered), { minLength: 1, maxLength: 8 }), misremembered)
      .map(([names, by]) => ({
        method: "POST",
        url: "/crm/v8/coql",
        body: { select_query: `select ${names.join(", ")} from Boats where ${by} = 'x' limit 10` },
      })),
  },
  {
    weight: 1,
    arbitrary: misremembered.map((by) => ({ method: "GET", url: `/crm/v8/Boats/search?criteria=(${by}:equals:x)` })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("/crm/v8/boats", "/crm/v8/Boat", "/crm/v8/settings/feilds?module=Boats", "/crm/v8/users")
      .map((url) => ({ method: "GET", url })),
  },
);

const answer = fc.oneof(
  // What is answered to such a request, with or without it.
  {
    weight: 6,
    arbitrary: fc.tuple(request, fc.boolean()).map(([asked, isBeside]) => ({
      answer: large.validate(asked).response?.body ?? {
        data: [{ code: "SUCCESS", details: {}, message: "record added", status: "success" }],
      },
      module: "Boats",
      ...(isBeside && { request: asked }),
    })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...explainedCodes()), field).map(([code, api_name]) => ({
      answer: {
        data: [{ code, details: { api_name, json_path: `$.data[0].${api_name}` }, message: "", status: "error" }],
      },
      module: "Boats",
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("<html><body>502 Bad Gateway</body></html>", "", "{").map((text) => ({ answer: text })),
  },
);

const calls: Readonly<Record<string, fc.Arbitrary<string>>> = {
  describe_module: fc
    .record({
      module: fc.oneof(
        { weight: 9, arbitrary: fc.constant("Boats") },
        { weight: 1, arbitrary: fc.constantFrom("boats", "Ships") },
      ),
      operation: fc.constantFrom("insert", "update", "upsert"),
      from: fc.integer({ min: 1, max: 300 }),
    })
    .map((input) => describeModule(large, input)),
  find_field: fc
    .oneof(field, misremembered, misremembered, fc.string())
    .map((word) => findField(large, { module: "Boats", field: word })),
  check_request: request.map((asked) => checkRequest(large, asked)),
  explain_answer: answer.map((input) => explainAnswer(large, input)),
  scopes_for: fc.array(request, { minLength: 1, maxLength: 50 }).map((requests) => scopesFor(large, requests)),
};

describe("answers about a module of 300 fields", () => {
  test.each(Object.entries(calls))("%s is brief", (_, arbitrary) => {
    const sizes = fc
      .sample(arbitrary, { numRuns: CALLS, seed: 16 })
      .map((text) => Buffer.byteLength(text))
      .sort((a, b) => a - b);
    expect(sizes).toHaveLength(CALLS);
    expect(sizes[Math.ceil(CALLS * 0.95) - 1]).toBeLessThanOrEqual(USUAL);
    expect(sizes.at(-1)).toBeLessThanOrEqual(MOST);
  });
});
