import { appendFile, open } from "node:fs/promises";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

import { compareAnswer } from "../answers/compare-answer.ts";
import { whyUnwritten } from "../own-files.ts";
import { SettingsError } from "../settings.ts";
import { secretsOf } from "../terminal/mask.ts";
import { maskedJson } from "../terminal/masked-json.ts";
import { printableJson } from "../terminal/printable-json.ts";
import type { RequestInput } from "../requests-in/found.ts";
import type { FullPreflight } from "@zoho-preflight/validator";

/** Bytes of an answer that are kept to be compared; an answer to a write has a few hundred kilobytes. */
export const KEPT_BYTES = 4 * 1024 * 1024;
/** Lines of a file; what comes on top is like what is there. */
const MOST_LINES = 10_000;

/** An answer of Zoho's as it came. */
export interface CameBack {
  readonly status: number;
  /** Absent where it was too large. */
  readonly bytes?: Buffer;
  /** `gzip`, `br` …; absent: as it is. */
  readonly encoding?: string;
}

/** Writes down where an answer differs from what was foretold. */
export type Recorder = (request: RequestInput, answer: CameBack) => Promise<void>;

/**
 * Opens a file for what differs, a line each: `{ verdicts, operation, request, response }`, which `explain` and `check --compare` read. Without tokens and
 * secrets; the values of records are in it. Throws `SettingsError` when the file cannot be written.
 */
export async function openRecorder(file: string, name: string, preflight: FullPreflight): Promise<Recorder> {
  try {
    // For its owner alone: bodies hold what people have sent.
    await (await open(file, "a", 0o600)).close();
  } catch (error) {
    throw new SettingsError(`--record: ${name} cannot be written (${whyUnwritten(error)})`);
  }
  let lines = 0;
  let last: Promise<void> = Promise.resolve();
  return (request, answer) => {
    const body = answer.bytes === undefined ? undefined : textOf(answer.bytes, answer.encoding);
    if (body === undefined || lines >= MOST_LINES) return last;
    const { status } = answer;
    const compared = compareAnswer(preflight, request, { status, body });
    const items = compared?.items.filter(({ verdict }) => verdict !== "agreed" && verdict !== "taken") ?? [];
    if (compared === undefined || items.length === 0) return last;
    lines++;
    const { operation } = compared;
    const entry = { verdicts: items, operation, request, response: { status, body: parsed(body) } };
    const line = `${printableJson(maskedJson(entry, secretsOf(request)))}\n`;
    // A line that could not be written, such as on a full disk, is lost; those after it are not.
    last = last.catch(() => undefined).then(() => appendFile(file, line));
    return last;
  };
}

function textOf(bytes: Buffer, encoding: string | undefined): string | undefined {
  try {
    switch (encoding?.toLowerCase()) {
      case undefined:
      case "identity":
        return bytes.toString("utf8");
      case "gzip":
      case "x-gzip":
        return gunzipSync(bytes, { maxOutputLength: KEPT_BYTES * 4 }).toString("utf8");
      case "br":
        return brotliDecompressSync(bytes, { maxOutputLength: KEPT_BYTES * 4 }).toString("utf8");
      case "deflate":
        return inflateSync(bytes, { maxOutputLength: KEPT_BYTES * 4 }).toString("utf8");
      default:
        return undefined;
    }
  } catch {
    // Cut, or larger than anything that says what is wrong.
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
