import { createRequire } from "node:module";
import { relative, sep } from "node:path";

import type { PlacedPattern } from "../settings/settings.ts";

type Matcher = (path: string) => boolean;
const matchers = new Map<string, Matcher>();

/** The first pattern of the settings that a file fits. Patterns count from the folder of the settings; one without a slash fits in any folder. */
export function patternFor<Pattern extends Pick<PlacedPattern, "files" | "folder">>(
  filename: string,
  patterns: readonly Pattern[],
  folders: readonly string[],
): Pattern | undefined {
  return patterns.find(({ files, folder }) =>
    (folder === undefined ? folders : [folder]).some((base) =>
      matcher(files)(relative(base, filename).split(sep).join("/")),
    ),
  );
}

function matcher(pattern: string): Matcher {
  let made = matchers.get(pattern);
  if (made === undefined) {
    // Most projects have no patterns, and need not load what reads them.
    const picomatch = createRequire(import.meta.url)("picomatch") as (glob: string, options: object) => Matcher;
    matchers.set(
      pattern,
      (made = picomatch(pattern.replace(/^\.\//, ""), { dot: true, basename: !pattern.includes("/") })),
    );
  }
  return made;
}
