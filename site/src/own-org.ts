import { catalogue } from "@zoho-preflight/metadata/catalogue";
import { createPreflight } from "@zoho-preflight/validator";
import type { Preflight, Snapshot } from "@zoho-preflight/validator";

import type { Org } from "./protocol.ts";

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
      label:
        this.#snapshot === undefined
          ? "Zoho's default fields. What you add stays in memory, and is gone with this tab."
          : `Your metadata: ${modules.length} modules, fields of ${count}. Kept in memory only, gone with this tab.`,
    };
  }

  /** The preflight for some options, kept. */
  preflight(options: { readonly apiVersion?: string; readonly dataCenter?: string }): Preflight {
    const key = JSON.stringify(options);
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const given = this.#snapshot === undefined ? options : { ...options, snapshot: this.#snapshot };
    const made = createPreflight(given as Parameters<typeof createPreflight>[0]);
    this.#made.set(key, made);
    return made;
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
