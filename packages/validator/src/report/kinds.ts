import type { Effect } from "./effect.ts";
import type { Path, Range, Suggestion } from "./issue.ts";

/**
 * The facts of Zoho's own `details`, by code, under neutral names: the catalogue's table names them for each version, and adds the place. A code
 * that is not here sends none.
 */
export interface Details {
  readonly AMBIGUITY_DURING_PROCESSING: { readonly ambiguity_due_to: unknown };
  readonly API_NOT_SUPPORTED: { readonly resource_path_index: number };
  readonly CRITERIA_LIMIT_EXCEEDED: { readonly limit: number };
  readonly DEPENDENT_FIELD_MISSING: { readonly api_name: string; readonly dependee: unknown };
  readonly DEPENDENT_MISMATCH: { readonly api_name: string; readonly dependee: unknown };
  readonly DISCRETE_PAGINATION_LIMIT_EXCEEDED: { readonly limit: number };
  readonly DUPLICATE_ALIAS: { readonly alias: string; readonly referred_columns: readonly string[] };
  readonly DUPLICATE_DATA: { readonly api_name: string; readonly column_name: string; readonly aggregate: string };
  readonly EXPECTED_FIELD_MISSING: { readonly expected_fields: unknown };
  readonly EXPECTED_PARAM_MISSING: { readonly params: readonly string[] };
  readonly INVALID_ALIAS: { readonly alias: string; readonly column_name: string };
  readonly INVALID_DATA: {
    readonly api_name: string;
    readonly param: string;
    readonly expected_data_type: string;
    readonly regex: string;
    readonly restricted_headers: readonly string[];
    readonly maximum_length: number;
    readonly maximum_decimal_place: number;
    readonly supported_values: readonly unknown[];
    readonly resource_path_index: number;
    readonly reason: string;
    readonly column: string;
  };
  readonly INVALID_CALLBACK_URL: { readonly api_name: string };
  readonly INVALID_MODULE: { readonly resource_path_index: number; readonly param: string };
  readonly INVALID_QUERY: {
    readonly api_name: string;
    readonly column_name: string | readonly string[];
    readonly alias: string;
    readonly cv_criteria: boolean;
    readonly value: string;
    readonly sub_query_sequence: number;
    readonly operator: string;
    readonly reason: string;
    readonly clause: string;
    readonly near: string;
    readonly module: string;
    readonly limit: string;
    readonly offset: string;
  };
  readonly LIMIT_EXCEEDED: {
    readonly api_name: string;
    readonly limit: number;
    readonly maximum_length: number;
    readonly param: string;
  };
  readonly MANDATORY_NOT_FOUND: { readonly api_name: string; readonly layout_rule: unknown };
  readonly MAPPING_MISMATCH: { readonly api_name: string; readonly mapped_field: unknown };
  readonly NOT_SUPPORTED: {
    readonly api_name: string;
    readonly json_path: string;
    readonly sub_request_version: number;
    readonly composite_request_version: number;
  };
  readonly NO_PERMISSION: { readonly permissions: readonly string[] };
  readonly PATTERN_NOT_MATCHED: { readonly param: string };
  readonly REQUIRED_PARAM_MISSING: { readonly param: string };
  readonly SYNTAX_ERROR: {
    readonly near: string;
    readonly line: number;
    readonly column: number;
    readonly clause: string;
    readonly operator: string;
  };
  readonly UNABLE_TO_PARSE_DATA_TYPE: { readonly param: string };
}

/** The sentences of a check by kind; the parameter of each is what a finding must hand over. */
export type Says = Readonly<Record<string, (facts: never, suggestions: readonly string[]) => string>>;

/** All sentences: `words["picklist-value"].unknown(facts, suggestions)`. */
export type Words = Readonly<Record<string, Says>>;

/** Nothing to hand over. */
type NoFacts = Readonly<Record<string, never>>;

/** What a finding of a kind must hand over; `{}` where the sentence asks nothing. */
export type FactsOf<Say> = Say extends () => string
  ? NoFacts
  : Say extends (facts: infer Facts, suggestions: readonly string[]) => string
    ? Facts
    : never;

type DetailName<Code> = Code extends keyof Details ? keyof Details[Code] : never;

