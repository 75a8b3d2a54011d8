import { isObject } from "../is-object.ts";
import type { Listed } from "./known-issues.ts";

/** What a baseline lists, by file and key. */
export type KnownFiles = ReadonlyMap<string, ReadonlyMap<string, Listed>>;

/** Of more issues of one key no marks are kept: a file that size is generated, and counts are enough for it. */
const MOST_MARKS = 100;

/**
 * `{ "version": 2, "files": { "requests/leads.json": { "known-fields unknown - records.insert Leads body.data.*.Lead_Sorce …": 2 } },
 * "marks": { "requests/leads.json": { "known-fields …": "0/0 3fa, 0/1 b07" } } }`; version 1 has other keys and no marks.
 * Undefined for anything else.
 */
export function parseBaseline(value: unknown): { readonly version: 1 | 2; readonly files: KnownFiles } | undefined {
  if (!isObject(value) || (value.version !== 1 && value.version !== 2) || !isObject(value.files)) return undefined;
  const marks = isObject(value.marks) ? value.marks : {};
  const files = new Map<string, ReadonlyMap<string, Listed>>();
  for (const [file, counts] of Object.entries(value.files)) {
    if (!isObject(counts)) return undefined;
    const own = Object.hasOwn(marks, file) && isObject(marks[file]) ? marks[file] : undefined;
    const listed = new Map<string, Listed>();
    for (const [key, count] of Object.entries(counts)) {
      if (typeof count !== "number") return undefined;
      listed.set(key, { count, marks: own !== undefined && Object.hasOwn(own, key) ? marksIn(own[key]) : undefined });
    }
    files.set(file, listed);
  }
  return { version: value.version, files };
}

/** The text of a baseline, the same for the same issues. */
export function printBaseline(files: KnownFiles): string {
  const sorted = [...files].sort(byName);
  const byFile = sorted.map(
    ([file, listed]) =>
      [file, Object.fromEntries([...listed].sort(byName).map(([key, { count }]) => [key, count]))] as const,
  );
  const marks = sorted.flatMap(([file, listed]) => {
    const marked = [...listed]
      .sort(byName)
      .flatMap(([key, { count, marks }]) =>
        marks?.length === count && count <= MOST_MARKS ? [[key, marks.join(", ")] as const] : [],
      );
    return marked.length === 0 ? [] : [[file, Object.fromEntries(marked)] as const];
  });
  const value = { version: 2, files: Object.fromEntries(byFile), marks: Object.fromEntries(marks) };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function marksIn(value: unknown): readonly string[] | undefined {
  return typeof value === "string" ? value.split(", ") : undefined;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
