import { ownAnswer } from "./answer.ts";
import { headerOf } from "./incoming.ts";
import type { Reply } from "./answer.ts";
import type { Caller } from "./caller.ts";
import type { IncomingHeaders } from "./incoming.ts";

/** A status that some of the answers get: `{ status: 429, rate: 0.05 }`. */
export interface FailureRate {
  readonly status: number;
  /** From 0 to 1. */
  readonly rate: number;
}

/** What goes wrong on purpose, so that users can test what their client does then. */
export interface FaultOptions {
  readonly fail?: readonly FailureRate[] | undefined;
  /** Requests that a token is good for. */
  readonly expireToken?: number | undefined;
  /** Requests until the credits are used up. */
  readonly credits?: number | undefined;
}

/** What becomes of one call: the answer that it gets instead, absent where nothing goes wrong, and headers of whatever answer it gets. */
export interface EarlyAnswer {
  readonly answer?: Reply;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Reads `429:0.05`; a status alone is every answer. Throws `SyntaxError`. */
export function failureRate(input: string): FailureRate {
  const [, status = "", rate = "1"] = /^([45]\d\d)(?::(\d+(?:\.\d+)?|\.\d+))?$/.exec(input) ?? [];
  if (status === "" || Number(rate) > 1)
    throw new SyntaxError(`"${input}" is not a status and a share such as 429:0.05, from 400 to 599 and from 0 to 1`);
  return { status: Number(status), rate: Number(rate) };
}

/** Says of each request to the API what goes wrong with it. The same requests in the same order fail in the same places, run after run. */
export function faultsOf(
  { fail = [], expireToken, credits }: FaultOptions,
  caller: Caller,
): (headers: IncomingHeaders) => EarlyAnswer {
  const random = numbers(1);
  const used = new Map<string, number>();
  let spent = 0;
  return (headers) => {
    const token = headerOf(headers, "authorization");
    if (expireToken !== undefined && token !== undefined) {
      // Tokens are not kept, only what tells them apart.
      const mark = markOf(token);
      const uses = (used.get(mark) ?? 0) + 1;
      used.set(mark, uses);
      if (uses > expireToken)
        return { answer: { ...zoho(401, "INVALID_TOKEN", "invalid oauth token"), note: caller.option("expireToken") } };
    }
    const left: EarlyAnswer = {};
    if (credits !== undefined) {
      spent++;
      const counted = { headers: { "X-API-CREDITS-REMAINING": String(Math.max(0, credits - spent)) } };
      if (spent > credits) return { ...counted, answer: { ...failure(429, caller), note: caller.option("credits") } };
      Object.assign(left, counted);
    }
    for (const { status, rate } of fail)
      if (random() < rate) return { ...left, answer: { ...failure(status, caller), note: caller.option("fail") } };
    return left;
  };
}

/** Words of Zoho's where they are known (metadata: the messages of these codes), else our own. */
function failure(status: number, { name, option }: Caller): Reply {
  if (status === 429)
    return {
      ...zoho(429, "TOO_MANY_REQUESTS", "Rate limit exceeded. Please retry after the specified time."),
      headers: { "Retry-After": "1" },
    };
  if (status === 401) return zoho(401, "INVALID_TOKEN", "invalid oauth token");
  if (status === 500) return zoho(500, "INTERNAL_ERROR", "Internal Server Error");
  return ownAnswer(status, `${name} answers ${status} since ${option("fail")} asks for it.`);
}

function zoho(status: number, code: string, message: string): Reply {
  return { status, body: { code, details: {}, message, status: "error" } };
}

/** 64 bits of a text (FNV-1a from two starts), from which nobody makes the text again. */
function markOf(text: string): string {
  let [first, second] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at++) {
    first = Math.imul(first ^ text.charCodeAt(at), 0x01000193);
    second = Math.imul(second ^ text.charCodeAt(at), 0x85ebca6b);
  }
  return `${first >>> 0} ${second >>> 0}`;
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
