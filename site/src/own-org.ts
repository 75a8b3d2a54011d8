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

/** The metadata that the user has dropped in, or the standard org. Kept in memory only. */
export class OwnOrg {
  #snapshot: Snapshot | undefined;
  readonly #modules: unknown[] = [];
  readonly #parts: Record<"fields" | "layouts" | "relatedLists", Record<string, unknown>> = {
    fields: {},
    layouts: {},
    relatedLists: {},
  };
  #version = "v8";
  readonly #made = new Map<string, Preflight>();
  #bodies: Bodies | undefined;

  /** Takes files of a snapshot folder or answers of the metadata APIs, by name: `fields/Leads.json`, `Leads.json`. */
  async take(files: Readonly<Record<string, string>>): Promise<Org> {
    try {
      // Loaded when there is something to read.
      const { readSnapshot } = await import("@zoho-preflight/validator/snapshot");
      for (const [name, text] of Object.entries(files)) this.#takeFile(name, text);
      const modules = this.#modules.length > 0 ? this.#modules : Object.keys(this.#parts.fields).map(moduleNamed);
      this.#snapshot = readSnapshot({ version: this.#version, modules: { modules }, ...this.#parts });
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
    const count = Object.keys(this.#parts.fields).length;
    return {
      versions: [...catalogue.versions].reverse(),
      dataCenters: catalogue.dataCenters.map(({ id }) => id),
      modules,
      isOwn: this.#snapshot !== undefined,
      label:
        this.#snapshot === undefined
          ? "Zoho's default fields. What you add stays in memory, and is gone with this tab."
          : `Your metadata: ${modules.length} modules, fields of ${count}. Kept in memory only, gone with this tab.`,
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

  #takeFile(name: string, text: string): void {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      throw new Error(`${name} is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    if (typeof value !== "object" || value === null) throw new Error(`${name} holds no metadata of Zoho CRM.`);
    const file = name.split("/").at(-1) ?? name;
    const module = decodeURIComponent(file.replace(/\.json$/i, ""));
    if ("format" in value && "version" in value) this.#version = String(value.version);
    else if ("modules" in value && Array.isArray(value.modules))
      this.#modules.splice(0, Infinity, ...(value.modules as unknown[]));
    else if ("fields" in value) this.#parts.fields[module] = value;
    else if ("layouts" in value) this.#parts.layouts[module] = value;
    else if ("related_lists" in value) this.#parts.relatedLists[module] = value;
    else if (!/^(?:org|profile|users|features|user_licenses|apis)\.json$/.test(file))
      throw new Error(
        `${name} holds no metadata of Zoho CRM: an answer of the Fields or Modules API is meant, or a file of a snapshot.`,
      );
  }
}

function moduleNamed(api_name: string): unknown {
  return { api_name, api_supported: true };
}
