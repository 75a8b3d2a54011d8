import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";

import { STDIN } from "../requests-in/read-input.ts";
import { isObject } from "../is-object.ts";
import { SettingsError } from "../settings.ts";
import type { Report } from "@zoho-preflight/validator";

const FORMAT = 1;

/** How many issues of a kind a file had: `{ "known-fields body.data.*.Lead_Sorce": 2 }`. */
type Counts = Record<string, number>;

/**
 * Issues that were there before somebody began to check: `{ "version": 1, "files": { "requests/leads.json": { "known-fields body.data.*.Lead_Sorce": 2 } } }`.
 *
 * They are counted by file, check and shape of the path, in which positions do not count. So nothing changes when lines move or requests change
 * their order, and one more of the same kind is reported. File names are relative to the baseline's folder, with `/`.
 */
export class Baseline {
  readonly #path: string;
  readonly #cwd: string;
  readonly #known: ReadonlyMap<string, Counts>;
  readonly #seen = new Map<string, Map<string, number>>();

  private constructor(path: string, cwd: string, known: ReadonlyMap<string, Counts>) {
    this.#path = path;
    this.#cwd = cwd;
    this.#known = known;
  }

  /** Reads a baseline; `isNew` allows for one that is not there yet. Throws `SettingsError`. */
  static async read(name: string, cwd: string, isNew: boolean): Promise<Baseline> {
    const path = resolve(cwd, name);
    let text: string;
    try {
      text = await readFile(path, "utf8");
    } catch (error) {
      if (isNew && (error as { code?: unknown }).code === "ENOENT") return new Baseline(path, cwd, new Map());
      throw new SettingsError(`${name}: the baseline cannot be read; --update-baseline writes one`);
    }
    const known = parse(text);
    if (known === undefined)
      throw new SettingsError(
        `${name}: this is not a baseline of version ${FORMAT}; --update-baseline on a new file name writes one`,
      );
    return new Baseline(path, cwd, known);
  }

  /** A file is being checked: its old counts no longer hold, even when nothing is found. */
  open(file: string): void {
    const key = this.#key(file);
    if (!this.#seen.has(key)) this.#seen.set(key, new Map());
  }

  /** Counts an issue; true when the baseline knows it. */
  knows(file: string, issue: Report["issues"][number]): boolean {
    const key = this.#key(file);
    const kind = `${issue.check} ${issue.path.map((part) => (typeof part === "number" ? "*" : part)).join(".")}`;
    this.open(file);
    const seen = this.#seen.get(key) ?? new Map<string, number>();
    const number = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, number);
    const known = this.#known.get(key);
    return known !== undefined && Object.hasOwn(known, kind) && number <= (known[kind] ?? 0);
  }

  /**
   * Writes what was counted, all at once or not at all. Files that were not checked this time keep their counts, files that are gone lose them.
   * Gives the number of issues in it.
   */
  async write(): Promise<number> {
    const folder = dirname(this.#path);
    const files = new Map<string, Counts>();
    for (const [file, counts] of this.#known)
      if (!this.#seen.has(file) && existsSync(resolve(folder, file))) files.set(file, counts);
    for (const [file, counts] of this.#seen)
      if (counts.size > 0) files.set(file, Object.fromEntries([...counts].sort(byName)));
    const text = `${JSON.stringify({ version: FORMAT, files: Object.fromEntries([...files].sort(byName)) }, undefined, 2)}\n`;
    const temporary = `${this.#path}.${randomUUID()}.tmp`;
    try {
      await writeFile(temporary, text);
      await rename(temporary, this.#path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw new SettingsError(
        `${this.#path}: the baseline cannot be written (${error instanceof Error ? error.message : String(error)})`,
      );
    }
    return [...files.values()].reduce(
      (sum, counts) => sum + Object.values(counts).reduce((total, number) => total + number, 0),
      0,
    );
  }

  #key(file: string): string {
    return file === STDIN ? file : relative(dirname(this.#path), resolve(this.#cwd, file)).replaceAll("\\", "/");
  }
}

function parse(text: string): ReadonlyMap<string, Counts> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value) || value.version !== FORMAT || !isObject(value.files)) return undefined;
  const files = new Map<string, Counts>();
  for (const [file, counts] of Object.entries(value.files)) {
    if (!isObject(counts) || !Object.values(counts).every((number) => typeof number === "number")) return undefined;
    files.set(file, counts as Counts);
  }
  return files;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
