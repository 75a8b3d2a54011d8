import type {
  CoqlColumns,
  CoqlLimits,
  CriteriaFacts,
  DependentKey,
  MisplacedRecord,
  FieldAlias,
  FileParts,
  OrderedTimes,
  Rename,
  RowField,
  SearchParameters,
  WriteKey,
  WriteRules,
  WrittenKey,
  ZeroDuration,
} from "./record-types.ts";
import type {
  FeatureRule,
  LicenceRule,
  ModuleFlag,
  OperationPattern,
  PermissionRule,
  RelationLinks,
} from "./org-types.ts";
import type { DataCenterId, Kind, Method, Version } from "./vocabulary.ts";

export type * from "./org-types.ts";
export type * from "./record-types.ts";
export { DATA_CENTERS, ENVIRONMENTS, VERSIONS } from "./vocabulary.ts";
export type { DataCenterId, Environment, Kind, Method, Version } from "./vocabulary.ts";

/** A query parameter of one operation. */
export interface Parameter {
  readonly name: string;
  /**
   * Whether the call is refused without it. `"error"`: two independent witnesses say so. `"warning"`: one does.
   * Absent: optional, or conditional on something that a single request does not show.
   */
  readonly required?: "error" | "warning";
  /** First version in which it is required, e.g. `fields` of a list call: `"v3"`. Absent: in all versions. */
  readonly requiredFrom?: Version;
  /** First and last version that has the parameter, where known. */
  readonly since?: Version;
  readonly until?: Version;
  /** How its value must look: `ids` is `1,2,3`, `id` one of them, `fields` api names with commas, `field` one of them. Absent: any text. */
  readonly form?: "ids" | "id" | "fields" | "field" | "integer" | "boolean" | "module" | "criteria";
  /** Name of the closed list that its value must come from (`Catalogue.closedLists`). */
  readonly list?: string;
  /** Values seen in a description; good for did-you-mean, never for a report. */
  readonly seen?: readonly string[];
}

/** The body of a request, as far as it does not depend on an org. */
export interface Body {
  /** The one root key, e.g. `data`, `users`, `tags`; absent where there is none or the sources disagree. */
  readonly key?: string;
  readonly keyType?: "array" | "object" | "string";
  /** `"error"`: refused without a body or root key (two witnesses); `"warning"`: one witness; absent: optional. */
  readonly required?: "error" | "warning";
  /** First version in which it is required: until then the call had other means, such as a parameter. Absent: in all versions. */
  readonly requiredFrom?: Version;
  /** Most items under `key`, where two witnesses agree (100 records, 1 user, 5 sub-requests). */
  readonly maxItems?: number;
  /** Accepted content types; absent: `application/json`. */
  readonly contentTypes?: readonly string[];
  /** Names that may stand beside the root key. For did-you-mean only. */
  readonly keys?: readonly string[];
  /** Keys of an item that every item needs, for the endpoints that are not about records; `"error"` needs two witnesses. */
  readonly itemKeys?: readonly { readonly name: string; readonly required?: "error" | "warning" }[];
}

/** Says that an operation writes records, so that the record checks apply. */
export interface Records {
  /** Which module's fields: the path's `{module}`, or a fixed one such as `Notes`. */
  readonly module: string;
  /** The record's own id stands in the path (`PUT /Leads/{id}`); otherwise an update needs `id` in every item. */
  readonly idInPath?: true;
  /** Posted under a parent record (`POST /Leads/{id}/Notes`): the parent need not be repeated. */
  readonly underParent?: true;
}

/**
 * One operation of the API: `{ id: "records.insert", method: "POST", path: "/crm/{version}/{module}", kind: "create", … }`.
 * In `path`, `{module}` takes a module's api_name, `{id}` and `{related_id}` take record ids, any other name takes any one segment.
 */
