import type { PageFormat } from "../page-formats.ts";
import type { ReadingFlags } from "../reading-flags.ts";

/** The flags of `zoho-preflight diff`, as stricli hands them over. */
export interface DiffFlags extends ReadingFlags {
  readonly metadata?: string | undefined;
  readonly requests?: readonly string[] | undefined;
  readonly module?: string | undefined;
  readonly operation?: "insert" | "update" | "upsert" | undefined;
  readonly apiVersion?: string | undefined;
  readonly ignore?: readonly string[] | undefined;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly format?: PageFormat | undefined;
}
