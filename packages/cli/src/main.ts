#!/usr/bin/env node
import v8 from "node:v8";

import { keepSmall } from "./keep-small.ts";
import { run } from "./run.ts";
import type { World } from "./context.ts";

// `zoho-preflight check … | head`: the reader has gone, so there is no reason to complain; but the report was not delivered either.
for (const output of [process.stdout, process.stderr]) {
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(2);
    throw error;
  });
}

optimiseLater();

const { stdout, stderr, env } = process;
/** Opened when somebody reads it or asks what it is: most commands never do. */
const stdin: World["stdin"] = {
  [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator](),
  get isTTY() {
    return process.stdin.isTTY;
  },
  stream: () => process.stdin,
};
const rowThread = new URL("./row-thread.js", import.meta.url);
process.exitCode = await run(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  env,
  cwd: process.cwd(),
  stopped,
  rowThread,
});

/** Takes Ctrl+C over, once: a second one ends the process at once. */
function stopped(): AbortSignal {
  // Only commands that run until then ask for it.
  keepSmall();
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      controller.abort();
    });
  }
  return controller.signal;
}

/**
 * Node 20 compiles what has run for a moment with its optimising compiler, which costs a run of half a second a quarter of its CPU and gives nothing
 * back. What runs for seconds is compiled all the same. Later versions have a compiler between the two, and no such flag.
 */
function optimiseLater(): void {
  if (process.versions.node.startsWith("20.")) v8.setFlagsFromString("--interrupt-budget=400000");
}
