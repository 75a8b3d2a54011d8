import { appendFile, stat } from "node:fs/promises";

import { checks, projectPage } from "@zoho-preflight/validator/checks";

import { effectOf } from "../../issues/effect.ts";
import { placeOfIssue } from "../../issues/place-of-issue.ts";
import { sameIssueKey } from "../../issues/same-issue.ts";
import { count, placeName } from "../../terminal/counted.ts";
import { secretsOfFound } from "../../terminal/mask.ts";
import { printable } from "../../terminal/printable.ts";
import { coloursFor } from "../../terminal/colour.ts";
import { Gaps, orgLine, summaryLine } from "./closing.ts";
import { fileFromBase } from "./file-address.ts";
import type { World } from "../../context.ts";
import type { FoundRequest, Problem } from "../../requests-in/found.ts";
import type { Summary } from "./reporter.ts";
import type { Issue, Report } from "@zoho-preflight/validator";

/** Entries and problems that are listed. */
const ROWS = 100;
/** Bytes of a summary, all that the step has written; GitHub shows none of a larger one. Source: its documentation of workflow commands, 1 MiB a step. */
const MOST_BYTES = 1024 * 1024;
/** Characters of a sentence. */
const LONGEST = 500;

/** The same issue in one or many places. */
interface Row {
  readonly issue: Issue;
  /** The first place, as Markdown. */
  readonly place: string;
  readonly message: string;
  count: number;
}

/**
 * The job summary of a GitHub workflow: what was found as a table, the same issue once, the worst first, then what sums up. GitHub names the file
 * in `GITHUB_STEP_SUMMARY` and shows it on the page of the run.
 */
export class GithubSummary {
  readonly #world: Pick<World, "cwd" | "env">;
  readonly #gaps = new Gaps();
  readonly #orgs = new Map<string | undefined, number>();
  readonly #rows = { error: new Map<string, Row>(), warning: new Map<string, Row>() };
  /** Issues, listed or not. */
  #issues = 0;
  readonly #problems: string[] = [];
  #otherProblems = 0;

  constructor(world: Pick<World, "cwd" | "env">) {
    this.#world = world;
  }

  add(found: FoundRequest, { issues, skipped }: Report): void {
    this.#gaps.add(found, skipped);
    const known = secretsOfFound(found);
    for (const issue of issues) {
      this.#issues++;
      const rows = this.#rows[issue.severity];
      const key = sameIssueKey(issue);
      const row = rows.get(key);
      if (row !== undefined) row.count++;
      else if (rows.size < ROWS)
        rows.set(key, { issue, place: this.#place(found, issue), message: printable(issue.message, known), count: 1 });
    }
  }

  judgedBy(orgName: string | undefined): void {
    this.#orgs.set(orgName, (this.#orgs.get(orgName) ?? 0) + 1);
  }

  problem(problem: Problem): void {
    if (this.#problems.length >= ROWS) this.#otherProblems++;
    else this.#problems.push(cell(printable(`${placeName(problem)}: ${problem.text}`)));
  }

  /** Appends the summary to a file, since what ran before in the step may have written to it. Rows that it has no room for are counted. */
  async write(file: string, summary: Summary): Promise<void> {
    const room = MOST_BYTES - (await sizeOf(file));
    const rows = [...this.#rows.error.values(), ...this.#rows.warning.values()];
    let text = this.#text(summary, rows);
    while (Buffer.byteLength(text) > room && rows.length > 0) {
      rows.length = Math.floor(rows.length / 2);
      text = this.#text(summary, rows);
    }
    if (Buffer.byteLength(text) <= room) await appendFile(file, text);
  }

  #text(summary: Summary, rows: readonly Row[]): string {
    return `${this.#lines(summary, rows).join("\n")}\n\n`;
  }

  #lines(summary: Summary, rows: readonly Row[]): string[] {
    const listed = rows.reduce((sum, row) => sum + row.count, 0);
    const others = this.#issues - listed;
    const table = rows.length === 0 ? [] : ["", "| | | check | issue | where |", "|---|---|---|---|---|"];
    return [
      "## Zoho CRM Preflight",
      "",
      `**${cell(summaryLine(summary, coloursFor({ write: () => true }, {})))}**`,
      ...table,
      ...rows.map(rowLine),
      ...(others <= 0 ? [] : ["", `And ${count(others, "issue")} more.`]),
      ...(this.#problems.length === 0 ? [] : ["", ...this.#problems.map((text) => `- ${text}`)]),
      ...(this.#otherProblems === 0 ? [] : [`- And ${this.#otherProblems} more.`]),
      ...(summary.requests === 0
        ? []
        : ["", ...[orgLine(this.#orgs), ...this.#gaps.lines()].map((line) => `${cell(line)}  `)]),
    ];
  }

  /** The place, with a link to the line where the workflow says which commit it has checked out. */
  #place(found: FoundRequest, issue: Issue): string {
    const { line, file = found.file } = placeOfIssue(found, issue);
    const path = fileFromBase(file, this.#world);
    const shown = cell(printable(placeName({ file: path ?? file, line })));
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = this.#world.env;
    if (path === undefined || !server || !repository || !commit || /^(?:\/|[A-Za-z]:)/.test(path)) return shown;
    return `[${shown}](${server}/${repository}/blob/${commit}/${encodeURI(path)}#L${line})`;
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    return 0;
  }
}

const PAGES = new Map(checks.map(({ name, docs }) => [name, projectPage(docs)]));

function rowLine({ issue, place, message, count: times }: Row): string {
  const { severity, code, check } = issue;
  const effect = code === null ? effectOf(issue) : `${effectOf(issue)}, ${cell(code)}`;
  const page = PAGES.get(check);
  const name = page === undefined ? check : `[${check}](${page})`;
  return `| ${severity} | ${effect} | ${name} | ${cell(message)} | ${place}${times === 1 ? "" : ` and ${times - 1} more`} |`;
}

/** Text in a cell of a table, in which nothing is Markdown or HTML. */
function cell(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return short.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|~$&#]/g, "\\$&");
}
