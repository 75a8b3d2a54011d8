import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import { createPreflight } from "@zoho-preflight/validator";
import type { Module, ModuleMetadata, Preflight, Snapshot } from "@zoho-preflight/validator";
import { loadSnapshot } from "@zoho-preflight/validator/node";

import { isStandardModule } from "../requests/is-zoho-crm.ts";
import { findSnapshot } from "./find-snapshot.ts";
import type { Run } from "./upwards.ts";
import type { PluginSettings } from "./settings.ts";

const DAY = 86_400_000;

/**
 * A snapshot folder as the files of a process meet it, one after the other: read when first used, and looked at again for each linted file.
 * A module whose files were written since is a new object, so that an open editor judges by what `pull` has just brought. Within one file
 * nothing is looked at twice.
 */
class SharedFolder implements Snapshot {
  readonly folder: string;
  version = "v8";
  modules: readonly Module[] = [];
  /** Why the folder cannot be used, from the last look at it; its modules are then unknown, which flags nothing. */
  problem: string | undefined;
  /** Why single modules cannot be used, by api_name; since the last look. */
  readonly faults = new Map<string, string>();
  #loaded: Snapshot | undefined;
  #seen = new Map<string, ModuleMetadata | undefined>();
  /** Another object whenever something is another that was used before. */
  state: object = {};
  readonly #used = new Map<string, unknown>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Begins with another linted file: what was looked at before may have changed. */
  lookAgain(): void {
    this.#seen.clear();
    this.faults.clear();
    try {
      this.#read();
      this.problem = undefined;
    } catch (error) {
      this.modules = [];
      this.problem = said(error);
    }
  }

  #read(): void {
    const isFirst = this.#loaded === undefined;
    try {
      this.#loaded ??= loadSnapshot(this.folder, { watch: true });
      this.modules = this.#loaded.modules;
      this.#notices(" modules", this.modules);
      this.version = this.#loaded.version;
    } catch (error) {
      this.#loaded = undefined;
      if (isFirst) throw error;
      this.#read(); // what was read may be gone altogether, and that is then what is said
    }
  }

  module(api_name: string): ModuleMetadata | undefined {
    if (this.problem !== undefined) return undefined;
    if (this.#seen.has(api_name)) return this.#seen.get(api_name);
    try {
      const module = this.#loaded?.module(api_name);
      this.#notices(api_name, module);
      this.#seen.set(api_name, module);
      return module;
    } catch (error) {
      this.faults.set(api_name, said(error));
      throw error; // the validator goes on without this module and says so
    }
  }

  #notices(name: string, now: unknown): void {
    if (this.#used.has(name) && this.#used.get(name) !== now) this.state = {};
    this.#used.set(name, now);
  }

  get org(): Snapshot["org"] {
    return this.problem === undefined ? this.#loaded?.org : undefined;
  }

  get profile(): Snapshot["profile"] {
    return this.problem === undefined ? this.#loaded?.profile : undefined;
  }

  get users(): Snapshot["users"] {
    return this.problem === undefined ? this.#loaded?.users : undefined;
  }

  get apis(): Snapshot["apis"] {
    return this.problem === undefined ? this.#loaded?.apis : undefined;
  }

  get userLicenses(): Snapshot["userLicenses"] {
    return this.problem === undefined ? this.#loaded?.userLicenses : undefined;
  }

  get features(): Snapshot["features"] {
    return this.problem === undefined ? this.#loaded?.features : undefined;
  }

  get scopes(): Snapshot["scopes"] {
    return this.problem === undefined ? this.#loaded?.scopes : undefined;
  }

  get pulledAt(): string | undefined {
    return this.problem === undefined ? this.#loaded?.pulledAt : undefined;
  }
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : "The metadata cannot be read.";
}

const folders = new Map<string, SharedFolder>();
const preflights = new WeakMap<PluginSettings, Map<string, Preflight>>();

/** What the calls of one file are judged with. */
export interface FileMetadata {
  /** The preflight for calls that speak this API version, or the settings' own; made when first asked for. */
  preflight(apiVersion?: string): Preflight;
  /** The API version that the metadata was pulled with; v8 for the standard org. */
  readonly version: string;
  /** Whether nobody's own metadata is at hand, so that Zoho's default fields stand in. */
  readonly isStandardOrg: boolean;
  /** Whether the org has a module of that api_name; the standard org's modules count too, since a snapshot may hold some modules only. */
  isModule(name: string): boolean;
  /** The api_names of a module's fields; none for a module that is not known. */
  fieldNames(module: string): readonly string[];
  /** The same object as long as nothing has changed of what was judged with it: no module that was used so far was written anew. */
  state(): object;
  /** What is wrong with the metadata, in sentences; those about single modules are known after they were used. */
  problems(): readonly string[];
}

