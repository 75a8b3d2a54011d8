import { dirname, normalize, sep } from "node:path";

import { watch } from "chokidar";

import { write } from "../terminal/streams.ts";
import type { World } from "../context.ts";

/** Editors write a file in several steps, and save several at once. */
const SETTLED_MS = 100;
/** Clears a terminal and what can be scrolled back to. */
const CLEAR = "\u001B[2J\u001B[3J\u001B[H";

/** Paths to look at, absolute; of a folder all that is in it. */
export interface WatchedPaths {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/**
 * Runs at once, and again whenever one of the paths changes, comes or goes, until the user has had enough. A change during a run makes for one
 * more. A terminal is cleared before each run but the first. Gives what the last run gave.
 */
export async function watchFiles(
  { stdout, stderr, stopped }: World,
  { files, folders }: WatchedPaths,
  run: () => Promise<number>,
): Promise<number> {
  const end = stopped?.() ?? new AbortController().signal;
  // A file that is written anew is another file, so it is its folder that is watched.
  const parents = new Set(files.map((file) => dirname(file)));
  const isOurs = (path: string): boolean =>
    parents.has(path) ||
    files.includes(path) ||
    folders.some((folder) => path === folder || path.startsWith(folder + sep));
  const watcher = watch([...parents, ...folders], { ignoreInitial: true, ignored: (path) => !isOurs(normalize(path)) });
  /** Whether something has changed since the last run began, and who waits for that. */
  const changes: { seen: boolean; wake: () => void } = { seen: false, wake: () => undefined };
  let settling: NodeJS.Timeout | undefined;
  watcher.on("all", () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      changes.seen = true;
      changes.wake();
    }, SETTLED_MS);
  });
  // The run reports a file that may not be read.
  watcher.on("error", () => undefined);
  end.addEventListener("abort", () => {
    changes.wake();
  });
  const changed = (): Promise<void> =>
    new Promise((resolve) => {
      changes.wake = resolve;
      if (end.aborted || changes.seen) resolve();
    });

  try {
    await new Promise<void>((resolve) => watcher.once("ready", resolve));
    let last = await run();
    for (;;) {
      await write(stderr, "Waiting for changes. Press Ctrl+C to stop.\n");
      await changed();
      if (end.aborted) return last;
      changes.seen = false;
      if (stdout.isTTY === true) await write(stdout, CLEAR);
      last = await run();
    }
  } finally {
    clearTimeout(settling);
    await watcher.close();
  }
}
