/**
 * Expressions and changes looked at for one call, and for one file; code that wants more is generated, or hostile. Calls of real programs take up
 * to 2,000, most of them less than 100.
 */
const MOST_STEPS = 10_000;
const MOST_STEPS_OF_FILE = 100_000;

/** How much of a file is looked at, so that reading ends. */
export class Budget {
  #steps = 0;
  #all = 0;

  /** Begins with another call. */
  begin(): void {
    this.#steps = 0;
  }

  /** One step more; false when there were too many. */
  goesOn(): boolean {
    return ++this.#steps <= MOST_STEPS && ++this.#all <= MOST_STEPS_OF_FILE;
  }

  /** One step more, where there is one left. */
  takes(): boolean {
    if (this.#steps >= MOST_STEPS || this.#all >= MOST_STEPS_OF_FILE) return false;
    this.#steps++;
    this.#all++;
    return true;
  }
}
