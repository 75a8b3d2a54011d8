import type { Check, RequestSkipReason } from "../check.ts";
import { FoundIssue } from "./found-issue.ts";
import type { Level, Skipped, Voice } from "./found-issue.ts";
import type { Finding, Path, Severity } from "./issue.ts";

/** Collects what checks say about one request, in the order in which they say it. */
export class Findings {
  /** What the user is told. */
  readonly issues: FoundIssue[] = [];
  /** What a user switched off: not shown, but Zoho would refuse it all the same. */
  readonly silenced: FoundIssue[] = [];
  readonly skipped: Skipped[] = [];
  readonly #levels: ReadonlyMap<string, Level>;
  readonly #voice: Voice;

  constructor(levels: ReadonlyMap<string, Level>, voice: Voice) {
    this.#levels = levels;
    this.#voice = voice;
  }

  /** Adds a finding; `soft` ones are warnings whatever the check says. A weaker finding never becomes stronger than a warning. */
  add(check: Check, finding: Finding, path: Path, soft: boolean): void {
    const weaker = soft || finding.severity === "warning" || check.severity === "warning";
    const own: Severity = weaker ? "warning" : "error";
    const level = this.#levels.get(check.name) ?? own;
    if (level === "off") {
      this.silenced.push(new FoundIssue(check, finding, path, own, own, this.#voice));
      return;
    }
    const raised = level === "error" && check.severity === "warning" && finding.severity === undefined;
    const shown: Severity = level === "warning" ? "warning" : raised ? "error" : own;
    this.issues.push(new FoundIssue(check, finding, path, own, shown, this.#voice));
  }

  skip(check: string, reason: RequestSkipReason, text: string, module?: string): void {
    if (this.skipped.some((entry) => entry.check === check && entry.reason === reason && entry.module === module))
      return;
    this.skipped.push({ check, reason, about: "request", text, ...(module === undefined ? {} : { module }) });
  }
}
