import type { Kind, Version } from "./vocabulary.ts";

/**
 * Operations by id, `"users.create"`; `"users.*"` is all of an area, `"users.*:write"` those of it that are not GET, `"*"` all there are.
 */
export type OperationPattern = string;

/** Which permissions of a profile an operation asks for. All of them must be on. */
export interface PermissionRule {
  readonly operations: readonly OperationPattern[];
  /** On the module in the path, by what they allow: `"View"` is `Crm_Implied_View_Leads` for leads. */
  readonly actions?: readonly string[];
  /** Of the entire org: `"Manage_Users"`, listed as `Crm_Implied_Manage_Users` or without the prefix. */
  readonly names?: readonly string[];
  /** One source, or a guess: a warning at most. */
  readonly thin?: true;
  /** The refusal has a status or details of another form, so no answer is made of it. */
  readonly answersOtherwise?: true;
  readonly source: string;
}

/** A flag of a module in the Modules API that says what the user who pulled it may do, and the operations of that kind. */
export interface ModuleFlag {
  readonly flag: "creatable" | "editable" | "deletable" | "viewable";
  readonly kinds: readonly Kind[];
}

/** A feature that not every edition has. */
export interface FeatureRule {
  readonly operations: readonly OperationPattern[];
  /** Asked for only when this parameter is given: `cvid` of a mass update. */
  readonly param?: string;
  /** What the feature is called: `"Multi-currency"`. */
  readonly feature: string;
  /** Editions that surely lack it, as an org's `paid_type`; outside of them nothing is sure. */
  readonly lacking: readonly string[];
  /** Editions of which one source says that they lack it. */
  readonly doubted?: readonly string[];
  /** Sure for `lacking`; otherwise a warning there too. */
  readonly proven?: true;
  /** Name among `__features`: with a limit of 0 the org does not have it. */
  readonly api_name?: string;
  /** The switch of the org that turns it on, and the operations that work without: `actions/enable`. */
  readonly switch?: { readonly org: "mc_status"; readonly except: readonly string[] };
  readonly source: string;
}

/** A number that an org's licence bounds. */
export interface LicenceRule {
  readonly operations: readonly OperationPattern[];
  /** What there is a number of: `"users"`. */
  readonly of: "users";
  readonly source: string;
}

/** Something that a version changes and that a single request does not show. */
/** What calls for related records link. */
export interface RelationLinks {
  readonly operations: readonly OperationPattern[];
  /** Pairs of modules, either of which may be the parent. */
  readonly supported: readonly (readonly [string, string])[];
}

export interface VersionChange {
  /** First version that has it so. */
  readonly since: Version;
  /** `["*"]`: all. */
  readonly operations: readonly OperationPattern[];
  /** Only for calls about this module. */
  readonly module?: string;
  readonly text: string;
  readonly source: string;
}
