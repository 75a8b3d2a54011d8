import type { Compressors, FileMetaData } from "hyparquet";

/** Rows that stand together in a file. */
export interface RowGroup {
  /** `rows 1 to 1000, at byte 4`. */
  readonly name: string;
  /** Rows before it, and with it. */
  readonly start: number;
  readonly end: number;
  /** Where its last byte is. */
  readonly last: number;
  /** What is missing to read it, as a sentence. */
  readonly lacks?: string;
}

/** @param compressors what unpacks more than Snappy, where it is installed */
export function groupsOf({ row_groups }: FileMetaData, compressors: Compressors | undefined): readonly RowGroup[] {
  let end = 0;
  return row_groups.map(({ num_rows, columns }) => {
    const start = end;
    end += Number(num_rows);
    const parts = columns.flatMap(({ meta_data }) => (meta_data === undefined ? [] : [meta_data]));
    const firsts = parts.map(({ data_page_offset, dictionary_page_offset }) =>
      Number(dictionary_page_offset ?? data_page_offset),
    );
    const lasts = parts.map(({ total_compressed_size }, index) => (firsts[index] ?? 0) + Number(total_compressed_size));
    const codec = parts.map(({ codec }) => codec).find((name) => !isUnpacked(name, compressors));
    return {
      name: `rows ${start + 1} to ${end}, at byte ${Math.min(...firsts)}`,
      start,
      end,
      last: Math.max(...lasts),
      ...(codec === undefined ? {} : { lacks: whatUnpacks(codec, compressors) }),
    };
  });
}

function isUnpacked(codec: string, compressors: Compressors = {}): boolean {
  return codec === "UNCOMPRESSED" || codec === "SNAPPY" || codec in compressors;
}

function whatUnpacks(codec: string, compressors: Compressors | undefined): string {
  return compressors === undefined
    ? `${codec} is unpacked by the package hyparquet-compressors, which is not installed: npm install --save-dev hyparquet-compressors`
    : `hyparquet-compressors does not unpack ${codec}`;
}
