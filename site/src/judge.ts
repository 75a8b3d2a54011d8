import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { saidAs, validateSeen } from "@zoho-preflight/validator/seen";
import type { Issue, Preflight, Report } from "@zoho-preflight/validator";

import { requestLine } from "../../packages/cli/src/issues/plain-text.ts";
import { looksLikeJson } from "../../packages/cli/src/requests-in/looks-like-json.ts";
import type { FoundRequest } from "../../packages/cli/src/requests-in/found.ts";

import { coqlRequest, isCoql } from "./coql.ts";
import { hasCode } from "./has-code.ts";
import { LineStarts } from "./line-starts.ts";
import { fixOf, placeOfIssue } from "./places.ts";
import { requestSource } from "./request-source.ts";
import { wantsBodies } from "./wants-bodies.ts";
import type { GivenOptions, OwnOrg } from "./own-org.ts";
import type { ReadText } from "./read-text.ts";
import type { Question, ShownIssue, ShownProblem, ShownRequest, Verdict } from "./protocol.ts";

/** Requests that are shown; a HAR file may hold thousands. */
const SHOWN = 50;
/** Sentences about what was not judged, of a request. */
const NOT_JUDGED = 5;
/** Of longer texts no test is made, in characters. */
const LONG = 100_000;
/** What an answer of Zoho's has, and hardly any request; what explains it is loaded for such a text. */
const ANSWER =
  /"status"\s*:\s*"(?:error|success)"|"(?:response|answer)"\s*:|^(?:<\s)?HTTP\/\d|^\s*(?:<(?:!doctype|html)|\{\s*"error"\s*:)/im;

/** Reads a text, whatever it is, and judges what is in it. Rejects only when a part of the page cannot be loaded. */
export async function judgeText(question: Question, org: OwnOrg): Promise<Verdict> {
  const { id, text, dataCenter, chosenModule } = question;
  const start = performance.now();
  const took = (): number => Math.round(performance.now() - start);
  const options: GivenOptions = dataCenter === "" ? {} : { dataCenter };
  if (hasCode(text)) {
    const [{ judgeCode }] = await Promise.all([import("./javascript.ts"), org.loadBodies()]);
    return { id, kind: "JavaScript", ...judgeCode(text, org, options), more: 0, others: 0, took: took() };
  }
  const { kind, found } = await readTextOf(question);
  const lines = new LineStarts(text);
  const asked = found.filter((one) => one.kind === "request");
  const answers = ANSWER.test(text) ? await import("./answers.ts") : undefined;
  const given = { org, options, module: chosenModule };
  if (answers !== undefined && (asked.length === 0 || kind === "Records")) {
    const alone = await answers.answerAlone(text, given);
    if (alone !== undefined)
      return { id, kind: "Zoho's answer", requests: alone, more: 0, others: 0, problems: [], took: took() };
  }
  const problems: ShownProblem[] = found
    .filter((one) => one.kind === "problem")
    .map(({ text, line }) => ({ text, ...(line === undefined ? {} : { line }) }));
  const requests: ShownRequest[] = [];
  for (const one of asked.slice(0, SHOWN))
    try {
      const shown = await judged(one, org, options, lines);
      const explained = await answers?.answerTo(one, asked.length === 1, lines, given);
      requests.push(explained === undefined ? shown : { ...shown, explained });
    } catch (error) {
      problems.push({ text: error instanceof Error ? error.message : String(error), line: one.line });
    }
  return {
    id,
    kind: requests.some(({ explained }) => explained !== undefined) ? `${kind} and Zoho's answer` : kind,
    requests,
    more: Math.max(0, asked.length - SHOWN),
    others: found.filter((one) => one.kind === "other").length,
    problems,
    took: took(),
  };
}

/** What a text is, and the requests in it. The readers are loaded when there is something to read. */
async function readTextOf({ text, version, module, operation }: Question): Promise<ReadText> {
  if (text.trim() === "") return { kind: "", found: [] };
  if (isCoql(text)) return { kind: "COQL", found: [coqlRequest(text, version)] };
  const first = text.trimStart().split("\n", 1)[0] ?? "";
  if (!looksLikeJson(first.trim(), "")) return (await import("./read-text.ts")).readText(text);
  return (await import("./read-json.ts")).readJson(text, { module, operation, version });
}

/** Judges a request; what reads queries and bodies is loaded for the first request that has them. */
async function judged(
  found: FoundRequest,
  org: OwnOrg,
  options: GivenOptions,
  lines: LineStarts,
): Promise<ShownRequest> {
  const preflight = (): Preflight => org.preflight({ ...options, ...found.options });
  let report = reportOn(found, preflight());
  if (!org.hasBodies && wantsBodies(found.request, report, catalogue)) {
    await org.loadBodies();
    report = reportOn(found, preflight());
  }
  return shownRequest(found, report, lines);
}

function reportOn({ request, partial, says }: FoundRequest, preflight: Preflight): Report {
  const report = partial === true ? validateSeen(preflight, request) : preflight.validate(request);
  return says === undefined ? report : { ...report, issues: report.issues.map((issue) => saidAs(issue, says)) };
}

function shownRequest(found: FoundRequest, { issues, response, skipped }: Report, lines: LineStarts): ShownRequest {
  const { request, line } = found;
  const source = lines.text.length > LONG ? undefined : requestSource(found);
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
    notJudged: [...new Set(skipped.filter(({ about }) => about === "request").map(({ text }) => text))].slice(
      0,
      NOT_JUDGED,
    ),
    ...(source === undefined ? {} : { source }),
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
