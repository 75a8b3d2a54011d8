import { SnapshotError } from "@zoho-preflight/validator/node";

import { PullError } from "../to-zoho/pull-error.ts";
import type { StoredSnapshot } from "../snapshot-folder/snapshot-files.ts";
import type { ApiAnswer, Question, Refusal, ZohoApi } from "./zoho-api.ts";
import type { TrimmedAnswer } from "@zoho-preflight/validator/node";

/** What is kept of an answer; undefined when Zoho has nothing to say. */
export interface Trimmed {
  readonly kind: "trimmed";
  readonly answer: TrimmedAnswer | undefined;
}

/** A question that has answered itself before its turn came. */
export interface Moot {
  readonly kind: "moot";
}

/** Told after each answer: how many have come, how many are known to be wanted, and what the last one was about. */
export type OnProgress = (done: number, all: number, what: string) => void;

/** The questions of a pull: their answers trimmed, their number told, and where Zoho says that nothing has changed, what is stored. */
export class Inquiry {
  readonly #api: ZohoApi;
  readonly #stored: StoredSnapshot | undefined;
  readonly #onProgress: OnProgress;
  #asked = 0;
  #done = 0;
  /** Since when a stored file answers for what Zoho calls unchanged; undefined when none does. */
  #since: Date | undefined;

  constructor(api: ZohoApi, stored: StoredSnapshot | undefined, onProgress: OnProgress) {
    this.#api = api;
    this.#stored = stored;
    this.#onProgress = onProgress;
  }

  get host(): string {
    return this.#api.host;
  }

  /** From now on asks only for what changed since, where there is a stored file. */
  askSince(since: Date | undefined): void {
    this.#since = since;
  }

  async ask(question: Question, what: string): Promise<ApiAnswer> {
    this.#asked++;
    const answer = await this.#api.ask(question);
    this.#done++;
    this.#onProgress(this.#done, this.#asked, what);
    return answer;
  }

  /**
   * The trimmed answer, or the refusal; moot, when the question has become so.
   *
   * @param stored name of the file that holds the last answer, `"fields/Leads.json"`
   */
  async trimmed(
    question: Question,
    what: string,
    trim: (json: unknown) => TrimmedAnswer | undefined,
    stored?: string,
  ): Promise<Trimmed | Refusal | Moot> {
    const text = stored === undefined || this.#since === undefined ? undefined : this.#stored?.files.get(stored);
    const before = text === undefined ? undefined : (JSON.parse(text) as TrimmedAnswer);
    const answer = await this.ask(
      before === undefined || this.#since === undefined ? question : { ...question, since: this.#since },
      what,
    );
    if (answer.kind === "refused" || answer.kind === "moot") return answer;
    if (answer.kind === "unchanged") {
      if (before !== undefined) return { kind: "trimmed", answer: before };
      throw new PullError(`${this.host} answers 304 to ${question.path}, although it was not asked what has changed`);
    }
    const trimmed = answer.kind === "nothing" ? undefined : this.read(question.path, () => trim(answer.json));
    // Nobody says whether Zoho then sends everything or only what changed, so a list that lacks something is not believed.
    if (before !== undefined && lacksSome(before, trimmed)) return this.trimmed(question, what, trim);
    return { kind: "trimmed", answer: trimmed };
  }

  /** Reads an answer; one that cannot be read ends the pull. */
  read<T>(path: string, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      const place = error.path
        .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
        .join("")
        .slice(1);
      throw new PullError(
        `${this.host} answers ${path} with something else than Zoho's metadata: ${place}: expected ${error.expected}, found ${error.found}`,
      );
    }
  }
}

/** Whether an entry of the stored list is not in the new one, by api_name or id. */
function lacksSome(before: TrimmedAnswer, after: TrimmedAnswer | undefined): boolean {
  const now = new Set(names(after));
  return names(before).some((name) => !now.has(name));
}

function names(answer: TrimmedAnswer = {}): readonly unknown[] {
  return Object.values(answer).flatMap((list) =>
    typeof list === "number" ? [] : list.map(({ api_name, id }) => api_name ?? id),
  );
}
