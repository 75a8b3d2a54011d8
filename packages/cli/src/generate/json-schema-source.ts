import type { AnySchema, Member, NewRow, ObjectSchema, Schema } from "@zoho-preflight/validator/schemas";

import { indented, list, literal, oneLine } from "./layout.ts";

type Json = Readonly<Record<string, unknown>>;

/** The schema of one record as a document of JSON Schema 2020-12. */
export function jsonSchemaSource(
  schema: ObjectSchema,
  { title, description, comment }: { readonly title: string; readonly description: string; readonly comment?: string },
): string {
  const document = {
    ...(comment === undefined ? {} : { $comment: comment }),
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title,
    description,
    ...printObject(schema),
  };
  return `${printJson(document)}\n`;
}

/** JSON with short lists on one line. */
function printJson(value: unknown): string {
  if (typeof value === "string") return literal(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return list("[", value.map(printJson), "]", 40).replace(/,\n\]$/, "\n]");
  const entries = Object.entries(value).map(([key, inner]) => indented(`${literal(key)}: ${printJson(inner)}`));
  return entries.length === 0 ? "{}" : `{\n${entries.join(",\n")}\n}`;
}

function print(schema: AnySchema): Json {
  if (schema.type === "object") return printObject(schema);
  const { maxKept, items, anyOf, ...rest } = schema;
  const words = Object.entries(rest).filter(([word]) => word !== "name" && word !== "decimals");
  return {
    ...Object.fromEntries(words),
    ...(items === undefined ? {} : { items: print(items) }),
    ...(maxKept === undefined ? {} : kept(maxKept)),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(print) }),
  };
}

/** Rows that remove a file do not count. */
function kept(most: number): Json {
  return { contains: { not: has("_delete") }, minContains: 0, maxContains: most };
}

function printObject({ members, closed, newRow }: ObjectSchema): Json {
  const required = members.filter((member) => member.required).map(({ name }) => name);
  // Entries, since a member may be called __proto__.
  const properties = Object.fromEntries(members.map((member) => [member.name, printMember(member)]));
  return {
    type: "object",
    ...(members.length === 0 ? {} : { properties }),
    ...(required.length === 0 ? {} : { required }),
    // Zoho's own keys, of which `properties` names those that are documented.
    ...(closed ? { patternProperties: { "^\\$": true }, additionalProperties: false } : {}),
    ...(newRow === undefined ? {} : printNewRow(newRow)),
  };
}

function printNewRow({ needs, keeps }: NewRow): Json {
  const filled = Object.fromEntries(keeps.map((key) => [key, { not: { enum: [null, "", []] } }]));
  return {
    anyOf: [has("id"), has("_delete"), { properties: filled, ...(needs.length === 0 ? {} : { required: needs }) }],
  };
}

/** Names the property too, as the strict mode of validators wants it. */
function has(key: string): Json {
  return { properties: { [key]: true }, required: [key] };
}

function printMember({ schema, nullable, description }: Member): Json {
  return {
    ...(description === undefined ? {} : { description: oneLine(description) }),
    ...(nullable ? orNull(schema) : print(schema)),
  };
}

function orNull(schema: AnySchema): Json {
  const printed = print(schema);
  if (schema.type !== "object" && schema.anyOf !== undefined)
    return { ...printed, anyOf: [...schema.anyOf.map(print), { type: "null" }] };
  if (schema.type === undefined) return isAnything(schema) ? printed : { anyOf: [printed, { type: "null" }] };
  return {
    ...printed,
    type: [schema.type, "null"],
    ...(schema.type !== "object" && schema.enum !== undefined ? { enum: [...schema.enum, null] } : {}),
  };
}

function isAnything(schema: Schema): boolean {
  return Object.keys(schema).length === 0;
}
