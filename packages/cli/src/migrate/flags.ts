import type { ReadingFlags } from "../reading-flags.ts";

/** The flags of `zoho-preflight migrate`, as stricli hands them over. */
export interface MigrateFlags extends ReadingFlags {
  readonly from?: string | undefined;
  readonly to: string;
  readonly metadata?: string | undefined;
  readonly module?: string | undefined;
  readonly operation?: "insert" | "update" | "upsert" | undefined;
  readonly dataCenter?: string | undefined;
  readonly ignore?: readonly string[] | undefined;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
}
