import { delimiterOf } from "./text-rows.ts";
import type { Range } from "../place.ts";

/** Where a cell stands in the text of its row, with its quotes; the entire row where it has no such cell. */
export function cellRange(source: string, header: string, index: number): Range {
  const delimiter = delimiterOf(header);
  let start = 0;
  for (let number = 0; ; number++) {
    let from = start;
    if (source.charCodeAt(start) === 0x22) {
      from = source.indexOf('"', start + 1);
      while (from >= 0 && source.charCodeAt(from + 1) === 0x22) from = source.indexOf('"', from + 2);
    }
    const end = from < 0 ? -1 : source.indexOf(delimiter, from);
    if (number === index) return { start, end: end < 0 ? source.length : end };
    if (end < 0) return { start: 0, end: source.length };
    start = end + 1;
  }
}
