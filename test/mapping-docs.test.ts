import { readFileSync } from "node:fs";
import { join } from "node:path";

import { createPreflight } from "@zoho-preflight/validator";
import type { FieldMapping } from "@zoho-preflight/validator";
import { expect, test } from "vitest";

import { sourceTypes } from "../packages/validator/src/mapping/source-types.ts";
import { root } from "./docs/page.ts";

const page = readFileSync(join(root, "docs/mapping.md"), "utf8");

test("docs/mapping.md says what comes out", () => {
  const [, code = ""] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  const [, given = ""] = /mapping\(([\s\S]*?)\);/.exec(code) ?? [];
  const mapping = JSON.parse(given.replace(/(\w+):(?= )/g, '"$1":').replace(/,(\s*[}\]])/g, "$1")) as FieldMapping;
  const report = createPreflight().mapping(mapping);
  const lines = [`report.ok: ${String(report.ok)}`, ...report.issues.map(({ kind, text }) => `${kind}: ${text}`)];
  expect([...code.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line)).toEqual(lines);
});

test("docs/mapping.md names every type of a source", () => {
  const [, sentence = ""] = /`types` says what a source holds([^.]*)\./.exec(page) ?? [];
  for (const type of Object.keys(sourceTypes)) expect(sentence).toContain(`\`${type}\``);
});
