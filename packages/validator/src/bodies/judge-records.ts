import { atLeast } from "@zoho-preflight/metadata/catalogue";
import type { RecordReference, Version } from "@zoho-preflight/metadata/catalogue";

import type { Check } from "../check.ts";
import type { OrgOfRecords } from "../records/org-of-records.ts";
import { planFor } from "../records/walk-body.ts";
import { walkRecord } from "../records/walk.ts";
import type { TakesFindings } from "../records/walk.ts";
import type { Findings } from "../report/findings.ts";
import type { Path } from "../report/issue.ts";
import type { Found } from "../report/kinds.ts";
import { isObject } from "../seen.ts";
import { valuesAt } from "../request/values-at.ts";

/**
 * Judges records that stand in the body of another call by the plan of their module: `Deals` of a converted lead, `data` of a mass update. What
 * no source prints as refused at that place is a warning.
 */
export function judgeRecords(
  root: unknown,
  reference: RecordReference,
  { version, module }: { readonly version: Version | undefined; readonly module: string | undefined },
  setup: OrgOfRecords,
  findings: Findings,
): void {
  const name = reference.module === "{module}" ? module : reference.module;
  if (name === undefined || version === undefined) return;
  const records = valuesAt(root, reference.at);
  if (!records.some(({ value }) => isObject(value))) return;
  const plan = planFor(name, { kind: reference.as, version, underParent: false }, setup, findings);
  if (plan === undefined) return;
  for (const { value, path } of records)
    if (isObject(value)) walkRecord(plan, value, path, gently(reference, version, path, findings));
}

/** Takes the findings about a record as this place has them. */
function gently({ besides, refused }: RecordReference, version: Version, at: Path, findings: Findings): TakesFindings {
  const isPrinted = ({ kinds }: Check, { kind, code, facts }: Found): boolean =>
    refused?.some(
      (row) =>
        row.code === (code ?? kinds[kind]?.code) &&
        row.api_name === (facts as { readonly api_name?: unknown }).api_name &&
        atLeast(version, row.from),
    ) === true;
  return {
    add(check, finding, path, soft) {
      const key = path[at.length];
      if (typeof key === "string" && besides?.includes(key) === true) return;
      findings.add(check, finding, path, soft || !isPrinted(check, finding));
    },
  };
}
