import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { run } from "../run.ts";

const good = '{ "url": "https://www.zohoapis.eu/crm/v8/Leads/100" }';
const bad = '{ "url": "https://www.zohoapis.eu/crm/v8/Leads" }';
const CLEAR = "\u001B[2J\u001B[3J\u001B[H";
const WAITING = "Waiting for changes. Press Ctrl+C to stop.\n";

interface Watching {
  readonly write: (name: string, content: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly stdout: () => string;
  /** Waits until it has been idle that many times. */
  readonly idle: (times: number) => Promise<void>;
  readonly stderr: () => string;
  readonly stop: () => Promise<number>;
}

async function watching(
  argv: readonly string[],
  files: Readonly<Record<string, string>>,
  isTTY = false,
): Promise<Watching> {
  const folder = await mkdtemp(join(tmpdir(), "preflight-watch-"));
  const write = async (name: string, content: string): Promise<void> => {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), content);
  };
  for (const [name, content] of Object.entries(files)) await write(name, content);
  const ctrlC = new AbortController();
  let stdout = "";
  let stderr = "";
  const ended = run(["check", "--watch", ...argv], {
    stdin: (async function* () {
      yield await Promise.resolve("");
    })(),
    stdout: { write: (text) => ((stdout += text), true), ...(isTTY ? { isTTY } : {}) },
    stderr: { write: (text) => ((stderr += text), true) },
    cwd: folder,
    env: { NO_COLOR: "1" },
    stopped: () => ctrlC.signal,
  });
  const stop = (): Promise<number> => {
    ctrlC.abort();
    return ended;
  };
  onTestFinished(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    write,
    remove: (name) => rm(join(folder, name)),
    stdout: () => stdout,
    stderr: () => stderr,
    idle: (times) => expect.poll(() => stderr.split(WAITING).length - 1, { timeout: 10_000 }).toBe(times),
    stop,
  };
}

test(
  "checks again when a file changes, goes and comes back; the last run gives the exit code",
  { timeout: 30_000 },
  async () => {
    const { write, remove, stdout, stderr, idle, stop } = await watching(["a.json"], { "a.json": good });
    await idle(1);
    expect(stdout()).toContain("1 file, 1 request, no issues\n");
    await write("a.json", bad);
    await idle(2);
    expect(stdout()).toContain("1 request, 1 with errors: 1 error\n");
    await remove("a.json");
    await idle(3);
    expect(stderr()).toContain("a.json: there is no such file\n");
    await write("a.json", bad);
    await idle(4);
    expect(stdout().match(/1 with errors/g)).toHaveLength(2);
    expect(stdout()).not.toContain("\u001B");
    expect(await stop()).toBe(1);
  },
);

test("checks again when the configuration comes, and when it is broken", { timeout: 30_000 }, async () => {
  const { write, stdout, stderr, idle, stop } = await watching(["a.json", "b.json"], { "a.json": bad, "b.json": good });
  await idle(1);
  await write("zoho-preflight.json", '{ "severity": { "required-params": "off" } }');
  await idle(2);
  expect(stdout()).toContain("2 requests, no issues\n");
  await write("zoho-preflight.json", '{ "severty": {} }');
  await idle(3);
  expect(stderr()).toContain("severty");
  expect(await stop()).toBe(2);
});

test("checks again when the metadata changes", { timeout: 30_000 }, async () => {
  const modules = (name: string): string => `{ "modules": [{ "api_name": "${name}", "api_supported": true }] }`;
  const { write, stdout, idle, stop } = await watching(["a.json", "--metadata", "meta"], {
    "a.json": good,
    "other.json": bad,
    "meta/snapshot.json": '{ "format": 1, "version": "v8" }',
    "meta/modules.json": modules("Leads"),
  });
  await idle(1);
  await write("other.json", good);
  await write("meta/modules.json", modules("Projects"));
  await idle(2);
  expect(stdout()).toContain("INVALID_MODULE");
  await write("meta/fields/Leads.json", '{ "fields": [{ "api_name": "Last_Name", "data_type": "text" }] }');
  await idle(3);
  expect(stdout().match(/^1 file, 1 request, .*/gm)).toEqual([
    "1 file, 1 request, no issues",
    "1 file, 1 request, 1 with errors: 1 error",
    "1 file, 1 request, no issues",
  ]);
  expect(await stop()).toBe(0);
});

test("clears a terminal before each run but the first", { timeout: 30_000 }, async () => {
  const { write, stdout, idle, stop } = await watching(["a.json"], { "a.json": bad }, true);
  await idle(1);
  expect(stdout()).not.toContain(CLEAR);
  await write("a.json", good);
  await idle(2);
  expect(stdout().split(CLEAR)).toHaveLength(2);
  expect(stdout().split(CLEAR)[1]).toContain("1 file, 1 request, no issues\n");
  expect(await stop()).toBe(0);
});

test("what cannot be watched", async () => {
  const ended = await watching(["-"], {});
  expect(await ended.stop()).toBe(2);
  expect(ended.stderr()).toBe("--watch needs files; it cannot watch standard input.\n");
  const other = await watching(["a.json", "--baseline", "b.json", "--update-baseline"], { "a.json": good });
  expect(await other.stop()).toBe(2);
  expect(other.stderr()).toBe(
    "--watch with --update-baseline would write the baseline again and again. Use one of the two.\n",
  );
});
