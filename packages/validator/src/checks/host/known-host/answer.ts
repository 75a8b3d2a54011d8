import { rowOf } from "@zoho-preflight/metadata/catalogue";
import type { HostAnswer } from "@zoho-preflight/metadata/catalogue";

/** What the version answers, and how sure that is. */
export function answerOf<Code extends string>(
  rows: readonly HostAnswer<Code>[],
  version: string | undefined,
): { readonly code: Code; readonly evidence: "thin" | undefined } | undefined {
  const row = rowOf(rows, version);
  return row && { code: row.code, evidence: row.severity === "warning" ? "thin" : undefined };
}
