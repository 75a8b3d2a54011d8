import { scopeOf } from "../snapshot-folder/part-scopes.ts";
import { jsonText } from "../snapshot-folder/snapshot-files.ts";
import type { SnapshotFiles, StoredSnapshot } from "../snapshot-folder/snapshot-files.ts";
import type { Refusal } from "./zoho-api.ts";
import type { Operation } from "@zoho-preflight/metadata/catalogue";
import type { TrimmedAnswer } from "@zoho-preflight/validator/node";

/** A part without which the snapshot is complete: `{ file: "apis.json", what: "the list of API addresses", code: "OAUTH_SCOPE_MISMATCH", scope: "ZohoCRM.apis.READ" }`. */
export interface LeftOut {
  readonly file: string;
  readonly what: string;
  readonly code: string;
  /** The scope to grant, where that is what is missing. */
  readonly scope?: string;
}

/** Something that Zoho refused although the rest was answered: `{ what: "layouts of Visits", code: "NO_PERMISSION", … }`. */
export interface Failure {
  readonly what: string;
  readonly code: string;
  /** Zoho's words. */
  readonly message: string;
  /** The scope to grant, where that is what is missing. */
  readonly scope?: string;
  /** The stored file stays in its place. */
  readonly kept: boolean;
}

/**
 * Refusals that say that something is there for nobody, rather than that this user may not see it.
 * Source: possible errors of the Modules, Fields, Layouts and Features APIs (v7 documentation, v8 examples). guess: which of them a system module gets.
 */
const NOT_OFFERED: ReadonlySet<string> = new Set([
  "INVALID_MODULE",
  "NOT_SUPPORTED",
  "API_NOT_SUPPORTED",
  "FEATURE_NOT_SUPPORTED",
  "FEATURE_NOT_ENABLED",
]);

/** Not Zoho's word, but ours. */
export const NAME_TOO_LONG = "NAME_TOO_LONG";

/** What a pull has got so far, and what it did not get. */
export class Collected {
  readonly #stored: StoredSnapshot | undefined;
  readonly #files = new Map<string, string>();
  readonly #failures: Failure[] = [];
  readonly #notOffered: string[] = [];
  readonly #leftOut: LeftOut[] = [];
  #carriedOver = false;

  constructor(stored: StoredSnapshot | undefined) {
    this.#stored = stored;
  }

  get files(): SnapshotFiles {
    return this.#files;
  }

  get failures(): readonly Failure[] {
    return [...this.#failures].sort((a, b) => (a.what < b.what ? -1 : 1));
  }

  get notOffered(): readonly string[] {
    return [...this.#notOffered].sort();
  }

  get leftOutParts(): readonly LeftOut[] {
    return [...this.#leftOut].sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** Some files are older than this pull. */
  get carriedOver(): boolean {
    return this.#carriedOver;
  }

  /** An answer that says nothing gets no file. */
  put(file: string, answer: TrimmedAnswer | undefined): void {
    if (answer !== undefined) this.#files.set(file, jsonText(answer));
  }

  /** Takes a stored file over as it is; false when there is none that can be read. */
  keep(file: string, stored: string | undefined): boolean {
    const text = stored === undefined ? undefined : this.#stored?.files.get(stored);
    if (text === undefined || text === "") return false;
    this.#files.set(file, text);
    this.#carriedOver = true;
    return true;
  }

  /** A refusal that holds for a part of every module, `"layouts"`. What is stored of it is for the caller to keep. */
  refusedForAll(what: string, refusal: Refusal, operation: Operation, folder: string): void {
    const isStored = [...(this.#stored?.files.keys() ?? [])].some((name) => name.startsWith(`${folder}/`));
    this.#fail(what, refusal, operation, isStored);
  }

  /** A refusal. What nobody can have, and was not there before, is not a loss; anything else is a failure, and what is stored stays. */
  refused(what: string, refusal: Refusal, operation: Operation, file: string, stored: string | undefined): void {
    if (NOT_OFFERED.has(refusal.code) && (stored === undefined || this.#stored?.files.has(stored) !== true)) {
      this.#notOffered.push(what);
      return;
    }
    this.#fail(what, refusal, operation, this.keep(file, stored));
  }

  /**
   * A refusal of what the org allows its user or its token: nothing is stored of it, and that is said. An older copy does not stay, since it would
   * speak with the rights of another token.
   */
  leftOut(file: string, what: string, { code }: Refusal, operation: Operation): void {
    if (NOT_OFFERED.has(code) || code === "INVALID_URL_PATTERN") this.#notOffered.push(what);
    else
      this.#leftOut.push({
        file,
        what,
        code,
        ...(code === "OAUTH_SCOPE_MISMATCH" ? { scope: scopeOf(operation) } : {}),
      });
  }

  /** A module whose name is longer than a file's may be: it stays in the list of modules, and nothing else is known of it. */
  nameTooLong(module: string): void {
    const name = `${module.slice(0, 40)}…`;
    this.#leftOut.push({ file: `fields/${name}`, what: `the module ${name}`, code: NAME_TOO_LONG });
  }

  #fail(what: string, { code, message }: Refusal, operation: Operation, kept: boolean): void {
    this.#failures.push({
      what,
      code,
      message,
      ...(code === "OAUTH_SCOPE_MISMATCH" ? { scope: scopeOf(operation) } : {}),
      kept,
    });
  }
}
