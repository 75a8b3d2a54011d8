import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { readAccountDetails } from "./account.ts";
import { fileStamp, readJsonFile } from "./json-file.ts";
import { KeptModules } from "./kept-modules.ts";
import type { Stamped } from "./kept-modules.ts";
import { fileNameFold, moduleFileNames, moduleOfFile } from "./module-file-name.ts";
import { normaliseModules, withDetails, withUnlisted } from "./normalise.ts";
import {
  isRaw,
  readAccount,
  readFields,
  readLayouts,
  readRelatedLists,
  readScopes,
  readVersion,
  SAVED,
} from "./shape.ts";
import type { WithSavedAnswers } from "./saved-answers.ts";
import { savedIn } from "./saved-folder.ts";
import type { Module, ModuleMetadata, Snapshot } from "./snapshot.ts";
import { describeFound, SnapshotError } from "./snapshot-error.ts";

/** The form of snapshot folder that this version of the validator writes and reads; `format` in `snapshot.json`. */
export const SNAPSHOT_FORMAT = 1;

/** How a snapshot is read. */
export interface LoadOptions {
  /** Read every file at once, so that a broken one is reported now and not when its module is first used. */
  readonly eager?: boolean | undefined;
  /** Look at modification time and size on each use: a module whose files have changed is a new object. Three `stat` calls per use. */
  readonly watch?: boolean | undefined;
}

/**
 * The snapshot in a folder, read synchronously and module by module as they are used:
 *
 * ```
 * zoho-metadata/
 *   snapshot.json                { "format": 1, "version": "v8", … }
 *   modules.json                 GET /settings/modules
 *   fields/Leads.json            GET /settings/fields?module=Leads
 *   layouts/Leads.json           optional, as are related_lists/Leads.json, org.json, profile.json, users.json, user_licenses.json,
 *                                features.json, apis.json
 * ```
 * Each file is a response as Zoho sends it, so one saved by hand will do. A module without a fields file is known, its fields are not.
 * `moduleFileName` says what the file of a module is called.
 *
 * @throws {SnapshotError} naming file and place, when the folder or one of its first two files cannot be used; for a module's own files
 * `module()` throws it, or this function with `eager`
 */
export function loadSnapshot(folder: string | URL, options: LoadOptions = {}): Snapshot {
  const path = demandFolder(folder);
  const files = new SnapshotFolder(path, options.watch === true);
  const snapshot: Snapshot & WithSavedAnswers = {
    [SAVED]: savedIn(path, (module) => files.index().fileNames.get(module)),
    get version() {
      return files.index().version;
    },
    get modules() {
      return files.index().modules;
    },
    module: (api_name) => files.module(api_name),
    get org() {
      return files.account().org;
    },
    get profile() {
      return files.account().profile;
    },
    get users() {
      return files.account().users;
    },
    get userLicenses() {
      return files.account().userLicenses;
    },
    get features() {
      return files.account().features;
    },
    get pulledAt() {
      return files.index().pulledAt;
    },
    get scopes() {
      return files.index().scopes;
    },
    get apis() {
      return files.account().apis;
    },
  };
  if (options.eager === true) files.readAll();
  else files.index();
  return snapshot;
}

/** What `snapshot.json` and `modules.json` say together. */
interface Index {
  readonly version: string;
  readonly pulledAt: string | undefined;
  readonly scopes: readonly string[] | undefined;
  readonly modules: readonly Module[];
  readonly byName: ReadonlyMap<string, Module>;
  readonly fileNames: ReadonlyMap<string, string>;
}

const ACCOUNT_FILES = {
  org: "org.json",
  profile: "profile.json",
  users: "users.json",
  userLicenses: "user_licenses.json",
  features: "features.json",
  apis: "apis.json",
} as const;

class SnapshotFolder {
  readonly #folder: string;
  readonly #watch: boolean;
  #index: Stamped<Index> | undefined;
  #account: Stamped<ReturnType<typeof readAccountDetails>> | undefined;
  readonly #modules = new KeptModules();

  constructor(folder: string, watch: boolean) {
    this.#folder = folder;
    this.#watch = watch;
  }

