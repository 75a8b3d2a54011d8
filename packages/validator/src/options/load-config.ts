import { dirname, join, resolve } from "node:path";

import { readTextFile } from "../files/text-file.ts";
import { jsonFault, lineAndColumn } from "../snapshot/json-fault.ts";
import type { Config } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { readConfig } from "./read-config.ts";

/** The name of the file that holds a project's settings. */
export const CONFIG_FILE = "zoho-preflight.json";

/** The configuration that holds for a folder, and where it was found. */
export interface LoadedConfig {
  /** The file, absolute. */
  readonly path: string;
  readonly config: Config;
  /** The snapshot folder that `config.metadata` names, absolute. */
  readonly metadata?: string;
}

/**
 * The nearest `zoho-preflight.json`, from a folder (the working directory) upwards; undefined when there is none up to the root.
 *
 * @throws {ConfigError} when the nearest one cannot be read, is not UTF-8 or JSON, has an unknown key or a value that the key cannot have
 */
export function loadConfig(from: string = process.cwd()): LoadedConfig | undefined {
  let folder = resolve(from);
  for (;;) {
    const path = join(folder, CONFIG_FILE);
    const text = textOf(path);
    if (text !== undefined) {
      const config = readConfig(parse(text, path), path);
      return { path, config, ...(config.metadata !== undefined && { metadata: resolve(folder, config.metadata) }) };
    }
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}

function textOf(file: string): string | undefined {
  const read = readTextFile(file);
  if ("text" in read) return read.text;
  if ("wrong" in read) {
    const { line, column } = read.wrong;
    const found = `a byte of another encoding at line ${line}, column ${column}`;
    throw new ConfigError({ file, key: "", expected: "UTF-8", found, advice: "Save the file as UTF-8." });
  }
  const { code, cause } = read;
  // ENOTDIR: the search began at a file.
  if (code === "ENOENT" || code === "ENOTDIR") return undefined;
  const found = code === "EISDIR" ? "a folder" : `that it cannot be read (${code})`;
  throw new ConfigError({ file, key: "", expected: "a JSON file", found, cause });
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const { line, column } = lineAndColumn(text, jsonFault(text) ?? text.length);
    throw new ConfigError({
      file,
      key: "",
      expected: "JSON",
      found: `something else at line ${line}, column ${column}`,
      cause,
    });
  }
}
