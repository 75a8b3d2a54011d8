import type { Catalogue, Version } from "@zoho-preflight/metadata/catalogue";

import type { FieldTest } from "../check.ts";
import type { Field } from "../snapshot/snapshot.ts";

/** Whether Zoho takes a value's JSON type: `doubtful` where the evidence is thin, so a warning. */
export type Verdict = "good" | "doubtful" | "wrong";

/** Kinds of the check `field-format`, which says of each whether Zoho is known to refuse it. */
export type FormatKind =
  | "dateWithTime"
  | "noSuchDay"
  | "dateSpelling"
  | "dateOrder"
  | "space"
  | "fraction"
  | "noOffset"
  | "dateOnly"
  | "datetimeSpelling"
  | "datetimeOrder"
  | "email"
  | "emailPattern"
  | "phone"
  | "phonePattern"
  | "website"
  | "websitePattern"
  | "decimals";

/** What is wrong with the form of a value that has the right JSON type. */
export interface FormatFault {
  readonly kind: FormatKind;
  /** Facts of the answer beyond `api_name`. */
  readonly details?: { readonly expected_data_type: string } | { readonly maximum_decimal_place: number };
  /** The same value in the form that Zoho takes. */
  readonly instead?: string | number;
}

/** The version that the request speaks, and what Zoho publishes about all of them. */
export interface Spoken {
  readonly version: Version;
  readonly catalogue: Catalogue;
}

/** One family of Zoho's data types with all that the checks ask about it; nobody else asks for a type's name. */
export interface FieldType {
  /** `data_type` of the Fields API: `["double", "currency", "percent"]`. */
  readonly dataTypes: readonly string[];
  /** `expected_data_type` of the answer to a wrong JSON type: `"integer"`, `"jsonarray"`. */
  readonly expected: string;
  /** `json_type` of the Fields API where it goes with these types; with another one the declaration is not trusted. */
  readonly json: readonly string[];
  /** The usual good value: asked first, and then nothing else is; `text` is a string that is not empty, `object` never an array. */
  readonly plain?: "string" | "number" | "boolean" | "text" | "whole" | "object";
  /** Judges the JSON type of any value. Absent: the value is computed by Zoho, or its form is not documented. */
  readonly takes?: (value: unknown, spoken: Spoken, field: Field) => Verdict;
  /** What the elements of the array are. Others are a warning, since no answer to them was seen. */
  readonly elements?: "text" | "jsonobject";
  /** The value as Zoho wants it, where that is plain: `54` for `"54"` in an integer field. */
  readonly instead?: (value: unknown, field: Field) => unknown;
  /** What the field's `length` counts; absent: nothing that a request shows. */
  readonly counts?: "characters" | "digits" | "items";
  /** The test of the form; `refuse` makes the finding. Each type calls its own judge here, so that V8 can make one function of the two. */
  readonly format?: <F>(field: Field, refuse: (fault: FormatFault, value: unknown) => F) => FieldTest<F> | undefined;
  /** The value is one option of a pick list, or several. */
  readonly options?: "one" | "several";
  /** The value names a record or user by its id, several of them, or tags by their names. */
  readonly names?: "record" | "records" | "tags";
  /** The value is a number in JSON, or (`"text"`) a number so long that it is sent as text. */
  readonly number?: "number" | "text";
}

/** What JSON.stringify leaves out or turns into null is not sent, so nothing is wrong with it. */
export function isSent(value: unknown): boolean {
  const type = typeof value;
  return (
    type === "string" ||
    type === "boolean" ||
    (type === "number" && Number.isFinite(value)) ||
    (type === "object" && value !== null)
  );
}
