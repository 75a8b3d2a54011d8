import { readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";

import { markedText } from "@zoho-preflight/validator/node";

/** The text of a file that a request names, why nobody reads it, or what is wrong with it. */
export type NamedFile =
  | {
      /** Bytes that are not UTF-8 are marks in it. */ readonly text: string;
      /** As reports name it, from the working directory. */ readonly file: string;
    }
  | { readonly unread: string }
  | { readonly problem: string };

/** How large a file is that a request sends as it is, in bytes, or why that is not known. */
export type NamedSize = { readonly bytes: number } | { readonly unread: string };

/** Reads a file by the name that a request gives it: `lead.json`. */
export interface ReadNamed {
  (name: string): NamedFile;
  /** Asks for its size alone: a file of any length, which is not opened. */
  readonly size: (name: string) => NamedSize;
}

/** The largest file that is read, in bytes. */
const LARGEST = 32 * 1024 * 1024;

/**
 * A reader of the files that requests name (`-d @lead.json`, `< ./lead.json`): plain files of at most 32 MB inside the working directory or the
 * folder of the file that names them, links followed. Anything else is not opened, since a collection from elsewhere could name
 * a file of secrets, unless `outside` allows it.
 */
export function namedFiles(folder: string, cwd: string, outside = false): ReadNamed {
  const kept = new Map<string, NamedFile>();
  const roots = [...new Set([folder, cwd])];
  const readText = (name: string): NamedFile => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    // One body may be sent by every command of a page.
    kept.clear();
    const file = read(name, roots, outside, cwd);
    kept.set(name, file);
    return file;
  };
  const size = (name: string): NamedSize => {
    const found = find(name, roots, outside);
    if ("problem" in found) return { unread: found.problem === MISSING ? "there is no such file" : found.problem };
    return "unread" in found ? found : { bytes: found.bytes };
  };
  return Object.assign(readText, { size });
}

function read(name: string, roots: readonly string[], outside: boolean, cwd: string): NamedFile {
  const found = find(name, roots, outside);
  if (!("real" in found)) return found;
  const { real, path, bytes } = found;
  if (bytes > LARGEST) return { unread: "larger than 32 MB" };
  try {
    return { text: markedText(readFileSync(real)), file: relative(cwd, path).replaceAll("\\", "/") };
  } catch {
    return { problem: "cannot be read" };
  }
}

interface FoundFile {
  readonly path: string;
  /** With links followed. */
  readonly real: string;
  readonly bytes: number;
}

function find(
  name: string,
  roots: readonly string[],
  outside: boolean,
): FoundFile | Exclude<NamedFile, { readonly text: string }> {
  const paths = roots
    .map((root) => resolve(root, name))
    .filter((path) => outside || roots.some((root) => isIn(root, path)));
  if (paths.length === 0) return { unread: OUTSIDE };
  for (const path of paths) {
    try {
      const real = realpathSync(path);
      if (!outside && !roots.some((root) => isIn(realpathSync(root), real))) return { unread: OUTSIDE };
      const stats = statSync(real);
      return stats.isFile() ? { path, real, bytes: stats.size } : { unread: "no plain file" };
    } catch (error) {
      const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
      if (code !== "ENOENT" && code !== "ENOTDIR") return { problem: "cannot be read" };
    }
  }
  return { problem: MISSING };
}

const MISSING = "is not there";

const OUTSIDE = "outside of this folder; --read-outside";

function isIn(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== "" && !way.startsWith("..") && !isAbsolute(way);
}
