import type { ReadingFlags } from "../reading-flags.ts";
import type { SettingsFlags } from "../settings.ts";
import type { ReportFormat } from "./print/format-names.ts";

/** The flags of `zoho-preflight check`, as stricli hands them over. */
export interface CheckFlags extends SettingsFlags, ReadingFlags {
  readonly format?: ReportFormat | undefined;
  /** Short for `--format json`. */
  readonly json: boolean;
  /** The same with all requests, also those about which there is nothing to say. */
  readonly jsonAll: boolean;
  readonly watch: boolean;
  /** Holds predictions against the answers that lie beside the requests. */
  readonly compare: boolean;
  /** A file that says which columns of a table fill which fields. */
  readonly map?: string | undefined;
  /** Rows with errors are written here. */
  readonly badRows?: string | undefined;
  /** Rows without errors are written here, in files that a bulk write job takes. */
  readonly split?: string | undefined;
  /** Threads that read a large CSV file. */
  readonly workers?: number | undefined;
  readonly quiet: boolean;
  /** The same issue in many places is shown at each. */
  readonly allIssues: boolean;
  readonly maxWarnings?: number | undefined;
  readonly updateBaseline: boolean;
  /** Exit 1 when something in a request was not checked. */
  readonly failOnUnread: boolean;
  /** Exit 0 when the files hold no requests. */
  readonly passWithNoRequests: boolean;
}
