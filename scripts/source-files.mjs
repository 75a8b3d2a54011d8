import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const FOLDERS = ["metadata/corrections", "metadata/src", "packages/validator/src"];

/** The files in which a guess may stand, in a stable order: `[{ file: "metadata/src/hosts.ts", text }]`. */
export function sourceFiles(root) {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
  )
    .filter((file) => /\.(?:ts|mjs)$/.test(file) && !/\.test\.ts$|\/generated\//.test(file))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
}
