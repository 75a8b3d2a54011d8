/**
 * Expressions and changes looked at for one call, and for one file; code that wants more is generated, or hostile. Most calls of real programs
 * take less than 100, and a file that had fewer for all would starve the calls at its end.
 */
const MOST_STEPS = 2000;
const MOST_STEPS_OF_FILE = 100_000;

/** How much of a file is looked at, so that reading ends. */
export class Budget {
  #steps = 0;
  #all = 0;
  #isCut = false;
  #cuts = 0;

  /** How often something was left out so far, for whatever reason. */
  get cuts(): number {
    return this.#cuts;
  }

  /** Something is left out. */
  leftOut(): void {
    this.#cuts++;
  }

  /** Whether the call wanted more than there is. What was read of it until then may lack a change, and nothing is said about it. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** Something with separate steps: those of the call around it go on behind it. */
  apart<T>(work: () => T): T {
    const [steps, isCut] = [this.#steps, this.#isCut];
    this.#steps = 0;
    this.#isCut = false;
    try {
      return work();
    } finally {
      this.#steps = steps;
      this.#isCut = isCut;
    }
  }

  /** One step more; false when there were too many. */
  goesOn(): boolean {
    if (this.takes()) return true;
    this.#isCut = true;
    this.#cuts++;
    return false;
  }

  /** One step more, where there is one left. */
  takes(): boolean {
    if (this.#steps >= MOST_STEPS || this.#all >= MOST_STEPS_OF_FILE) return false;
    this.#steps++;
    this.#all++;
    return true;
  }
}
