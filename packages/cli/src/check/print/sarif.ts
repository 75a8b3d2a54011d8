import crypto from "node:crypto";

import { checks, PROJECT, projectPage } from "@zoho-preflight/validator/checks";

import { printableJson } from "../../terminal/printable-json.ts";
import { secretsOfFound } from "../../terminal/mask.ts";
import { placeOfIssue } from "../../issues/place-of-issue.ts";
import { labelOf } from "../../issues/effect.ts";
import { issueKey } from "../../issues/issue-key.ts";
import { checkPage } from "./check-page.ts";
import { uriFromBase } from "./file-address.ts";
import { printable } from "../../terminal/printable.ts";
import { write, writeAll } from "../../terminal/streams.ts";
import type { FoundRequest, Problem } from "../../requests-in/found.ts";
import type { World } from "../../context.ts";
import type { Reporter } from "./reporter.ts";
import type { Issue, Report } from "@zoho-preflight/validator";
import type { Location, Notification, Region, ReportingDescriptor, Result } from "sarif";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
/** What could not be read is reported at the end; a file without any requests may have millions of such lines. */
const NOTIFICATIONS = 1000;

/**
 * A SARIF 2.1.0 log, a result a line, written as they come. Every check is a rule. Fingerprints come from the file and the key that
 * baselines have too, so they stay when lines move.
 */
export function sarifReporter(world: Pick<World, "stdout" | "cwd" | "env">, version: string): Reporter {
  const { stdout } = world;
  const places = new Map(checks.map(({ name }, index) => [name, index]));
  const twins = new Twins();
  const notifications: Notification[] = [];
  let results = 0;
  function* lines(found: FoundRequest, report: Report): Generator<string, void> {
    const uri = uriFromBase(found.file, world);
    const known = secretsOfFound(found);
    const shown = new Map<string, string>();
    const uris = new Map<string, string>();
    const uriOf = (file: string): string => {
      const made = uris.get(file) ?? uriFromBase(file, world);
      uris.set(file, made);
      return made;
    };
    const before = [uri, report.operation?.id ?? "", report.operation?.module ?? ""].join("\n");
    for (const issue of report.issues) {
      const result: Result = {
        ruleId: issue.check,
        ruleIndex: places.get(issue.check) ?? -1,
        level: issue.severity === "error" ? "error" : "warning",
        message: { text: said(issue, known, shown) },
        locations: [locationOf(found, issue, uri, uriOf)],
        partialFingerprints: {
          "zohoPreflight/v1": fingerprint(twins.numbered(before + oldKind(issue))),
          "zohoPreflight/v2": fingerprint(twins.numbered(`${uri}\n${issueKey(found, report, issue)}`)),
        },
        properties: {
          code: issue.code,
          stage: issue.stage,
          ...(report.operation === undefined ? {} : { operation: report.operation.id }),
        },
      };
      yield `${results++ === 0 ? "\n" : ",\n"}${printableJson(result)}`;
    }
  }
  return {
    onlyIssues: true,
    start: () => {
      const driver = {
        name: "zoho-preflight",
        version,
        informationUri: PROJECT,
        rules: checks.map(rule),
      };
      return write(
        stdout,
        `{"$schema":${printableJson(SCHEMA)},"version":"2.1.0","runs":[{"tool":{"driver":${printableJson(driver)}},"columnKind":"utf16CodeUnits","results":[`,
      );
    },
    request: (found, report) => writeAll(stdout, lines(found, report)),
    share: () => Promise.resolve(),
    problem: (problem) => {
      if (notifications.length < NOTIFICATIONS) notifications.push(notification(problem, world));
      return Promise.resolve();
    },
    end: ({ unreadable }) => {
      const invocation = {
        executionSuccessful: unreadable === 0,
        ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
      };
      return write(stdout, `${results === 0 ? "" : "\n"}],"invocations":[${printableJson(invocation)}]}]}\n`);
    },
  };
}

/** Numbers what is the same, so that no two fingerprints are. */
class Twins {
  readonly #numbers = new Map<string, number>();

  numbered(kind: string): string {
    const number = (this.#numbers.get(kind) ?? 0) + 1;
    this.#numbers.set(kind, number);
    return `${kind}\n${number}`;
  }
}

/** What fingerprints were made of before they had the key of baselines; alerts of then are found again by it. */
function oldKind({ check, path }: Issue): string {
  let kind = `\n${check}`;
  for (const part of path) kind += typeof part === "number" ? "\n*" : `\n${part}`;
  return kind;
}

function rule({ name, description, severity, stage, source, docs }: (typeof checks)[number]): ReportingDescriptor {
  const help = { text: `${description}. How we know: ${source}. \`zoho-preflight explain ${name}\` says more.` };
  return {
    id: name,
    shortDescription: { text: description },
    helpUri: projectPage(docs),
    help: checkPage(docs) ?? help,
    defaultConfiguration: { level: severity },
    properties: { tags: [stage] },
  };
}

/** The sentence as it may be shown. Many issues of one request say the same, so what was looked through is kept in `shown`. */
function said(issue: Issue, known: readonly string[], shown: Map<string, string>): string {
  const text = `${labelOf(issue)}: ${issue.message}`;
  const before = shown.get(text);
  if (before !== undefined) return before;
  const after = printable(text, known);
  shown.set(text, after);
  return after;
}

/** In the request's file, `uri`, or in the file that holds its body. */
function locationOf(found: FoundRequest, issue: Issue, uri: string, uriOf: (file: string) => string): Location {
  const { line, column, length, file } = placeOfIssue(found, issue);
  const region = { startLine: line, startColumn: column, endColumn: column + length };
  return location(file === undefined ? uri : uriOf(file), region);
}

function location(uri: string, region: Region | undefined): Location {
  return { physicalLocation: { artifactLocation: { uri }, ...(region === undefined ? {} : { region }) } };
}

function notification(
  { file, line, column, text, isWarning }: Problem,
  world: Pick<World, "cwd" | "env">,
): Notification {
  const region =
    line === undefined ? undefined : { startLine: line, ...(column === undefined ? {} : { startColumn: column }) };
  return {
    level: isWarning === true ? "warning" : "error",
    message: { text: printable(text) },
    locations: [location(uriFromBase(file, world), region)],
  };
}

function fingerprint(text: string): string {
  return sha256(text).slice(0, 32);
}

/** In one step where there is one (from Node 20.12 on, not in every other runtime): a log has two for each issue. */
function sha256(text: string): string {
  const { hash } = crypto as { readonly hash?: typeof crypto.hash };
  return hash === undefined ? crypto.createHash("sha256").update(text).digest("hex") : hash("sha256", text, "hex");
}
