import { count } from "../check/print/pretty.ts";
import type { Output } from "../terminal/streams.ts";

/** One line on a terminal that counts what is done, and leaves nothing behind: `Reading … 120 files`. Silent elsewhere. */
export class Progress {
  readonly #output: Output;
  #done = 0;
  #shownAt = 0;

  constructor(output: Output) {
    this.#output = output;
  }

  /** One file more. */
  step(): void {
    this.#done++;
    if (this.#output.isTTY !== true) return;
    const now = performance.now();
    if (now - this.#shownAt < 80) return;
    this.#shownAt = now;
    this.#output.write(`\rReading code … ${count(this.#done, "file")}`);
  }

  end(): void {
    if (this.#output.isTTY === true && this.#shownAt > 0) this.#output.write("\r\u001B[K");
  }
}
