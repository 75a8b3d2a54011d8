/**
 * What a change does to those who call the API. *breaking*: a request that was right may be refused now, or lose its value. *risky*: it is
 * taken and stored, but hardly as it was meant, or the evidence is thin. *safe*: what was right stays right.
 */
export const GRADES = ["breaking", "risky", "safe"] as const;
export type Grade = (typeof GRADES)[number];

/** A value before or after a change, as JSON holds it: `80`, `"picklist"`, `["Web", "Trade Show"]`. */
export type ChangeValue = string | number | boolean | readonly string[];

/** What has changed and where, in Zoho's names: `{ module: "Leads", field: "Company", before: 120, after: 80 }`. */
export interface ChangeFacts {
  /** Absent: the change is about the account. */
  readonly module?: string;
  readonly field?: string;
  /** Name of a layout, or its id where it has none. */
  readonly layout?: string;
  readonly related_list?: string;
  /** api_name of a feature of the org: `"global_picklists"`. */
  readonly feature?: string;
  /** An option of a pick list that has options of another field below it: a pipeline. */
  readonly option?: string;
  /** Absent for what is new. */
  readonly before?: ChangeValue;
  /** Absent for what is gone. */
  readonly after?: ChangeValue;
  /** What a guess rests on: the same label, the same form, the same module_name. */
  readonly same?: "label" | "form" | "module_name";
}

/** A kind of change: the one place for its grade, its words and its reason. */
export interface Kind {
  readonly grade: Grade;
  /** For lists of kinds: `"A field takes fewer characters, digits or files"`. */
  readonly means: string;
  /** The same of one change: `"Company" takes 80, no longer 120.` */
  readonly sentence: (facts: ChangeFacts) => string;
  /** Why it has its grade, in one sentence or two. */
  readonly reason: string;
}
