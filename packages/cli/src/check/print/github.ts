import { secretsOfFound } from "../../terminal/mask.ts";
import { placeOfIssue } from "../../issues/place-of-issue.ts";
import { coloursFor } from "../../terminal/colour.ts";
import { fileFromBase } from "./file-address.ts";
import { summaryLine } from "./closing.ts";
import { labelOf } from "../../issues/effect.ts";
import { printable } from "../../terminal/printable.ts";
import { write } from "../../terminal/streams.ts";
import type { World } from "../../context.ts";
import type { Reporter } from "./reporter.ts";

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

/** Workflow commands that GitHub turns into annotations: `::error file=leads.json,line=3,endLine=3,col=5,endColumn=9,title=…::…`. */
export function githubReporter(world: Pick<World, "stdout" | "cwd" | "env">): Reporter {
  const { stdout } = world;
  return {
    start: () => Promise.resolve(),
    request: async (found, report) => {
      const known = secretsOfFound(found);
      for (const issue of report.issues) {
        const { check, message, severity } = issue;
        const { line, column, length, file = found.file } = placeOfIssue(found, issue);
        const annotation: Annotation = {
          level: severity === "error" ? "error" : "warning",
          file: fileFromBase(file, world),
          line,
          endLine: line,
          col: column,
          endColumn: column + length,
          title: `${labelOf(issue)} (${check})`,
        };
        await write(stdout, command(annotation, printable(message, known)));
      }
    },
    share: () => Promise.resolve(),
    problem: ({ file, line, column, text, isWarning = false }) =>
      write(
        stdout,
        command(
          {
            level: isWarning ? "warning" : "error",
            file: fileFromBase(file, world),
            ...(line === undefined ? {} : { line, endLine: line }),
            ...(column === undefined ? {} : { col: column }),
            title: isWarning ? "curl" : "could not be read",
          },
          printable(text),
        ),
      ),
    end: async (summary) => {
      if (summary.requests > 0) await write(stdout, `${summaryLine(summary, coloursFor(stdout, {}))}\n`);
    },
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
