import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import { createPreflight } from "@zoho-preflight/validator/core";
import { words } from "@zoho-preflight/validator/words";
import type { FullPreflight, Preflight, Snapshot } from "@zoho-preflight/validator";
import type { Bodies } from "@zoho-preflight/validator/bodies";

import type { Org } from "./protocol.ts";

type CoreOptions = Parameters<typeof createPreflight>[0];

/** What a request, or the page, says beside the metadata. */
export interface GivenOptions {
  readonly apiVersion?: string;
  readonly dataCenter?: string;
}

/** Files of a snapshot that are about the account, and what `readSnapshot` calls them. */
const ACCOUNT: Readonly<Record<string, string>> = {
  "org.json": "org",
  "profile.json": "profile",
  "users.json": "users",
  "features.json": "features",
  "user_licenses.json": "userLicenses",
  "apis.json": "apis",
};

/** What has been given, in the shape that `readSnapshot` takes. */
interface Given {
  readonly version: string;
  readonly modules: readonly unknown[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly layouts: Readonly<Record<string, unknown>>;
  readonly relatedLists: Readonly<Record<string, unknown>>;
  /** Of the account, and of `snapshot.json`: when it was pulled, and with which scopes. */
  readonly more: Readonly<Record<string, unknown>>;
}

const NOTHING: Given = { version: "v8", modules: [], fields: {}, layouts: {}, relatedLists: {}, more: {} };

/** The metadata that the user has dropped in, or the standard org. Kept in memory only. */
export class OwnOrg {
  #snapshot: Snapshot | undefined;
  #given = NOTHING;
  readonly #made = new Map<string, Preflight>();
  #bodies: Bodies | undefined;

  /** Takes files of a snapshot folder or answers of the metadata APIs, by name: `fields/Leads.json`, `Leads.json`. All of them, or none. */
  async take(files: Readonly<Record<string, string>>): Promise<Org> {
    try {
      // Loaded when there is something to read.
      const { readSnapshot } = await import("@zoho-preflight/validator/snapshot");
      const given = Object.entries(files).reduce((before, [name, text]) => withFile(before, name, text), this.#given);
      const { more, modules, ...parts } = given;
      const listed = modules.length > 0 ? modules : Object.keys(given.fields).map(moduleNamed);
      this.#snapshot = readSnapshot({ ...more, ...parts, modules: { modules: listed } });
      this.#given = given;
      this.#made.clear();
      return this.shown();
    } catch (error) {
      return { ...this.shown(), fault: error instanceof Error ? error.message : String(error) };
    }
  }

  shown(): Org {
    const modules = this.preflight({})
      .snapshot.modules.map(({ api_name }) => api_name)
      .sort();
    const count = Object.keys(this.#given.fields).length;
    return {
      versions: [...catalogue.versions].reverse(),
      dataCenters: catalogue.dataCenters.map(({ id }) => id),
      modules,
      isOwn: this.#snapshot !== undefined,
      label:
        this.#snapshot === undefined
          ? "Zoho's default fields. What you add stays in memory, and is gone with this tab."
          : `Your metadata: ${modules.length} ${modules.length === 1 ? "module" : "modules"}, fields of ${count}. Kept in memory only, gone with this tab.`,
    };
  }

  /** The preflight for some options, kept. What reads queries and bodies without records is in it after `loadBodies`. */
  preflight(options: GivenOptions): Preflight {
    const key = JSON.stringify(options);
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const own = this.#snapshot ?? standardOrg;
    const bodies = this.#bodies === undefined ? {} : { bodies: this.#bodies };
    const made = createPreflight({ snapshot: own, ...options, catalogue, words, ...bodies } as CoreOptions);
    this.#made.set(key, made);
    return made;
  }

  /** Whether `loadBodies` has been called. */
  get hasBodies(): boolean {
    return this.#bodies !== undefined;
  }

  async loadBodies(): Promise<void> {
    if (this.hasBodies) return;
    const { bodies } = await import("@zoho-preflight/validator/bodies");
    this.#bodies = bodies;
    this.#made.clear();
  }

  /** A preflight that explains answers too. */
  async explaining(options: GivenOptions): Promise<FullPreflight> {
    const full = await import("@zoho-preflight/validator");
    return full.createPreflight({ snapshot: this.#snapshot ?? standardOrg, ...options } as CoreOptions);
  }
}

/** What was given before, with one file more. Throws an error that names the file. */
function withFile(given: Given, name: string, text: string): Given {
  const value = parsed(name, text);
  const file = name.split("/").at(-1) ?? name;
  const account = ACCOUNT[file];
  if (account !== undefined) return { ...given, more: { ...given.more, [account]: value } };
  if ("format" in value && "version" in value) {
    const { version, pulledAt, scopes } = value as { version: unknown; pulledAt?: unknown; scopes?: unknown };
    const more = { ...(pulledAt === undefined ? {} : { pulledAt }), ...(scopes === undefined ? {} : { scopes }) };
    return { ...given, version: String(version), more: { ...given.more, ...more } };
  }
  if ("modules" in value && Array.isArray(value.modules)) return { ...given, modules: value.modules as unknown[] };
  if ("fields" in value) return { ...given, fields: { ...given.fields, [moduleOf(name, file)]: value } };
  if ("layouts" in value) return { ...given, layouts: { ...given.layouts, [moduleOf(name, file)]: value } };
  if ("related_lists" in value)
    return { ...given, relatedLists: { ...given.relatedLists, [moduleOf(name, file)]: value } };
  throw new Error(
    `${name} holds no metadata of Zoho CRM: an answer of the Fields or Modules API is meant, or a file of a snapshot.`,
  );
}

function parsed(name: string, text: string): object {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (typeof value === "object" && value !== null) return value;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${name} is not JSON: ${why}`, { cause: error });
  }
  throw new Error(`${name} holds no metadata of Zoho CRM.`);
}

/** The answers say nothing of their module, so the name of the file does: `Leads.json`, also as browsers save it again, `Leads (1).json`. */
function moduleOf(name: string, file: string): string {
  const module = file.replace(/(?: \(\d+\))?\.json$/i, "");
  if (/^[A-Z]\w*$/.test(module)) return module;
  throw new Error(`${name}: name the file after its module, such as Leads.json.`);
}

function moduleNamed(api_name: string): unknown {
  return { api_name, api_supported: true };
}
