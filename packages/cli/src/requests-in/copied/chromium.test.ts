import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { readInput } from "../read-input.ts";
import type { FoundRequest } from "../found.ts";

const FOLDER = join(import.meta.dirname, "fixtures");

/** A request as the server got it. */
interface Sent {
  readonly method: string;
  readonly url: string;
  readonly authorization: string;
  readonly contentType: string;
  /** JSON is read, since some readers do so; all else is text. */
  readonly body: unknown;
}

/** What a page of our own sent to a server on this machine, while DevTools of Chromium 156 recorded it. */
const arrived = JSON.parse(readFileSync(join(FOLDER, "chromium-156-sent.json"), "utf8")) as readonly Sent[];
const sent = arrived.map((request) => ({ ...request, body: asJson(request.body) }));

function asJson(body: unknown): unknown {
  return typeof body === "string" && body.startsWith("{") ? JSON.parse(body) : body;
}

/** What is read of a file that holds all of them, by DevTools' "Copy all as …". */
async function read(file: string): Promise<Sent[]> {
  const found: FoundRequest[] = [];
  const nothing = (async function* () {
    yield await Promise.resolve("");
  })();
  for await (const one of readInput(file, { cwd: FOLDER, stdin: nothing })) {
    if (one.kind === "problem") throw new Error(JSON.stringify(one));
    // A command that is not for Zoho CRM was not copied.
    expect(one.kind).toBe("request");
    if (one.kind === "request") found.push(one);
  }
  return found.map(({ request: { method = "GET", url, headers, body } }) => {
    const named = Object.entries(headers as Readonly<Record<string, string>>);
    const header = (name: string): string => named.find(([given]) => given.toLowerCase() === name)?.[1] ?? "";
    return {
      method: method as string,
      url: url as string,
      authorization: header("authorization"),
      contentType: header("content-type"),
      body: asJson(body ?? ""),
    };
  });
}

describe("what Chromium 156 copies holds the requests that were sent, value for value", () => {
  it.each(["all.sh", "all.ps1", "all-fetch.txt", "all-node-fetch.txt"])("%s", async (form) => {
    expect(await read(`chromium-156-${form}`)).toEqual(sent);
  });

  it("all.har, which keeps a form's parts in place of its text", async () => {
    const upload = 4;
    const found = await read("chromium-156-all.har");
    expect(found.toSpliced(upload, 1)).toEqual(sent.toSpliced(upload, 1));
    expect([...(found[upload]?.body as FormData).keys()]).toEqual(["file"]);
  });

  // DevTools writes each backslash twice for cmd, and curl takes both; what is read is what that command would send.
  it("all.bat, in which DevTools has changed backslashes, line ends and characters beyond ASCII", async () => {
    const changed = arrived.map((request) => ({
      ...request,
      body: asJson(
        (request.body as string)
          .replaceAll(/\\(?!")/g, "\\\\")
          .replaceAll("\r\n", "\n")
          .replace("Söhne 😀", "S hne   "),
      ),
    }));
    expect(await read("chromium-156-all.bat")).toEqual(changed);
  });
});
