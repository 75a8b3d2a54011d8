import { jsonSchemaToZod } from "json-schema-to-zod";
import { ANSWERED_REFERENCE, OBJECT, RECORD_ID, REFERENCE } from "@zoho-preflight/validator/schemas";

import { isRow } from "./is-row.ts";
import { comment, indented, list, literal, literalKey } from "./layout.ts";
import { lowerFirst, Names, upperCamel } from "./names.ts";
import { zodHelperNeeds, zodHelpers } from "./zod-helpers.ts";
import type { ZodHelper } from "./zod-helpers.ts";
import type { AnySchema, Member, NewRow, ObjectSchema, Schema } from "@zoho-preflight/validator/schemas";
import type { JsonSchema, JsonSchemaObject } from "json-schema-to-zod";

/** Patterns longer than that are given a name. */
const SHORT_PATTERN = 40;

/** What is said of them, by that name. */
const FORMS: Readonly<Record<string, string>> = {
  email: "An email address",
  phone: "A phone number",
  website: "A web address",
  date: "A day, in an order that Zoho may read",
  datetime: "A moment, in a form that Zoho may read",
  truth: "True or false as text",
};

/**
 * Writes the schemas of one file as zod 4 source. json-schema-to-zod takes the schemas apart and writes unions, constants and the like; what it
 * spells in the manner of zod 3, or cannot see (commented and closed objects, null beside a type, shared options, what Zoho counts as a
 * character), is ours, through its `parserOverride`. This is the only file that knows that library: it is no longer maintained, and must be easy to replace.
 */
export class ZodSource {
  /** Names that this file declares or that the code refers to. */
  readonly #names = new Names(["z", ...Object.keys(zodHelpers)]);
  readonly #helpers = new Set<ZodHelper>();
  /** Declarations, in the order in which they are needed: `const email = …;`. */
  readonly #declarations: string[] = [];
  /** The name of what is declared already, by its source. */
  readonly #declared = new Map<string, string>();
  readonly #module: string;
  /** The member that is being written, from the record inwards: `["leadsInsert", "Product_Details"]`. */
  readonly #path: string[] = [];

  /** @param module what the module is called in code: `PriceBooks` */
  constructor(module: string, names: readonly string[]) {
    this.#module = lowerFirst(module);
    for (const name of names) this.#names.take(name);
  }

  /** Adds `export const leadsInsert = z.strictObject({ … });`. */
  add(name: string, schema: ObjectSchema, description: string): void {
    this.#path.push(name);
    const source = this.#object(schema);
    this.#path.pop();
    this.#declarations.push(`${comment(description)}\nexport const ${name} = ${source};`);
  }

  /** All of it: helpers, then what was added, each behind what it is made of. */
  text(): string {
    const helpers = Object.entries(zodHelpers).filter(([name]) => this.#helpers.has(name as ZodHelper));
    return ['import * as z from "zod";', ...helpers.map(([, source]) => source), ...this.#declarations].join("\n\n");
  }

  #expression(schema: AnySchema): string {
    return jsonSchemaToZod(schema as JsonSchema, {
      module: "none",
      withoutDescribes: true,
      withoutDefaults: true,
      parserOverride: (part) => this.#own(part as AnySchema & JsonSchemaObject),
    });
  }

  /** What we write ourselves; undefined for what the library writes. It is asked for every part, outermost first, and never sees null. */
  #own(schema: AnySchema): string | undefined {
    if (schema === REFERENCE) return this.#helper("reference");
    if (schema === ANSWERED_REFERENCE) return this.#helper("answered");
    if (schema === RECORD_ID) return this.#helper("recordId");
    if (schema.type === "object") return schema === OBJECT ? "z.looseObject({})" : this.#nested(schema);
    if (schema.type === "array") return this.#array(schema);
    if (schema.enum !== undefined && schema.type === "string") return this.#options(schema.enum as readonly string[]);
    if (schema.type === "string") return this.#string(schema);
    if (schema.type === "number" || schema.type === "integer") return this.#number(schema);
    // An option or any other text is any text.
    if (schema.anyOf?.some(isPlainString) === true)
      return this.#any(schema.anyOf.filter((part) => part.type !== "string" || isPlainString(part)));
    return Object.keys(schema).length === 0 ? "z.unknown()" : undefined;
  }

  #any(schemas: readonly AnySchema[]): string {
    const [only, ...others] = schemas;
    return only !== undefined && others.length === 0
      ? this.#expression(only)
      : list(
          "z.union([",
          schemas.map((schema) => this.#expression(schema)),
          "])",
        );
  }

  #object({ members, closed, newRow }: ObjectSchema): string {
    const lines = members.map((member) => this.#member(member));
    const open = closed ? "z.strictObject({" : "z.looseObject({";
    const object =
      lines.length === 0 ? `${open}})` : `${open}\n${lines.map((line) => `${indented(line)}\n`).join("")}})`;
    return newRow === undefined ? object : `${object}.check(${this.#newRow(newRow)})`;
  }

