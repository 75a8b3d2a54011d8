import type { DataCenterId, Environment } from "@zoho-preflight/metadata/catalogue";

import type { CheckName } from "../checks/index.ts";
import type { Level } from "../report/found-issue.ts";

export type { DataCenterId };

/** What `zoho-preflight generate` writes where no flag says otherwise. */
export interface GenerateConfig {
  readonly modules?: readonly string[] | "all";
  readonly operations?: readonly ("insert" | "update" | "upsert" | "read")[];
  readonly formats?: readonly ("zod" | "types" | "json-schema" | "sql" | "dbt")[];
  /** `"src/zoho"` */
  readonly out?: string;
  readonly lenient?: boolean;
  /** For `sql` and `dbt`: the warehouse, the column that names a row, the table, and its columns, `"mail=Email"`. */
  readonly dialect?: "duckdb" | "postgres" | "spark";
  readonly key?: string;
  readonly table?: string;
  readonly columns?: readonly string[];
}

/** `zoho-preflight.json`: the options of `createPreflight` that can be written down, the snapshot folder, and what only the ESLint plugin reads. */
export interface Config {
  readonly dataCenter?: DataCenterId;
  readonly environment?: Environment;
  /** For URLs that name no version: `"v8"`. */
  readonly apiVersion?: string;
  readonly scopes?: readonly string[];
  /** By check name. */
  readonly severity?: Readonly<Partial<Record<CheckName, Level>>>;
  /** Epoch ms. A file may also say it as a date with time and offset, `"2027-01-31T12:00:00Z"`. */
  readonly token?: { readonly expiresAt: number };
  /** The snapshot folder, relative to the file: `"./zoho-metadata"`. */
  readonly metadata?: string;
  /** For `pull`: the modules whose fields, layouts and related lists are wanted; absent: all. */
  readonly modules?: readonly string[];
  /** For `generate`: what it writes, and into which folder, relative to the file. */
  readonly generate?: GenerateConfig;
  /** For the plugin: functions of the project that send requests. */
  readonly clients?: readonly unknown[];
  /** For the plugin: which JSON files are payloads, and of what. */
  readonly payloads?: unknown;
  /** For the plugin: the version that `ZOHO.CRM.API.*` speaks. */
  readonly embeddedVersion?: string;
  /** For the plugin: days after which the snapshot is called old. */
  readonly maxAgeDays?: number;
  /** For the plugin: which files hold tests. */
  readonly tests?: readonly string[];
}
