import { cellReader, isWritten, readsNumbers } from "@zoho-preflight/validator/checks";
import { UNKNOWN } from "@zoho-preflight/validator/seen";

import type { RecordsOf } from "../records.ts";
import type { TableMap } from "./table-map.ts";
import type { Field } from "@zoho-preflight/validator/node";

/** A column of a table and the field that it fills. */
export interface Column {
  /** As the header has it: `Family name`. */
  readonly header: string;
  /** The field; the header itself where there is no such field, `""` where the column is not sent at all. */
  readonly api_name: string;
  /** Whether Zoho takes the field at all, so that cells can be judged; else the header has said so for all of them. */
  readonly isSent: boolean;
  /** The value of a cell; absent: its text. */
  readonly read?: (text: string) => unknown;
  /** Digits in a cell are a number. */
  readonly isNumber?: boolean;
  /** Each value stands in one record only, compared as `case_sensitive` says. */
  readonly unique?: { readonly case_sensitive: boolean };
}

/**
 * The columns of a header: each cell is an `api_name`, `id`, a field's label as the user interface shows it, or what `map` has for it. Any
 * other header stays a key as it is, about which the checks speak.
 */
export function columnsOfHeader(
  header: readonly string[],
  fields: readonly Field[],
  operation: RecordsOf["operation"],
  { byHeader, byIndex }: TableMap,
): readonly Column[] {
  const byName = new Map(fields.map((field) => [field.api_name, field]));
  const byLabel = new Map<string, Field | undefined>();
  for (const field of fields) {
    const label = folded(field.field_label ?? "");
    // Two fields of one label: nobody knows which is meant.
    byLabel.set(label, byLabel.has(label) ? undefined : field);
  }
  const kind = operation === "insert" ? "create" : operation;
  return header.map((cell, index): Column => {
    const mapped = byIndex?.get(index);
    if (byIndex !== undefined && mapped === undefined) return { header: cell, api_name: "", isSent: false };
    const name = mapped?.api_name ?? byHeader?.get(cell.trim()) ?? cell.trim();
    const field = byName.get(name) ?? (name === "" ? undefined : byLabel.get(folded(name)));
    // It names the record, whatever the metadata says of writing it.
    if (field?.api_name === "id" || name === "id")
      return {
        header: cell,
        api_name: "id",
        isSent: true,
        ...(mapped?.isOpaque === true ? { read: () => UNKNOWN } : {}),
        ...(operation === "update" ? { unique: UNIQUE_ID } : {}),
      };
    if (field === undefined) return { header: cell, api_name: name, isSent: false };
    const read = mapped?.isOpaque === true ? () => UNKNOWN : cellReader(field);
    const unique = mapped?.isOpaque === true ? undefined : uniqueOf(field, operation);
    return {
      header: cell,
      api_name: field.api_name,
      isSent: isWritten(field, kind),
      ...(read === undefined ? {} : { read, isNumber: mapped?.isOpaque !== true && readsNumbers(field) }),
      ...(unique === undefined ? {} : { unique }),
    };
  });
}

/** guess: of two updates of a record only the last stays */
const UNIQUE_ID = { case_sensitive: true };

/** On upsert, the second record with a value updates the first. */
function uniqueOf({ unique }: Field, operation: RecordsOf["operation"]): Field["unique"] {
  return operation === "upsert" ? undefined : unique;
}

/** The keys of a record whose values no two records of a file may share. */
export function uniqueFields(
  fields: readonly Field[],
  operation: RecordsOf["operation"],
): readonly { readonly api_name: string; readonly case_sensitive: boolean }[] {
  const unique = fields.flatMap((field) => {
    const how = field.api_name === "id" ? undefined : uniqueOf(field, operation);
    return how === undefined ? [] : [{ api_name: field.api_name, case_sensitive: how.case_sensitive }];
  });
  return operation === "update" ? [{ api_name: "id", ...UNIQUE_ID }, ...unique] : unique;
}

/** Columns that fill the same field as an earlier one, with a sentence each. */
export function* filledTwice(columns: readonly Column[]): Generator<{ readonly index: number; readonly text: string }> {
  const seen = new Map<string, string>();
  for (const [index, { api_name, header }] of columns.entries()) {
    if (api_name === "") continue;
    const first = seen.get(api_name);
    if (first !== undefined)
      yield {
        index,
        text: `the columns ${JSON.stringify(first)} and ${JSON.stringify(header)} fill the same field, ${api_name}; the last one counts`,
      };
    seen.set(api_name, header);
  }
}

function folded(label: string): string {
  return label.trim().toLowerCase();
}
