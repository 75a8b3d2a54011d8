import type { PageFormat } from "../page-formats.ts";

/** The flags of `zoho-preflight coverage`, as stricli hands them over. */
export interface CoverageFlags {
  readonly min?: number | undefined;
  readonly noConfig: boolean;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly format?: PageFormat | undefined;
}
