import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { FORMATS } from "../packages/cli/src/check/print/format-names.ts";
import { run } from "../packages/cli/src/run.ts";
import { root } from "./docs/page.ts";

const page = readFileSync(join(root, "docs/check.md"), "utf8");

/** Each command of the page, and what it shows below. */
const shown = [...page.matchAll(/```console\n\$ zoho-preflight (.*)\n([\s\S]*?)```/g)].map(
  ([, command = "", output = ""]) => ({ command, output }),
);

test("docs/check.md shows some commands", () => {
  expect(shown.length).toBe(3);
});

test.each(shown)("docs/check.md shows what is printed: $command", async ({ command, output }) => {
  let stdout = "";
  let stderr = "";
  await run(command.split(" "), {
    stdin: (async function* () {
      yield await Promise.resolve("");
    })(),
    stdout: { write: (text) => ((stdout += text), true) },
    stderr: { write: (text) => ((stderr += text), true) },
    cwd: join(root, "examples"),
    env: {},
  });
  expect(stderr).toBe("");
  expect(output).toBe(stdout);
});

test("docs/check.md names every format", () => {
  const [, table = ""] = page.split("## What comes out");
  expect([...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)).toEqual([...FORMATS]);
});
