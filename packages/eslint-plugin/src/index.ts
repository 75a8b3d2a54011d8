import { createRequire } from "node:module";

import type { ESLint, Linter, Rule } from "eslint";

import { configuredSettings, presetSettings } from "./configure.ts";
import type { ConfigureOptions, ZohoCrmSettings } from "./configure.ts";
import { listed } from "./listed.ts";
import { isLoaded, late } from "./load-late.ts";
import type { Preset, PresetName } from "./presets.ts";
import { isWorthALook } from "./worth-a-look.ts";

const PREFIX = "zoho-crm";
const { rules: metas, presets } = listed();

const meta = { name: "@zoho-preflight/eslint-plugin", version: "0.1.0", namespace: PREFIX } as const;

/** One entry of a flat config. */
export interface ConfigEntry {
  readonly name: string;
  readonly files?: string[];
  readonly language?: string;
  readonly plugins: Record<string, ESLint.Plugin>;
  readonly rules: Linter.RulesRecord;
  readonly settings: Record<string, unknown>;
}

/** The plugin as configs see it. */
export interface ZohoCrmPlugin {
  readonly meta: typeof meta;
  /** One rule per check, under the check's own name, and the few that only code can show. */
  readonly rules: NonNullable<ESLint.Plugin["rules"]>;
  readonly configs: {
    /** What Zoho refuses as errors, what it drops as warnings. */
    readonly recommended: ConfigEntry;
    /** Every rule as an error, and one wrong alternative of a value is enough. */
    readonly strict: ConfigEntry;
    /** For payload files, `Leads.insert.zoho.json`; needs the package `@eslint/json`, as do the next two. */
    readonly json: ConfigEntry;
    readonly jsonc: ConfigEntry;
    readonly json5: ConfigEntry;
  };
  /**
   * An entry with settings: `configure({ metadata: "./zoho-metadata", apiVersion: "v8" })`. The folder counts from the file that calls this,
   * and a digest of what is in it comes along, so that `eslint --cache` notices when the metadata changes.
   *
   * @throws {TypeError} when there is no such preset; what else is wrong, the rule `metadata` says
   */
  readonly configure: (options?: ConfigureOptions) => ConfigEntry;
}

const plugin: ZohoCrmPlugin = {
  meta,
  rules: Object.fromEntries(Object.entries(metas).map(([name, meta]) => [name, ruleOf(name, meta)])),
  // Made when they are asked for: each looks at where it is asked from.
  configs: {
    get recommended() {
      return entry("recommended");
    },
    get strict() {
      return entry("strict");
    },
    get json() {
      return entry("json");
    },
    get jsonc() {
      return entry("jsonc");
    },
    get json5() {
      return entry("json5");
    },
  },
  configure({ preset = "recommended", files, ...settings } = {}) {
    return {
      ...entry(preset, configuredSettings(settings, import.meta.url)),
      ...(files === undefined ? {} : { files: [...files] }),
    };
  },
};

const NO_LISTENERS: Rule.RuleListener = {};

/** A rule as ESLint sees it; what it looks for is loaded for the first file that is worth a look. */
function ruleOf(name: string, meta: Rule.RuleMetaData): Rule.RuleModule {
  let rule: Rule.RuleModule | undefined;
  return {
    meta,
    create(context) {
      if (rule === undefined) {
        if (!isLoaded() && !isWorthALook(context)) return NO_LISTENERS;
        rule = (late().rules as unknown as Readonly<Record<string, Rule.RuleModule>>)[name];
      }
      return rule?.create(context) ?? NO_LISTENERS;
    },
  };
}

function entry(name: PresetName, settings: object = presetSettings(import.meta.url)): ConfigEntry {
  if (!Object.hasOwn(presets, name))
    throw new TypeError(
      `configure: option "preset": expected one of ${Object.keys(presets).join(", ")}, found ${JSON.stringify(name)}.`,
    );
  const { rules: levels, files, language }: Preset = presets[name];
  return {
    name: `${PREFIX}/${name}`,
    ...(files === undefined ? {} : { files: [...files] }),
    ...(language === undefined ? {} : { language }),
    plugins: { [PREFIX]: plugin, ...(language === undefined ? {} : { json: jsonPlugin() }) },
    rules: levels as Linter.RulesRecord,
    settings: { [PREFIX]: settings },
  };
}

function jsonPlugin(): ESLint.Plugin {
  try {
    const loaded = createRequire(import.meta.url)("@eslint/json") as ESLint.Plugin & {
      readonly default?: ESLint.Plugin;
    };
    return loaded.default ?? loaded;
  } catch (cause) {
    throw new Error(
      "The presets for payload files of @zoho-preflight/eslint-plugin need the package @eslint/json: npm install --save-dev @eslint/json",
      { cause },
    );
  }
}

export type { ConfigureOptions, ZohoCrmSettings };
export type { ClientPattern, PayloadPattern } from "./settings/settings.ts";
// With this name `require()` gives the plugin itself.
export { plugin as default, plugin as "module.exports" };
