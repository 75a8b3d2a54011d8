import type { ExplainedError, Issue } from "@zoho-preflight/validator";

import type { FoundRequest, RequestPath } from "../../packages/cli/src/requests-in/found.ts";
import { coreChecks } from "../../packages/validator/src/checks/core.ts";
import type { Place } from "../../packages/cli/src/requests-in/place.ts";
import type { LineStarts } from "./line-starts.ts";
import type { Fix } from "./protocol.ts";

/** Which part of its place an issue is about; as `partOf` of `/checks`, which would bring all checks along. */
export function pointsAt({ check, because }: Pick<Issue, "check" | "because">): "key" | "value" {
  const found = coreChecks.find(({ name }) => name === check);
  return found?.about === "key" && found.kinds[because.kind]?.about === undefined ? "key" : "value";
}

/** Where an issue stands in the text: the very words, where it is about some. */
export function placeOfIssue({ place }: FoundRequest, issue: Issue): Place {
  return place(issue.path, pointsAt(issue), issue.range);
}

/** Where a path of a request stands in the text. */
export function placeOf({ place }: FoundRequest, path: RequestPath): Place {
  return place(path, "value");
}

/** The first suggestion as a change of the text, where what is replaced stands in the text as JSON or as a bare word. */
export function fixOf(
  issue: Pick<Issue, "suggestions" | "range"> | Pick<ExplainedError, "suggestions">,
  found: FoundRequest,
  lines: LineStarts,
): Fix | undefined {
  const { suggestions } = issue;
  const range = "range" in issue ? issue.range : undefined;
  const first = suggestions?.find(({ replace }) => replace !== undefined);
  const replace = first?.replace;
  if (first === undefined || replace === undefined || range !== undefined) return undefined;
  const { value, path, renames } = replace;
  const span = lines.span(found.place(path, renames === true ? "key" : "value"));
  const old = lines.text.slice(span.from, span.to);
  const insert = replacement(old, value);
  return insert === undefined || insert === old ? undefined : { ...span, insert, label: `Replace by ${insert}` };
}

function replacement(old: string, value: unknown): string | undefined {
  if (isJsonScalar(old)) return JSON.stringify(value);
  return typeof value === "string" && /^[\w.:/-]+$/.test(old) && /^[\w.:/-]+$/.test(value) ? value : undefined;
}

function isJsonScalar(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value !== "object" || value === null;
  } catch {
    return false;
  }
}
