import type { FoundIssue } from "../report/found-issue.ts";
import type { Path } from "../report/issue.ts";
import type { AnswerError } from "./answer.ts";
import type { Pointed } from "./place.ts";

/**
 * The issue of a report that foretells an error: the same code, and whatever the details name. Undefined where none does, since it names another field,
 * parameter or row.
 */
export function foretold(
  error: AnswerError,
  place: Pointed | undefined,
  issues: readonly FoundIssue[],
  /** Rows of the answer are those of the request's list. */
  isAligned: boolean,
): FoundIssue | undefined {
  let best: FoundIssue | undefined;
  let most = 0;
  for (const issue of issues) {
    if (issue.code !== error.code) continue;
    const points = likeness(error, place, issue, isAligned);
    if (points > most) [best, most] = [issue, points];
  }
  return best;
}

/** An issue at the very place of an error, of another code or of none. */
export function beside(
  error: AnswerError,
  place: Pointed | undefined,
  issues: readonly FoundIssue[],
): FoundIssue | undefined {
  if (place?.isSaid !== true || place.path.length < 2) return undefined;
  const { path } = place;
  return issues.find((issue) => issue.code !== error.code && same(issue.path, path));
}

/** 0: they speak of different things. */
function likeness(error: AnswerError, place: Pointed | undefined, issue: FoundIssue, isAligned: boolean): number {
  const { details } = issue;
  const names = ["api_name", "param_name", "param", "json_path", "resource_path_index"] as const;
  let points = 1;
  for (const name of names) {
    const [theirs, ours] = [error.details[name], details[name]];
    if (theirs === undefined || ours === undefined) continue;
    if (theirs !== ours) return 0;
    points += 2;
  }
  const { path } = issue;
  const [, , row] = path;
  const [, index] = error.at;
  if (isAligned && path[0] === "body" && typeof row === "number" && typeof index === "number") {
    if (row !== index) return 0;
    points += 1;
  }
  if (place !== undefined) {
    if (same(path, place.path) || same([...path, String(error.details["api_name"])], place.path)) points += 4;
    else if (place.isSaid && place.path[0] !== path[0]) return 0;
  }
  if (equal(error.details, details)) points += 4;
  return issue.severity === "error" ? points + 1 : points;
}

function same(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}

function equal(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
