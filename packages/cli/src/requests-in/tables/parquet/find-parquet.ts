import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

import type * as Hyparquet from "hyparquet";
import type { Compressors } from "hyparquet";

/** What reads Parquet files; it is installed by those who have some. */
export type Parquet = Pick<
  typeof Hyparquet,
  "asyncBufferFromFile" | "parquetMetadataAsync" | "parquetRead" | "parquetSchema"
>;

/** @param beside files in whose folders, or above, the package is looked for; undefined where it is not installed */
export async function findParquet(beside: readonly (string | URL)[]): Promise<Parquet | undefined> {
  return (await loaded("hyparquet", beside)) as Parquet | undefined;
}

/** What unpacks gzip, Zstandard and others; undefined where the package is not installed. */
export async function findCompressors(beside: readonly (string | URL)[]): Promise<Compressors | undefined> {
  const found = await loaded("hyparquet-compressors", beside);
  return (found as { readonly compressors: Compressors } | undefined)?.compressors;
}

async function loaded(name: string, beside: readonly (string | URL)[]): Promise<unknown> {
  for (const file of beside) {
    let path: string;
    try {
      path = createRequire(file).resolve(name);
    } catch {
      continue;
    }
    return import(pathToFileURL(path).href);
  }
  return undefined;
}
