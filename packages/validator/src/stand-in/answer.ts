import type { Report } from "../report/report.ts";

/** An answer that is to be sent: without a body it is a 204. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What a reader of the log should know about it: `the query was checked, not run`. */
  readonly note?: string;
}

/** Nothing was found: Zoho answers no body at all. */
export const NOTHING: Reply = { status: 204 };

/** An answer of our own in the form of Zoho's. Its code is none of Zoho's, so that nobody takes it for one. */
export function ownAnswer(status: number, message: string, details: object = {}): Reply {
  return { status, body: { code: "PREFLIGHT", details, message, status: "error" } };
}

/**
 * The answer to a request that is not let through: what Zoho would answer, or, where Zoho would take it, a 400 that says why we do not.
 * With `unsent`, records that are fine are answered that they were not sent either: they would otherwise count as stored. `strict` is the
 * option's name.
 */
export function refusal(report: Report, unsent: boolean, strict: string): Reply {
  const { response, issues } = report;
  if (!report.ok && response !== undefined) {
    return unsent && response.status === 207
      ? { status: 400, body: withoutSuccess(response.body) }
      : { status: response.status, body: response.body };
  }
  const issue = issues.find(({ severity }) => severity === "error") ?? issues[0];
  const message = `${issue?.message ?? "This request has an issue."} Zoho would probably accept it; ${strict} refuses it.`;
  return ownAnswer(400, message, { check: issue?.check, path: issue?.path, docs: issue?.docs });
}

function withoutSuccess(body: unknown): unknown {
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, rows]) => [
      key,
      Array.isArray(rows) ? (rows as unknown[]).map(unsentRow) : (rows as unknown),
    ]),
  );
}

function unsentRow(row: unknown): unknown {
  if (typeof row !== "object" || row === null || !("status" in row) || row.status !== "success") return row;
  return {
    code: "PREFLIGHT",
    details: {},
    message: "not sent, since another item of this request would be refused",
    status: "error",
  };
}
