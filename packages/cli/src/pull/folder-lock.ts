import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

import { PullError } from "../to-zoho/pull-error.ts";
import { finishCommit, isUnfinished } from "./write-files.ts";

/** The folder in a snapshot folder that a running pull works in. Whoever makes it holds the lock, since only one `mkdir` can succeed. */
const WORK_FOLDER = ".pull";
/** Beside it while the lock of a dead pull changes hands. */
const TAKEOVER = ".pull-takeover";
/** Whether a file of a snapshot folder belongs to a pull at work. */
export const isOfLock = (name: string): boolean => name === WORK_FOLDER || name === TAKEOVER;

const HEARTBEAT = 5_000;
/** A pull that has not touched its lock for this long, in ms, is dead, or its machine asleep. */
const STALE = 60_000;

/** A snapshot folder that this pull alone writes to. */
export class FolderLock {
  readonly #folder: string;
  readonly #name: string;
  readonly #work: string;
  readonly #token = randomUUID();
  readonly #madeFolder: string | undefined;
  readonly #heartbeat: NodeJS.Timeout;

  private constructor(folder: string, name: string, madeFolder: string | undefined) {
    this.#folder = folder;
    this.#name = name;
    this.#work = join(folder, WORK_FOLDER);
    this.#madeFolder = madeFolder;
    writeFileSync(join(this.#work, OWNER), JSON.stringify({ pid: process.pid, host: hostname(), token: this.#token }));
    this.#heartbeat = setInterval(() => {
      this.#touch();
    }, HEARTBEAT).unref();
  }

  /**
   * Takes the lock of a folder, which is made where it is missing. What a pull that died has left is put in order first: a snapshot that was
   * written out but not yet in place is put in place, all else is thrown away.
   *
   * @throws {PullError} when another pull is at work there, or the folder cannot be written to
   */
  static take(folder: string, name: string): FolderLock {
    const work = join(folder, WORK_FOLDER);
    try {
      const madeFolder = mkdirSync(folder, { recursive: true });
      if (!madeBy(work)) {
        if (!isStale(work)) throw new PullError(heldBy(work, name));
        takeOver(folder, work, name);
      }
      return new FolderLock(folder, name, madeFolder);
    } catch (error) {
      if (error instanceof PullError) throw error;
      const { code = "an unknown error" } = error as NodeJS.ErrnoException;
      throw new PullError(
        `${name} cannot be written to (${code}${code === "EEXIST" || code === "ENOTDIR" ? ": there is a file of that name" : ""})`,
      );
    }
  }

  /** The folder to work in, which disappears with the lock. Throws `PullError` when another pull has it by now: this machine was asleep, say. */
  get work(): string {
    if (!this.#isHeld()) throw new PullError(`Another pull has taken ${this.#name} over meanwhile`);
    return this.#work;
  }

  /** Gives the lock back, and takes away what this pull has made and not filled. A change that could not be carried out stays for the next pull. */
  release(): void {
    clearInterval(this.#heartbeat);
    if (!this.#isHeld()) return;
    if (isUnfinished(this.#work)) {
      utimesSync(join(this.#work, OWNER), new Date(0), new Date(0));
      return;
    }
    rmSync(this.#work, { recursive: true, force: true });
    if (this.#madeFolder !== undefined) removeIfEmpty(this.#folder, this.#madeFolder);
  }

  #isHeld(): boolean {
    return readOwner(this.#work)?.token === this.#token;
  }

  #touch(): void {
    if (!this.#isHeld()) return;
    const now = new Date();
    try {
      utimesSync(join(this.#work, OWNER), now, now);
    } catch {
      // Somebody removes the lock this very moment; the next use of it will tell.
    }
  }
}

const OWNER = "owner.json";

function madeBy(work: string): boolean {
  try {
    mkdirSync(work);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Dead, as far as can be told: its process is gone from this machine, or it has not been heard of for long. */
function isStale(work: string): boolean {
  const owner = readOwner(work);
  if (owner !== undefined && owner.host === hostname() && !isAlive(owner.pid)) return true;
  const touched = statSync(join(work, owner === undefined ? "." : OWNER), { throwIfNoEntry: false })?.mtimeMs;
  return touched !== undefined && Date.now() - touched > STALE;
}

/** The lock stays where it is and only changes hands, so that nobody can slip in between; of several who try, one makes the folder beside it. */
function takeOver(folder: string, work: string, name: string): void {
  const takeover = join(folder, TAKEOVER);
  if (!madeBy(takeover)) throw new PullError(heldBy(work, name, TAKEOVER));
  try {
    // Between looking and taking over, another one may have done both.
    if (!isStale(work)) throw new PullError(heldBy(work, name));
    finishCommit(folder, work);
    rmSync(join(work, OWNER), { force: true });
  } finally {
    rmdirSync(takeover);
  }
}

function heldBy(work: string, name: string, folder = WORK_FOLDER): string {
  const owner = readOwner(work);
  const who =
    owner === undefined
      ? "Another pull"
      : `Another pull (process ${owner.pid}${owner.host === hostname() ? "" : ` on ${owner.host}`})`;
  return `${who} is writing to ${name}. Wait for it to end; if none is running, remove ${name}/${folder}`;
}

function readOwner(work: string): { readonly pid: number; readonly host: string; readonly token: unknown } | undefined {
  try {
    const { pid, host, token } = JSON.parse(readFileSync(join(work, OWNER), "utf8")) as {
      pid?: unknown;
      host?: unknown;
      token?: unknown;
    };
    return typeof pid === "number" && typeof host === "string" ? { pid, host, token } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** From the folder up to the first one that was made for it, as long as nothing is in them. */
function removeIfEmpty(folder: string, made: string): void {
  for (let at = folder; at.length >= made.length; at = join(at, "..")) {
    try {
      rmdirSync(at);
    } catch {
      return;
    }
  }
}
