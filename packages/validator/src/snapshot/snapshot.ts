/**
 * An org's metadata as the checks meet it: Zoho's own names, with the differences between API versions already smoothed out.
 * Nothing here reads files or knows zod; `read.ts` and `node.ts` make these objects.
 */

/** An option of a pick list: `{ display_value: "Identify Decision Makers", actual_value: "Id. Decision Makers" }`. */
export interface Option {
  readonly display_value: string;
  readonly actual_value: string;
  /** An `unused` option is legal on old records only. */
  readonly type?: "used" | "unused";
  /** Dependent fields: `[{ api_name: "Stage", values: ["Qualification", …] }]`; how a Pipeline lists its stages. */
  readonly maps?: readonly { readonly api_name: string; readonly values: readonly string[] }[];
}

/** A field of a module, from the Fields API: `{ api_name: "Last_Name", data_type: "text", json_type: "string", length: 80, … }`. */
export interface Field {
  readonly api_name: string;
  readonly field_label?: string;
  readonly data_type: string;
  readonly json_type?: string;
  /** Characters, digits of a number, or files of an upload field. Absent: unknown, so never too long. */
  readonly length?: number;
  readonly decimal_place?: number;
  readonly system_mandatory: boolean;
  readonly read_only: boolean;
  readonly field_read_only: boolean;
  /** What the API may write; absent in v2 to v4. */
  readonly operation_type?: { readonly api_create: boolean; readonly api_update: boolean };
  /** Marked "do not allow duplicate values"; comparing ignores case unless `case_sensitive`. */
  readonly unique?: { readonly case_sensitive: boolean };
  /** Usable with the X-EXTERNAL header. */
  readonly external?: true;
  /** Absent or empty: every value is allowed. */
  readonly pick_list_values?: readonly Option[];
  /** Module(s) that a lookup points to. */
  readonly lookup?: { readonly modules: readonly string[] };
  /** Module whose fields describe the rows of a subform, line items, or the files of an upload field. */
  readonly associated_module?: string;
  /** Key inside each row of a multi-select lookup or multi-user field. */
  readonly linking_key?: string;
  readonly textarea?: "small" | "large" | "rich_text";
  readonly range?: { readonly from: number; readonly to: number };
  /** On no layout: writing it is legal, but nobody sees it. */
  readonly unused?: true;
  readonly visible?: boolean;
  /** Whether searches, filters and orders take it: `searchable` from v3 on, the other two from v2.1 on. Only `false` says something; absent is unknown. */
  readonly searchable?: boolean;
  readonly filterable?: boolean;
  readonly sortable?: boolean;
  /** Stored encrypted: searches and queries take few operators. */
  readonly encrypted?: true;
  /** What a formula or rollup gives: `"currency"`. */
  readonly return_type?: string;
  readonly custom_field?: boolean;
  /** JSON types that are accepted when the API takes more than one: `["string", "jsonobject"]`. */
  readonly json_types?: readonly string[];

  // Only in the embedded standard org:
  /** How far to trust the entry: `"type"` = its declared type is seen, `"name"` = only that it exists. */
  readonly trust?: "type" | "name";
  readonly since?: string;
  readonly until?: string;
  /** The field exists only when this feature is on ("multi-currency"). Never demanded, always tolerated. */
  readonly condition?: string;
  /** Zoho's guide calls it mandatory, a real response does not: a warning at most. */
  readonly advised?: true;
}

/** A module, from the Modules API. */
export interface Module {
  readonly api_name: string;
  readonly module_name?: string;
  readonly singular_label?: string;
  readonly plural_label?: string;
  readonly generated_type?: string;
  /** Only `false` says something; absent is unknown. */
  readonly api_supported?: boolean;
  readonly creatable?: boolean;
  readonly editable?: boolean;
  readonly deletable?: boolean;
  readonly viewable?: boolean;
  readonly since?: string;
  readonly until?: string;
}

/** A module with its fields. Plans hang on this very object (WeakMap): a reader that hands back a new one gets a new plan. */
export interface ModuleMetadata extends Module {
  /** Absent: the snapshot lists the module but not its fields, so nothing is said about them. */
  readonly fields?: readonly Field[];
  readonly layouts?: readonly Layout[];
  readonly related_lists?: readonly RelatedList[];
}

/** A layout: which fields a record with `Layout: { id }` must have. */
export interface Layout {
  readonly id: string;
  readonly name?: string;
  readonly status?: "active" | "inactive";
  readonly fields: readonly {
    readonly api_name: string;
    readonly required: boolean;
    readonly pick_list_values?: readonly Option[];
  }[];
}

/** A related list of a module: `{ api_name: "Contact_Roles", module: "Contacts" }`. */
export interface RelatedList {
  readonly api_name: string;
  readonly module?: string;
}

/** `{ api_name: "global_picklists", total: 30, available: 26 }`. */
export interface Feature {
  readonly api_name: string;
  readonly total?: number;
  readonly available?: number;
}

/** A permission that a profile lists: `{ name: "Crm_Implied_Delete_Cases", module: "Cases", enabled: false }`. One that is not listed is unknown. */
export interface Permission {
  readonly name: string;
  /** api_name of the module it is about; absent for one of the org. */
  readonly module?: string;
  readonly enabled: boolean;
  /** Names of the permissions that it hangs on: where one of them is off, so is this. */
  readonly parents?: readonly string[];
}

/** An address that the org has, from its own list: `{ path: "/crm/v8/Quotes/{{id}}/actions/send_mail", methods: [{ method: "POST", scope: "ZohoCRM.send_mail.quotes.CREATE" }] }`. */
export interface OrgApi {
  readonly path: string;
  readonly methods: readonly { readonly method: string; readonly scope?: string }[];
}

/** The org's metadata. `module()` is synchronous and may load lazily. */
export interface Snapshot {
  /** API version the metadata was pulled with, `"v8"`. */
  readonly version: string;
  /** The standard org that ships with the validator: not the user's own, so it finds fewer problems. */
  readonly embedded?: true;
  readonly modules: readonly Module[];
  /** The module of exactly that api_name, or undefined. */
  module(api_name: string): ModuleMetadata | undefined;
  readonly org?:
    | {
        readonly paid_type?: string;
        readonly paid?: boolean;
        /** Edition of a trial, and the day on which it ends: `"2026-12-31"`. */
        readonly trial_type?: string;
        readonly trial_expiry?: string;
        readonly type?: string;
        readonly mc_status?: boolean;
        readonly users_license_purchased?: number;
      }
    | undefined;
  readonly profile?: { readonly id: string; readonly permissions?: readonly Permission[] } | undefined;
  readonly users?: { readonly active: number } | undefined;
  /** Features of the org, from `__features`: how many of them it may have, and how many are left. */
  readonly features?: readonly Feature[] | undefined;
  /** Scopes of the token that it was pulled with, from the answer of the accounts server: `["ZohoCRM.modules.ALL"]`. */
  readonly scopes?: readonly string[] | undefined;
  /** When it was pulled, ISO 8601. */
  readonly pulledAt?: string | undefined;
  readonly userLicenses?: { readonly available: number; readonly total?: number; readonly used?: number } | undefined;
  /** The org's own list of addresses. What it names is right, whatever the catalogue knows; what it lacks proves nothing. */
  readonly apis?: readonly OrgApi[] | undefined;
}
