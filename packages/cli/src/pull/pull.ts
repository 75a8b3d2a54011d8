import { legible } from "@zoho-preflight/validator/secrets";

import { printableJson } from "../terminal/printable-json.ts";
import { readSide } from "../snapshot-folder/snapshot-side.ts";
import { mask } from "../terminal/mask.ts";
import { coloursFor } from "../terminal/colour.ts";
import { write } from "../terminal/streams.ts";
import { AccessToken } from "./access-token.ts";
import { countChanges } from "./compare-files.ts";
import { secretsIn } from "./credentials.ts";
import { driftOf } from "./drift.ts";
import { FolderLock } from "./folder-lock.ts";
import { Interruption } from "../terminal/interruption.ts";
import { Progress } from "../terminal/progress.ts";
import { scopesToKeep } from "./parts.ts";
import { PullError } from "../to-zoho/pull-error.ts";
import { pullMetadata } from "./pull-metadata.ts";
import { driftText, failureText, jsonReport, leftOutText, profileText, pulledText } from "./pull-report.ts";
import { readPullSettings } from "./pull-settings.ts";
import { Secrets } from "../to-zoho/secrets.ts";
import { readStored } from "../snapshot-folder/snapshot-files.ts";
import { updateOf } from "./snapshot-update.ts";
import { touchEslintConfig } from "../touch-eslint-config.ts";
import { Transport } from "../to-zoho/transport.ts";
import { isUnfinished, writeFiles } from "./write-files.ts";
import { ZohoApi } from "./zoho-api.ts";
import { SettingsError } from "../settings.ts";
import type { Context } from "../context.ts";
import type { Colours } from "../terminal/colour.ts";
import type { PulledSnapshot } from "./pull-metadata.ts";
import type { PullSettings } from "./pull-settings.ts";
import type { StoredSnapshot } from "../snapshot-folder/snapshot-files.ts";
import type { SnapshotUpdate } from "./snapshot-update.ts";
import type { PullFlags } from "./flags.ts";

/** `zoho-preflight pull`: the org's metadata as a snapshot folder, all of it or none. */
export async function pull(this: Context, flags: PullFlags): Promise<void> {
  const { stdout, stderr } = this.process;
  const interruption = new Interruption();
  const run = new PullRun(this.process, flags, interruption);
  try {
    this.process.exitCode = await run.all();
  } catch (error) {
    run.clearProgress();
    this.process.exitCode = interruption.exitCode ?? 2;
    const text = run.lastWords(error);
    if (flags.json) await write(stdout, `${printableJson({ version: 1, written: false, error: text })}\n`);
    await write(stderr, `${text}\n`);
  } finally {
    interruption.stop();
  }
}

/** One call of the command. */
class PullRun {
  readonly #process: Context["process"];
  readonly #flags: PullFlags;
  readonly #interruption: Interruption;
  readonly #progress: Progress;
  readonly #secrets = new Secrets();
  readonly #startedAt = new Date();
  /** What can be said about the folder when the pull ends early. */
  #left = "Nothing was written.";

  constructor(process: Context["process"], flags: PullFlags, interruption: Interruption) {
    this.#process = process;
    this.#flags = flags;
    this.#interruption = interruption;
    this.#progress = new Progress(process.stderr, !flags.quiet);
  }

  /** Gives the exit code. */
  async all(): Promise<number> {
    const settings = readPullSettings(this.#flags, this.#process);
    this.#secrets.add(...secretsIn(settings.credentials));
    if (this.#flags.check) return this.#check(settings);
    const lock = FolderLock.take(settings.folder, settings.name);
    try {
      return await this.#pull(settings, lock);
    } finally {
      lock.release();
    }
  }

  clearProgress(): void {
    this.#progress.clear();
  }

  /** What is said when a pull ends early; throws what is nobody's fault but ours. */
  lastWords(error: unknown): string {
    if (this.#interruption.exitCode !== undefined) return `Interrupted. ${this.#left}`;
    if (error instanceof SettingsError) return this.#safe(error.message);
    if (!(error instanceof PullError)) throw error;
    const between = error.message.includes("\n") ? "\n\n" : /[.?!]$/.test(error.message) ? " " : ". ";
    return this.#safe(`${error.message}${between}${this.#left}`);
  }

  async #pull(settings: PullSettings, lock: FolderLock): Promise<number> {
    const stored = readStored(settings.folder);
    if (stored !== undefined) this.#left = `The snapshot in ${settings.name} is as it was.`;
    const { pulled, requests, scopes } = await this.#ask(settings, stored);
    const update = this.#update(settings, pulled, stored, scopes);
    const isWritten = pulled.failures.length === 0 || this.#flags.partial;
    if (isWritten) this.#write(settings, update, lock);
    const outcome = { settings, pulled, stored, info: update.info, changes: update.changes, requests, isWritten };
    const left = isWritten ? undefined : `${this.#left} --partial writes what was not refused.`;
    await this.#report(
      [failureText(outcome), left, leftOutText(outcome), profileText(outcome)],
      jsonReport(outcome),
      isWritten ? (colours) => pulledText(outcome, colours) : undefined,
    );
    return isWritten ? 0 : 2;
  }

  async #check(settings: PullSettings): Promise<number> {
    const stored = readStored(settings.folder);
    if (stored === undefined)
      throw new SettingsError(
        `There is no snapshot in ${settings.name} to compare with; pull one first, without --check`,
      );
    // Before Zoho is asked: what cannot be read cannot be compared.
    const before = readSide(settings.folder, settings.name);
    this.#left = `The snapshot in ${settings.name} is as it was.`;
    const { pulled, requests, scopes } = await this.#ask(settings, stored);
    const update = this.#update(settings, pulled, stored, scopes);
    const drift = driftOf(before, stored.files, update, pulled.leftOut);
    const outcome = { settings, pulled, stored, info: update.info, changes: drift.files, requests, isWritten: false };
    await this.#report(
      [failureText(outcome), leftOutText(outcome), ...drift.caveats],
      jsonReport(outcome, drift),
      (colours) => driftText(settings.name, drift, colours),
    );
    if (pulled.failures.length > 0 && !this.#flags.partial) return 2;
    return countChanges(drift.files) > 0 ? 1 : 0;
  }

