import { basename, dirname, relative, sep } from "node:path";

import { patternFor } from "../payload/payload-pattern.ts";
import { foldersOf } from "./config-folder.ts";
import type { PluginSettings } from "./settings.ts";

/** `leads.test.ts`, `leads_test.ts`, `leads.cy.js` */
const NAME = /[._-](?:tests?|specs?|e2e|cy)\.(?:[cm]?[jt]sx?|vue|svelte)$/;
const FOLDER = /(?:^|\/)(?:__tests__|__mocks__|tests?|e2e|cypress)\//;

/** Whether a file holds tests: by the settings' patterns, or by its name and its folders within the project. */
export function isTestFile(
  { filename, cwd }: { readonly filename: string; readonly cwd: string },
  { tests }: Pick<PluginSettings, "tests">,
): boolean {
  if (tests !== undefined)
    return tests.length > 0 && patternFor(filename, tests, foldersOf(filename, cwd)) !== undefined;
  if (NAME.test(basename(filename))) return true;
  const key = `${cwd}\0${dirname(filename)}`;
  let isFolder = folders.get(key);
  if (isFolder === undefined) folders.set(key, (isFolder = isTestFolder(filename, cwd)));
  return isFolder;
}

/** Whether the folder of a file holds tests; a project has fewer folders than files. */
const folders = new Map<string, boolean>();

function isTestFolder(filename: string, cwd: string): boolean {
  // What stands above the project, `/home/me/test/`, says nothing of it.
  const [inside] = foldersOf(filename, cwd)
    .map((folder) => relative(folder, filename))
    .filter((path) => !path.startsWith(".."));
  return inside !== undefined && FOLDER.test(inside.split(sep).join("/"));
}
