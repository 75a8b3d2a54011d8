import { judgedModule } from "@zoho-preflight/validator/schemas";
import type { JudgedField, JudgedModule, Ruling, Snapshot } from "@zoho-preflight/validator/schemas";

import { SettingsError } from "../../settings.ts";
import { namedColumns, readColumns, tableName } from "./columns.ts";
import { dialects } from "./dialect.ts";
import type { ReadColumn } from "./columns.ts";
import type { Dialect } from "./dialect.ts";
import type { Warehouse } from "./warehouse.ts";

/** What a query is made of. */
export interface QueryParts {
  readonly module: string;
  readonly judged: JudgedModule;
  readonly operation: "insert" | "update" | "upsert";
  readonly columns: readonly ReadColumn[];
  /** The columns were named, so that a field without one is not sent. */
  readonly isNamed: boolean;
  /** The module has layouts. */
  readonly hasLayouts: boolean;
  readonly key: string;
  /** The table by its parts: `["analytics", "stg_leads"]`. */
  readonly table: readonly string[];
  readonly sql: Dialect;
}

/** What a field without a value comes to, where every record needs one; undefined in an update, which may leave out all. */
export function missingRuling(field: JudgedField, { operation, judged }: QueryParts): Ruling | undefined {
  if (field.demand === undefined || operation === "update") return undefined;
  const kind = field.demand.isAdvised ? "advised" : operation === "insert" ? "missing" : "missingOnUpsert";
  return judged.ruling("mandatory-fields", kind);
}

interface Wanted {
  readonly snapshot: Snapshot;
  readonly version: string;
  readonly warehouse: Warehouse;
  /** api_names of all that are written, since columns may be those of any. */
  readonly modules: readonly string[];
}

/**
 * What a query about a module is made of; undefined when the snapshot has no fields for it.
 *
 * @throws {SettingsError} for a table or a column that cannot be
 */
export function queryParts(
  module: string,
  operation: QueryParts["operation"],
  { snapshot, version, warehouse, modules }: Wanted,
): QueryParts | undefined {
  const judged = new Map<string, JudgedModule>();
  for (const name of modules) {
    const each = judgedModule(snapshot, name, { operation, version });
    if (each !== undefined) judged.set(name, each);
  }
  const own = judged.get(module);
  if (own === undefined) return undefined;
  const { dialect, key, table = "{module}", columns } = warehouse;
  if (modules.length > 1 && !table.includes("{module}"))
    throw new SettingsError(
      `--table names one table, and there are ${modules.length} modules: write {module} in its name, as in staging.{module}`,
    );
  const named = columns === undefined ? undefined : namedColumns(columns);
  return {
    module,
    judged: own,
    operation,
    columns: readColumns(named, judged, module, operation !== "insert"),
    isNamed: named !== undefined,
    hasLayouts: (snapshot.module(module)?.layouts ?? []).length > 0,
    key,
    table: tableName(table.replaceAll("{module}", module)),
    sql: dialects[dialect],
  };
}
