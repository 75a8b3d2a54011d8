// The same fields for other validators: type, length, options, formats, required, no other keys. They judge the body and nothing else. Each gives a
// function that says whether a body is good, by all errors.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const optionsOf = (field) => field.pick_list_values.map((option) => option.display_value);

/** One walk over the fields for all of them: `make` knows how a library writes a type. */
function recordOf(org, fields, make) {
  return make.object(
    fields.map((field) => {
      const required = field.system_mandatory;
      switch (field.data_type) {
        case "integer":
          return [field.api_name, make.integer(), required];
        case "currency":
        case "double":
          return [field.api_name, make.number(), required];
        case "boolean":
          return [field.api_name, make.boolean(), required];
        case "lookup":
          return [field.api_name, make.lookup(), required];
        case "picklist":
          return [field.api_name, make.options(optionsOf(field)), required];
        case "multiselectpicklist":
          return [field.api_name, make.array(make.options(optionsOf(field))), required];
        case "subform":
          return [field.api_name, make.array(recordOf(org, org.fields.Visits.fields, make)), required];
        default:
          return [field.api_name, make.text(field.length ?? undefined, field.data_type), required];
      }
    }),
  );
}
const bodyOf = (org, make) =>
  make.object([["data", make.array(recordOf(org, org.fields.Leads.fields, make), 100), true]]);

const formats = { date: "date", datetime: "date-time", email: "email" };
const jsonSchema = {
  object: (members) => ({
    type: "object",
    required: members.filter(([, , required]) => required).map(([name]) => name),
    additionalProperties: false,
    properties: Object.fromEntries(members.map(([name, schema]) => [name, schema])),
  }),
  array: (items, maxItems) => ({ type: "array", items, ...(maxItems === undefined ? {} : { maxItems }) }),
  integer: () => ({ type: "integer" }),
  number: () => ({ type: "number" }),
  boolean: () => ({ type: "boolean" }),
  options: (values) => ({ enum: values }),
  lookup: () => ({ type: "object", required: ["id"], properties: { id: { type: "string", pattern: "^[0-9]+$" } } }),
  text: (maxLength, type) => ({
    type: "string",
    ...(formats[type] === undefined ? {} : { format: formats[type] }),
    ...(maxLength === undefined ? {} : { maxLength }),
  }),
};

const zodOf = (z) => ({
  object: (members) =>
    z.strictObject(Object.fromEntries(members.map(([name, of, required]) => [name, required ? of : of.optional()]))),
  array: (items, most) => (most === undefined ? z.array(items) : z.array(items).max(most)),
  integer: () => z.int(),
  number: () => z.number(),
  boolean: () => z.boolean(),
  options: (values) => z.enum(values),
  lookup: () => z.object({ id: z.string().regex(/^[0-9]+$/) }),
  text: (most, type) => {
    const of =
      type === "date"
        ? z.iso.date()
        : type === "datetime"
          ? z.iso.datetime({ offset: true })
          : type === "email"
            ? z.email()
            : z.string();
    return most === undefined ? of : of.max(most);
  },
});

export const peers = {
  async ajv(org) {
    const { default: Ajv } = await import("ajv");
    const { default: addFormats } = await import("ajv-formats");
    const instance = new Ajv({ allErrors: true, strict: false });
    addFormats(instance);
    return instance.compile(bodyOf(org, jsonSchema));
  },
  async zod(org) {
    const { z } = await import("zod");
    const schema = bodyOf(org, zodOf(z));
    return (body) => schema.safeParse(body).success;
  },
  async zodCompiled(org) {
    const { z } = await import("zod");
    const schema = z.compile(bodyOf(org, zodOf(z)));
    return (body) => schema.safeParse(body).success;
  },
  /** What `zoho-preflight generate` writes: it knows all that the checks say of a single record. */
  async zodGenerated(org) {
    const folder = mkdtempSync(join(tmpdir(), "bench-"));
    const write = (name, value) => writeFileSync(join(folder, name), JSON.stringify(value));
    try {
      mkdirSync(join(folder, "fields"));
      write("snapshot.json", { format: 1, version: org.version, dataCenter: "eu", pulledAt: "2026-11-30T00:00:00Z" });
      write("modules.json", org.modules);
      for (const [name, fields] of Object.entries(org.fields)) write(`fields/${name}.json`, fields);
      const cli = fileURLToPath(new URL("../packages/cli/dist/main.js", import.meta.url));
      const out = join(fileURLToPath(new URL(".", import.meta.url)), "node_modules", ".generated", String(process.pid));
      execFileSync(
        process.execPath,
        [
          cli,
          "generate",
          "--metadata",
          folder,
          "--modules",
          "Leads",
          "--operations",
          "insert",
          "--format",
          "zod",
          "--out",
          out,
        ],
        { stdio: "pipe" },
      );
      const { transformSync } = await import("rolldown/experimental").catch(() => ({}));
      const { readFileSync } = await import("node:fs");
      const source = readFileSync(join(out, "Leads.zod.ts"), "utf8");
      const { stripTypeScriptTypes } = await import("node:module");
      const text = stripTypeScriptTypes?.(source) ?? transformSync?.("Leads.zod.ts", source, {})?.code;
      writeFileSync(join(out, "Leads.mjs"), text);
      const { leadsInsert } = await import(pathToFileURL(join(out, "Leads.mjs")).href);
      rmSync(out, { recursive: true, force: true });
      return ({ data }) => data.map((record) => leadsInsert.safeParse(record).success).every(Boolean);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  async valibot(org) {
    const v = await import("valibot");
    const schema = bodyOf(org, {
      object: (members) =>
        v.strictObject(
          Object.fromEntries(members.map(([name, of, required]) => [name, required ? of : v.optional(of)])),
        ),
      array: (items, most) => (most === undefined ? v.array(items) : v.pipe(v.array(items), v.maxLength(most))),
      integer: () => v.pipe(v.number(), v.integer()),
      number: () => v.number(),
      boolean: () => v.boolean(),
      options: (values) => v.picklist(values),
      lookup: () => v.object({ id: v.pipe(v.string(), v.regex(/^[0-9]+$/)) }),
      text: (most, type) =>
        v.pipe(
          v.string(),
          ...(type === "date"
            ? [v.isoDate()]
            : type === "datetime"
              ? [v.isoTimestamp()]
              : type === "email"
                ? [v.email()]
                : []),
          ...(most === undefined ? [] : [v.maxLength(most)]),
        ),
    });
    return (body) => v.safeParse(schema, body).success;
  },
  async arktype(org) {
    const { type } = await import("arktype");
    const check = bodyOf(org, {
      object: (members) =>
        type({
          "+": "reject",
          ...Object.fromEntries(members.map(([name, of, required]) => [required ? name : `${name}?`, of])),
        }),
      array: (items, most) => (most === undefined ? items.array() : items.array().atMostLength(most)),
      integer: () => type("number.integer"),
      number: () => type("number"),
      boolean: () => type("boolean"),
      options: (values) => type.enumerated(...values),
      lookup: () => type({ id: /^[0-9]+$/ }),
      text: (most, of) => {
        const text =
          of === "date"
            ? type("string.date.iso")
            : of === "datetime"
              ? type("string.date.iso")
              : of === "email"
                ? type("string.email")
                : type("string");
        return most === undefined ? text : text.and(type(`string <= ${most}`));
      },
    });
    return (body) => !(check(body) instanceof type.errors);
  },
  async typebox(org) {
    const { Compile } = await import("typebox/compile");
    const check = Compile(bodyOf(org, jsonSchema));
    return (body) => check.Check(body) || check.Errors(body).length === 0;
  },
};
