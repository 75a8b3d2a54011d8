import { catalogue, referencesIn } from "@zoho-preflight/metadata/catalogue";
import type { SubRequestForm } from "@zoho-preflight/metadata/catalogue";

import { isRaw } from "../snapshot/shape.ts";
import { questionOf } from "./question.ts";
import { compositeAnswer } from "./composite.ts";
import type { Reply } from "./answer.ts";
import type { Running } from "./composite.ts";
import type { Incoming } from "./incoming.ts";
import type { Report } from "../report/report.ts";

/** Whether a request holds others, each with its own answer. */
export function isComposite(report: Report): boolean {
  return formOf(report) !== undefined;
}

function formOf({ operation }: Pick<Report, "operation">): SubRequestForm | undefined {
  const references = operation === undefined ? [] : referencesIn(catalogue, operation);
  const [reference] = references.filter(({ is }) => is === "request");
  return reference?.is === "request" ? reference.form : undefined;
}

/** The answer to a call that holds others; undefined where none of it is run, or for a fault whose answer is not known. */
export function runComposite(
  incoming: Incoming,
  report: Report,
  running: Omit<Running, "refused" | "words">,
): Reply | undefined {
  const { response, issues } = report;
  const rows = rowsOf(response?.body);
  if (response !== undefined && rows === undefined) return undefined;
  // Faults of sub-requests stand in their answers; a fault of the call itself has its own.
  const isOwn = issues.some(({ severity, path }) => severity === "error" && path.length < 3);
  if (response === undefined && isOwn) return undefined;
  const refused = new Map(
    (rows ?? []).flatMap((row, index) => (isRaw(row) && row.status === "error" ? [[index, row] as const] : [])),
  );
  return compositeAnswer(incoming, questionOf(incoming, report)?.body, {
    ...running,
    refused,
    words: formOf(report)?.executed ?? "success",
  });
}

function rowsOf(body: unknown): readonly unknown[] | undefined {
  const rows = isRaw(body) ? body.__composite_requests : undefined;
  return Array.isArray(rows) ? rows : undefined;
}
