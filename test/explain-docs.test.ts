import { readFileSync } from "node:fs";
import { join } from "node:path";

import { explanation } from "@zoho-preflight/metadata/explanations";
import { createPreflight } from "@zoho-preflight/validator";
import { expect, test } from "vitest";

import { commandLine } from "./command-line.ts";
import { root } from "./docs/page.ts";

const page = readFileSync(join(root, "docs/explain.md"), "utf8");

/** Each command of both pages, and what it shows below. */
const shown = ["docs/explain.md", "docs/compare.md"].flatMap((name) =>
  [...readFileSync(join(root, name), "utf8").matchAll(/```console\n\$ zoho-preflight (.*)\n([\s\S]*?)```/g)].map(
    ([, command = "", output = ""]) => ({ name, command, output }),
  ),
);

test("docs/explain.md and docs/compare.md show some commands", () => {
  expect(shown.length).toBe(6);
});

test.each(shown)("$name shows what is printed: $command", async ({ command, output }) => {
  const { stdout, stderr } = await commandLine(command.split(" "), { folder: join(root, "examples") });
  expect(stderr).toBe("");
  expect(output).toBe(stdout);
});

test("docs/explain.md says in its program what comes out", () => {
  const [, code = ""] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  const [, request = ""] = /const request = ([\s\S]*?);\n/.exec(code) ?? [];
  const [, answer = ""] = /const answer = ([\s\S]*?);\nconst/.exec(code) ?? [];
  const read = (source: string): unknown =>
    JSON.parse(source.replace(/(\w+):(?= )/g, '"$1":').replace(/,(\s*[}\]])/g, "$1"));
  const { errors } = createPreflight().explain(
    read(request),
    { status: 400, body: read(answer) },
    { meaning: explanation },
  );
  const [error] = errors;
  const says = [...code.matchAll(/^\/\/ errors\[0\]\.(\w+): (.*)$/gm)].map(([, name = "", value = ""]) => [
    name,
    value,
  ]);
  expect(says).toEqual([
    ["text", error?.text],
    ["path", JSON.stringify(error?.path).replaceAll(",", ", ")],
    ["check", JSON.stringify(error?.check)],
    ["foretold", String(error?.foretold)],
  ]);
});
