import type { Output } from "./terminal/streams.ts";
import type { CommandContext } from "@stricli/core";
import type { Agent } from "node:https";
import type { Readable } from "node:stream";

/** What a command may touch of the world; tests bring their own. */
export interface World {
  /** `stream` is what a dialogue is held with; absent where there is none. */
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean; readonly stream?: () => Readable };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user has had enough (Ctrl+C). Asked only by commands that run until then; the others die of it as usual. */
  readonly stopped?: () => AbortSignal;
  /** The program of threads that read tables; absent: they are read in this one. */
  readonly rowThread?: URL;
  /** How https requests leave; absent: as Node sends them. */
  readonly agent?: Agent;
}

/** What `this` is in a command. It sets `process.exitCode`: 0 no error, 1 errors, 2 wrong usage or something unreadable. */
export interface Context extends CommandContext {
  readonly process: World & { exitCode?: number };
}