export interface Operation {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly kind: Kind;
  /** `content` for uploads to the file host; absent: the API host. */
  readonly host?: "content";
  /** First version that a source happens to name: an older one may have it just as well, so nothing is reported by it. Absent: unknown. */
  readonly since?: Version;
  /** The version that brought it, where a page of the documentation says so. */
  readonly introduced?: Version;
  /** Last version that has it. */
  readonly until?: Version;
  readonly query: readonly Parameter[];
  /** Groups of parameters of which one must be there: `[["criteria", "email", "phone", "word"]]`. */
  readonly oneOf?: readonly (readonly string[])[];
  /** Pairs that exclude each other: `[["page", "page_token"]]`. */
  readonly exclusive?: readonly (readonly [string, string])[];
  readonly body?: Body;
  readonly records?: Records;
  /** Modules that the operation takes; absent: any. `["Deals", "Contacts", "Accounts"]` for territories. */
  readonly modules?: readonly string[];
  /** OAuth scopes: outer list = alternatives, inner list = all needed together. `{module}` stands for the module's scope name. */
  readonly scopes: readonly (readonly string[])[];
  /** A page of the documentation names the scopes; otherwise only the OpenAPI files do, which is one witness. */
  readonly documentedScopes?: true;
  /** Scopes that one source asks for besides and another does not: `["ZohoCRM.modules.{module}.UPDATE"]` of an upsert. */
  readonly disputedScopes?: readonly string[];
  /** What a key of the body needs besides: `{ include_meta: "ZohoCRM.settings.fields.READ" }`. */
  readonly scopesOfKeys?: Readonly<Record<string, string>>;
  /** Where the body names the module that `{module}` of a scope stands for: `["query", "module", "api_name"]`; `*` is any item of a list. */
  readonly scopeModule?: readonly string[];
  /** The key of the body that holds a COQL query, which names the module that `{module}` of a scope stands for: `"select_query"`. */
  readonly coqlIn?: string;
  /** No Authorization header is needed (functions called with a zapikey). */
  readonly anonymous?: true;
}

/** Where a body holds a request or a record, and as what that is judged. */
export type BodyReference = RequestReference | RecordReference;

/** `{ at: ["__composite_requests", "*"], is: "request", most: 5 }`; `*` is any item of a list. */
export interface RequestReference {
  readonly at: readonly [list: string, items: "*"];
  readonly is: "request";
  /** Only so many are taken. */
  readonly most: number;
  readonly form: SubRequestForm;
}

/** What a sub-request looks like, by patterns as Zoho prints them; they hold for the entire text. */
export interface SubRequestForm {
  readonly uri: string;
  readonly sub_request_id: string;
  /** Those of the call itself. */
  readonly restricted_headers: readonly string[];
  /** Keys beside the list that cannot both be true. */
  readonly exclusive: readonly [string, string];
  /** The words for one that is run, whatever its own answer. */
  readonly executed: string;
  /** The version whose pages say so; before it, it is likely. */
  readonly provenSince: Version;
}

/** `{ at: ["data", "*", "Deals"], is: "record", module: "Deals", as: "create" }`; `{module}` is that of the path. */
export interface RecordReference {
  readonly at: readonly string[];
  readonly is: "record";
  readonly module: string;
  readonly as: "create" | "update";
  /** Keys that may stand among the fields. */
  readonly besides?: readonly string[];
  /** Refusals that a source prints for records at this place, by code and field; what is not listed is a warning at most. */
  readonly refused?: readonly { readonly code: string; readonly api_name: string; readonly from: Version }[];
}

/** A list of values outside of which a parameter is refused, with who says so. Ranges do not overlap. */
export interface ClosedList {
  readonly ranges: readonly { readonly from?: Version; readonly until?: Version; readonly values: readonly string[] }[];
  /** Several values may be given with commas. */
  readonly commas?: true;
  /** One source alone prints it, so that a value outside is a warning. */
  readonly thin?: true;
  readonly witnesses: readonly string[];
}

/** What is known of an error code: `INVALID_MODULE` is 400, "the module name given seems to be invalid". */
export interface ErrorFacts {
  readonly status: number;
  /** Zoho's own words, where a source prints them. */
  readonly message: string;
  /** No source prints a message: the words are ours, and an answer that holds them is not a documented one. */
  readonly ownWords?: true;
  readonly source: string;
}

/** A data centre's hosts: `{ id: "eu", api: ["www.zohoapis.eu"], sandbox: [...], … }`. */
export interface DataCenter {
  readonly id: DataCenterId;
  readonly name: string;
  readonly accounts: string;
  readonly production: string;
  readonly sandbox: string;
  readonly developer: string;
  /** File content and upload hosts. */
  readonly content: readonly string[];
  /** Known hosts that the API no longer answers on, or that belong to the web application: `crm.zoho.eu`. */
  readonly web: readonly string[];
  readonly source: string;
}

/** What a range of versions answers on a wrong host. */
export interface HostAnswer<Code extends string> {
  readonly from?: Version;
  readonly until?: Version;
  readonly code: Code;
  readonly severity: "error" | "warning";
}

