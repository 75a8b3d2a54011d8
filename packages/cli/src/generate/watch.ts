import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds between two looks. */
const INTERVAL = 300;

/**
 * Notes how the metadata in a folder stand now. What it gives calls `changed` whenever they have changed since and then stood still for one
 * interval, until `signal` is aborted. Looks at modification times and sizes: a pull replaces files and may replace the entire folder, which
 * file system events lose sight of.
 */
export function watchMetadata(folder: string): (changed: () => Promise<unknown>, signal: AbortSignal) => Promise<void> {
  let told = stampOf(folder);
  return async (changed, signal) => {
    let seen = told;
    for (;;) {
      await pause(INTERVAL, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const now = stampOf(folder);
      const isStill = now === seen;
      seen = now;
      if (!isStill || now === told) continue;
      told = now;
      await changed();
    }
  };
}

/** Changes whenever one of the files that tell of modules and fields does. */
function stampOf(folder: string): string {
  const fields = join(folder, "fields");
  const files = [
    join(folder, "snapshot.json"),
    join(folder, "modules.json"),
    ...namesIn(fields).map((name) => join(fields, name)),
  ];
  return files.map((file) => `${file} ${stampOfFile(file)}`).join("\n");
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return []; // absent while it is replaced
  }
}

function stampOfFile(file: string): string {
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat === undefined ? "-" : `${stat.mtimeMs} ${stat.size}`;
  } catch {
    return "-";
  }
}
