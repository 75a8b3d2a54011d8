import { statSync } from "node:fs";

/** Changes whenever a file is written, `"1790000000000:512"`; undefined when there is none, or it may not be looked at. */
export function fileStamp(file: string): string | undefined {
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat === undefined ? undefined : `${stat.mtimeMs}:${stat.size}`;
  } catch {
    return undefined;
  }
}
