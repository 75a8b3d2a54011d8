import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { Agent } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { onTestFinished } from "vitest";

import { run } from "../packages/cli/src/run.ts";

/** Invented, and in the form of a token, so that a test can look for it in everything that is printed. */
export const TOKEN = "1000.5ecre75ecre75ecre75ecre75ecre700.0f5ecre70f5ecre70f5ecre70f5ecre7";
export const AUTHORIZED = { Authorization: `Zoho-oauthtoken ${TOKEN}` };

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed; undefined when there is none. */
  readonly body: unknown;
}

/** A running `zoho-preflight serve`. */
export interface Serving {
  readonly url: string;
  /** Where it was started. */
  readonly folder: string;
  /** Sends a request with a token; a body that is no text is sent as JSON. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answered>;
  /** The entries that were logged, without the first, which says where it listens. */
  readonly log: () => Record<string, unknown>[];
  /** All that was printed, both streams. */
  readonly printed: () => { readonly stdout: string; readonly stderr: string };
  /** Ctrl-C; gives the exit code. */
  readonly stop: () => Promise<number>;
}

interface Options {
  readonly files?: Readonly<Record<string, string>>;
  readonly agent?: Agent;
  /** Leave `--json` out. */
  readonly pretty?: true;
}

/** Starts the command on a free port in a new folder that holds `files`. It ends with the test. */
export async function serving(
  argv: readonly string[] = [],
  { files = {}, agent, pretty }: Options = {},
): Promise<Serving> {
  const folder = await folderOf(files);
  const ctrlC = new AbortController();
  let stdout = "";
  let stderr = "";
  let told: (url: string) => void = () => undefined;
  const listening = new Promise<string>((resolve) => (told = resolve));
  const ended = run(
    ["serve", ...(argv.includes("--port") ? [] : ["--port", "0"]), ...(pretty === true ? [] : ["--json"]), ...argv],
    {
      stdin: none(),
      stdout: {
        write: (text) => {
          stdout += text;
          const [url] = /http:\/\/[\d.[\]:]+:\d+/.exec(stdout) ?? [];
          if (url !== undefined) told(url);
          return true;
        },
      },
      stderr: { write: (text) => ((stderr += text), true) },
      cwd: folder,
      env: {},
      stopped: () => ctrlC.signal,
      ...(agent === undefined ? {} : { agent }),
    },
  );
  const stop = async (): Promise<number> => {
    ctrlC.abort();
    return ended;
  };
  onTestFinished(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });
  const url = await Promise.race([
    listening,
    ended.then((code) => {
      throw new Error(`it did not start (${String(code)}): ${stderr}`);
    }),
  ]);
  return {
    url,
    folder,
    call: (method, path, body, headers = AUTHORIZED) => call(`${url}${path}`, method, body, headers),
    log: () =>
      stdout
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    printed: () => ({ stdout, stderr }),
    stop,
  };
}

async function call(
  url: string,
  method: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<Answered> {
  const sent =
    typeof body === "string" || body instanceof FormData || body instanceof Uint8Array ? body : JSON.stringify(body);
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: sent }) });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === "" ? undefined : (JSON.parse(text) as unknown),
  };
}

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "preflight-serve-"));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

async function* none(): AsyncGenerator<string, void> {
  await Promise.resolve();
  yield* [];
}
