import { quoted, recordOf } from "../../../report/words.ts";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "A new record has every system-mandatory field, and no write empties one",
  source: "Kaizen #25, 1.d; Fields API, system_mandatory; v7 documentation, insert and update records",
};

export const says = {
  missing: ({ api_name, module }: { api_name: string; module: string }) =>
    `${quoted(api_name)} is missing, and every ${recordOf(module)} needs it.`,
  missingInRow: ({ api_name }: { api_name: string }) => `${quoted(api_name)} is missing, and every row needs it.`,
  missingInNewRow: ({ api_name }: { api_name: string }) =>
    `${quoted(api_name)} is missing. A row without "id" is added as a new one, and a new row needs it.`,
  missingOnUpsert: ({ api_name, module }: { api_name: string; module: string }) =>
    `${quoted(api_name)} is missing. If no such ${recordOf(module)} exists yet, Zoho answers MANDATORY_NOT_FOUND.`,
  empty: ({
    api_name,
    module,
    rows,
    value,
    write,
  }: {
    api_name: string;
    module: string;
    rows: boolean;
    value: unknown;
    write: string;
  }) =>
    `${quoted(api_name)} is ${isEmptyText(value) ? "empty" : quoted(value)}, and every ${rows ? "row" : recordOf(module)} needs one. Give it a value${write === "create" ? "" : ", or leave the key out"}.`,
  advised: ({ api_name, module, rows, value }: { api_name: string; module: string; rows: boolean; value: unknown }) =>
    `${quoted(api_name)} is ${value === undefined ? "missing" : isEmptyText(value) ? "empty" : quoted(value)}. Some of Zoho's pages call it mandatory for ${rows ? "a row" : `a ${recordOf(module)}`}; not every org requires it.`,
};

function isEmptyText(value: unknown): boolean {
  return value === "";
}