/**
 * The metadata for a linted file: the folder of the settings, else the nearest `zoho-metadata/`, else the embedded standard org. A folder
 * that cannot be used counts as one without modules, so that what needs no metadata is still judged.
 */
export function metadataFor(
  settings: PluginSettings,
  filename: string,
  now: () => number = Date.now,
  run?: Run,
): FileMetadata {
  if (settings.metadata === null) return nothingKnown(settings);
  const path = settings.metadata ?? findSnapshot(filename, run);
  const folder = path === undefined ? undefined : sharedFolder(path);
  folder?.lookAgain();
  return {
    preflight: (apiVersion) => preflightOf(settings, folder, path, apiVersion),
    version: folder?.version ?? "v8",
    isStandardOrg: folder === undefined,
    isModule: (name) => isStandardModule(name) || folder?.modules.some((module) => module.api_name === name) === true,
    fieldNames: (name) => folder?.module(name)?.fields?.map((field) => field.api_name) ?? standardFields(name),
    state: () => folder?.state ?? standardOrg,
    problems: () => (folder === undefined ? [] : problemsOf(folder, settings.maxAgeDays, now())),
  };
}

function standardFields(module: string): readonly string[] {
  const { fields } = standardOrg;
  return Object.hasOwn(fields, module) ? (fields[module]?.fields.map((field) => field.api_name) ?? []) : [];
}

/** A snapshot without modules: what it does not have, it does not ask for. */
const NOTHING: Snapshot = { version: "v8", modules: [], module: () => undefined };

/** Somebody's own metadata, of which only is known that the settings do not say where it is. */
function nothingKnown(settings: PluginSettings): FileMetadata {
  return {
    preflight: (apiVersion) => preflightOf(settings, NOTHING, "", apiVersion),
    version: NOTHING.version,
    isStandardOrg: false,
    isModule: isStandardModule,
    fieldNames: standardFields,
    state: () => NOTHING,
    problems: () => [],
  };
}

function sharedFolder(path: string): SharedFolder {
  let folder = folders.get(path);
  if (folder === undefined) folders.set(path, (folder = new SharedFolder(path)));
  return folder;
}

function preflightOf(
  settings: PluginSettings,
  snapshot: Snapshot | undefined,
  path: string | undefined,
  apiVersion = settings.apiVersion,
): Preflight {
  let made = preflights.get(settings);
  if (made === undefined) preflights.set(settings, (made = new Map<string, Preflight>()));
  // A validator notes its snapshot's version once.
  const key = `${apiVersion ?? ""} ${snapshot?.version ?? ""} ${path ?? ""}`;
  let preflight = made.get(key);
  if (preflight === undefined) {
    const { dataCenter, environment, scopes, severity } = settings;
    preflight = createPreflight({
      ...(snapshot !== undefined && { snapshot }),
      ...(apiVersion !== undefined && { apiVersion }),
      ...(dataCenter !== undefined && { dataCenter }),
      ...(environment !== undefined && { environment }),
      ...(scopes !== undefined && { scopes }),
      ...(severity !== undefined && { severity }),
    });
    made.set(key, preflight);
  }
  return preflight;
}

function problemsOf(folder: SharedFolder, maxAgeDays: number | undefined, now: number): string[] {
  if (folder.problem !== undefined) return [folder.problem];
  const problems = [...folder.faults.values()];
  const pulledAt = maxAgeDays === undefined ? NaN : Date.parse(folder.pulledAt ?? "");
  if (maxAgeDays !== undefined && !Number.isNaN(pulledAt) && now - pulledAt > maxAgeDays * DAY) {
    const days = Math.floor((now - pulledAt) / DAY);
    problems.push(
      `The metadata in ${folder.folder} was pulled ${days} ${days === 1 ? "day" : "days"} ago, and maxAgeDays is ${maxAgeDays}. Run zoho-preflight pull.`,
    );
  }
  return problems;
}
