import { decoderFor } from "@zoho-preflight/validator/node";

import { steps } from "./steps.ts";
import type { Decoder } from "@zoho-preflight/validator/node";

/** A line of a file: its text without the line end, and its number from 1. */
export interface SourceLine {
  readonly text: string;
  readonly number: number;
}

/**
 * A file or standard input as text, read only as far as it is asked. UTF-8, or UTF-16 with its byte order mark (PowerShell's `>` writes it). Bytes
 * that are not UTF-8 stand in it as marks: see `wrongByte`.
 * First `peek`, then either `lines` (flat memory) or `all`.
 */
export class TextSource {
  readonly #chunks: AsyncIterator<Uint8Array | string>;
  #decoder: Decoder | undefined;
  #buffer = "";
  #ended = false;

  constructor(chunks: AsyncIterable<Uint8Array | string>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The first line that is not blank, without taking it; `""` when there is none. Where no line ends, that is the entire text. */
  async peek(): Promise<string> {
    let from = 0;
    for (;;) {
      let end = this.#buffer.indexOf("\n", from);
      if (end < 0) {
        await this.#moreWithLineEnd();
        end = this.#buffer.indexOf("\n", from);
      }
      const line = this.#buffer.slice(from, end < 0 ? undefined : end).trim();
      if (line !== "" || end < 0) return line;
      from = end + 1;
    }
  }

  /** Reads no further. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#chunks.return?.();
  }

  async all(): Promise<string> {
    const parts = [this.#buffer];
    this.#buffer = "";
    while (await this.#more()) {
      parts.push(this.#buffer);
      this.#buffer = "";
    }
    return parts.join("");
  }

  /** Line by line; at no time more than a line and a chunk are held. */
  async *lines(): AsyncGenerator<SourceLine, void> {
    let number = 1;
    do {
      let from = 0;
      for (let end = this.#buffer.indexOf("\n"); end >= 0; end = this.#buffer.indexOf("\n", from)) {
        yield { text: withoutReturn(this.#buffer.slice(from, end)), number };
        number++;
        from = end + 1;
      }
      this.#buffer = this.#buffer.slice(from);
    } while (await this.#moreWithLineEnd());
    if (this.#buffer !== "") yield { text: withoutReturn(this.#buffer), number };
  }

  /** Reads on until a line ends, so that a line of many chunks is not searched again for each of them. */
  async #moreWithLineEnd(): Promise<boolean> {
    const held = [this.#buffer];
    for (;;) {
      this.#buffer = "";
      const more = await this.#more();
      held.push(this.#buffer);
      steps.searched += this.#buffer.length;
      if (!more || this.#buffer.includes("\n")) {
        this.#buffer = held.join("");
        return more;
      }
    }
  }

  /** Adds a chunk to the buffer; false when there are no more. */
  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const next = await this.#chunks.next();
    if (next.done === true) {
      this.#ended = true;
      this.#buffer += this.#decoder?.end() ?? "";
      return false;
    }
    const { value } = next;
    if (typeof value === "string") {
      this.#buffer += value;
      return true;
    }
    // The decoder takes the byte order mark away.
    this.#decoder ??= decoderFor(value);
    this.#buffer += this.#decoder.decode(value);
    return true;
  }
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
