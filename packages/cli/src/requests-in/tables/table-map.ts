import { isObject } from "../../is-object.ts";
import type { RecordsOf } from "../records.ts";

/** Which columns fill which fields, where the header does not say so itself. */
export interface TableMap {
  /** Fields by the text of the header: `E-mail Address` is `Email`. */
  readonly byHeader?: ReadonlyMap<string, string>;
  /** Fields by the number of the column, from 0, as a bulk write job names them. */
  readonly byIndex?: ReadonlyMap<number, MappedColumn>;
  /** Fields that the job fills in itself, by `default_value`. */
  readonly filled?: readonly string[];
  /** What the job says of its records. */
  readonly module?: string;
  readonly operation?: RecordsOf["operation"];
}

/** A column of a bulk write job. */
export interface MappedColumn {
  readonly api_name: string;
  /** `format` or `find_by` says how its cells are read, so they cannot be judged. */
  readonly isOpaque: boolean;
}

/**
 * Reads a map of columns: `{ "Family name": "Last_Name" }`, or the body of a bulk write job, `{ operation, resource: [{ module, field_mappings }] }`,
 * of which the first resource counts. Gives a sentence where it is neither.
 */
export function tableMapOf(value: unknown): TableMap | string {
  if (!isObject(value)) return NEITHER;
  const { resource, operation } = value;
  if (Array.isArray(resource)) return jobOf(resource[0], operation);
  const pairs = Object.entries(value);
  const wrong = pairs.find(([, name]) => typeof name !== "string");
  if (wrong !== undefined || pairs.length === 0) return NEITHER;
  return { byHeader: new Map(pairs.map(([header, name]) => [header.trim(), String(name)])) };
}

const NEITHER =
  'it holds no map of columns: write { "Family name": "Last_Name" }, or the body of a bulk write job with its field_mappings';

function jobOf(resource: unknown, operation: unknown): TableMap | string {
  const mappings = isObject(resource) ? resource["field_mappings"] : undefined;
  if (!isObject(resource) || !Array.isArray(mappings))
    return "resource[0] of this bulk write job has no field_mappings";
  const byIndex = new Map<number, MappedColumn>();
  const filled: string[] = [];
  for (const [number, mapping] of mappings.entries()) {
    const { api_name, index, format, find_by, default_value } = isObject(mapping) ? mapping : {};
    if (typeof api_name !== "string") return `field_mappings[${number}] has no api_name`;
    if (typeof index === "number" && Number.isInteger(index) && index >= 0)
      byIndex.set(index, { api_name, isOpaque: format !== undefined || find_by !== undefined });
    else if (default_value !== undefined) filled.push(api_name);
    else return `field_mappings[${number}] has neither an index nor a default_value`;
  }
  const { module } = resource;
  const name = isObject(module) ? module["api_name"] : module;
  return {
    byIndex,
    filled,
    ...(typeof name === "string" ? { module: name } : {}),
    ...(operation === "insert" || operation === "update" || operation === "upsert" ? { operation } : {}),
  };
}
