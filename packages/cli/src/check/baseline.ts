import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";

import { issueKey, issueKeyOfVersion1, issueMark } from "../issues/issue-key.ts";
import { STDIN } from "../requests-in/read-input.ts";
import { readOwnJson, whyUnwritten } from "../own-files.ts";
import { SettingsError } from "../settings.ts";
import { parseBaseline, printBaseline } from "./baseline-file.ts";
import { verdicts } from "./known-issues.ts";
import type { FoundRequest } from "../requests-in/found.ts";
import type { KnownFiles } from "./baseline-file.ts";
import type { Listed, BaselineVerdict } from "./known-issues.ts";
import type { Issue, Report } from "@zoho-preflight/validator";

/**
 * Issues that were there before somebody began to check. They are counted by file and key (`issueKey`), so nothing changes when lines move or
 * requests change their order, and one more of the same key is reported. File names are relative to the baseline's folder, with `/`.
 */
export class Baseline {
  readonly #path: string;
  readonly #cwd: string;
  readonly #known: KnownFiles;
  readonly #version: 1 | 2;
  readonly #checked = new Map<string, FileIssues>();

  private constructor(path: string, cwd: string, known: KnownFiles, version: 1 | 2) {
    this.#path = path;
    this.#cwd = cwd;
    this.#known = known;
    this.#version = version;
  }

  /** Reads a baseline; `isNew` allows for one that is not there yet. Throws `SettingsError`. */
  static read(name: string, cwd: string, isNew: boolean): Baseline {
    const path = resolve(cwd, name);
    if (!existsSync(path)) {
      if (isNew) return new Baseline(path, cwd, new Map(), 2);
      throw new SettingsError(`${name}: the baseline cannot be read; --update-baseline writes one`);
    }
    const parsed = parseBaseline(readOwnJson(path, `--baseline ${name}`));
    if (parsed === undefined)
      throw new SettingsError(
        `${name}: this is not a baseline of version 1 or 2; --update-baseline on a new file name writes one`,
      );
    return new Baseline(path, cwd, parsed.files, parsed.version);
  }

  /** Keys of version 1 tell less apart. */
  get isOld(): boolean {
    return this.#version === 1;
  }

  /** The issues of a file as they are now: what was counted of it before no longer holds, even when nothing is found. */
  open(file: string): FileIssues {
    const key = this.#key(file);
    const issues = new FileIssues(this.#known.get(key), this.#version);
    this.#checked.set(key, issues);
    return issues;
  }

  /**
   * Writes what was counted, all at once or not at all. Files that were not checked this time keep their counts, files that are gone lose them.
   * Gives the number of issues in it.
   */
  async write(): Promise<number> {
    const folder = dirname(this.#path);
    const files = new Map<string, ReadonlyMap<string, Listed>>();
    for (const [file, listed] of this.#known) {
      // Keys of version 1 say nothing in a file of version 2.
      if (this.#version === 2 && !this.#checked.has(file) && existsSync(resolve(folder, file))) files.set(file, listed);
    }
    for (const [file, issues] of this.#checked) {
      const listed = issues.listed();
      if (listed.size > 0) files.set(file, listed);
    }
    const temporary = `${this.#path}.${randomUUID()}.tmp`;
    try {
      await writeFile(temporary, printBaseline(files));
      await rename(temporary, this.#path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw new SettingsError(`${this.#path}: the baseline cannot be written (${whyUnwritten(error)})`);
    }
    return [...files.values()].flatMap((listed) => [...listed.values()]).reduce((sum, { count }) => sum + count, 0);
  }

  #key(file: string): string {
    return file === STDIN ? file : relative(dirname(this.#path), resolve(this.#cwd, file)).replaceAll("\\", "/");
  }
}

/** The issues of one file: first all are counted, then each is asked for. */
class FileIssues {
  readonly #known: ReadonlyMap<string, Listed>;
  readonly #version: 1 | 2;
  /** Marks by key, in their order. */
  readonly #found = new Map<string, string[]>();
  readonly #verdicts = new Map<string, BaselineVerdict[]>();

  constructor(known: ReadonlyMap<string, Listed> = new Map(), version: 1 | 2) {
    this.#known = known;
    this.#version = version;
  }

  /** Nothing of the file is listed, so that each issue is new: there is nothing to count before. */
  get isNew(): boolean {
    return this.#known.size === 0;
  }

  /** Counts an issue; `index` is the request's in the file. */
  count(found: FoundRequest, report: Report, issue: Issue, index: number, version = this.#version): void {
    const key = keyOf(found, report, issue, version);
    const marks = this.#found.get(key) ?? [];
    this.#found.set(key, marks);
    marks.push(issueMark(found, issue, index));
  }

  /** The verdict on the next issue of its key; all issues of the file must have been counted, and are asked for in the same order. */
  next(found: FoundRequest, report: Report, issue: Issue): BaselineVerdict {
    const key = keyOf(found, report, issue, this.#version);
    const listed = this.#known.get(key);
    if (listed === undefined) return "new";
    let left = this.#verdicts.get(key);
    if (left === undefined)
      this.#verdicts.set(key, (left = [...verdicts(listed, this.#found.get(key) ?? [])].reverse()));
    return left.pop() ?? "new";
  }

  listed(): ReadonlyMap<string, Listed> {
    return new Map([...this.#found].map(([key, marks]) => [key, { count: marks.length, marks }]));
  }
}

function keyOf(found: FoundRequest, report: Report, issue: Issue, version: 1 | 2): string {
  return version === 1 ? issueKeyOfVersion1(issue) : issueKey(found, report, issue);
}
