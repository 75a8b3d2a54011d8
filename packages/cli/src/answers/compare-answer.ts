import { explanation as meaning } from "@zoho-preflight/metadata/explanations";

import type { FoundAnswer, RequestInput } from "../requests-in/found.ts";
import type { Explanation, FullPreflight, Report } from "@zoho-preflight/validator";

/**
 * What prediction and answer say of each other. `server only`: the code speaks of what only the server knows, so that no check could have foretold it;
 * `taken`: nothing was foretold, and nothing refused.
 */
export type AnswerVerdict = "agreed" | "taken" | "other code" | "missed" | "server only" | "false alarm";

/** One error of an answer, or one prediction that did not come true. */
export interface Compared {
  readonly verdict: AnswerVerdict;
  /** Zoho's code; absent where it has taken what was foretold to be refused. */
  readonly code?: string;
  /** The code that was foretold, where it is another one. */
  readonly foretold?: string;
  /** The check that foretold it, or would have had to; absent where none is known. */
  readonly check?: string;
  readonly path?: readonly (string | number)[];
  readonly text: string;
}

/** A request with its answer, compared. */
export interface ComparedAnswer {
  readonly operation?: string;
  readonly status?: number;
  /** Zoho has taken all of it. */
  readonly isTaken: boolean;
  readonly items: readonly Compared[];
  /** Predictions that were only doubts (`maybe refused`), and that Zoho has taken. */
  readonly doubts: number;
}

type Issue = Report["issues"][number];

/** Holds what is foretold of a request against what was answered. Undefined where the answer is not one of Zoho CRM's. */
export function compareAnswer(
  preflight: FullPreflight,
  request: RequestInput,
  answer: FoundAnswer,
): ComparedAnswer | undefined {
  const explained = preflight.explain(request, answer, { meaning });
  const { report } = explained;
  if (report === undefined || !isComparable(explained)) return undefined;
  const errors = explained.errors.map((error): Compared => {
    const { code, path, check, text, foretold } = error;
    const place = path === undefined ? {} : { path };
    if (foretold === true)
      return { verdict: "agreed", code, ...(check === undefined ? {} : { check }), ...place, text };
    const other = refusals(report).find((issue) => isAbout(issue, error, explained));
    if (other !== undefined)
      return { verdict: "other code", code, foretold: other.code ?? "", check: other.check, ...place, text };
    const verdict = meaning(code)?.predictable === "no" ? "server only" : "missed";
    return { verdict, code, ...(check === undefined ? {} : { check }), ...place, text };
  });
  const untrue = refusals(report).filter((issue) => isTaken(issue, explained));
  const alarmed = untrue.map(({ check, code, path, message }): Compared => ({
    verdict: "false alarm",
    foretold: code ?? "",
    check,
    path,
    text: message,
  }));
  const items = [...errors, ...alarmed];
  return {
    ...(report.operation === undefined ? {} : { operation: report.operation.id }),
    ...(explained.status === undefined ? {} : { status: explained.status }),
    isTaken: errors.length === 0,
    items: items.length > 0 ? items : [{ verdict: "taken", text: "" }],
    doubts: report.issues.filter((issue) => issue.effect === "maybe refused" && isTaken(issue, explained)).length,
  };
}

/** An error page of a gateway, half a body, too many calls: none of them says anything about the request. */
function isComparable({ answer, status }: Explanation): boolean {
  if (answer === "refused" || answer === "partly refused") return status !== 429;
  return (answer === "accepted" || answer === "empty") && (status === undefined || status < 400);
}

/** What was foretold for sure. */
function refusals({ issues }: Report): readonly Issue[] {
  return issues.filter(({ effect }) => effect === "refused");
}

/** Whether a prediction is of the very thing that Zoho refuses with another code: its place, or the request as such. */
function isAbout(issue: Issue, { path, at }: Explanation["errors"][number], { errors }: Explanation): boolean {
  if (path !== undefined && JSON.stringify(path) === JSON.stringify(issue.path)) return true;
  const isOfAll = at.length === 0;
  const isForetold = errors.some(({ foretold, check }) => foretold === true && check === issue.check);
  return isOfAll && !isForetold;
}

/** Whether Zoho has taken what the issue says it refuses: all of the request, or the row that it stands in. */
function isTaken({ path }: Issue, { answer, errors }: Explanation): boolean {
  if (answer === "accepted" || answer === "empty") return true;
  const [root, list, row] = path;
  if (answer !== "partly refused" || root !== "body" || typeof row !== "number") return false;
  return !errors.some(({ at }) => at[0] !== list || at[1] === row);
}
