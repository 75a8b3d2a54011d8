import type { RequestContext } from "../../../check.ts";

const HOUR = 3_600_000;

/** Whether the org is still as it was pulled, as far as its numbers go: pulled a few hours ago by the given clock. False when nobody says when. */
export function isFresh({
  snapshot,
  catalogue,
  options,
}: Pick<RequestContext, "snapshot" | "catalogue" | "options">): boolean {
  const age = options.now() - Date.parse(snapshot.pulledAt ?? "");
  return Math.abs(age) < catalogue.freshHours * HOUR;
}
