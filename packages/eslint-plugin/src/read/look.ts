import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Longer files are generated or bundled, and no place to look for a helper. */
const LONGEST = 400_000;
/** How long a look holds, in milliseconds: files of a run follow each other faster, and each would look at the same imports. */
const HOLDS = 500;
/** What is looked at again at most, to see that all of it is as it was; for more one begins anew. */
const MOST_AGAIN = 500;
/** A folder that was listed this soon after it was changed, in milliseconds, may have been changed again within the same tick of its clock. */
const TICK = 2000;

type Kind = "file" | "folder" | "link";
interface Listing {
  /** When the folder was changed; undefined where there is none. */
  readonly changed: number | undefined;
  readonly at: number;
  readonly entries: ReadonlyMap<string, Kind>;
}

/** What stands on the disk, looked at once for files that are linted right after each other: one listing for a folder, one `stat` for a file that is read. */
export class Look {
  readonly at = Date.now();
  /** The files that it was used for. One that comes again has been changed, or something around it. */
  readonly files = new Set<string>();
  /** What others found by this look, and which holds no longer than that. */
  readonly found = new Map<string, string | undefined>();
  readonly leads = new Map<string, boolean>();
  /** What was made of the files that were looked at, by what it was made for: also of no use any more when one of them is another. */
  made = new WeakMap<object, Map<unknown, Map<() => unknown, unknown>>>();
  readonly #listings = new Map<string, Listing>();
  readonly #stamps = new Map<string, string | undefined>();

  /** Whether there is such a file. */
  isFile(path: string): boolean {
    const kind = this.#listing(dirname(path)).get(basename(path));
    return kind === "file" || (kind === "link" && this.stamp(path) !== undefined);
  }

  /** Whether there may be such a folder. */
  isFolder(path: string): boolean {
    const kind = this.#listing(dirname(path)).get(basename(path));
    return kind === "folder" || kind === "link";
  }

  /** Time and size of a file that is worth reading; undefined where there is none. */
  stamp(path: string): string | undefined {
    if (!this.#stamps.has(path)) this.#stamps.set(path, stampOf(path));
    return this.#stamps.get(path);
  }

  /** The same once more, where all that was looked at is as it was then; otherwise undefined. `resolves`: whether a name still means the same file. */
  again(resolves: (key: string, path: string | undefined, look: Look) => boolean): Look | undefined {
    if (this.#listings.size + this.#stamps.size > MOST_AGAIN) return undefined;
    const next = new Look();
    for (const [folder, listing] of this.#listings) {
      const now = listedAgain(folder, listing);
      if (now === undefined) return undefined;
      next.#listings.set(folder, now);
    }
    for (const [path, stamp] of this.#stamps) if (next.stamp(path) !== stamp) return undefined;
    for (const [key, path] of this.found) {
      if (!resolves(key, path, next)) return undefined;
      next.found.set(key, path);
    }
    for (const [key, leads] of this.leads) next.leads.set(key, leads);
    next.made = this.made;
    return next;
  }

  #listing(folder: string): ReadonlyMap<string, Kind> {
    let listing = this.#listings.get(folder);
    if (listing === undefined) this.#listings.set(folder, (listing = listingOf(folder)));
    return listing.entries;
  }
}

function listingOf(folder: string, changed = changedAt(folder)): Listing {
  const entries = new Map<string, Kind>();
  try {
    for (const entry of changed === undefined ? [] : readdirSync(folder, { withFileTypes: true }))
      entries.set(entry.name, entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "link");
  } catch {
    // What may not be listed has nothing in it that may be read.
  }
  return { changed, at: Date.now(), entries };
}

/** The listing of a folder that has the same in it as before; undefined for one that has not. */
function listedAgain(folder: string, before: Listing): Listing | undefined {
  const changed = changedAt(folder);
  if (changed === before.changed && (changed === undefined || before.at - changed > TICK)) return before;
  const now = listingOf(folder, changed);
  return now.entries.size === before.entries.size &&
    [...now.entries].every(([name, kind]) => before.entries.get(name) === kind)
    ? now
    : undefined;
}

function changedAt(folder: string): number | undefined {
  try {
    return statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
  } catch {
    return undefined;
  }
}

function stampOf(path: string): string | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat?.isFile() === true && stat.size <= LONGEST ? `${stat.mtimeMs}:${stat.size}` : undefined;
  } catch {
    return undefined;
  }
}

const looks = new WeakMap<object, Look>();

/**
 * The look for a linted file.
 *
 * @param run what the files of one run have in common; without it the look is a new one
 * @param resolves whether a name still means the same file, for what `found` holds
 */
export function lookFor(
  filename: string,
  run: object | undefined,
  resolves: (key: string, path: string | undefined, look: Look) => boolean = () => true,
): Look {
  const before = run === undefined ? undefined : looks.get(run);
  let look = before;
  if (look === undefined || look.files.has(filename) || Date.now() - look.at > HOLDS) {
    look = before?.again(resolves) ?? new Look();
    if (run !== undefined) looks.set(run, look);
  }
  look.files.add(filename);
  return look;
}

const ENDINGS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
const INDEXES = ["index.ts", "index.tsx", "index.js", "index.mjs"];
/** What TypeScript writes in an import for a file of another ending. */
const WRITTEN_AS: Readonly<Record<string, readonly string[]>> = {
  ".js": [".ts", ".tsx"],
  ".mjs": [".mts"],
  ".cjs": [".cts"],
  ".jsx": [".tsx"],
};

/** The script that an absolute path without its ending means: `/project/src/client`. */
export function scriptAt(base: string, look: Look): string | undefined {
  const written = /\.[cm]?[jt]sx?$/.exec(base)?.[0];
  const candidates = [
    ...(written === undefined ? [] : [base]),
    ...ENDINGS.map((ending) => base + ending),
    ...(look.isFolder(base) ? INDEXES.map((name) => join(base, name)) : []),
    ...(written === undefined
      ? []
      : (WRITTEN_AS[written] ?? []).map((ending) => base.slice(0, -written.length) + ending)),
  ];
  return candidates.find((candidate) => look.isFile(candidate));
}
