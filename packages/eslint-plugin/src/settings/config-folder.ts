import { dirname, isAbsolute, resolve } from "node:path";

import { fileStamp } from "./file-stamp.ts";
import { nearestFolder } from "./upwards.ts";

/** Source: https://eslint.org/docs/latest/use/configure/configuration-files */
const CONFIG_FILES = ["js", "mjs", "cjs", "ts", "mts", "cts"].map((extension) => `eslint.config.${extension}`);

/**
 * The absolute path of a folder that ESLint's settings name. They do not say where they stand, so a relative one counts from the nearest
 * `eslint.config.js` above the linted file, or else from the working directory, which in editors may be any folder.
 */
export function fromConfigFolder(folder: string, filename: string, cwd: string): string {
  if (isAbsolute(folder)) return folder;
  const places = foldersOf(filename, cwd).map((place) => resolve(place, folder));
  return places.find((place) => fileStamp(place) !== undefined) ?? places[0] ?? folder;
}

/** The folders from which paths in ESLint's settings may count for a file, the likelier first. */
export function foldersOf(filename: string, cwd: string): readonly string[] {
  const config = configFolder(filename);
  return config === undefined || config === cwd ? [cwd] : [config, cwd];
}

const found = new Map<string, string | undefined>();

function configFolder(filename: string): string | undefined {
  const start = dirname(filename);
  if (!found.has(start)) found.set(start, nearestFolder(filename, ...CONFIG_FILES));
  return found.get(start);
}
