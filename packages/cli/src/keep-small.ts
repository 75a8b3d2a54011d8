import v8 from "node:v8";

const isNode20 = process.versions.node.startsWith("20.");

/** Has garbage collected when the heap is half as large again, and not four times as large: a server stays for hours beside other programs. */
export function keepSmall(): void {
  setFlag("--heap-growing-percent=50");
}

/** Besides, leaves the room for what is young as it is: of a file of any size nothing grows old. What reads millions of rows is to be optimised as usual. */
export function keepFlat(): void {
  keepSmall();
  setFlag("--semi-space-growth-factor=1");
  // A fifth of what V8 puts into one function: it is as fast, and compiled in half the time.
  setFlag("--max-inlined-bytecode-size-cumulative=200");
  // Node's own; see `optimiseLater`.
  if (isNode20) setFlag("--interrupt-budget=135168");
}

/** Once what every row runs through has been optimised: what only bad rows do run through is worth it where there are very many of them. */
export function optimiseRarely(): void {
  if (isNode20) setFlag("--interrupt-budget=2000000");
}

function setFlag(flag: string): void {
  try {
    v8.setFlagsFromString(flag);
  } catch {
    // Another runtime, with other flags or none.
  }
}
