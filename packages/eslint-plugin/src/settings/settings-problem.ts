/** Settings that cannot be used: one sentence about the first key that is wrong. Files are then not judged, and the rule `metadata` says why. */
export interface SettingsProblem {
  /** `settings["zoho-crm"].maxAgeDays: expected a number of days, found "7".` */
  readonly problem: string;
}

export function isProblem(value: object): value is SettingsProblem {
  return "problem" in value;
}
