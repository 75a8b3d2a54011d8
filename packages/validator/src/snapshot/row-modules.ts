import { normaliseField } from "./normalise-field.ts";
import { readFields } from "./shape.ts";

/**
 * The modules that describe the rows of a module's fields, `["Quoted_Items"]` for Quotes: a record of the module cannot be judged completely
 * without their fields. Takes an answer of the Fields API, of any version, trimmed or not; throws a `SnapshotError` for anything else.
 */
export function rowModules(fields: unknown, module: string): readonly string[] {
  return [...new Set(readFields(fields, module).flatMap((field) => normaliseField(field).associated_module ?? []))];
}
