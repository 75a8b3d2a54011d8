import { dirname, resolve } from "node:path";

import { CONFIG_FILE, loadConfig } from "@zoho-preflight/validator/node";

import { readable } from "../settings.ts";
import type { GeneratedForm } from "./files.ts";
import type { GenerateFlags } from "./flags.ts";
import type { RecordOperation } from "@zoho-preflight/validator/schemas";

/** What is to be written, and into which folder. */
export interface Choices {
  /** Undefined where nobody has said which. */
  readonly modules: readonly string[] | "all" | undefined;
  /** Where the modules are named, as a message says it: `--modules`. */
  readonly namedIn: string;
  readonly operations: readonly RecordOperation[];
  readonly formats: readonly GeneratedForm[];
  readonly lenient: boolean;
  /** Absolute. */
  readonly out: string;
  /** The configuration says all that the folder is to hold, so what it no longer names is not wanted there. */
  readonly isWhole: boolean;
}

const OUT = "src/zoho";

/**
 * Flags over `generate` in the nearest `zoho-preflight.json`, and that over what is usual. Its `out` counts from its folder. Where no list of modules
 * is meant for `generate`, the one for `pull` holds. Throws `SettingsError` for a configuration that cannot be used.
 */
export function readChoices(flags: GenerateFlags, cwd: string): Choices {
  const loaded = readable(() => loadConfig(cwd));
  const config = loaded?.config;
  const kept = config?.generate;
  const { modules, allModules, operations, format, out, lenient } = flags;
  const isFlagged = allModules || [modules, operations, format, out].some((flag) => flag !== undefined);
  const folder = kept === undefined || loaded === undefined ? cwd : dirname(loaded.path);
  return {
    modules: allModules ? "all" : (modules ?? kept?.modules ?? config?.modules),
    namedIn:
      modules !== undefined
        ? "--modules"
        : `${kept?.modules === undefined ? "modules" : "generate.modules"} in ${CONFIG_FILE}`,
    operations: operations ?? kept?.operations ?? ["insert", "update", "upsert", "read"],
    formats: format ?? kept?.formats ?? ["zod", "types", "json-schema"],
    lenient: lenient || kept?.lenient === true,
    out: out === undefined ? resolve(folder, kept?.out ?? OUT) : resolve(cwd, out),
    isWhole: kept?.modules !== undefined && !isFlagged,
  };
}
