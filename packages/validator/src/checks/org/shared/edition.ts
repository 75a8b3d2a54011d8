import type { Snapshot } from "../../../snapshot/snapshot.ts";

/** The edition that counts: that of a running trial, else what is paid for; undefined when the trial is over and nothing is. */
export function editionOf(org: Snapshot["org"], now: number): string | undefined {
  if (org?.trial_expiry === undefined) return org?.paid_type;
  const ends = Date.parse(org.trial_expiry);
  if (ends > now) return org.trial_type;
  return org.paid === true ? org.paid_type : undefined;
}
