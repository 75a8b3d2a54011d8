import type { OperationPattern } from "./org-types.ts";
import type { Kind, Version } from "./vocabulary.ts";

/**
 * A field that is called or shaped differently in other versions, oldest first:
 * `{ module: "Quotes", forms: [{ until: "v2", api_name: "Product_Details", rows: "Product_Details" }, { from: "v2.1", api_name: "Quoted_Items", rows: "Quoted_Items" }] }`.
 */
export interface Rename {
  /** Module the field belongs to; absent: every module (the keys inside file and image rows). */
  readonly module?: string;
  readonly forms: readonly RenameForm[];
  readonly source: string;
}
export interface RenameForm {
  readonly from?: Version;
  readonly until?: Version;
  readonly api_name: string;
  /** Other spellings that some source prints and that must not be reported. */
  readonly aliases?: readonly string[];
  /** Module or row structure (`Catalogue.rows`) that describes its rows. */
  readonly rows?: string;
  /** Declared type in that range, where it differs from the snapshot's. */
  readonly data_type?: string;
  readonly json_type?: string;
}

/** A field of a row structure that no Fields API describes (v2 line items, price ranges, participants). */
export interface RowField {
  readonly api_name: string;
  readonly field_label: string;
  readonly data_type: string;
  readonly json_type: string;
  readonly system_mandatory: boolean;
  readonly read_only?: boolean;
  /** JSON types that are accepted when there is more than one: `["string", "double"]`. */
  readonly json_types?: readonly string[];
}

/** A key beside `data` in a write of records: `{ data: [...], trigger: ["workflow"] }`. */
export interface WriteKey {
  readonly name: string;
  readonly type: "array" | "string";
  /** Writes that are documented to take it. */
  readonly kinds: readonly Kind[];
  /** Documented values of its items; what a source may have left out is not known, so others are a warning at most. */
  readonly values?: readonly string[];
  /** `[""]` is sent for none of them. */
  readonly mayBeBlank?: true;
  /** Values of `name` in its items: `[{ name: "layout_rules" }]`. Refused outside of them from `refusedFrom` on; absent: not known. */
  readonly names?: { readonly values: readonly string[]; readonly refusedFrom?: Version };
  readonly source: string;
}

/** What the `criteria` of a search may hold. */
export interface QueryFlag {
  readonly flag: "searchable" | "filterable" | "sortable";
  /** A refusal was reported; otherwise it is a guess. */
  readonly isReported?: true;
}

/** What criteria take. */
export interface CriteriaFacts {
  readonly operators: readonly string[];
  /** Comparators of other calls, which nobody shows refused. */
  readonly otherComparators: ReadonlySet<string>;
  /** Operators of other languages, with the one that means the same: for suggestions only. */
  readonly meantOperators: ReadonlyMap<string, string>;
  /** By data type, where documented. */
  readonly operatorsByType: ReadonlyMap<string, readonly string[]>;
  /** The version from which two sources have these. */
  readonly operatorsByTypeFrom: Version;
  readonly encryptedOperators: readonly string[];
  /** Data types that no source lists for criteria. */
  readonly unsearchableTypes: ReadonlySet<string>;
  /** From the `return_type` of a formula to the data type whose operators it takes. */
  readonly resultTypes: ReadonlyMap<string, string>;
  /** How many values `in` may have, and the version from which two sources say so. */
  readonly values: number;
  readonly valuesFrom: Version;
  /** Fields whose searches were refused although metadata calls them searchable. */
  readonly doubtfulFields: readonly string[];
  /** Which flag of a field's metadata shuts it out of a place of queries. */
  readonly flags: Readonly<Record<"criteria" | "where" | "order" | "group", QueryFlag>>;
  /** Criteria that bodies hold as JSON have other words: `equal`, not `equals`. */
  readonly comparators: readonly string[];
  /** Comparators that make no sense for a data type. */
  readonly refusedComparators: ReadonlyMap<string, readonly string[]>;
  /** Data types that no criteria in a body take. */
  readonly neverCompared: readonly string[];
  /** Operations that answer criteria with separate codes. */
  readonly jobs: ReadonlySet<string>;
  /** Fields that every module has in a search. */
  readonly everywhere: readonly string[];
  /** Modules whose records have a full name, put together by Zoho. */
  readonly fullNames: readonly string[];
  /** How many comparisons a search may have where Zoho's texts agree, and where they do not. */
  readonly comparisons: number;
  readonly mostComparisons: number;
}

/** What a search takes beside its module. */
export interface SearchParameters {
  readonly operations: readonly OperationPattern[];
  /** Of these only the first that is given counts. */
  readonly order: readonly string[];
  /** How many characters values may have, from that version on. */
  readonly characters: {
    readonly from: Version;
    readonly of: Readonly<Record<string, { readonly least?: number; readonly most: number }>>;
  };
}

