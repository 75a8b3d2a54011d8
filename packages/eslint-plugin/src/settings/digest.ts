import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { fileStamp } from "./file-stamp.ts";

/**
 * A short text that changes when the metadata in a folder does. In ESLint's settings it makes `eslint --cache` lint anew after a pull, since
 * settings are part of the cache's key. Pulled folders bear one in `snapshot.json`; for others it is made from names, modification times and
 * sizes. `"none"` for a folder that is not there.
 */
export function snapshotDigest(folder: string): string {
  return writtenDigest(folder) ?? stampedDigest(folder);
}

function writtenDigest(folder: string): string | undefined {
  try {
    const { digest } = JSON.parse(readFileSync(join(folder, "snapshot.json"), "utf8")) as { digest?: unknown };
    return typeof digest === "string" && digest !== "" ? digest : undefined;
  } catch {
    return undefined; // absent or broken: the rule `metadata` says so when a file is linted
  }
}

function stampedDigest(folder: string): string {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    return "none";
  }
  const hash = createHash("sha256");
  for (const name of names.filter((file) => file.endsWith(".json")).sort()) hash.update(`${name} ${fileStamp(join(folder, name)) ?? ""}\n`);
  return hash.digest("hex").slice(0, 16);
}
