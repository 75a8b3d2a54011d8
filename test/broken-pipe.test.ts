import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, it } from "vitest";

import { bundleCommand } from "./pull/command.ts";

let command: Awaited<ReturnType<typeof bundleCommand>>;
let cwd = "";
beforeAll(async () => {
  command = await bundleCommand();
  cwd = mkdtempSync(join(tmpdir(), "preflight-"));
  writeFileSync(
    join(cwd, "many.ndjson"),
    '{"method":"PUT","url":"https://www.zohoapis.eu/crm/v8/Leads/upsert"}\n'.repeat(5000),
  );
});
afterAll(() => {
  command.remove();
  rmSync(cwd, { recursive: true });
});

const absent = Array.from({ length: 3000 }, (_, index) => `absent-${index}.json`);

it.each([
  // Each issue at its own place: the same one told once would end before the reader is gone.
  ["stdout", ["--all-issues", "many.ndjson"]],
  ["stderr", absent],
] as const)(
  "a reader of %s who goes away after the first lines ends it with 2, and without a word",
  async (name, files) => {
    const child = spawn(process.execPath, [command.main, "check", ...files], {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const other = name === "stdout" ? child.stderr : child.stdout;
    let said = "";
    other.on("data", (chunk) => (said += String(chunk)));
    child[name].once("data", () => child[name].destroy());
    const [code] = (await once(child, "exit")) as [number | null];
    expect([code, said]).toEqual([2, ""]);
  },
);
