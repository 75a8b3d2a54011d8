import { resolve } from "node:path";

import { whyUnread } from "./own-files.ts";
import { readEnvironment, UnreadEnvironment } from "./requests-in/environments/environment-file.ts";
import { inputFiles } from "./requests-in/input-files.ts";
import { readInput } from "./requests-in/read-input.ts";
import { SettingsError } from "./settings.ts";
import { count } from "./terminal/counted.ts";
import type { World } from "./context.ts";
import type { ReadingFlags } from "./reading-flags.ts";
import type { Environment } from "./requests-in/environments/environment-file.ts";
import type { FoundOrPassed, Problem } from "./requests-in/found.ts";
import type { InputFile } from "./requests-in/input-files.ts";
import type { InputOptions } from "./requests-in/read-input.ts";

/** What a command knows of the values in a file. */
type ReadOptions = Pick<
  InputOptions,
  "records" | "completes" | "answers" | "preflight" | "map" | "wants" | "parts" | "progressed"
> &
  Partial<Pick<InputOptions, "stdin">>;

/** The files of requests that a command line names, and how all of them are read: one for every command that takes such files. */
export class Reading {
  readonly files: readonly InputFile[];
  /** The file of `--env`, absolute. */
  readonly environmentFile: string | undefined;
  readonly #options: Pick<InputOptions, "cwd" | "stdin" | "readOutside" | "environment">;
  /** Files of folders that hold no requests. */
  readonly #passedOver = new Set<string>();
  /** Requests that may go to anybody. */
  #open = 0;

  /** Throws `SettingsError` when the environment cannot be read. */
  constructor(
    names: readonly string[],
    { env, readOutside }: ReadingFlags,
    { cwd, stdin }: Pick<World, "cwd" | "stdin">,
  ) {
    this.files = inputFiles(names, cwd);
    const [, file = env, name] = /^(.*?)#([^#/\\]*)$/.exec(env ?? "") ?? [];
    this.environmentFile = file === undefined ? undefined : resolve(cwd, file);
    const environment = file === undefined ? undefined : environmentIn(file, name, cwd);
    this.#options = { cwd, stdin, readOutside, ...(environment === undefined ? {} : { environment }) };
  }

  /**
   * All that is in a file. One that a folder led to need not hold requests: what it is instead is said only when it turns out to hold some, else
   * it is counted for `passedOver`.
   */
  async *read({ name, isFound }: InputFile, given: ReadOptions = {}): AsyncGenerator<FoundOrPassed, void> {
    const foreign: Problem[] = [];
    let isEmpty = true;
    for await (const found of readInput(name, { ...this.#options, ...given })) {
      if (isFound === true && isEmpty && found.kind === "problem" && found.isForeign === true) {
        foreign.push(found);
        continue;
      }
      if (found.kind !== "problem") yield* foreign.splice(0);
      if (found.kind === "other" && found.isOpen === true) this.#open++;
      isEmpty = false;
      yield found;
    }
    if (isFound === true && isEmpty) this.#passedOver.add(name);
  }

  /** `3 files without requests passed over.`, and how many requests may go to anybody; undefined when there were none. */
  get passedOver(): string | undefined {
    const { size } = this.#passedOver;
    const open = this.#open;
    const sentences = [
      ...(size === 0 ? [] : [`${count(size, "file")} without requests passed over.`]),
      ...(open === 0
        ? []
        : [
            `${count(open, "request")} not looked at: the address begins with a variable that has no value here. Name its values with --env FILE.`,
          ]),
    ];
    return sentences.length === 0 ? undefined : sentences.join(" ");
  }
}

function environmentIn(file: string, name: string | undefined, cwd: string): Environment {
  try {
    return readEnvironment(resolve(cwd, file), name);
  } catch (error) {
    throw new SettingsError(
      error instanceof UnreadEnvironment
        ? `--env ${file}: ${whyUnread(error.message)}`
        : `--env: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
