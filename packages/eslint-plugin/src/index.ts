import { createRequire } from "node:module";

import { configuredSettings, presetSettings } from "./configure.ts";
import type { ConfigureOptions, ZohoCrmSettings } from "./configure.ts";
import { PREFIX, presets } from "./presets.ts";
import type { Preset, PresetName } from "./presets.ts";
import { rules } from "./rules/index.ts";

const meta = { name: "@zoho-preflight/eslint-plugin", version: "0.1.0", namespace: PREFIX } as const;

/** One entry of a flat config. */
export interface ConfigEntry {
  readonly name: string;
  readonly files?: string[];
  readonly language?: string;
  readonly plugins: Record<string, object>;
  readonly rules: Record<string, never>;
  readonly settings: Record<string, unknown>;
}

const plugin = {
  meta,
  rules,
  configs: {
    /** What Zoho refuses as errors, what it drops as warnings. */
    get recommended(): ConfigEntry {
      return entry("recommended");
    },
    /** Every rule as an error, and one wrong alternative of a value is enough. */
    get strict(): ConfigEntry {
      return entry("strict");
    },
    /** For payload files, `Leads.insert.zoho.json`; needs the package `@eslint/json`, as do the next two. */
    get json(): ConfigEntry {
      return entry("json");
    },
    get jsonc(): ConfigEntry {
      return entry("jsonc");
    },
    get json5(): ConfigEntry {
      return entry("json5");
    },
  },
  /**
   * An entry with settings: `configure({ metadata: "./zoho-metadata", apiVersion: "v8" })`. The folder counts from the file that calls this,
   * and a digest of what is in it comes along, so that `eslint --cache` notices when the metadata changes.
   */
  configure({ preset = "recommended", files, ...settings }: ConfigureOptions = {}): ConfigEntry {
    return { ...entry(preset, configuredSettings(settings, import.meta.url)), ...(files === undefined ? {} : { files: [...files] }) };
  },
};

function entry(name: PresetName, settings: object = presetSettings(import.meta.url)): ConfigEntry {
  if (!Object.hasOwn(presets, name)) throw new TypeError(`configure: option "preset": expected one of ${Object.keys(presets).join(", ")}, found ${JSON.stringify(name)}.`);
  const { rules: levels, files, language }: Preset = presets[name];
  return {
    name: `${PREFIX}/${name}`,
    ...(files === undefined ? {} : { files: [...files] }),
    ...(language === undefined ? {} : { language }),
    plugins: { [PREFIX]: plugin, ...(language === undefined ? {} : { json: jsonPlugin() }) },
    rules: levels as Record<string, never>,
    settings: { [PREFIX]: settings },
  };
}

function jsonPlugin(): object {
  try {
    const loaded = createRequire(import.meta.url)("@eslint/json") as { readonly default?: object };
    return loaded.default ?? loaded;
  } catch (cause) {
    throw new Error("The presets for payload files of @zoho-preflight/eslint-plugin need the package @eslint/json: npm install --save-dev @eslint/json", { cause });
  }
}

export type { ConfigureOptions, ZohoCrmSettings };
export type { ClientPattern, PayloadPattern } from "./settings/settings.ts";
// With this name `require()` gives the plugin itself.
export { plugin as default, plugin as "module.exports" };