interface Row<Facts> {
  /** Facts that name a thing: baselines, grouping and warn-once go by them. */
  readonly names?: readonly (keyof Facts)[];
  /** "proven" unless said; with "either" the finding says which. */
  readonly evidence?: "proven" | "thin" | "either";
  /** Of a check about keys: this kind is about a value. `form`: about what is known of a hidden value too, that it is text. */
  readonly about?: "value" | "form";
}

/** A kind that Zoho refuses, with one code, or with several of which the finding names one. */
interface Refused<Facts, Code extends string> extends Row<Facts> {
  readonly code: Code | readonly Code[];
  readonly effect?: never;
  /** Facts that are Zoho's own `details`. */
  readonly details?: readonly (keyof Facts & DetailName<Code>)[];
  /** The refusal is sure, its details are not: no response is made from it. `"row"`: answered inside the operation's list. */
  readonly answer?: "unknown" | "row";
  /** Those of the codes that are guessed: the refusal is sure, so an answer is predicted, and says that it is a guess. */
  readonly guessed?: readonly Code[];
  /** The `message` of Zoho's answer where it is not the code's usual one: "record not deleted". */
  readonly words?: string;
}

/** A kind that Zoho answers with success; only its effect says what is lost. With "none" it speaks about set-up: nothing is sent at all. */
interface Accepted<Facts> extends Row<Facts> {
  readonly code: null;
  readonly effect: Exclude<Effect, "refused" | "maybe refused"> | "none";
  readonly details?: never;
  readonly answer?: never;
  readonly guessed?: never;
  readonly words?: never;
}

type KindRow<Facts, Given> = Given extends { readonly code: null }
  ? Accepted<Facts>
  : Given extends { readonly code: readonly (infer Code extends string)[] }
    ? Refused<Facts, Code>
    : Given extends { readonly code: infer Code extends string }
      ? Refused<Facts, Code>
      : Accepted<Facts> | Refused<Facts, string>;

/** A row for each sentence and none besides: whatever has no sentence must be `never`. */
export type KindsOf<S extends Says, Given> = {
  readonly [Kind in keyof S]: KindRow<FactsOf<S[Kind]>, Kind extends keyof Given ? Given[Kind] : never>;
} & { readonly [Kind in Exclude<keyof Given, keyof S>]: never };

/** What a test may hand over: `{ kind: "missing", facts: { api_name: "Last_Name" } }`. */
export type FindingOf<S extends Says, Kinds> = {
  readonly [Kind in keyof S & keyof Kinds]: {
    readonly kind: Kind;
    readonly facts: FactsOf<S[Kind]>;
    /** Asked only when somebody reads the issue. */
    readonly suggest?: (() => readonly Suggestion[]) | undefined;
    /** The rest of the path. */
    readonly at?: Path | undefined;
    /** The words meant, inside the text at the path. */
    readonly range?: Range | undefined;
  } & (Kinds[Kind] extends { readonly code: readonly (infer Code)[] }
    ? { readonly code: Code }
    : { readonly code?: never }) &
    (Kinds[Kind] extends { readonly evidence: "either" }
      ? { readonly evidence?: "thin" | undefined }
      : { readonly evidence?: never });
}[keyof S & keyof Kinds];

/** A row as the engine reads it. */
export interface Kind {
  readonly code: string | null | readonly string[];
  readonly effect?: Effect | "none";
  readonly names?: readonly PropertyKey[];
  readonly details?: readonly PropertyKey[];
  readonly evidence?: "proven" | "thin" | "either";
  readonly about?: "value" | "form";
  readonly answer?: "unknown" | "row";
  readonly guessed?: readonly string[];
  readonly words?: string;
}
export type Kinds = Readonly<Record<string, Kind>>;

/** A finding of any check, as the engine reads it. */
export interface Found {
  readonly kind: string;
  readonly facts: Readonly<object>;
  readonly code?: string | undefined;
  readonly suggest?: (() => readonly Suggestion[]) | undefined;
  readonly at?: Path | undefined;
  readonly range?: Range | undefined;
  readonly evidence?: "thin" | undefined;
}

/** The codes that the kinds of a check may carry, each once, null where Zoho answers with success. */
export function codesOf(kinds: Kinds): readonly (string | null)[] {
  return [...new Set(Object.values(kinds).flatMap(({ code }) => code))];
}
