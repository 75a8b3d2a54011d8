import type { ComparedAnswer, AnswerVerdict } from "./compare-answer.ts";

/** How often each verdict was given; `taken` requests are counted apart. */
export type Counts = Record<AnswerVerdict, number>;

/** A line of the table: a check and an operation. */
export interface Line {
  /** `"-"` where no check is known. */
  readonly check: string;
  readonly operation: string;
  readonly counts: Counts;
}

function noCounts(): Counts {
  return { agreed: 0, taken: 0, "other code": 0, missed: 0, "server only": 0, "false alarm": 0 };
}

/** Sums up over a run how predictions and answers agree. */
export class ComparisonTally {
  compared = 0;
  /** Requests that Zoho has taken. */
  taken = 0;
  /** Of those, the ones that were foretold to be refused. */
  alarmed = 0;
  doubts = 0;
  readonly counts = noCounts();
  readonly #lines = new Map<string, Line>();

  add({ operation = "-", items, isTaken, doubts }: ComparedAnswer): void {
    this.compared++;
    this.doubts += doubts;
    if (isTaken) this.taken++;
    if (isTaken && items.some(({ verdict }) => verdict === "false alarm")) this.alarmed++;
    for (const { verdict, check = "-" } of items) {
      this.counts[verdict]++;
      if (verdict === "taken") continue;
      const key = `${check} ${operation}`;
      const line = this.#lines.get(key) ?? { check, operation, counts: noCounts() };
      this.#lines.set(key, line);
      line.counts[verdict]++;
    }
  }

  /** By check, then by operation. */
  get lines(): readonly Line[] {
    const key = ({ check, operation }: Line): string => `${check} ${operation}`;
    return [...this.#lines.values()].sort((one, other) => (key(one) < key(other) ? -1 : 1));
  }

  /** Errors that a check could have foretold, and did: from 0 to 1; undefined where there were none. */
  get hitRate(): number | undefined {
    const { agreed, missed, "other code": other } = this.counts;
    const all = agreed + missed + other;
    return all === 0 ? undefined : agreed / all;
  }

  /** Whether anything came out otherwise than foretold. */
  get hasMismatch(): boolean {
    const { missed, "other code": other, "false alarm": alarmed } = this.counts;
    return missed + other + alarmed > 0;
  }
}
