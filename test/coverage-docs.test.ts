import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { expect, test } from "vitest";

import { run } from "../packages/cli/src/run.ts";
import { blocksOf } from "./docs/blocks.ts";
import { root } from "./docs/page.ts";

test("docs/coverage.md shows what is printed about the file that it shows", async () => {
  const blocks = blocksOf("docs/coverage.md");
  const shown = blocks.find(({ language }) => language === "console")?.text ?? "";
  const [first = "", ...output] = shown.split("\n");
  const folder = mkdtempSync(join(tmpdir(), "preflight-docs-"));
  try {
    for (const { file, text } of blocks) {
      if (file === undefined) continue;
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(join(root, "node_modules/eslint"), join(folder, "node_modules/eslint"), "junction");
    let stdout = "";
    let stderr = "";
    const exit = await run(first.replace("$ zoho-preflight ", "").split(" "), {
      stdin: (async function* () {
        yield await Promise.resolve("");
      })(),
      stdout: { write: (text) => ((stdout += text), true) },
      stderr: { write: (text) => ((stderr += text), true) },
      cwd: folder,
      env: {},
    });
    expect(stderr).toBe("");
    expect(output.join("\n")).toBe(stdout);
    expect(exit).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
