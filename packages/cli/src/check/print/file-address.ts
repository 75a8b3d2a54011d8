import { isAbsolute, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { STDIN } from "../../requests-in/read-input.ts";
import type { World } from "../../context.ts";

/** Where file names that others read start: the repository in a GitHub workflow, else the working directory. */
function baseFolder({ cwd, env }: Pick<World, "cwd" | "env">): string {
  const workspace = env.GITHUB_WORKSPACE;
  return workspace === undefined || workspace === "" || isOutside(relative(workspace, cwd)) ? cwd : workspace;
}

/** A file as others name it: `requests/leads.json`, with `/`, from the base; as given when it lies elsewhere. Undefined for standard input. */
export function fileFromBase(file: string, { cwd, env }: Pick<World, "cwd" | "env">): string | undefined {
  if (file === STDIN) return undefined;
  const path = relative(baseFolder({ cwd, env }), resolve(cwd, file));
  return (isOutside(path) ? resolve(cwd, file) : path).replaceAll("\\", "/");
}

/** The same as a URI reference: `requests/new%20leads.json`, or a `file:` URI for what lies elsewhere. */
export function uriFromBase(file: string, world: Pick<World, "cwd" | "env">): string {
  const path = fileFromBase(file, world);
  if (path === undefined) return "stdin";
  return isAbsolute(path) ? pathToFileURL(path).href : path.split("/").map(encodeURIComponent).join("/");
}

function isOutside(path: string): boolean {
  return isAbsolute(path) || /^\.\.(?:[\\/]|$)/.test(path);
}
