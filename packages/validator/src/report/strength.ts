import type { Severity } from "./issue.ts";

/** How strong an issue is: by the check's own evidence, and as the user set it. */
export interface Strength {
  readonly own: Severity;
  readonly shown: Severity;
  readonly isProven: boolean;
  /** Suggestions are searched for; those of the first words in a report. */
  readonly mayOffer: boolean;
}

const SEVERITIES: readonly Severity[] = ["error", "warning"];

/** All that there are: one object for each, since a report may hold a hundred thousand issues. */
const all: readonly Strength[] = SEVERITIES.flatMap((own) =>
  SEVERITIES.flatMap((shown) =>
    [true, false].flatMap((isProven) => [true, false].map((mayOffer) => ({ own, shown, isProven, mayOffer }))),
  ),
);

export function strengthOf(own: Severity, shown: Severity, isProven: boolean, mayOffer: boolean): Strength {
  const at = (own === "error" ? 0 : 8) + (shown === "error" ? 0 : 4) + (isProven ? 0 : 2) + (mayOffer ? 0 : 1);
  return all[at] as Strength;
}
