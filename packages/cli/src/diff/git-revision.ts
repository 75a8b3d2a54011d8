import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { SettingsError } from "../settings.ts";
import type { Git } from "./git.ts";

/** A folder as it was in a revision. `git` resolves `path` as it always does: from the top of the repository, or from here when it begins with `./`. */
export interface RevisionFolder {
  /** `"HEAD~1"`, `"v1.2"`, a commit. */
  readonly revision: string;
  /** `"zoho-metadata"`, `"./zoho-metadata"`; `""` for the top of the repository. */
  readonly path: string;
}

/**
 * A folder's name in a revision: `"HEAD:zoho-metadata"` is `{ revision: "HEAD", path: "zoho-metadata" }`. Without a colon there is no path. The
 * colon of a search, `HEAD^{/fix: taxes}`, is not meant.
 */
export function readRevision(text: string): { readonly revision: string; readonly path?: string } {
  const [braced = ""] = /^(?:[^:{]|\{[^}]*\})*/.exec(text) ?? [];
  if (text[braced.length] !== ":") return { revision: text };
  return { revision: braced, path: text.slice(braced.length + 1).replace(/\/+$/, "") };
}

/** Why a text is not a revision that git is asked for; undefined when it may be one. What begins with `-` would be an option of git's. */
export function revisionFault(revision: string): string | undefined {
  if (revision.startsWith("-")) return `"${revision}" is not a revision: their names do not begin with "-"`;
  if (revision === "") return "A revision is missing before the colon, such as HEAD:zoho-metadata";
  if (revision.includes(".."))
    return `"${revision}" is a range. Name its two ends one after the other: ${revision.replace(/\.{2,}/, " ")}`;
  // eslint-disable-next-line no-control-regex -- they are what is meant
  if (/[\u0000-\u001F\u007F]/.test(revision)) return "The name of a revision holds no control characters";
  return undefined;
}

/** The path that git gives a folder of the working tree: `"apps/crm/zoho-metadata"`. `base` is a folder that exists, `rest` what comes below it. */
export async function pathInRepository(git: Git, revision: string, base: string, rest: string): Promise<string> {
  const { code, stdout, stderr } = await git.run(["rev-parse", "--show-prefix"], base);
  if (code !== 0) throw new SettingsError(notARepository(revision, base, stderr));
  return `${stdout}${rest}`.replaceAll("\\", "/").replace(/\/+$/, "");
}

/**
 * Writes a folder of a revision below `target`, an empty folder, and gives where: `<target>/tree`. The repository, its index and its working tree
 * stay as they are. Throws `SettingsError` when the revision, or the folder in it, does not exist.
 */
export async function exportFolder(
  git: Git,
  { revision, path }: RevisionFolder,
  cwd: string,
  target: string,
): Promise<string> {
  const top = await git.run(["rev-parse", "--absolute-git-dir"], cwd);
  if (top.code !== 0) throw new SettingsError(notARepository(revision, cwd, top.stderr));
  const whole = await git.run(["rev-parse", "--verify", "--quiet", `${revision}^{tree}`], cwd);
  if (whole.code !== 0) throw new SettingsError(await unknownRevision(git, revision, cwd));
  const folder = await git.run(["rev-parse", "--verify", "--quiet", `${revision}:${path}`], cwd);
  const type = folder.code === 0 ? await git.run(["cat-file", "-t", folder.stdout], cwd) : undefined;
  if (type?.stdout !== "tree")
    throw new SettingsError(
      `In ${revision} ${type === undefined ? `there is no folder "${path}"` : `"${path}" is a file, not a folder`}. Paths count from the top of the repository, or from here when they begin with ./`,
    );

  const tree = join(target, "tree");
  await mkdir(tree);
  // A separate index: the repository's may hold work that is not committed yet.
  const own = { GIT_INDEX_FILE: join(target, "index"), GIT_DIR: top.stdout, GIT_WORK_TREE: tree };
  for (const args of [
    ["read-tree", folder.stdout],
    ["checkout-index", "--all"],
  ]) {
    const { code, stderr } = await git.run(args, tree, own);
    if (code !== 0) throw new SettingsError(`git could not give ${revision}:${path}: ${firstLine(stderr)}`);
  }
  return tree;
}

async function unknownRevision(git: Git, revision: string, cwd: string): Promise<string> {
  const shallow = await git.run(["rev-parse", "--is-shallow-repository"], cwd);
  const hint =
    shallow.stdout === "true"
      ? ". This clone is shallow: fetch more of its history (git fetch --unshallow; in a GitHub workflow actions/checkout with fetch-depth: 0)"
      : "";
  return `git knows no revision "${revision}"${revision === "HEAD" ? ", since nothing has been committed yet" : hint}`;
}

function notARepository(revision: string, folder: string, stderr: string): string {
  if (stderr.includes("not a git repository"))
    return `${folder} is not in a git repository, so there is no revision "${revision}"`;
  return `git cannot be asked in ${folder}: ${firstLine(stderr)}`;
}

function firstLine(text: string): string {
  return (text.split("\n")[0] ?? "").replace(/^fatal: /, "");
}
