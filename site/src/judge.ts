import { saidAs, validateSeen } from "@zoho-preflight/validator/seen";
import type { Issue, Preflight, Report } from "@zoho-preflight/validator";

import { placeOfIssue } from "../../packages/cli/src/issues/place-of-issue.ts";
import { requestLine } from "../../packages/cli/src/issues/plain-text.ts";
import type { Found, FoundRequest } from "../../packages/cli/src/requests-in/found.ts";

import { coqlRequest, isCoql } from "./coql.ts";
import { hasCode } from "./has-code.ts";
import { LineStarts } from "./line-starts.ts";
import type { OwnOrg } from "./own-org.ts";
import type { Fix, Question, ShownIssue, ShownProblem, ShownRequest, Verdict } from "./protocol.ts";

/** Requests that are shown; a HAR file may hold thousands. */
const SHOWN = 50;
/** Sentences about what was not judged, of a request. */
const NOT_JUDGED = 5;

/** Reads a text, whatever it is, and judges what is in it. Never throws. */
export async function judgeText(question: Question, org: OwnOrg): Promise<Verdict> {
  const { id, text, dataCenter } = question;
  const start = performance.now();
  const lines = new LineStarts(text);
  const requests: ShownRequest[] = [];
  const problems: ShownProblem[] = [];
  let others = 0;
  let more = 0;
  const given = dataCenter === "" ? {} : { dataCenter };
  if (hasCode(text)) {
    const { judgeCode } = await import("./javascript.ts");
    const judged = judgeCode(text, org, given);
    return { id, kind: "JavaScript", ...judged, more, others, took: Math.round(performance.now() - start) };
  }
  const { kind, found } = await readText(question);
  for (const one of found) {
    if (one.kind === "other") others++;
    else if (one.kind === "problem")
      problems.push({ text: one.text, ...(one.line === undefined ? {} : { line: one.line }) });
    else if (requests.length === SHOWN) more++;
    else
      try {
        requests.push(shownRequest(one, org.preflight({ ...given, ...one.options }), lines));
      } catch (error) {
        problems.push({ text: error instanceof Error ? error.message : String(error), line: one.line });
      }
  }
  return { id, kind, requests, more, others, problems, took: Math.round(performance.now() - start) };
}

/** What a text is, and the requests in it. The readers are loaded when there is something to read. */
async function readText(question: Question): Promise<{ readonly kind: string; readonly found: Iterable<Found> }> {
  const { text, version, module, operation } = question;
  if (text.trim() === "") return { kind: "", found: [] };
  if (isCoql(text)) return { kind: "COQL", found: [coqlRequest(text, version)] };
  const { readRequests } = await import("./readers.ts");
  return readRequests(text, { module, operation, version });
}

function shownRequest(found: FoundRequest, preflight: Preflight, lines: LineStarts): ShownRequest {
  const { request, partial, says, line } = found;
  const report: Report = partial === true ? validateSeen(preflight, request) : preflight.validate(request);
  const issues = says === undefined ? report.issues : report.issues.map((issue) => saidAs(issue, says));
  const { response } = report;
  return {
    title: requestLine(request),
    line,
    issues: issues.filter((issue) => found.isTold?.(issue) !== true).map((issue) => shownIssue(issue, found, lines)),
    ...(response === undefined
      ? {}
      : {
          answer: {
            status: String(response.status),
            body: JSON.stringify(response.body, null, 2),
            isGuess: response.confidence === "guess",
          },
        }),
    notJudged: [...new Set(report.skipped.filter(({ about }) => about === "request").map(({ text }) => text))].slice(
      0,
      NOT_JUDGED,
    ),
  };
}

function shownIssue(issue: Issue, found: FoundRequest, lines: LineStarts): ShownIssue {
  const { severity, code, check, message, effect } = issue;
  const span = lines.span(placeOfIssue(found, issue));
  const fix = fixOf(issue, found, lines);
  return {
    ...span,
    severity,
    effect: effect ?? "not readable",
    code,
    check,
    message,
    ...(fix === undefined ? {} : { fix }),
  };
}

/** The first suggestion as a change of the text, where what is replaced stands in the text as JSON or as a bare word. */
function fixOf({ suggestions, range }: Issue, found: FoundRequest, lines: LineStarts): Fix | undefined {
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
