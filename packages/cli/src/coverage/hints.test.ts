import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import {} from "../../../../test/coverage.ts";
import { hintFor, NOTHING_TO_FIX } from "./hints.ts";

test("every reason of the plugin has a hint, or is known to have none", () => {
  const source = fileURLToPath(new URL("../../../eslint-plugin/src/", import.meta.url));
  const reasons = new Set<string>();
  for (const file of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
    const text = readFileSync(join(source, file), "utf8");
    for (const [, reason = ""] of text.matchAll(/(?:unknown|hole|shaken|disturbed)\([^;]*?"([a-z][^"]*)"\)/g))
      reasons.add(reason);
    for (const [, reason = ""] of text.matchAll(
      /^(?:export )?const (?:OVERWRITTEN|HANDED_ON|NOT_FOLLOWED) = "([^"]*)"/gm,
    ))
      reasons.add(reason);
    for (const [body] of text.matchAll(/^export function foreignReason[\s\S]*?\n}/gm))
      for (const [, reason = ""] of body.matchAll(/["`](an? .*?)["`]/g)) reasons.add(reason);
    for (const [, reason = ""] of text.matchAll(/reason(?:: |: [^"]*\?\? | = |[^;"\n]* \?\? )"([a-z][^"]*)"/g))
      reasons.add(reason);
  }
  expect(reasons.size).toBeGreaterThan(50);
  expect([...reasons].filter((reason) => hintFor(reason) === undefined && !NOTHING_TO_FIX.has(reason))).toEqual([]);
});
