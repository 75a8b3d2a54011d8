import { dirname, isAbsolute, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { snapshotDigest } from "./settings/digest.ts";
import type { ClientPattern, PayloadPattern } from "./settings/settings.ts";
import type { PreflightOptions } from "@zoho-preflight/validator";

/** `settings["zoho-crm"]`; the same keys may stand in `zoho-preflight.json`. */
export interface ZohoCrmSettings extends Pick<PreflightOptions, "apiVersion" | "dataCenter" | "environment" | "scopes" | "severity"> {
  /** The folder of the org's metadata. Relative: from the working directory. */
  readonly metadata?: string;
  readonly clients?: readonly ClientPattern[];
  readonly payloads?: readonly PayloadPattern[] | Readonly<Record<string, string>>;
  /** The version that `ZOHO.CRM.API.*` speaks. Default: v2. */
  readonly embeddedVersion?: string;
  /** Days after which the metadata is called old. */
  readonly maxAgeDays?: number;
}

export interface ConfigureOptions extends Omit<ZohoCrmSettings, "metadata"> {
  /** The folder of the org's metadata: absolute, a `file:` URL, or relative to the file that calls `configure`. */
  readonly metadata?: string | URL;
  /** Which rules: those that are surely right, or all. Default: `"recommended"`. */
  readonly preset?: "recommended" | "strict";
  /** The files it is for, when a project has several orgs: `["packages/bakery/**"]`. */
  readonly files?: readonly string[];
}

/** Settings with the absolute folder, and the digest of what is in it: ESLint's cache then notices a pull. */
export function settingsOf({ metadata, ...settings }: Omit<ConfigureOptions, "preset" | "files">): ZohoCrmSettings & { readonly digest?: string } {
  if (metadata === undefined) return settings;
  const folder = metadata instanceof URL || metadata.startsWith("file:") ? fileURLToPath(metadata) : isAbsolute(metadata) ? metadata : resolve(callerFolder() ?? process.cwd(), metadata);
  return { ...settings, metadata: folder, digest: snapshotDigest(folder) };
}

/** The folder of the file that calls `configure`: editors start ESLint in any folder. Undefined where the stack does not tell. */
function callerFolder(): string | undefined {
  const lines = new Error().stack?.split("\n") ?? [];
  for (const line of lines) {
    const [, file] = /(?:\(|at )((?:file:\/\/)?[^()]*?[\\/][^()\\/]*eslint\.config\.[cm]?[jt]s)(?:\?[^():]*)?:\d+:\d+\)?$/.exec(line.trim()) ?? [];
    if (file !== undefined) return dirname(file.startsWith("file:") ? fileURLToPath(file) : file.replace(/^async /, ""));
  }
  return undefined;
}
