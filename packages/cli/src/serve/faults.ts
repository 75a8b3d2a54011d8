import { createHash } from "node:crypto";

import { ownAnswer } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { IncomingMessage, ServerResponse } from "node:http";

/** A status that some of the answers get: `{ status: 429, rate: 0.05 }`. */
export interface FailureRate {
  readonly status: number;
  /** From 0 to 1. */
  readonly rate: number;
}

/** What goes wrong on purpose, so that users can test what their client does then. */
export interface FaultOptions {
  readonly fail: readonly FailureRate[];
  /** Requests that a token is good for. */
  readonly expireToken?: number | undefined;
  /** Requests until the credits are used up. */
  readonly credits?: number | undefined;
}

/** Reads `429:0.05`; a status alone is every answer. Throws `SyntaxError`, as stricli wants it. */
export function failureRate(input: string): FailureRate {
  const [, status = "", rate = "1"] = /^([45]\d\d)(?::(\d+(?:\.\d+)?|\.\d+))?$/.exec(input) ?? [];
  if (status === "" || Number(rate) > 1)
    throw new SyntaxError(`"${input}" is not a status and a share such as 429:0.05, from 400 to 599 and from 0 to 1`);
  return { status: Number(status), rate: Number(rate) };
}

/**
 * The answer that a request to the API gets instead; undefined where nothing goes wrong. The same requests in the same order fail in
 * the same places, run after run.
 */
export function faultsOf({
  fail,
  expireToken,
  credits,
}: FaultOptions): (request: IncomingMessage, response: ServerResponse) => Answer | undefined {
  const random = numbers(1);
  const used = new Map<string, number>();
  let spent = 0;
  return ({ headers }, response) => {
    if (expireToken !== undefined && headers.authorization !== undefined) {
      // Tokens are not kept, only what tells them apart.
      const token = createHash("sha256").update(headers.authorization).digest("base64");
      const uses = (used.get(token) ?? 0) + 1;
      used.set(token, uses);
      if (uses > expireToken) return { ...zoho(401, "INVALID_TOKEN", "invalid oauth token"), note: "--expire-token" };
    }
    if (credits !== undefined) {
      spent++;
      response.setHeader("X-API-CREDITS-REMAINING", String(Math.max(0, credits - spent)));
      if (spent > credits) return { ...failure(429), note: "--credits" };
    }
    for (const { status, rate } of fail) if (random() < rate) return { ...failure(status), note: "--fail" };
    return undefined;
  };
}

/** Words of Zoho's where they are known (metadata: the messages of these codes), else our own. */
function failure(status: number): Answer {
  if (status === 429)
    return {
      ...zoho(429, "TOO_MANY_REQUESTS", "Rate limit exceeded. Please retry after the specified time."),
      headers: { "Retry-After": "1" },
    };
  if (status === 401) return zoho(401, "INVALID_TOKEN", "invalid oauth token");
  if (status === 500) return zoho(500, "INTERNAL_ERROR", "Internal Server Error");
  return ownAnswer(status, `zoho-preflight serve answers ${status} since --fail asks for it.`);
}

function zoho(status: number, code: string, message: string): Answer {
  return { status, body: { code, details: {}, message, status: "error" } };
}

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
