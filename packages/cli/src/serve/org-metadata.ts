import { readFileSync } from "node:fs";
import { join } from "node:path";

import { loadSnapshot, moduleFileNames } from "@zoho-preflight/validator/node";
import { entriesOf } from "@zoho-preflight/validator/stand-in";
import type { Entry, OrgMetadata } from "@zoho-preflight/validator/stand-in";

/**
 * The responses in a snapshot folder, as they were saved, read anew on each call. Throws what reading throws: the validator has looked at the
 * folder before and says it better.
 */
export function folderMetadata(folder: string): OrgMetadata {
  const read = (name: string, key: string): readonly Entry[] => entriesOf(readJson(join(folder, name)), key);
  const fileOf = (part: string, module: string): string | undefined => {
    const name = moduleFileNames(loadSnapshot(folder).modules.map(({ api_name }) => api_name)).get(module);
    return name === undefined ? undefined : join(part, name);
  };
  const ofModule = (part: string, key: string, module: string): readonly Entry[] => {
    const file = fileOf(part, module);
    return file === undefined ? [] : read(file, key);
  };
  return {
    modules: () => read("modules.json", "modules"),
    fields: (module) => ofModule("fields", "fields", module),
    layouts: (module) => ofModule("layouts", "layouts", module),
    relatedLists: (module) => ofModule("related_lists", "related_lists", module),
    account: (file, key) => read(`${file}.json`, key),
  };
}

/** The same metadata, with the profile in another file. */
export function withProfileFile(metadata: OrgMetadata, file: string | undefined): OrgMetadata {
  if (file === undefined) return metadata;
  return {
    ...metadata,
    account: (part, key) => (part === "profile" ? entriesOf(readJson(file), key) : metadata.account(part, key)),
  };
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    // A module whose name is too long for a file has none.
    if (["ENOENT", "ENAMETOOLONG"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
  return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
}
