import { createRequire } from "node:module";

import { settingsOf } from "./configure.ts";
import type { ConfigureOptions, ZohoCrmSettings } from "./configure.ts";
import * as presets from "./presets.ts";
import { rules } from "./rules/index.ts";

const meta = { name: "@zoho-preflight/eslint-plugin", version: "0.1.0", namespace: presets.PREFIX } as const;

/** One entry of a flat config. */
export interface ConfigEntry {
  readonly name: string;
  readonly files?: string[];
  readonly language?: string;
  readonly plugins: Record<string, object>;
  readonly rules: Record<string, never>;
  readonly settings?: Record<string, unknown>;
}

const plugin = {
  meta,
  rules,
  configs: {
    /** What Zoho refuses as errors, what it drops as warnings. */
    get recommended(): ConfigEntry {
      return entry("recommended", presets.recommended);
    },
    /** Every rule as an error, and one wrong alternative of a value is enough. */
    get strict(): ConfigEntry {
      return entry("strict", presets.strict);
    },
    /** For payload files, `Leads.insert.zoho.json`; needs the package `@eslint/json`. */
    get json(): ConfigEntry {
      return { ...entry("json", presets.json), files: ["**/*.zoho.json"], language: "json/json", plugins: { [presets.PREFIX]: plugin, json: jsonPlugin() } };
    },
  },
  /**
   * An entry with settings: `configure({ metadata: "./zoho-metadata", apiVersion: "v8" })`. The folder counts from the file that calls this,
   * and a digest of what is in it comes along, so that `eslint --cache` notices when the metadata changes.
   */
  configure(options: ConfigureOptions = {}): ConfigEntry {
    const { preset = "recommended", files, ...settings } = options;
    return { ...entry(preset, presets[preset]), ...(files === undefined ? {} : { files: [...files] }), settings: { [presets.PREFIX]: settingsOf(settings) } };
  },
};

function entry(name: string, entries: presets.RuleEntries): ConfigEntry {
  return { name: `${presets.PREFIX}/${name}`, plugins: { [presets.PREFIX]: plugin }, rules: entries as Record<string, never> };
}

function jsonPlugin(): object {
  try {
    const loaded = createRequire(import.meta.url)("@eslint/json") as { readonly default?: object };
    return loaded.default ?? loaded;
  } catch (cause) {
    throw new Error('The preset "json" of @zoho-preflight/eslint-plugin needs the package @eslint/json: npm install --save-dev @eslint/json', { cause });
  }
}

export type { ConfigureOptions, ZohoCrmSettings };
export type { ClientPattern, PayloadPattern } from "./settings/settings.ts";
// With this name `require()` gives the plugin itself.
export { plugin as default, plugin as "module.exports" };
