import { atLeast, fitsOperation, versionChanges } from "@zoho-preflight/metadata/catalogue";
import type { VersionChange } from "@zoho-preflight/metadata/catalogue";
import type { Report } from "@zoho-preflight/validator";

/** What the versions after `from`, up to `to`, change for a request that its check does not show: its answers, and what comes later. */
export function changesFor({ operation }: Report, from: string, to: string): readonly VersionChange[] {
  if (operation === undefined) return [];
  return versionChanges.filter(
    ({ since, operations, module }) =>
      !atLeast(from, since) &&
      atLeast(to, since) &&
      fitsOperation(operation, operations) &&
      (module === undefined || module === operation.module),
  );
}
