import { legible } from "@zoho-preflight/validator/secrets";

import { widthOf } from "./streams.ts";
import type { Output } from "./streams.ts";

/** Between two changes of the line, in ms: faster than anybody reads. */
const PACE = 80;

/** One line at the bottom of a terminal that says how far a long work is; nothing at all where there is no terminal. */
export class Progress {
  readonly #output: Output | undefined;
  #shownAt = 0;
  #isShown = false;

  constructor(output: Output, isWanted = true) {
    this.#output = isWanted && output.isTTY === true ? output : undefined;
  }

  /** @param isUrgent shown at once, also right after another one */
  show(text: string, isUrgent = false): void {
    if (this.#output === undefined || (!isUrgent && Date.now() - this.#shownAt < PACE)) return;
    const width = widthOf(this.#output, 80) - 1;
    this.#output.write(`\r\u001B[2K${legible(text).slice(0, width)}`);
    this.#shownAt = Date.now();
    this.#isShown = true;
  }

  /** Takes the line away, before anything else is written. */
  clear(): void {
    if (!this.#isShown) return;
    this.#output?.write("\r\u001B[2K");
    this.#isShown = false;
  }
}
