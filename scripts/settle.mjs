import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Brings a file that is made up to date, or with `checking` only says that it is not: "stale", "written", or undefined when there is nothing to
 * do. `update` is given its text of before, "" when there is none.
 */
export function settle(root, file, update, checking) {
  const place = join(root, file);
  const before = existsSync(place) ? readFileSync(place, "utf8") : "";
  const after = update(before);
  if (after === before) return undefined;
  if (checking) return "stale";
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, after);
  return "written";
}