  #member(member: Member): string {
    const { description } = member;
    return `${description === undefined ? "" : `${comment(description)}\n`}${this.#entry(member)},`;
  }

  #entry({ name, schema, required, nullable }: Member): string {
    this.#path.push(name);
    const value = this.#expression(schema);
    this.#path.pop();
    // z.unknown() takes null as it is.
    return `${literalKey(name)}: ${value}${nullable && Object.keys(schema).length > 0 ? ".nullable()" : ""}${required ? "" : ".optional()"}`;
  }

  /** An object inside of a record: rows get their own name, `leadsInsertRooms`; small ones stand on one line. */
  #nested(schema: ObjectSchema): string {
    if (isRow(schema)) {
      return this.#declare(
        `${lowerFirst(this.#path[0] ?? "")}${upperCamel(this.#path.at(-1) ?? "")}`,
        this.#object(schema),
        `A row of ${this.#path.at(-1) ?? ""}.`,
        true,
      );
    }
    return list(
      "z.looseObject({ ",
      schema.members.map((member) => this.#entry(member)),
      " })",
    );
  }

  #newRow({ needs, keeps }: NewRow): string {
    const names = (keys: readonly string[]): string => list("[", keys.map(literal), "]");
    return `${this.#helper("newRow")}(${names(needs)}, ${names(keeps)})`;
  }

  #array({ items = {}, minItems, maxKept }: Schema): string {
    const array = `z.array(${this.#expression(items)})${minItems === undefined ? "" : `.min(${minItems})`}`;
    return maxKept === undefined ? array : `${array}.check(${this.#helper("upToFiles")}(${maxKept}))`;
  }

  /** Options are declared once, for all records of the file and for whoever wants to show them. */
  #options(options: readonly string[]): string {
    const shown = options.filter((option) => option !== "");
    const name = this.#declare(
      this.#module + upperCamel(this.#path.at(-1) ?? ""),
      `${list("[", shown.map(literal), "]", 40)} as const`,
      `Options of ${this.#path.at(-1) ?? ""}.`,
      true,
    );
    return shown.length === options.length ? `z.enum(${name})` : `z.enum([...${name}, ""])`;
  }

  #string({ format, name, pattern, minLength, maxLength }: Schema): string {
    const lengths = `${minLength === undefined ? "" : `.min(${minLength})`}${maxLength === undefined ? "" : `.check(${this.#helper("upTo")}(${maxLength}))`}`;
    if (format === "date") return `z.iso.date()${lengths}`;
    if (format === "date-time") return `z.iso.datetime({ offset: true, precision: 0 })${lengths}`;
    if (pattern === undefined) return `z.string()${lengths}`;
    const expression = new RegExp(pattern, "u").toString();
    if (name === undefined || expression.length <= SHORT_PATTERN) return `z.string().regex(${expression})${lengths}`;
    const text =
      name === "email" ? `z.email({ pattern: ${expression} })` : `z.stringFormat(${literal(name)}, ${expression})`;
    return this.#declare(name, text, `${FORMS[name] ?? name}, or "".`, false) + lengths;
  }

  #number({ type, minimum, maximum, exclusiveMinimum, exclusiveMaximum, decimals }: Schema): string {
    const isSafe = minimum === -Number.MAX_SAFE_INTEGER && maximum === Number.MAX_SAFE_INTEGER;
    const checks = [
      ...(isSafe && type === "number" ? [this.#helper("exact")] : []),
      ...(decimals === undefined ? [] : [`${this.#helper("decimals")}(${decimals})`]),
    ];
    const call = (name: string, value: number | undefined): string =>
      value === undefined ? "" : `.${name}(${plainNumber(value)})`;
    return [
      // Its int() is safe by itself.
      type === "integer" ? "z.int()" : "z.number()",
      call("gt", exclusiveMinimum),
      call("lt", exclusiveMaximum),
      isSafe ? "" : call("min", minimum) + call("max", maximum),
      checks.length === 0 ? "" : `.check(${checks.join(", ")})`,
    ].join("");
  }

  #helper(name: ZodHelper): ZodHelper {
    const needed = zodHelperNeeds[name];
    if (needed !== undefined) this.#helper(needed);
    this.#helpers.add(name);
    return name;
  }

  /** The name under which a source is declared; the same source has one name. */
  #declare(wanted: string, source: string, description: string, exported: boolean): string {
    const known = this.#declared.get(source);
    if (known !== undefined) return known;
    const name = this.#names.take(wanted);
    this.#declared.set(source, name);
    this.#declarations.push(`${comment(description)}\n${exported ? "export " : ""}const ${name} = ${source};`);
    return name;
  }
}

function isPlainString(schema: AnySchema): boolean {
  return schema.type === "string" && Object.keys(schema).length === 1;
}

/** Without an exponent: `1000000000`. */
function plainNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 1e21 ? value.toExponential() : String(value);
}
