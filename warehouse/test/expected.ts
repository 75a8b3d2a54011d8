import { createPreflight } from "@zoho-preflight/validator";
import { cellReader } from "@zoho-preflight/validator/checks";
import { asSnapshot, judgedModule } from "@zoho-preflight/validator/schemas";
import type { Field } from "@zoho-preflight/validator/schemas";

import type { Violation } from "./engines.ts";

export type Operation = "insert" | "update" | "upsert";

/** What is asked: which records of which module of which org, and how they are written. */
export interface Subject {
  readonly org: unknown;
  readonly module: string;
  readonly operation: Operation;
}

/** A value of a table and of JSON: text is read as `check` reads a cell, all else is as it is. */
export type Cell = string | number | boolean | null;

export function fieldsOf({ org, module }: Subject): readonly Field[] {
  return asSnapshot(org).module(module)?.fields ?? [];
}

/** The data type as which a field is judged; undefined where nothing is. */
export function judgedAs({ org, module, operation }: Subject, api_name: string): string | undefined {
  const judged = judgedModule(asSnapshot(org), module, { operation });
  return judged?.fields.find(({ field }) => field.api_name === api_name)?.judgedAs;
}

/** The record that a row is. */
export function recordOf(fields: readonly Field[], row: Readonly<Record<string, Cell>>): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [name, cell] of Object.entries(row)) {
    // JSON has no NaN.
    if (cell === null || cell === "" || (typeof cell === "number" && !Number.isFinite(cell))) continue;
    const field = fields.find(({ api_name }) => api_name === name);
    record[name] = typeof cell === "string" && field !== undefined ? (cellReader(field)?.(cell) ?? cell) : cell;
  }
  return record;
}

/** What `validate` says of the rows as the records of one request; the key of a row is its place. */
export function expectedOf(subject: Subject, rows: readonly Readonly<Record<string, Cell>>[]): Violation[] {
  const { org, module, operation } = subject;
  const fields = fieldsOf(subject);
  const preflight = createPreflight({ snapshot: org });
  const { issues } = preflight.validate({
    method: operation === "update" ? "PUT" : "POST",
    url: `/crm/v8/${encodeURIComponent(module)}${operation === "upsert" ? "/upsert" : ""}`,
    body: { data: rows.map((row) => recordOf(fields, row)) },
  });
  return issues.map(({ check, code, effect = "", severity, path, because }) => {
    const facts = because.facts as { readonly api_name?: string };
    return { key: Number(path[2]), field: String(path[3] ?? facts.api_name), code, effect, severity, check };
  });
}

/** As text, in an order that both sides have. */
export function listed(violations: readonly Violation[]): string[] {
  return violations
    .map(({ key, field, code, effect, severity, check }) => [key, field, check, code, effect, severity].join(" | "))
    .sort();
}
