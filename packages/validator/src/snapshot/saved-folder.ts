import { join } from "node:path";

import { readJsonFile } from "./json-file.ts";
import { entriesOf } from "./shape.ts";
import type { OrgMetadata } from "./saved-answers.ts";
import type { Raw } from "./shape.ts";

/** The answers in a snapshot folder as they are saved, read anew on each call; `fileOf` gives the name of a module's files. Throws `SnapshotError`. */
export function savedIn(folder: string, fileOf: (module: string) => string | undefined): OrgMetadata {
  const read = (name: string, key: string): readonly Raw[] => entriesOf(readJsonFile(join(folder, name), []), key);
  const ofModule = (part: string, key: string, module: string): readonly Raw[] => {
    const name = fileOf(module);
    return name === undefined ? [] : read(join(part, name), key);
  };
  return {
    modules: () => read("modules.json", "modules"),
    fields: (module) => ofModule("fields", "fields", module),
    layouts: (module) => ofModule("layouts", "layouts", module),
    relatedLists: (module) => ofModule("related_lists", "related_lists", module),
    account: (part, key) => read(`${part}.json`, key),
  };
}