/** What columns of a COQL query are compared with, and which the Fields API does not list. */
export interface CoqlColumns {
  /** Data types with nothing behind a dot. */
  readonly plainTypes: ReadonlySet<string>;
  /** By data type, where documented. */
  readonly operatorsByType: ReadonlyMap<string, readonly string[]>;
  /** Operators whose refusal has a second witness, by data type. */
  readonly refusedOperators: ReadonlyMap<string, readonly string[]>;
  /** Columns that no Fields API lists for every module they work in. */
  readonly unlisted: readonly string[];
  /** Data types that SELECT does not take. */
  readonly unselectable: ReadonlySet<string>;
  /** Data types that WHERE does not take. */
  readonly uncompared: ReadonlySet<string>;
  /** Data types that WHERE takes only from a later version on, as far as any page says. */
  readonly comparedLater: ReadonlyMap<string, Version>;
  /** Columns of several records, by name, that WHERE does not take. */
  readonly lists: readonly string[];
  /** Data types that stand in SELECT only, and from which version on. */
  readonly selectedOnly: { readonly types: ReadonlySet<string>; readonly since: Version };
  /** Operators of an encrypted column: of a number, and of any other. */
  readonly encrypted: { readonly numbers: readonly string[]; readonly others: readonly string[] };
  /** Functions of SELECT that sum up rows, in lower case, all that it takes, and those that take numbers only. */
  readonly aggregates: readonly string[];
  readonly functions: readonly string[];
  readonly numberAggregates: readonly string[];
  /** Data types of text, which have no sum. */
  readonly texts: ReadonlySet<string>;
  /** Words that are a column's name only in quotes. */
  readonly reserved: readonly string[];
}

/** What one COQL query may hold in a range of versions; a figure is absent where no page of that range prints one. */
export interface CoqlLimits {
  readonly from?: Version;
  readonly until?: Version;
  /** Records that LIMIT may ask for. */
  readonly records: number;
  /** Records that OFFSET and LIMIT together reach. */
  readonly reach: number;
  /** Columns after SELECT. */
  readonly columns: number;
  /** Comparisons in WHERE. */
  readonly criteria: number;
  /** Values of one `in` or `not in`. */
  readonly inValues: number;
  readonly orderBy?: number;
  readonly groupBy?: number;
  readonly aggregates?: number;
  /** Modules that SELECT reaches through lookups, and those that the lookups of the module itself lead to. */
  readonly joins?: number;
  readonly baseJoins?: number;
}

/** A key that holds records of another module than the one that stands beside it: `Who_Id` with `$se_module: "Leads"`. */
export interface MisplacedRecord {
  readonly modules: readonly string[];
  readonly given: string;
  /** The key that holds them. */
  readonly meant: string;
  /** The key that names the module, in each of its spellings. */
  readonly beside: readonly string[];
  /** Modules whose records belong under `meant`. */
  readonly values: readonly string[];
  readonly source: string;
}

/** A key of a record that asks for another one: `What_Id` for `$se_module`. */
export interface DependentKey {
  /** Modules it holds for; absent: all. */
  readonly modules?: readonly string[];
  readonly given: string;
  /** One of these must be there, best first. */
  readonly needs: readonly string[];
  readonly source: string;
}

/** A key that a record may be sent with although it is none of the module's fields, with what it holds. */
export interface WrittenKey {
  readonly api_name: string;
  readonly field_label: string;
  readonly data_type: string;
  readonly json_type: string;
  /** Writes that are documented to take it; absent: all. */
  readonly kinds?: readonly Kind[];
  /** Modules that are; absent: all. */
  readonly modules?: readonly string[];
  /** Only where the module has one of these fields, by api_name or by data type. */
  readonly besides?: { readonly fields?: readonly string[]; readonly dataTypes?: readonly string[] };
  readonly source: string;
}

/** Names that people give to a field, and the fields of Zoho that hold that. */
export interface FieldAlias {
  /** As they are met in code; case, spaces and underscores do not count. */
  readonly names: readonly string[];
  /** api_names, the likeliest first. Those that a module does not have are passed over. */
  readonly fields: readonly string[];
  /** Only in these modules; absent: wherever one of the fields is. */
  readonly modules?: readonly string[];
}

/** Two date-times of a record of which the second must not lie before the first. */
export interface OrderedTimes {
  readonly module: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

/** Values that contradict another value of the record: a call that took place has a duration. */
export interface ZeroDuration {
  readonly module: string;
  readonly given: string;
  readonly dependee: string;
  readonly values: readonly string[];
  readonly source: string;
}

/** Rules of writing records that changed between versions and that no metadata API tells. */
export interface WriteRules {
  /** A lookup may be given as the bare id, `Account_Name: "1000000000001"`, up to this version; later `{ id }` is wanted. */
  readonly bareLookupIds: { readonly until: Version };
  /** Lookups into one of several modules, which stands beside the id from that version on: `{ module: { api_name: "Leads" }, id: "1000000000001" }`. */
  readonly lookupsWithModule: readonly { readonly module: string; readonly api_name: string; readonly from: Version }[];
  /** Keys that name a user, or a record of one of several modules, without an id: `{ email: "ng@example.com" }`. */
  readonly otherRecordNames: readonly string[];
}

/** `{ part: "file", most: 10, refusal: "failure_in_attachment_handling", printedFrom: "v8" }` */
export interface FileParts {
  /** The part that holds a file. */
  readonly part: string;
  /** A part or parameter that does in its place: an address of the file. */
  readonly instead?: string;
  /** The most files in a call. */
  readonly most?: number;
  /** How a body without a file is refused. */
  readonly refusal: "failure_in_attachment_handling" | "MANDATORY_NOT_FOUND" | "INVALID_DATA";
  /** First version for which a page prints that; absent: none does. */
  readonly printedFrom?: Version;
  /** How large a file may be, in bytes, and how a larger one is refused. */
  readonly largest: {
    readonly bytes: number;
    readonly refusal: "FILE_SIZE_MORE_THAN_ALLOWED_SIZE" | "FILE_TOO_LARGE";
    /** Two sources say so. */
    readonly isSure?: true;
  };
}
