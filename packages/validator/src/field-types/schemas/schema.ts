import type { Catalogue, Version } from "@zoho-preflight/metadata/catalogue";

import type { PlanContext } from "../../check.ts";
import type { Field } from "../../snapshot/snapshot.ts";
import type { FieldType } from "../field-type.ts";

/**
 * The form of a value: JSON Schema 2020-12, except that objects say by member whether null is taken, so that no schema holds a union with
 * null in it, and for the three keys `name`, `maxKept` and `decimals`.
 */
export interface Schema {
  readonly type?: "string" | "number" | "integer" | "boolean" | "null" | "array";
  readonly enum?: readonly (string | number | boolean)[];
  readonly const?: string | number | boolean;
  readonly minLength?: number;
  /** Code points. The validator leaves out spaces around the text, which JSON Schema cannot. */
  readonly maxLength?: number;
  /** To be read with the flag `u`. */
  readonly pattern?: string;
  /** Only dates: JSON Schema's email is never empty, its URI always has a scheme. */
  readonly format?: "date" | "date-time";
  /** What to call the pattern where it is given a name: `"phone"`. No word of JSON Schema. */
  readonly name?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly items?: AnySchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** The array holds at most so many rows that do not remove one with `_delete`. */
  readonly maxKept?: number;
  readonly anyOf?: readonly AnySchema[];
  /** Digits behind the point. JSON Schema cannot say it: `multipleOf: 0.01` calls 19.99 wrong, since neither is exact in binary. */
  readonly decimals?: number;
}

/** The schema of a value or of an object. */
export type AnySchema = Schema | ObjectSchema;

/** An object with its members in the order in which they are shown. */
export interface ObjectSchema {
  readonly type: "object";
  readonly members: readonly Member[];
  /** Other keys are refused. */
  readonly closed: boolean;
  /** Rows: what a new one needs; one with `id` or `_delete` names a row that is there. */
  readonly newRow?: NewRow;
}

/** A key of an object. */
export interface Member {
  readonly name: string;
  readonly schema: AnySchema;
  readonly required: boolean;
  readonly nullable: boolean;
  /** For people, on one line: `Last Name (text, up to 80 characters), mandatory`. */
  readonly description?: string;
}

/** What a new row of a subform is held to. */
export interface NewRow {
  /** Keys that must be there. */
  readonly needs: readonly string[];
  /** Keys that must not be null, "" or [] when they are there; holds all of `needs`. */
  readonly keeps: readonly string[];
}

/** What a type is asked with. */
export interface SchemaContext {
  readonly version: Version;
  readonly kind: PlanContext["kind"];
  readonly catalogue: Catalogue;
  /** Whether "" or [] may stand for nothing; it may not where the field is mandatory. */
  readonly mayBeEmpty: boolean;
  /** The field's length where it counts, in what the type counts. */
  readonly length: number | undefined;
  /** The standard org's: only types and formats are errors. */
  readonly embedded: boolean;
}

/** A field type's answers about the form of its values. */
export interface SchemaAnswers {
  /** What the checks have nothing to say about. */
  readonly good: (field: Field, context: SchemaContext) => AnySchema;
  /** What no check calls an error; absent: anything. */
  readonly tolerated?: (field: Field, context: SchemaContext) => AnySchema;
  /** As Zoho answers it; absent: by the field's `json_type`. */
  readonly answered?: (field: Field, context: Pick<SchemaContext, "version" | "catalogue">) => AnySchema;
}

/** The types that a file answers for, each with its answers. */
export type AnswersByType = readonly (readonly [FieldType, SchemaAnswers])[];

export const ANYTHING: Schema = {};

/** A record's id as it should be written: text of digits. */
export const DIGITS_TEXT: Schema = { type: "string", pattern: "^\\d+$" };

/** The same, or a number that keeps its digits. */
export const RECORD_ID: AnySchema = {
  anyOf: [DIGITS_TEXT, { type: "integer", minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }],
};

/** What names a record: `{ id: "1000000000001" }`, or none: `{ id: null }`. Other keys pass, such as the `name` that Zoho answers. */
export const REFERENCE: ObjectSchema = openObject([{ ...required("id", RECORD_ID), nullable: true }]);

/** A record as Zoho answers it: `{ id, name }`. */
export const ANSWERED_REFERENCE: ObjectSchema = openObject([
  required("id", { type: "string" }),
  optional("name", { type: "string" }, true),
]);

/** Any object. */
export const OBJECT: ObjectSchema = openObject([]);

const EMPTY_TEXT: Schema = { const: "" };

export function openObject(members: readonly Member[]): ObjectSchema {
  return { type: "object", members, closed: false };
}

export function required(name: string, schema: AnySchema): Member {
  return { name, schema, required: true, nullable: false };
}

export function optional(name: string, schema: AnySchema, nullable = false): Member {
  return { name, schema, required: false, nullable };
}

/** One of these; the schema itself where there is one only. */
export function anySchema(...schemas: readonly AnySchema[]): AnySchema {
  const [first = ANYTHING, ...others] = schemas;
  return others.length === 0 ? first : { anyOf: schemas };
}

/** Text; `""` only where the field may be empty. */
export function textSchema(rules: Omit<Schema, "type">, { mayBeEmpty }: Pick<SchemaContext, "mayBeEmpty">): Schema {
  return { type: "string", ...(mayBeEmpty ? {} : { minLength: 1 }), ...rules };
}

/** `""` for a type whose values are not text, where the field may be empty. */
export function orEmptyText({ mayBeEmpty }: Pick<SchemaContext, "mayBeEmpty">): readonly Schema[] {
  return mayBeEmpty ? [EMPTY_TEXT] : [];
}

/** An array; `[]` only where the field may be empty. */
export function array(items: AnySchema, { mayBeEmpty }: Pick<SchemaContext, "mayBeEmpty">): Schema {
  return { type: "array", ...(items === ANYTHING ? {} : { items }), ...(mayBeEmpty ? {} : { minItems: 1 }) };
}
