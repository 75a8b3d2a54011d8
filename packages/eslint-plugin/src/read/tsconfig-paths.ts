import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

interface Paths {
  readonly base: string;
  readonly paths: Readonly<Record<string, readonly string[]>>;
}
const NAMES = ["tsconfig.json", "jsconfig.json"];
const known = new Map<string, { readonly stamp: string; readonly paths: Paths | undefined }>();

/** Where an alias of the nearest `tsconfig.json` points: `"@/zoho/client"` with `"paths": { "@/*": ["./src/*"] }`. None for packages. */
export function aliasTargets(specifier: string, folder: string): readonly string[] {
  const found = nearest(folder);
  if (found === undefined) return [];
  for (const [pattern, targets] of Object.entries(found.paths)) {
    const [before = "", after] = pattern.split("*", 2);
    if (
      after === undefined
        ? specifier !== pattern
        : !(
            specifier.startsWith(before) &&
            specifier.endsWith(after) &&
            specifier.length >= before.length + after.length
          )
    )
      continue;
    const middle = after === undefined ? "" : specifier.slice(before.length, specifier.length - after.length);
    return targets.map((target) =>
      resolve(
        found.base,
        target.replace("*", () => middle),
      ),
    );
  }
  return [];
}

/** How long the answer for a folder holds, in milliseconds: the imports of a file, and files that follow each other, ask the same. */
const HOLDS = 500;
const looks = new Map<string, { readonly at: number; readonly paths: Paths | undefined }>();

function nearest(folder: string): Paths | undefined {
  const now = Date.now();
  const before = looks.get(folder);
  if (before !== undefined && now - before.at <= HOLDS) return before.paths;
  const paths = lookUp(folder);
  looks.set(folder, { at: now, paths });
  return paths;
}

function lookUp(folder: string): Paths | undefined {
  for (let at = folder; ; at = dirname(at)) {
    for (const name of NAMES) {
      const file = join(at, name);
      const stat = statSync(file, { throwIfNoEntry: false });
      if (stat === undefined) continue;
      const stamp = `${stat.mtimeMs}:${stat.size}`;
      let kept = known.get(file);
      if (kept?.stamp !== stamp) known.set(file, (kept = { stamp, paths: read(file) }));
      return kept.paths;
    }
    if (dirname(at) === at) return undefined;
  }
}

/** `paths` of that file alone; what it extends is not followed. */
function read(file: string): Paths | undefined {
  try {
    const { compilerOptions } = JSON.parse(withoutComments(readFileSync(file, "utf8"))) as {
      compilerOptions?: { baseUrl?: unknown; paths?: unknown };
    };
    const { baseUrl, paths } = compilerOptions ?? {};
    if (typeof paths !== "object" || paths === null) return undefined;
    const entries = Object.entries(paths).flatMap(([pattern, targets]) =>
      Array.isArray(targets) ? [[pattern, targets.filter((target) => typeof target === "string")] as const] : [],
    );
    return {
      base: resolve(dirname(file), typeof baseUrl === "string" ? baseUrl : "."),
      paths: Object.fromEntries(entries),
    };
  } catch {
    return undefined;
  }
}

/** A tsconfig may hold comments and trailing commas. */
function withoutComments(text: string): string {
  return text
    .replace(/("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, string: string | undefined) => string ?? "")
    .replace(/,(\s*[}\]])/g, "$1");
}
