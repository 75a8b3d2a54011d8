import { createSnapshot } from "./create-snapshot.ts";
import type { Snapshot } from "./snapshot.ts";

/** So that the same responses, the embedded standard org above all, are read once and keep their modules. */
const read = new WeakMap<object, Snapshot>();

/**
 * The snapshot itself when it is one (it has a `module` function), otherwise the snapshot made of these responses,
 * `{ version, modules, fields: { Leads, … } }`. The same object gives the same snapshot again.
 *
 * Takes anything. Throws a `SnapshotError` that names the place when it cannot be used.
 */
export function asSnapshot(input: unknown): Snapshot {
  if (typeof input !== "object" || input === null) return createSnapshot(input);
  if (isSnapshot(input)) return input;
  let snapshot = read.get(input);
  if (snapshot === undefined) read.set(input, (snapshot = createSnapshot(input)));
  return snapshot;
}

function isSnapshot(input: object): input is Snapshot {
  try {
    return typeof (input as { module?: unknown }).module === "function";
  } catch {
    return false; // a getter or proxy that throws; createSnapshot says so
  }
}
