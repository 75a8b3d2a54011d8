import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What is written into a folder, by path: text and bytes as they are, anything else as JSON. */
export type Files = Readonly<Record<string, unknown>>;

const made: string[] = [];

/** A new folder with files in it, outside of the workspace. It is gone after the tests of the file. */
export function newFolder(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "preflight-")));
  made.push(folder);
  write(folder, files);
  return folder;
}

/** Writes files into a folder: `write(folder, { "zoho-metadata/fields/Boats.json": { fields: [] } })`. */
export function write(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(
      join(folder, name),
      typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content),
    );
  }
}

/** Removes the folders that the tests of a file have made; `setup.ts` has it done after each. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
