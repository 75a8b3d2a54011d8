import { checks } from "@zoho-preflight/validator/checks";

import type { Part } from "../requests-in/found.ts";

/** Checks that are about a name, so that the name is pointed at and not the value behind it. */
const ABOUT_KEYS: ReadonlySet<string> = new Set(checks.filter(({ about }) => about === "key").map(({ name }) => name));

/** Which part of the place a check means. */
export function partOf(check: string): Part {
  return ABOUT_KEYS.has(check) ? "key" : "value";
}
