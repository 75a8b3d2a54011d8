// One subject in one process: `node subject.mjs validator one 400` prints CPU nanoseconds per call, best of the rounds.
import { hundred, one, org, tenPercentBad, wrong } from "./contract.mjs";

const [, , subject, workload, budget = "400"] = process.argv;
const request = { one, hundred, tenPercentBad, wrong }[workload]();
const run = await { stringify, validator, ajv, zod }[subject]();

let best = Infinity;
for (let round = 0; round < 7; round++) {
  let calls = 0;
  const start = process.cpuUsage();
  let used = 0;
  do {
    for (let i = 0; i < 20; i++) run();
    calls += 20;
    const { user, system } = process.cpuUsage(start);
    used = user + system;
  } while (used < Number(budget) * 1000);
  best = Math.min(best, (used * 1000) / calls);
}
console.log(Math.round(best));

async function stringify() {
  return () => JSON.stringify(request.body);
}

async function validator() {
  const { createPreflight } = await import("../packages/validator/dist/index.js");
  const preflight = createPreflight({ snapshot: org() });
  const issues = preflight.validate(request).issues.length;
  const expected = { one: 0, hundred: 0, tenPercentBad: 10 }[workload];
  if (expected !== undefined && issues !== expected)
    throw new Error(`${workload}: ${issues} issues, ${expected} expected`);
  // Messages count: a caller that finds issues reads them.
  return () => {
    for (const issue of preflight.validate(request).issues) void issue.message;
  };
}

/** The same fields as JSON Schema: type, length, options, formats, required. */
function schema() {
  const one = (field) => {
    switch (field.data_type) {
      case "integer":
        return { type: "integer" };
      case "currency":
      case "double":
        return { type: "number" };
      case "boolean":
        return { type: "boolean" };
      case "lookup":
        return { type: "object", required: ["id"], properties: { id: { type: "string", pattern: "^[0-9]+$" } } };
      case "picklist":
        return { enum: field.pick_list_values.map((option) => option.display_value) };
      case "multiselectpicklist":
        return { type: "array", items: { enum: field.pick_list_values.map((option) => option.display_value) } };
      case "subform":
        return {
          type: "array",
          items: {
            type: "object",
            properties: Object.fromEntries(org().fields.Visits.fields.map((row) => [row.api_name, one(row)])),
          },
        };
      case "date":
        return { type: "string", format: "date" };
      case "datetime":
        return { type: "string", format: "date-time" };
      case "email":
        return { type: "string", format: "email" };
      default:
        return { type: "string", ...(field.length ? { maxLength: field.length } : {}) };
    }
  };
  const fields = org().fields.Leads.fields;
  return {
    type: "object",
    required: ["data"],
    properties: {
      data: {
        type: "array",
        maxItems: 100,
        items: {
          type: "object",
          required: ["Last_Name"],
          additionalProperties: false,
          properties: Object.fromEntries(fields.map((field) => [field.api_name, one(field)])),
        },
      },
    },
  };
}

async function ajv() {
  const { default: Ajv } = await import("ajv");
  const { default: addFormats } = await import("ajv-formats");
  const instance = new Ajv({ allErrors: true, strict: false });
  addFormats(instance);
  const check = instance.compile(schema());
  return () => check(request.body);
}

async function zod() {
  const { z } = await import("zod");
  const check = z.fromJSONSchema(schema());
  return () => check.safeParse(request.body).success;
}
