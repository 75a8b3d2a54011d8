import { nearest } from "@zoho-preflight/validator/checks";
import { didYouMean } from "@zoho-preflight/validator/options";
import type { JudgedField, JudgedModule } from "@zoho-preflight/validator/schemas";

import { SettingsError } from "../../settings.ts";
import { NOT_READ } from "./predicates.ts";

/** A column of the table and the field that it fills: `{ column: "mail", api_name: "Email" }`. */
export interface NamedColumn {
  readonly column: string;
  readonly api_name: string;
}

/** A column with its field; `judged` is absent for the id, which is judged as such. */
export interface ReadColumn extends NamedColumn {
  readonly judged?: JudgedField;
}

/** `["Last_Name", "mail=Email"]` as columns. */
export function namedColumns(written: readonly string[]): NamedColumn[] {
  return written.map((text) => {
    const at = text.lastIndexOf("=");
    const column = (at < 0 ? text : text.slice(0, at)).trim();
    const api_name = (at < 0 ? text : text.slice(at + 1)).trim();
    if (column === "" || api_name === "")
      throw new SettingsError(`--columns: "${text}" is neither a field nor column=Field`);
    return { column, api_name };
  });
}

/**
 * The columns to read: those that were named and that the module has, or a column for each field that is written and that can be judged. Zoho would
 * drop what is in a column without a field, so one that no module has is an error.
 *
 * @throws {SettingsError}
 */
export function readColumns(
  named: readonly NamedColumn[] | undefined,
  modules: ReadonlyMap<string, JudgedModule>,
  module: string,
  isIdRead: boolean,
): ReadColumn[] {
  const { fields } = modules.get(module) ?? { fields: [] };
  const id = { column: "id", api_name: "id" };
  if (named === undefined) {
    const read = fields.filter((judged) => judged.field.api_name !== "id" && isReadByDefault(judged));
    const columns = read.map((judged) => ({
      column: judged.field.api_name,
      api_name: judged.field.api_name,
      judged,
    }));
    return isIdRead ? [id, ...columns] : columns;
  }
  const all = new Set([...modules.values()].flatMap((each) => each.fields.map(({ field }) => field.api_name)));
  const seen = new Map<string, string>();
  return named.flatMap(({ column, api_name }): ReadColumn[] => {
    const first = seen.get(api_name);
    if (first !== undefined)
      throw new SettingsError(`--columns: "${first}" and "${column}" fill the same field, ${api_name}`);
    seen.set(api_name, column);
    if (api_name === "id") return isIdRead ? [{ column, api_name }] : [];
    const judged = fields.find(({ field }) => field.api_name === api_name);
    if (judged !== undefined) return [{ column, api_name, judged }];
    if (all.has(api_name)) return [];
    const where = modules.size === 1 ? `${module} has` : "the modules have";
    throw new SettingsError(`--columns: ${where} no field "${api_name}".${didYouMean(nearest(api_name, [...all]))}`);
  });
}

function isReadByDefault({ judgedAs, isWritten, isIgnored }: JudgedField): boolean {
  return judgedAs !== undefined && isWritten && !isIgnored && !NOT_READ.has(judgedAs);
}

/** `analytics.stg_leads` by its parts; one in double quotes may hold a dot. */
export function tableName(written: string): string[] {
  const parts = written.match(/"(?:[^"]|"")+"|[^."]+/g) ?? [];
  if (parts.join(".") !== written)
    throw new SettingsError(`--table: "${written}" is not the name of a table, such as leads or analytics.leads`);
  return parts.map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part));
}
