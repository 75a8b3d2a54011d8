import { createHash } from "node:crypto";
import type { Hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { CONFIG_FILE } from "@zoho-preflight/validator/node";

import { findSnapshot } from "./find-snapshot.ts";
import { readSettings, SETTINGS_KEY } from "./read-settings.ts";
import { metadataFor } from "./snapshot-cache.ts";
import { nearestFolder } from "./upwards.ts";

/**
 * A short text that changes when something does that results rest on and ESLint does not see: the metadata, `zoho-preflight.json`, and with
 * `maxAgeDays` whether the metadata is old. Settings are part of the key of ESLint's cache, so with this among them `eslint --cache` lints
 * anew after a pull. It goes by contents, so a fresh checkout gives the same: 10 ms for 6 MB. Undefined where there is nothing to watch.
 *
 * @param folder the folder of ESLint's config file
 * @param given `settings["zoho-crm"]`, `metadata` absolute
 */
export function settingsDigest(folder: string, given: object = {}): string | undefined {
  const filename = join(folder, "eslint.config.js");
  const settings = readSettings({ filename, cwd: folder, settings: { [SETTINGS_KEY]: given } });
  const file = nearestFolder(filename, CONFIG_FILE);
  const snapshot = settings.metadata ?? findSnapshot(filename);
  if (file === undefined && snapshot === undefined) return undefined;
  const hash = createHash("sha1");
  if (file !== undefined) addFile(hash, join(file, CONFIG_FILE), CONFIG_FILE);
  if (snapshot !== undefined) for (const name of namesIn(snapshot)) addFile(hash, join(snapshot, name), name);
  if (settings.maxAgeDays !== undefined) hash.update(metadataFor(settings, filename).problems().join());
  return hash.digest("hex").slice(0, 16);
}

/** The parts of a snapshot folder. Whatever else a folder holds that somebody names by mistake, such as an entire project, is not read. */
const PARTS = ["", "fields", "layouts", "related_lists"];

/** The JSON files of a snapshot folder, in a stable order; none where there is no folder. */
function namesIn(folder: string): string[] {
  return PARTS.flatMap((part) => filesIn(join(folder, part)).map((name) => join(part, name)));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .sort();
  } catch {
    return [];
  }
}

function addFile(hash: Hash, path: string, name: string): void {
  hash.update(`\n${name}\n`);
  try {
    hash.update(readFileSync(path));
  } catch {
    hash.update("unreadable"); // the rule `metadata` says so when a file is linted
  }
}
