import { count } from "../../terminal/counted.ts";
import { printable } from "../../terminal/printable.ts";
import type { Compared, ComparedAnswer } from "../../answers/compare-answer.ts";
import type { ComparisonTally } from "../../answers/comparison-tally.ts";
import type { FoundRequest } from "../../requests-in/found.ts";

/** What was left out. */
export interface Rest {
  /** Requests without an answer. */
  readonly unanswered: number;
  /** Answers that say nothing of the request: pages of gateways, too many calls. */
  readonly notComparable: number;
  readonly orgName?: string;
}

/** How a comparison with answers is printed. */
export interface ComparisonReporter {
  readonly request: (found: FoundRequest, compared: ComparedAnswer) => Promise<void>;
  readonly end: (tally: ComparisonTally, rest: Rest) => Promise<void>;
}

/** What came out otherwise than foretold. */
export function mismatches({ items }: ComparedAnswer): readonly Compared[] {
  return items.filter(({ verdict }) => verdict !== "agreed" && verdict !== "taken");
}

/** `INVALID_DATA`, or `INVALID_DATA, not MANDATORY_NOT_FOUND`. */
export function codesOf({ code, foretold }: Compared): string {
  return code === undefined ? (foretold ?? "") : foretold === undefined ? code : `${code}, not ${foretold}`;
}

/** What a mismatch says; what Zoho has taken is not said to be refused. */
export function saidOf({ verdict, text }: Compared): string {
  return verdict === "false alarm" ? `Zoho accepted this, against the prediction: ${text}` : text;
}

/** How often predictions came true, a sentence each. */
export function sumsOf(tally: ComparisonTally, { unanswered, notComparable, orgName }: Rest): string[] {
  const { counts, compared, taken, alarmed, doubts, hitRate } = tally;
  const foreseeable = counts.agreed + counts.missed + counts["other code"];
  return [
    `${count(compared, "answer")} compared: Zoho accepted ${taken}, and refused something in ${compared - taken}.`,
    foreseeable === 0
      ? "No error in them could be foretold."
      : `Foretold: ${counts.agreed} of ${count(foreseeable, "error")} (${percent(hitRate ?? 0)}). Other code: ${counts["other code"]}. Missed: ${counts.missed}.`,
    ...(counts["server only"] > 0
      ? [`${count(counts["server only"], "error")} more that only Zoho's server can know.`]
      : []),
    `False alarms: ${alarmed} of ${count(taken, "accepted request")}${doubts > 0 ? `; ${count(doubts, "doubt")} (maybe refused) did not come true` : ""}.`,
    ...(unanswered > 0 ? [`${count(unanswered, "request")} without an answer left out.`] : []),
    ...(notComparable > 0
      ? [
          `${count(notComparable, "answer")} left out that say nothing of the request (pages of gateways, too many calls).`,
        ]
      : []),
    orgName === undefined
      ? "Checked against Zoho's default fields. Run `zoho-preflight pull` to check against your own."
      : `Checked against ${printable(orgName)}.`,
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
