import type { RowFiles } from "./row-files/row-files.ts";
import type { FileSettings } from "../settings-by-file.ts";
import type { TableMap } from "../requests-in/csv/table-map.ts";
import type { Environment } from "../requests-in/environments/environment-file.ts";
import type { Progressed } from "../requests-in/read-input.ts";
import type { RecordsOf } from "../requests-in/records.ts";

/** What files are read with, and written to. */
export interface CheckedBy {
  readonly files: {
    /** Variables of `--env`. */
    readonly environment?: Environment;
    /** Columns of `--map`. */
    readonly map?: TableMap;
    readonly progressed?: Progressed;
  };
  readonly rowFiles: RowFiles;
  /** Aborted by Ctrl+C, where something half-written would be left behind. */
  readonly signal?: AbortSignal;
}

/** What the body of a bulk write job says of its records. */
export function recordsOfMap({ module, operation }: TableMap = {}, { version }: FileSettings): RecordsOf | undefined {
  return module === undefined ? undefined : { module, operation: operation ?? "insert", version };
}
