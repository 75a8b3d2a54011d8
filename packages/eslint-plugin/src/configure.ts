import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

import type { PreflightOptions } from "@zoho-preflight/validator";

import type { PresetName } from "./presets.ts";
import { late } from "./load-late.ts";
import { callerFolder } from "./settings/caller-folder.ts";
import type { ClientPattern, PayloadPattern } from "./settings/settings.ts";

/** `settings["zoho-crm"]`; the same keys may stand in `zoho-preflight.json`. */
export interface ZohoCrmSettings extends Pick<
  PreflightOptions,
  "apiVersion" | "dataCenter" | "environment" | "scopes" | "severity"
> {
  /** The folder of the org's metadata. Relative: from the folder of `eslint.config.js`. */
  readonly metadata?: string;
  /** Functions of the project that send requests. */
  readonly clients?: readonly ClientPattern[];
  /** JSON files that hold request bodies; also by file pattern: `{ "payloads/leads/*.json": "POST /crm/v8/Leads" }`. */
  readonly payloads?: readonly PayloadPattern[] | Readonly<Record<string, string>>;
  /** The version that `ZOHO.CRM.API.*` speaks. Default: v2. */
  readonly embeddedVersion?: string;
  /** Days after which the metadata is called old. */
  readonly maxAgeDays?: number;
  /** Files that hold tests: `["checks/**"]`. Default: by their names, `*.test.*`, `tests/`; none of them is one with `[]`. */
  readonly tests?: readonly string[];
  /** Read by nobody. `configure` and the presets put a digest of the metadata here, so that `eslint --cache` notices when it changes. */
  readonly digest?: string;
}

export interface ConfigureOptions extends Omit<ZohoCrmSettings, "metadata" | "digest"> {
  /** The folder of the org's metadata: absolute, a `file:` URL, or relative to the file that calls `configure`. */
  readonly metadata?: string | URL;
  /** Which rules: those that are surely right, all, or those for payload files. Default: `"recommended"`. */
  readonly preset?: PresetName;
  /** The files it is for, when a project has several orgs: `["packages/bakery/**"]`. */
  readonly files?: readonly string[];
}

/**
 * The settings of `configure`: plain JSON with the absolute folder, and a digest of what is in it.
 *
 * @param own `import.meta.url` of the file that was called
 */
export function configuredSettings(
  { metadata, ...settings }: Omit<ConfigureOptions, "preset" | "files">,
  own: string,
): ZohoCrmSettings {
  const folder = callerFolder(import.meta.url, own) ?? process.cwd();
  const absolute = metadata === undefined ? settings : { ...settings, metadata: absolutePath(metadata, folder) };
  const digest = late().settingsDigest(folder, absolute);
  return digest === undefined ? absolute : { ...absolute, digest };
}

/**
 * The settings of a preset, which does not know what others add to them. ESLint merges all that hold for a file and writes them out as JSON
 * for the key of its cache: only then the digest is made, of the folder that was named in the end.
 */
export function presetSettings(own: string): { readonly toJSON: () => object } {
  const folder = callerFolder(import.meta.url, own) ?? process.cwd();
  return {
    toJSON(this: object) {
      const settings = Object.fromEntries(Object.entries(this).filter(([key]) => key !== "toJSON"));
      return { ...settings, digest: late().settingsDigest(folder, settings) };
    },
  };
}

/** Empty text is left for the reader of the settings to refuse. */
function absolutePath(path: string | URL, folder: string): string {
  const text = String(path);
  return text.startsWith("file:") ? fileURLToPath(text) : text === "" ? text : resolve(folder, text);
}
