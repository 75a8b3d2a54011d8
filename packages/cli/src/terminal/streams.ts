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
