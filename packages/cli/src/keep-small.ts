import v8 from "node:v8";

/** Has garbage collected when the heap is half as large again, and not four times as large: a server stays for hours beside other programs. */
export function keepSmall(): void {
  setFlag("--heap-growing-percent=50");
}

/** Besides, leaves the room for what is young as it is: of a file of any size nothing grows old. What reads millions of rows is to be optimised as usual. */
export function keepFlat(): void {
  keepSmall();
  setFlag("--semi-space-growth-factor=1");
  // Node's own; see `optimiseLater`.
  if (process.versions.node.startsWith("20.")) setFlag("--interrupt-budget=135168");
}

function setFlag(flag: string): void {
  try {
    v8.setFlagsFromString(flag);
  } catch {
    // Another runtime, with other flags or none.
  }
}