  index(): Index {
    const stamp = this.#stamp("snapshot.json", "modules.json", "fields");
    if (this.#index?.stamp !== stamp) {
      const value = this.#readIndex();
      for (const name of this.#modules.keys()) if (changed(name, this.#index?.value, value)) this.#modules.delete(name);
      this.#index = { stamp, value };
    }
    return this.#index.value;
  }

  module(api_name: string): ModuleMetadata | undefined {
    const { byName, fileNames } = this.index();
    const module = byName.get(api_name);
    const fileName = fileNames.get(api_name);
    if (module === undefined || fileName === undefined) return undefined;
    const stamp = this.#stamp(join("fields", fileName), join("layouts", fileName), join("related_lists", fileName));
    const known = this.#modules.get(api_name);
    if (known?.stamp === stamp) return known.value;
    const value = this.#readModule(module, fileName);
    this.#modules.keep(api_name, { stamp, value });
    return value;
  }

  account(): ReturnType<typeof readAccountDetails> {
    const stamp = this.#stamp(...Object.values(ACCOUNT_FILES));
    if (this.#account?.stamp !== stamp) this.#account = { stamp, value: this.#readAccount() };
    return this.#account.value;
  }

  readAll(): void {
    for (const name of this.index().byName.keys()) this.module(name);
    this.account();
  }

  #readIndex(): Index {
    const head = this.#readHead();
    const listed = this.#read("modules.json", ["modules"], (json, file) => {
      if (json !== undefined) return normaliseModules(json, file);
      throw new SnapshotError({
        file,
        path: ["modules"],
        expected: "a file",
        found: "none",
        advice: "Save the answer of GET /settings/modules there.",
      });
    });
    const folds = new Set(listed.map((module) => fileNameFold(module.api_name)));
    const unlisted = this.#modulesWithFields().filter((name) => !folds.has(fileNameFold(name)));
    const modules = withUnlisted(listed, unlisted);
    // An empty list says nothing about modules; those that have a file are known all the same.
    const byName = new Map(
      [...modules, ...unlisted.map((api_name) => ({ api_name }))].map((module: Module) => [module.api_name, module]),
    );
    return { ...head, modules, byName, fileNames: moduleFileNames(byName.keys()) };
  }

  #readHead(): Pick<Index, "version" | "pulledAt" | "scopes"> {
    const advice = `Write { "format": ${SNAPSHOT_FORMAT}, "version": "v8" } there, with the API version that the metadata was pulled with.`;
    return this.#read("snapshot.json", ["version"], (json, file) => {
      if (json === undefined)
        throw new SnapshotError({ file, path: ["version"], expected: "a file", found: "none", advice });
      if (!isRaw(json))
        throw new SnapshotError({ file, path: ["version"], expected: "an object", found: describeFound(json), advice });
      const { format = SNAPSHOT_FORMAT, version, pulledAt, scopes } = json;
      if (format !== SNAPSHOT_FORMAT) {
        const newer =
          typeof format === "number" && format > SNAPSHOT_FORMAT
            ? "It was written by a newer version: update this one."
            : advice;
        throw new SnapshotError({
          file,
          path: ["format"],
          expected: `format ${SNAPSHOT_FORMAT}`,
          found: describeFound(format),
          advice: newer,
        });
      }
      return { version: readVersion(version, file), pulledAt: readTime(pulledAt), scopes: readScopes(scopes) };
    });
  }

  /** Modules that have a fields file, listed in `modules.json` or not. Numbered twins are known by the list alone. */
  #modulesWithFields(): readonly string[] {
    const folder = join(this.#folder, "fields");
    try {
      return readdirSync(folder).flatMap((file) => moduleOfFile(file) ?? []);
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code ?? "an unknown error";
      if (code === "ENOENT") return [];
      const found = code === "ENOTDIR" ? "a file" : `that it cannot be read (${code})`;
      throw new SnapshotError({
        file: folder,
        path: ["fields"],
        expected: "a folder",
        found,
        advice: "It holds one file per module: fields/Leads.json.",
        cause,
      });
    }
  }

  #readModule(module: Module, fileName: string): ModuleMetadata {
    const name = module.api_name;
    return withDetails(module, {
      fields: this.#read(join("fields", fileName), ["fields", name], (json, file) => readFields(json, name, file)),
      layouts: this.#read(join("layouts", fileName), ["layouts", name], (json, file) => readLayouts(json, name, file)),
      relatedLists: this.#read(join("related_lists", fileName), ["relatedLists", name], (json, file) =>
        readRelatedLists(json, name, file),
      ),
    });
  }

  #readAccount(): ReturnType<typeof readAccountDetails> {
    return readAccountDetails((part) =>
      this.#read(ACCOUNT_FILES[part], [part], (json, file) => readAccount(json, part, file)),
    );
  }

  #read<T>(name: string, path: readonly string[], read: (json: unknown, file: string) => T): T {
    const file = join(this.#folder, name);
    return read(readJsonFile(file, path), file);
  }

  #stamp(...names: readonly string[]): string {
    return this.#watch ? names.map((name) => fileStamp(join(this.#folder, name))).join(" ") : "";
  }
}

/** ISO 8601, also of epoch milliseconds. */
function readTime(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" && Math.abs(value) < 8.64e15 ? new Date(value).toISOString() : undefined;
}

function changed(name: string, before: Index | undefined, after: Index): boolean {
  return (
    before?.fileNames.get(name) !== after.fileNames.get(name) ||
    JSON.stringify(before?.byName.get(name)) !== JSON.stringify(after.byName.get(name))
  );
}

/** The folder's path, once it is sure that there is a folder. */
function demandFolder(folder: string | URL): string {
  const advice = "Name the folder that holds snapshot.json, or pull the metadata into it.";
  const fault = (found: string, cause?: unknown): SnapshotError =>
    new SnapshotError({ file: String(folder), path: [], expected: "a folder", found, advice, cause });
  let stat;
  let path;
  try {
    path = typeof folder === "string" ? folder : fileURLToPath(folder);
    stat = statSync(path, { throwIfNoEntry: false });
  } catch (cause) {
    throw fault("something that cannot be read", cause);
  }
  if (stat === undefined) throw fault("none");
  if (!stat.isDirectory()) throw fault("a file");
  return path;
}
