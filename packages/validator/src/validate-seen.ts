import { SETUP } from "./preflight/preflight.ts";
import type { Preflight } from "./preflight/preflight.ts";
import { alternatives } from "./request/alternatives.ts";
import { FoundIssue } from "./report/found-issue.ts";
import type { Anew } from "./report/found-issue.ts";
import { agree, issueKey } from "./report/report.ts";
import type { Words } from "./report/kinds.ts";
import type { Report } from "./report/report.ts";
import { validate } from "./validate.ts";

export { issueKey } from "./report/report.ts";
// Printed by wrappers and doors alike, it rides in the chunk that they all load.
export { printPath } from "./report/print-path.ts";
export { Code } from "./report/words.ts";
export type { Words } from "./report/kinds.ts";

/**
 * The sentence of an issue, worded for a door: with code in place of a value that only stands for it, or with sentences of the door's own for some
 * kinds. `sayAnew(issue, { says: { "record-id": { missing: () => "…" } } })`.
 */
export function sayAnew(issue: Report["issues"][number], anew: Anew): string {
  return FoundIssue.sayAnew(issue, anew);
}

/** An issue with a door's own sentences in place of those of some checks: `saidAs(issue, { "unique-in-batch": { value: () => "…", id: () => "…" } })`. */
export function saidAs(issue: Report["issues"][number], says: Words): Report["issues"][number] {
  return FoundIssue.anew(issue, undefined, says);
}
export { wrongByte } from "./files/wrong-byte.ts";
export { jsonFault, lineAndColumn } from "./snapshot/json-fault.ts";
export type { WrongByte } from "./files/wrong-byte.ts";
export { readParams } from "./languages/query-string/split-query.ts";
export { inOtherVersion, versionIn } from "./request/other-version.ts";
export { urlPlace } from "./request/url-place.ts";
export {
  DIGITS,
  MAYBE,
  ONE_OF,
  OPEN,
  PARTS,
  UNKNOWN,
  isHidden,
  isObject,
  isOneOf,
  isOpen,
  isText,
  presence,
  readable,
} from "./seen.ts";
export type { OneOf, Seen, SeenArray, SeenObject, Text } from "./seen.ts";

/**
 * How alternatives count: `all` reports what every one of them gets, `any` also what one value brings whatever the others are. An issue that
 * takes two of them together may never come up: `id ? "PUT" : "POST"` and `id ? "/Leads/1" : "/Leads"` go hand in hand.
 */
export interface SeenOptions {
  readonly alternatives?: "all" | "any" | undefined;
}

/**
 * Judges a request that is known in part: `{ method: "POST", url, body: { data: [{ Stage: UNKNOWN, [OPEN]: true }] } }`. What is hidden is
 * never reported. Alternatives (`ONE_OF`) are judged one by one, at most 16 in all; what does not fit counts as unknown. Never throws.
 */
export function validateSeen(preflight: Preflight, request: unknown, options: SeenOptions = {}): Report {
  const { reports, choices } = judgeEach(preflight, request);
  const agreed = agree(reports);
  if (options.alternatives !== "any" || reports.length <= 1) return agreed;
  const known = new Set(agreed.issues.map(issueKey));
  const some: Report["issues"][number][] = [];
  const gotBy = reports.map(({ issues }) => new Set(issues.map(issueKey)));
  // A method that the address does not take ends the judging; such a pair is seldom meant.
  const isPaired = reports.map(({ issues }) =>
    issues.every((issue) => issue.check !== "allowed-method" || known.has(issueKey(issue))),
  );
  for (const { issues } of reports) {
    for (const issue of issues) {
      const key = issueKey(issue);
      if (known.has(key)) continue;
      known.add(key);
      if (
        followsFromOne(
          choices,
          (number) =>
            gotBy[number]?.has(key) === true || (issue.check !== "allowed-method" && isPaired[number] === false),
        )
      )
        some.push(issue);
    }
  }
  const issues = [...agreed.issues, ...some];
  return { ...agreed, issues, ok: !issues.some((issue) => issue.severity === "error") };
}

/** Whether one choice of one part is enough for something: all requests that have it have that too. */
function followsFromOne(choices: readonly number[], holds: (number: number) => boolean): boolean {
  const all = choices.reduce((product, each) => product * each, 1);
  let stride = 1;
  for (const size of choices) {
    const without = new Set<number>();
    for (let number = 0; number < all; number++) if (!holds(number)) without.add(Math.floor(number / stride) % size);
    if (without.size < size) return true;
    stride *= size;
  }
  return false;
}

function judgeEach(
  preflight: Preflight,
  request: unknown,
): { readonly reports: Report[]; readonly choices: readonly number[] } {
  const setup = preflight[SETUP];
  try {
    const reports: Report[] = [];
    const requests = alternatives(request);
    // Each alternative is only good until the next one is asked for.
    for (let next = requests.next(); ; next = requests.next()) {
      if (next.done === true) return { reports, choices: next.value };
      reports.push(validate(next.value, setup));
    }
  } catch {
    // A request that resists reading; `request-shape` says so.
    return { reports: [validate(request, setup)], choices: [] };
  }
}
