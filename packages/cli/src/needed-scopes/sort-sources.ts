import { existsSync, statSync } from "node:fs";
import { extname, resolve } from "node:path";

import { CODE } from "../code-in/not-covered.ts";
import { filesBelow, inputFiles, isRequestText } from "../requests-in/input-files.ts";
import { count } from "../terminal/counted.ts";

/** What of the arguments is code, and what holds requests. */
interface SortedSources {
  readonly code: readonly string[];
  readonly files: readonly string[];
  /** What is left out of a folder of code. */
  readonly notes: readonly string[];
}

/** Files that hold nothing but requests; JSON and pages beside code are mostly something else. */
const REQUESTS = /\.(?:har|http|rest|bru|curl)$/i;

/**
 * Files with the ending of a program are code; so are folders and patterns that lead to one, and those that lead to nothing. All else holds
 * requests. Beside code requests are not read, since examples and fixtures would ask for scopes that nobody needs, and that is said.
 */
export function sortSources(sources: readonly string[], cwd: string): SortedSources {
  const sorted: { readonly code: string[]; readonly files: string[]; readonly notes: string[] } = {
    code: [],
    files: [],
    notes: [],
  };
  for (const source of sources) {
    const isFolder = statSync(resolve(cwd, source), { throwIfNoEntry: false })?.isDirectory() === true;
    const isPattern = !isRequestText(source) && !existsSync(resolve(cwd, source)) && /[*?[{]/.test(source);
    const found = inputFiles([source], cwd).map(({ name }) => name);
    const isFruitless = isFolder ? found.length === 0 : isPattern && found[0] === source;
    const isOfCode = isFolder ? filesBelow(resolve(cwd, source), isCode).length > 0 : found.some(isCode);
    if (!isOfCode && !isFruitless) {
      sorted.files.push(source);
      continue;
    }
    sorted.code.push(source);
    const beside = found.filter((name) => REQUESTS.test(name));
    if (beside.length > 0)
      sorted.notes.push(
        `${source} holds code, so ${count(beside.length, "file")} of requests in it ${beside.length === 1 ? "was" : "were"} not read; name ${beside.length === 1 ? "it" : "them"} to include ${beside.length === 1 ? "it" : "them"}: ${beside.slice(0, 3).join(", ")}${beside.length > 3 ? " …" : ""}`,
      );
  }
  return sorted;
}

function isCode(name: string): boolean {
  return CODE.has(extname(name));
}
