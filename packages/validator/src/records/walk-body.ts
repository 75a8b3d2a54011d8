import { referencesIn } from "@zoho-preflight/metadata/catalogue";
import type { Operation, Version } from "@zoho-preflight/metadata/catalogue";

import type { Findings } from "../report/findings.ts";
import type { Rows } from "../report/response.ts";
import type { SeenRequest } from "../request/request.ts";
import { isObject } from "../seen.ts";
import type { OrgOfRecords } from "./org-of-records.ts";
import { isRecordKind } from "./plan.ts";
import type { Plan, Writing } from "./plan.ts";
import { walkRecords } from "./walk.ts";

const UNKNOWN_MODULE = "The module cannot be read, so its records were not checked.";

/**
 * Judges the records of a write, and says how many items the body holds, since Zoho answers each one: `{ key: "data", count: 2, success:
 * "record added" }`; undefined when the body holds no list of items.
 */
export function walkBody(
  { body }: SeenRequest,
  {
    operation,
    version,
    module,
    places,
  }: {
    readonly operation: Operation;
    readonly version: Version;
    readonly module: string | undefined;
    /** The records to judge; absent: all. */
    readonly places?: readonly number[] | undefined;
  },
  setup: OrgOfRecords,
  findings: Findings,
): Rows | undefined {
  const { records, kind } = operation;
  if (body.kind !== "json") return undefined;
  const key = operation.body?.key ?? "data";
  const root = body.value;
  const data = isObject(root) && Object.hasOwn(root, key) ? root[key] : undefined;
  if (!Array.isArray(data)) return undefined;
  if (records !== undefined && isRecordKind(kind)) {
    const name = records.module === "{module}" ? module : records.module;
    const wanted = { kind, version, underParent: records.underParent === true };
    if (name === undefined) findings.skip("known-fields", "unknown-value", UNKNOWN_MODULE, { path: ["url", "path"] });
    const plan = name === undefined ? undefined : planFor(name, wanted, setup, findings);
    if (plan !== undefined) walkRecords(plan, data, ["body", key], findings, places);
  }
  return { key, count: data.length, success: wordsFor(operation, setup) };
}

/** The words for a good item: of records as they are written, of sub-requests as the page prints them; those of other calls differ by call. */
function wordsFor(operation: Operation, { catalogue }: OrgOfRecords): string {
  if (operation.records !== undefined) return operation.kind === "update" ? "record updated" : "record added";
  const reference = referencesIn(catalogue, operation).find(({ is }) => is === "request");
  return reference?.is === "request" ? reference.form.executed : "success";
}

/** The plan of a module; undefined where the metadata has not what it takes, which `skipped` says then. */
export function planFor(name: string, wanted: Writing, setup: OrgOfRecords, findings: Findings): Plan | undefined {
  const module = setup.module(name);
  const plan = module === undefined ? undefined : setup.plans.for(module, wanted);
  if (plan !== undefined) return plan;
  const text =
    setup.snapshot.fault(module?.api_name ?? name) ??
    (module === undefined
      ? `The metadata has no module ${name}, so its records were not checked.`
      : `The metadata has no fields of ${name}, so its records were not checked.`);
  for (const check of setup.recordChecks) findings.skip(check.name, "no-metadata", text, { module: name });
  return undefined;
}
