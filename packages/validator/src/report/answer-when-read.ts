import type { FoundIssue } from "./found-issue.ts";
import type { Report } from "./report.ts";
import { MOST_ROWS, predictResponse } from "./response.ts";
import type { Answered, PredictedResponse } from "./response.ts";

/** Gives a class an object that is there already: private fields are then added to it, which neither a copy nor a list of its keys shows. */
const There = function (object: object): object {
  return object;
} as unknown as new (object: object) => object;

/** A report with what its answer is made of. Most who ask whether a request is good never read what Zoho would say to it. */
class Answerable extends There {
  #refusals: readonly FoundIssue[];
  #answered: Answered;
  #answer: PredictedResponse | undefined;

  constructor(report: object, refusals: readonly FoundIssue[], answered: Answered) {
    super(report);
    this.#refusals = refusals;
    this.#answered = answered;
  }

  static answer(report: Answerable): PredictedResponse | undefined {
    return (report.#answer ??= predictResponse(report.#refusals, report.#answered));
  }
}

/** One for all reports: each with its own getter would be a dictionary to V8, which takes longer to make than the answer. */
const response: PropertyDescriptor & ThisType<Answerable> = {
  get() {
    return Answerable.answer(this);
  },
  enumerable: true,
  configurable: true,
};
const INSPECT = Symbol.for("nodejs.util.inspect.custom");
/** What Node's `console.log` and `util.inspect` show: the answer, and not that it is made when it is read. */
const shown: PropertyDescriptor & ThisType<object> = {
  value() {
    return { ...this };
  },
};

/** Adds `response`, the answer that at least one refusal builds, which is made when it is first read. */
export function answerWhenRead(report: Report, refusals: readonly FoundIssue[], answered: Answered): void {
  // Of so many rows there may be no answer, and then no `response` either.
  const isHuge = answered.rows !== undefined && answered.rows.count > MOST_ROWS;
  if (isHuge && predictResponse(refusals, answered) === undefined) return;
  new Answerable(report, refusals, answered);
  Object.defineProperty(report, "response", response);
  Object.defineProperty(report, INSPECT, shown);
}
