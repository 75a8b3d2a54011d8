import type { FoundRequest, Problem } from "../../requests-in/found.ts";
import type { BaselineNote } from "../known-issues.ts";
import type { Issue, Report } from "@zoho-preflight/validator";

/** Counts of a run. Nothing else is kept, so that memory stays flat. */
export interface Summary {
  /** Files that requests were found in. */
  files: number;
  requests: number;
  /** Rows of tables, of which a request sends 100; absent where no file is a table. */
  rows?: number;
  requestsWithErrors: number;
  /** Requests about which there is nothing to say. */
  clean: number;
  errors: number;
  warnings: number;
  /** Requests to others than Zoho CRM in HAR and curl files. */
  otherRequests: number;
  /** Files and requests that could not be read. */
  unreadable: number;
  /** Issues that the baseline knows already. */
  inBaseline: number;
  /** Requests of which something was not checked. */
  unread: number;
}

/** Whether there is nothing to say about a request: no issue that counts, and nothing in it that was not checked. */
export function isClean({ issues, skipped }: Report): boolean {
  return issues.length === 0 && !skipped.some(({ about }) => about === "request");
}

/** A report with some of its issues. Its answer is still made when it is read, which takes longer than judging. */
export function withIssues(report: Report, ok: boolean, issues: Report["issues"]): Report {
  const { skipped, operation } = report;
  const shown: Report = { ok, issues, skipped, ...(operation === undefined ? {} : { operation }) };
  if (!("response" in report)) return shown;
  return Object.defineProperty(shown, "response", { get: () => report.response, enumerable: true });
}

/** How a run is reported: as text for people or in a form for programs. */
export interface Reporter {
  /** Shows nothing of a request but its issues, so that the rows of a table that have none need not be in one. */
  readonly onlyIssues?: true;
  /** Before the first request. */
  start: () => Promise<void>;
  /** Once per request, in order. The issues of the report are those that count and are to be shown. */
  request: (found: FoundRequest, report: Report, notes?: ReadonlyMap<Issue, BaselineNote>) => Promise<void>;
  /** The snapshot folder that a file with requests was checked against; undefined: Zoho's default fields. */
  judgedBy?: (orgName: string | undefined) => void;
  /** `12 of 80 entries are Zoho CRM`, behind a file's requests. */
  share: (file: string, ours: number, all: number, among: string) => Promise<void>;
  /** What could not be read; it stands on standard error in any case. */
  problem: (problem: Problem) => Promise<void>;
  end: (summary: Summary) => Promise<void>;
}
