import type { Format } from "./print/format-names.ts";

/** The flags of `zoho-preflight check`, as stricli hands them over. */
export interface CheckFlags {
  readonly format?: Format | undefined;
  /** Short for `--format json`. */
  readonly json: boolean;
  readonly watch: boolean;
  readonly quiet: boolean;
  readonly maxWarnings?: number | undefined;
  readonly ignore?: readonly string[] | undefined;
  readonly baseline?: string | undefined;
  readonly updateBaseline: boolean;
  readonly metadata?: string | undefined;
  readonly module?: string | undefined;
  readonly operation?: "insert" | "update" | "upsert" | undefined;
  readonly dataCenter?: string | undefined;
  readonly apiVersion?: string | undefined;
  readonly environment?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
}
