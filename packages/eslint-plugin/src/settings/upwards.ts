import { dirname, isAbsolute } from "node:path";

/** The folder of a file and all above it, nearest first; none for `<input>` and `<text>`, which stand in no folder. */
export function* foldersUpwards(filename: string): Generator<string, void, undefined> {
  if (!isAbsolute(filename)) return;
  let folder = dirname(filename);
  for (;;) {
    yield folder;
    const parent = dirname(folder);
    if (parent === folder) return;
    folder = parent;
  }
}
