/** Where a command writes: `process.stdout`, or a test's own. */
export interface Output {
  write: (text: string) => boolean;
  once?: (event: "drain", listener: () => void) => unknown;
  readonly isTTY?: boolean;
  /** Width of a terminal. */
  readonly columns?: number;
}

/** Characters that a line has room for. No terminal, or one that does not know its width (0, in containers): as many as `otherwise`. */
export function widthOf({ columns = 0 }: Output, otherwise: number): number {
  return columns > 0 ? columns : otherwise;
}

/** Writes, and waits while the reader is slower than we are, so that a long report does not pile up in memory. */
export async function write(output: Output, text: string): Promise<void> {
  if (output.write(text) || output.once === undefined) return;
  await new Promise<void>((resolve) => {
    output.once?.("drain", resolve);
  });
}

/** Characters that are written at once. */
const AT_ONCE = 100_000;

/** Writes many short texts, made as they are asked for, in few pieces: each piece costs a call of the system. */
export async function writeAll(output: Output, texts: Iterable<string>): Promise<void> {
  let waiting = "";
  for (const text of texts) {
    waiting += text;
    if (waiting.length < AT_ONCE) continue;
    await write(output, waiting);
    waiting = "";
  }
  if (waiting !== "") await write(output, waiting);
}
