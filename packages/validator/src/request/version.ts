import type { Version } from "@zoho-preflight/metadata/catalogue";

/** The known version nearest to one that is not: `v2.2` (the web application's own) is judged as `v2.1`, a future `v9` as `v8`. */
export function nearestVersion(written: string, versions: readonly Version[]): Version {
  const wanted = Number(written.slice(1));
  let best: Version = "v8";
  for (const version of versions) {
    if (Math.abs(Number(version.slice(1)) - wanted) < Math.abs(Number(best.slice(1)) - wanted)) best = version;
  }
  return best;
}
