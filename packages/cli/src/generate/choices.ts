import { dirname, resolve } from "node:path";

import { CONFIG_FILE, loadConfig } from "@zoho-preflight/validator/node";

import { readable, SettingsError } from "../settings.ts";
import { DIALECTS } from "./sql/dialect.ts";
import type { GeneratedForm } from "./files.ts";
import type { GenerateFlags } from "./flags.ts";
import type { Warehouse } from "./sql/warehouse.ts";
import type { GenerateConfig } from "@zoho-preflight/validator/node";
import type { RecordOperation } from "@zoho-preflight/validator/schemas";

/** What is to be written, and into which folder. */
export interface Choices {
  /** Undefined where nobody has said which. */
  readonly modules: readonly string[] | "all" | undefined;
  /** Where the modules are named, as a message says it: `--modules`. */
  readonly namedIn: string;
  readonly operations: readonly RecordOperation[];
  readonly formats: readonly GeneratedForm[];
  readonly lenient: boolean;
  /** Where the formats are those of a warehouse. */
  readonly warehouse: Warehouse | undefined;
  /** Absolute. */
  readonly out: string;
  /** The configuration says all that the folder is to hold, so what it no longer names is not wanted there. */
  readonly isWhole: boolean;
}

const OUT = "src/zoho";

/**
 * Flags over `generate` in the nearest `zoho-preflight.json`, and that over what is usual. Its `out` counts from its folder. Where no list of modules
 * is meant for `generate`, the one for `pull` holds. Throws `SettingsError` for a configuration that cannot be used.
 */
export function readChoices(flags: GenerateFlags, cwd: string): Choices {
  const loaded = readable(() => loadConfig(cwd));
  const config = loaded?.config;
  const kept = config?.generate;
  const { modules, allModules, operations, format, out, lenient } = flags;
  const isFlagged = allModules || [modules, operations, format, out].some((flag) => flag !== undefined);
  const formats = format ?? kept?.formats ?? ["zod", "types", "json-schema"];
  const written = operations ?? kept?.operations ?? ["insert", "update", "upsert", "read"];
  const folder = kept === undefined || loaded === undefined ? cwd : dirname(loaded.path);
  return {
    modules: allModules ? "all" : (modules ?? kept?.modules ?? config?.modules),
    namedIn:
      modules !== undefined
        ? "--modules"
        : `${kept?.modules === undefined ? "modules" : "generate.modules"} in ${CONFIG_FILE}`,
    operations: written,
    formats,
    warehouse: readWarehouse(flags, kept, formats, written),
    lenient: lenient || kept?.lenient === true,
    out: out === undefined ? resolve(folder, kept?.out ?? OUT) : resolve(cwd, out),
    isWhole: kept?.modules !== undefined && !isFlagged,
  };
}

/** Dialect, key, table and columns, of which the first two cannot be guessed. */
function readWarehouse(
  flags: GenerateFlags,
  kept: GenerateConfig | undefined,
  formats: readonly GeneratedForm[],
  operations: readonly RecordOperation[],
): Warehouse | undefined {
  const format = formats.find((each) => each === "sql" || each === "dbt");
  if (format === undefined) {
    const given = (["dialect", "key", "table", "columns"] as const).find((name) => flags[name] !== undefined);
    if (given !== undefined) throw new SettingsError(`--${given} is for --format sql and --format dbt`);
    return undefined;
  }
  const dialect = flags.dialect ?? kept?.dialect;
  const key = flags.key ?? kept?.key;
  const table = flags.table ?? kept?.table;
  const columns = flags.columns ?? kept?.columns;
  if (dialect === undefined) throw new SettingsError(`--format ${format} needs --dialect: ${DIALECTS.join(", ")}`);
  if (key === undefined || key === "")
    throw new SettingsError(`--format ${format} needs --key: the column by which a row is named, such as id`);
  if (formats.includes("dbt") && operations.filter((operation) => operation !== "read").length !== 1)
    throw new SettingsError("--format dbt needs one of --operations insert, update, upsert: a model is described once");
  return {
    dialect,
    key,
    ...(table === undefined ? {} : { table }),
    ...(columns === undefined ? {} : { columns }),
  };
}
