/** Where a command writes: `process.stdout`, or a test's own. */
export interface Output {
  write: (text: string) => boolean;
  once?: (event: "drain", listener: () => void) => unknown;
  readonly isTTY?: boolean;
  /** Width of a terminal. */
  readonly columns?: number;
}

/** Writes, and waits while the reader is slower than we are, so that a long report does not pile up in memory. */
export async function write(output: Output, text: string): Promise<void> {
  if (output.write(text) || output.once === undefined) return;
  await new Promise<void>((resolve) => {
    output.once?.("drain", resolve);
  });
}