/** Everything that Zoho publishes and that holds for every org. Lookups only. */
export interface Catalogue {
  readonly versions: readonly Version[];
  readonly operations: readonly Operation[];
  /** First path segments that are not modules: `settings`, `users`, `coql`, `__composite_requests` … */
  readonly reserved: readonly string[];
  /** Requests and records that stand in bodies of other calls, by operation. */
  readonly bodyReferences: Readonly<Record<string, readonly BodyReference[]>>;
  /** Paths of operations whose methods are all known, so that any other method is refused: `"/crm/{version}/coql"`. */
  readonly closedMethods: ReadonlySet<string>;
  readonly closedLists: Readonly<Record<string, ClosedList>>;
  /** Bodies that hold files, by operation. */
  readonly fileParts: Readonly<Record<string, FileParts>>;
  readonly errors: Readonly<Record<string, ErrorFacts>>;
  /**
   * Names of the facts in an answer's `details`, per code: `[v2 and v2.1, v3 and later]`, null where not sent.
   * What is not listed keeps its name; `json_path` and `resource_path_index` are sent from v3 on.
   */
  readonly details: Readonly<Record<string, Readonly<Record<string, readonly [string | null, string | null]>>>>;
  /** The same of operations that name them in their own way. */
  readonly detailsByOperation: readonly {
    readonly operations: readonly OperationPattern[];
    readonly names: Catalogue["details"];
  }[];
  readonly dataCenters: readonly DataCenter[];
  /** What a wrong host is answered, by version. Ranges do not overlap. */
  readonly hostAnswers: {
    readonly unknownHost: readonly HostAnswer<"AUTHENTICATION_FAILURE" | "INVALID_HOST">[];
    readonly otherDataCenter: readonly HostAnswer<"AUTHENTICATION_FAILURE" | "INVALID_TOKEN">[];
  };
  /** How the web application calls the API, by cookie: its own version, and the header that goes with the cookies, in lower case. */
  readonly webApplication: { readonly version: string; readonly tokenHeader: string };
  /** Modules that paths take although the Modules API does not list them. */
  readonly unlistedModules: readonly string[];
  /** Operations whose answer to an unknown module in a parameter names the parameter. */
  readonly moduleParametersNamed: readonly OperationPattern[];
  /** Names of related lists that are not a module's name: `Activities_History`, `Contact_Roles` … */
  readonly relations: readonly string[];
  readonly links: RelationLinks;
  readonly renames: readonly Rename[];
  readonly rows: Readonly<Record<string, readonly RowField[]>>;
  /** Keys of a record that are not fields and are always allowed: `id`, `Layout`, `Tag`, `se_module`, `_delete` … (`$…` too). */
  readonly recordKeys: readonly string[];
  /** Keys that schemas and types offer besides a module's fields. */
  readonly writtenKeys: readonly WrittenKey[];
  /** Keys beside `data` in a write, with the closed lists of their values. */
  readonly writeKeys: readonly WriteKey[];
  /** Keys beside `data` about which nothing is said. */
  readonly undocumentedWriteKeys: readonly string[];
  /** The field by which an upsert finds a record where none is named, by module: `{ Leads: "Email" }`. */
  readonly duplicateCheckFields: Readonly<Record<string, string>>;
  readonly writeRules: WriteRules;
  /** Fields that only some records of a module must have, by module. */
  readonly misplacedRecords: readonly MisplacedRecord[];
  readonly conditionallyMandatory: Readonly<Record<string, readonly string[]>>;
  readonly dependentKeys: readonly DependentKey[];
  readonly orderedTimes: readonly OrderedTimes[];
  readonly zeroDurations: readonly ZeroDuration[];
  /** Names that people give to a field, for suggestions only. */
  readonly fieldAliases: readonly FieldAlias[];
  readonly criteria: CriteriaFacts;
  readonly searchParameters: SearchParameters;
  readonly coqlColumns: CoqlColumns;
  readonly coqlLimits: readonly CoqlLimits[];
  /** What no version lets LIMIT go beyond. */
  readonly coqlMostRecords: number;
  readonly limits: Limits;
  /** Pages are counted from 1; up to this version 0 is let through. */
  readonly pageZero: { readonly until: Version };
  /** Which permissions operations ask for; the first rule that fits counts. */
  readonly permissions: readonly PermissionRule[];
  /** The permission without which no call is answered. */
  readonly apiAccess: string;
  readonly moduleFlags: readonly ModuleFlag[];
  readonly features: readonly FeatureRule[];
  readonly licences: readonly LicenceRule[];
  /** Hours for which a count of an org is taken as it stands. */
  readonly freshHours: number;
  /** Data types whose value the API never takes: formula, rollup_summary, autonumber … */
  readonly computedTypes: readonly string[];
  /** System fields that the API never writes, for metadata that do not say so. */
  readonly unwrittenFields: readonly string[];
}

/** Limits that hold for every edition. */
export interface Limits {
  readonly recordsPerCall: number;
  readonly idsPerDelete: number;
  readonly fieldsPerList: number;
  readonly perPage: number;
  /** page * per_page without a page_token. */
  readonly discretePagination: number;
  readonly subformRows: number;
  readonly participants: number;
}
