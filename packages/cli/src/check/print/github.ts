import { secretsOfFound } from "../../terminal/mask.ts";
import { placeOfIssue } from "../../issues/place-of-issue.ts";
import { coloursFor } from "../../terminal/colour.ts";
import { fileFromBase } from "./file-address.ts";
import { summaryLine } from "./closing.ts";
import { labelOf } from "../../issues/effect.ts";
import { printable, say } from "../../terminal/printable.ts";
import { GithubSummary } from "./github-summary.ts";
import { write, writeAll } from "../../terminal/streams.ts";
import type { World } from "../../context.ts";
import type { FoundRequest } from "../../requests-in/found.ts";
import type { Output } from "../../terminal/streams.ts";
import type { Reporter } from "./reporter.ts";
import type { Report } from "@zoho-preflight/validator";

/** What stands behind a place in a workflow command. */
interface Annotation {
  readonly level: "error" | "warning";
  readonly file: string | undefined;
  readonly line?: number;
  readonly endLine?: number;
  readonly col?: number;
  readonly endColumn?: number;
  readonly title: string;
}

/**
 * Workflow commands that GitHub turns into annotations, `::error file=leads.json,line=3,endLine=3,col=5,endColumn=9,title=…::…`, and the job summary
 * where GitHub names a file for it.
 */
export function githubReporter(world: Pick<World, "stdout" | "stderr" | "cwd" | "env">): Reporter {
  const { stdout, stderr, env } = world;
  const summaryFile = env.GITHUB_STEP_SUMMARY ?? "";
  const page = summaryFile === "" ? undefined : new GithubSummary(world);
  const names = new Map<string, string | undefined>();
  const nameOf = (file: string): string | undefined => {
    if (!names.has(file)) names.set(file, fileFromBase(file, world));
    return names.get(file);
  };
  function* commands(found: FoundRequest, { issues }: Report): Generator<string, void> {
    const known = secretsOfFound(found);
    for (const issue of issues) {
      const { check, message, severity } = issue;
      const { line, column, length, file = found.file } = placeOfIssue(found, issue);
      const annotation: Annotation = {
        level: severity === "error" ? "error" : "warning",
        file: nameOf(file),
        line,
        endLine: line,
        col: column,
        endColumn: column + length,
        title: `${labelOf(issue)} (${check})`,
      };
      yield command(annotation, printable(message, known));
    }
  }
  return {
    onlyIssues: true,
    start: () => Promise.resolve(),
    request: (found, report) => {
      page?.add(found, report);
      return writeAll(stdout, commands(found, report));
    },
    judgedBy: (orgName) => {
      page?.judgedBy(orgName);
    },
    share: () => Promise.resolve(),
    problem: async (problem) => {
      page?.problem(problem);
      const { file, line, column, text, isWarning = false } = problem;
      const annotation: Annotation = {
        level: isWarning ? "warning" : "error",
        file: nameOf(file),
        ...(line === undefined ? {} : { line, endLine: line }),
        ...(column === undefined ? {} : { col: column }),
        title: isWarning ? "curl" : "could not be read",
      };
      await write(stdout, command(annotation, printable(text)));
    },
    end: async (summary) => {
      if (summary.requests > 0) await write(stdout, `${summaryLine(summary, coloursFor(stdout, {}))}\n`);
      if (page === undefined) return;
      try {
        await page.write(summaryFile, summary);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        await say(stderr, `The job summary ${summaryFile} cannot be written (${code ?? "an unknown error"}).`);
      }
    },
  };
}

/**
 * An output on which nothing is a workflow command, whatever names and words a file holds: the runner obeys lines that begin with `::`, and `##[…]`
 * anywhere in a line, on standard error as well. Source: ActionCommand.cs of actions/runner.
 */
export function withoutCommands(output: Output): Output {
  return {
    ...(output.isTTY === undefined ? {} : { isTTY: output.isTTY }),
    write: (text) => output.write(text.replaceAll("##[", "## [").replace(/^(\s*)::/gm, "$1: :")),
    ...(output.once === undefined ? {} : { once: (event, listener) => output.once?.(event, listener) }),
  };
}

/** Source: GitHub's documentation of workflow commands, and the escapes of its toolkit. */
function command({ level, ...properties }: Annotation, message: string): string {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(printable(String(value)))}`);
  return `::${level} ${given.join(",")}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
