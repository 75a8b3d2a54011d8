import { VERSIONS, type Version } from "./types.ts";

/** Whether a text names a version of the catalogue: `"v2.1"` does, `"v2.2"` and `"v9"` do not. */
export function isVersion(text: string): text is Version {
  return (VERSIONS as readonly string[]).includes(text);
}

/** Place of a version, oldest first: `"v2"` is 0, `"v2.1"` is 1. -1 for a version that the catalogue does not know. */
export function versionIndex(version: string): number {
  return (VERSIONS as readonly string[]).indexOf(version);
}

/** Whether a version is the other one or newer: `atLeast("v2.1", "v2")`. False when either is unknown. */
export function atLeast(version: string, other: string): boolean {
  const index = versionIndex(version);
  const from = versionIndex(other);
  return index >= 0 && from >= 0 && index >= from;
}

/**
 * Whether a version lies between two others, both included: `inRange("v4", "v2.1", undefined)`.
 * A bound that is absent or unknown does not exclude anything, so that a wrong word in a snapshot flags nothing.
 */
export function inRange(version: string, from: string | undefined, until: string | undefined): boolean {
  const index = versionIndex(version);
  if (index < 0) return true;
  if (from !== undefined && index < versionIndex(from)) return false;
  if (until === undefined) return true;
  const last = versionIndex(until);
  return last < 0 || index <= last;
}

/** The row for a version; without one, and for a version that no row has, the last row, which is the newest. */
export function rowOf<Row extends { readonly from?: string; readonly until?: string }>(
  rows: readonly Row[],
  version: string | undefined,
): Row | undefined {
  return rows.find(({ from, until }) => version !== undefined && inRange(version, from, until)) ?? rows.at(-1);
}