  async #ask(
    settings: PullSettings,
    stored: StoredSnapshot | undefined,
  ): Promise<{
    readonly pulled: PulledSnapshot;
    readonly requests: number;
    readonly scopes: readonly string[] | undefined;
  }> {
    const { addresses, credentials, version, modules } = settings;
    const { concurrency, retries, retryDelay, timeout, fresh } = this.#flags;
    const { signal } = this.#interruption;
    const retrying = { retries, firstDelay: retryDelay, signal };
    const transport = new Transport({ env: this.#process.env, timeout: timeout * 1000, signal });
    const token = new AccessToken({
      ...retrying,
      credentials,
      accounts: addresses.accounts,
      transport,
      onSecret: (secret) => {
        this.#secrets.add(secret);
      },
    });
    const onWait = (wait: number, why: string): void => {
      this.#progress.show(`${why}; waiting ${Math.ceil(wait / 1000)} s, as it asks`, true);
    };
    const api = new ZohoApi({
      ...retrying,
      base: `${addresses.api}/crm/${version}`,
      transport,
      token,
      concurrency,
      hide: (text) => this.#secrets.hideInAnswer(text),
      onWait,
    });
    this.#progress.show(`Asking ${api.host} …`, true);
    const onProgress = (done: number, all: number, what: string): void => {
      this.#progress.show(`${done} of ${all}  ${what}`);
    };
    try {
      const pulled = await pullMetadata({
        api,
        version,
        dataCenter: addresses.dataCenter,
        modules,
        stored,
        fresh,
        onProgress,
      });
      return { pulled, requests: api.requests, scopes: scopesToKeep(token.scopes) };
    } finally {
      this.#progress.clear();
      await transport.close();
    }
  }

  #update(
    { version, addresses, maxAgeDays }: PullSettings,
    pulled: PulledSnapshot,
    stored: StoredSnapshot | undefined,
    scopes: readonly string[] | undefined,
  ): SnapshotUpdate {
    return updateOf(pulled, stored, {
      version,
      dataCenter: addresses.dataCenter,
      scopes,
      startedAt: this.#startedAt,
      maxAgeDays,
    });
  }

  #write({ folder, name }: PullSettings, { toWrite, changes }: SnapshotUpdate, lock: FolderLock): void {
    this.#interruption.signal.throwIfAborted();
    if (toWrite.size === 0) return;
    const { work } = lock;
    try {
      writeFiles(folder, work, toWrite, changes.removed);
    } catch (error) {
      const { code = "an unknown error" } = error as NodeJS.ErrnoException;
      if (!isUnfinished(work)) throw new PullError(`${name} cannot be written to (${code})`);
      this.#left = "The next pull puts the rest in place.";
      throw new PullError(
        `Some files of ${name} could not be replaced (${code}). Close what has them open and pull again`,
      );
    }
    if (countChanges(changes) > 0) touchEslintConfig(folder);
  }

  async #report(
    warnings: readonly (string | undefined)[],
    json: object,
    toText?: (colours: Colours) => string,
  ): Promise<void> {
    const { stdout, stderr, env } = this.#process;
    for (const text of warnings) if (text !== undefined) await write(stderr, `${this.#safe(text)}\n`);
    if (this.#flags.json) await write(stdout, `${this.#safe(printableJson(json))}\n`);
    else if (toText !== undefined && !this.#flags.quiet) await write(stdout, toText(coloursFor(stdout, env)));
  }

  /** Text that may stand on a terminal or in a log: no control characters, no secrets, not even such as only look like one. */
  #safe(text: string): string {
    return mask(this.#secrets.hide(text.split("\n").map(legible).join("\n")));
  }
}
