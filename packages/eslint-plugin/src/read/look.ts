import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Longer files are generated or bundled, and no place to look for a helper. */
const LONGEST = 400_000;
/** How long a look holds, in milliseconds: files of a run follow each other faster, and each would look at the same imports. */
const HOLDS = 500;
const NOTHING: ReadonlyMap<string, "file" | "folder" | "link"> = new Map<string, "file" | "folder" | "link">();

/** What stands on the disk, looked at once for files that are linted right after each other: one listing for a folder, one `stat` for a file that is read. */
export class Look {
  readonly at = Date.now();
  /** The files that it was used for. One that comes again has been changed, or something around it. */
  readonly files = new Set<string>();
  /** What others found by this look, and which holds no longer than that. */
  readonly found = new Map<string, string | undefined>();
  readonly leads = new Map<string, boolean>();
  readonly #listings = new Map<string, ReadonlyMap<string, "file" | "folder" | "link">>();
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

  #listing(folder: string): ReadonlyMap<string, "file" | "folder" | "link"> {
    let listing = this.#listings.get(folder);
    if (listing === undefined) this.#listings.set(folder, (listing = listingOf(folder)));
    return listing;
  }
}

function listingOf(folder: string): ReadonlyMap<string, "file" | "folder" | "link"> {
  try {
    return new Map(
      readdirSync(folder, { withFileTypes: true }).map((entry) => [
        entry.name,
        entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "link",
      ]),
    );
  } catch {
    return NOTHING;
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

/** The look for a linted file. @param run what the files of one run have in common; without it the look is a new one */
export function lookFor(filename: string, run: object | undefined): Look {
  let look = run === undefined ? undefined : looks.get(run);
  if (look === undefined || look.files.has(filename) || Date.now() - look.at > HOLDS) {
    look = new Look();
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
