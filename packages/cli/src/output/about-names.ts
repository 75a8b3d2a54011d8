import type { Part } from "../input/found.ts";

/** Checks that are about a name, so that the name is pointed at and not the value behind it. */
const ABOUT_NAMES: ReadonlySet<string> = new Set(["known-fields", "writable-fields", "body-keys"]);

/** Which part of the place a check means. */
export function partOf(check: string): Part {
  return ABOUT_NAMES.has(check) ? "key" : "value";
}
