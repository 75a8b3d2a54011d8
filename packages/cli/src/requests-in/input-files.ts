import { createRequire } from "node:module";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/** A file to read, as reports name it. */
export interface InputFile {
  readonly name: string;
  /** Found in a folder: it need not hold requests. */
  readonly isFound?: true;
}

/** picomatch comes without types. */
interface Picomatch {
  (pattern: string): (path: string) => boolean;
  readonly scan: (pattern: string) => { readonly base: string };
}

/** What may hold requests, by the name. */
const EXTENSION = /\.(?:json|ndjson|jsonl|har|http|rest|sh|bash|curl|bru|md|markdown|txt|ps1|bat|cmd)$/i;
/** Folders that hold other people's files or no requests. */
const PASSED_OVER = /^(?:\..*|node_modules|zoho-metadata|dist|build|coverage|vendor)$/;

/** Whether an argument is a request itself: `GET https://…`, `curl …`. */
export function isRequestText(name: string): boolean {
  return /^\s*(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD)\s+\S|(?:Copied)?curl\s+\S)/.test(name);
}

/**
 * The files that arguments name: themselves, those in a folder and below, or those that fit a pattern such as `requests/*.http`, which shells
 * other than Windows' resolve before. In the order of their names. A name that fits nothing is kept, and cannot be read later.
 */
export function inputFiles(names: readonly string[], cwd: string): InputFile[] {
  return names.flatMap((name): InputFile[] => {
    if (name === "-" || isRequestText(name)) return [{ name }];
    const path = resolve(cwd, name);
    if (existsSync(path))
      return statSync(path).isDirectory()
        ? filesBelow(path, (file) => EXTENSION.test(file)).map((file) => ({
            name: shown(name, path, file),
            isFound: true,
          }))
        : [{ name }];
    if (!/[*?[{]/.test(name)) return [{ name }];
    const pattern = name.replaceAll("\\", "/").replace(/^\.\//, "");
    // Loaded only where a shell has left a pattern as it is.
    const picomatch = createRequire(import.meta.url)("picomatch") as Picomatch;
    const { base } = picomatch.scan(pattern);
    const fits = picomatch(pattern);
    const found = filesBelow(resolve(cwd, base), (file) => fits(relative(cwd, file).replaceAll("\\", "/")));
    return found.length === 0 ? [{ name }] : found.map((file) => ({ name: relative(cwd, file).replaceAll("\\", "/") }));
  });
}

/** `requests/leads/a.http` for `requests`. */
function shown(name: string, folder: string, file: string): string {
  const prefix = name === "." ? "" : `${name.replace(/[\\/]+$/, "")}/`;
  return `${prefix}${relative(folder, file).replaceAll("\\", "/")}`;
}

/** The files in a folder and below whose paths are taken, sorted; other people's files and folders with a dot are left out. */
export function filesBelow(folder: string, takes: (file: string) => boolean): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return PASSED_OVER.test(entry.name) ? [] : filesBelow(path, takes);
    return entry.isFile() && takes(path) ? [path] : [];
  });
}
