import type { Version } from "@zoho-preflight/metadata/catalogue";

/** How a version of the API is written: `v8`, `v2.1`. Which there are is the catalogue's. */
export const VERSION_PATTERN = /^v\d{1,3}(\.\d{1,3})?$/;

/** The known version nearest to one that is not: `v2.2` (the web application's own) is judged as `v2.1`, a future `v9` as `v8`. */
export function nearestVersion(written: string, versions: readonly Version[]): Version {
  const wanted = Number(written.slice(1));
  let best: Version = "v8";
  for (const version of versions) {
    if (Math.abs(Number(version.slice(1)) - wanted) < Math.abs(Number(best.slice(1)) - wanted)) best = version;
  }
  return best;
}

/** Whether a version is written that the catalogue does not have: the nearest judges, and nothing that is said is certain. */
export function isUnknownVersion(written: unknown, versions: readonly Version[]): boolean {
  return typeof written === "string" && !versions.some((known) => known === written.toLowerCase());
}
