import { printPath } from "../report/print-path.ts";
import { amount } from "../report/words.ts";
import type { Report } from "../report/report.ts";
import { legible, withoutSecrets } from "../secrets.ts";

/** What callbacks learn about a request: `{ method: "POST", url: "https://www.zohoapis.eu/crm/v8/Leads" }`. No header and no body, so no secret. */
export interface JudgedRequest {
  readonly method: string;
  /** As sent, without user information, and `***` for the values of secret parameters. */
  readonly url: string;
}

/** Issues that a text lists; a batch may have thousands. */
const MOST = 20;

/**
 * A request that was not sent, since Zoho CRM would refuse it. The message is `POST https://… was not sent: Zoho CRM would answer 400.` and one
 * line per issue. `secrets` are texts that the message must not repeat.
 */
export class PreflightError extends Error {
  override readonly name = "PreflightError";
  /** Says to clients that look for such a code that trying again is of no use. */
  readonly code = "ERR_ZOHO_PREFLIGHT";
  readonly report: Report;
  readonly request: JudgedRequest;

  constructor(report: Report, request: JudgedRequest, secrets: readonly string[] = []) {
    super(summary(report, request, " was not sent", secrets));
    this.report = report;
    this.request = request;
  }
}

/**
 * A report in a few lines: `POST https://…/crm/v8/Leads: Zoho CRM would answer 400.`, then each issue with its place, the errors first:
 * `- error MANDATORY_NOT_FOUND at body.data[0]: "Last_Name" is missing: … (mandatory-fields)`.
 */
export function summary(
  report: Report,
  { method, url }: JudgedRequest,
  fate: string,
  secrets: readonly string[],
): string {
  const { issues, response } = report;
  const errors = issues.filter((issue) => issue.severity === "error");
  const warnings = issues.filter((issue) => issue.severity !== "error");
  const counts = [
    ...(errors.length > 0 ? [amount(errors.length, "error")] : []),
    ...(warnings.length > 0 ? [amount(warnings.length, "warning")] : []),
  ];
  const answer =
    response === undefined
      ? counts.join(", ")
      : `Zoho CRM would ${response.confidence === "guess" ? "probably " : ""}answer ${response.status}`;
  const shown = [...errors, ...warnings]
    .slice(0, MOST)
    .map(
      ({ severity, code, effect, path, message, check }) =>
        `- ${severity} ${code ?? effect ?? "wrong"} at ${printPath(path)}: ${message} (${check})`,
    );
  const rest = issues.length > MOST ? [`- and ${amount(issues.length - MOST, "issue")} more in report.issues`] : [];
  const lines = [`${method} ${url}${fate}: ${answer}.`, ...shown, ...rest];
  return lines.map((line) => legible(withoutSecrets(line, secrets))).join("\n");
}
