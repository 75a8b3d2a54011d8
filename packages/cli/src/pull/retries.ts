import { setTimeout } from "node:timers/promises";

import pRetry from "p-retry";

import { count } from "../terminal/counted.ts";
import { PullError } from "../to-zoho/pull-error.ts";
import { TransportError } from "../to-zoho/transport.ts";
import type { HttpAnswer } from "../to-zoho/transport.ts";

/** Try again: the server is busy or broke off. */
export class TryAgain extends Error {
  override readonly name = "TryAgain";
  /** How long the server asks to wait, in ms. */
  readonly wait: number | undefined;

  constructor(message: string, wait?: number) {
    super(message);
    this.wait = wait;
  }
}

export interface RetryOptions {
  readonly retries: number;
  /** Before the first retry, in ms; it doubles with each, up to `LONGEST_DELAY`. */
  readonly firstDelay: number;
  readonly signal: AbortSignal;
  /** Ends after that many ms; throws the signal's reason when it is interrupted. Default: Node's timer. */
  readonly sleep?: Sleep;
}

export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;
/** By Node's timer. */
export const sleepByTimer: Sleep = (ms, signal) => setTimeout(ms, undefined, { signal });

const LONGEST_DELAY = 10_000;
/** Who asks for more, such as a day's credits used up, is not waited for. */
const LONGEST_WAIT = 5 * 60_000;

/**
 * Runs `attempt` until it gives something, at most `1 + retries` times. What may pass (`TryAgain`, a broken connection) is tried again; the
 * last failure becomes a `PullError`.
 *
 * @param pause called with the ms that a server asks to wait, so that other requests wait as well
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  { retries, firstDelay, signal, sleep = sleepByTimer }: RetryOptions,
  pause: (wait: number, why: string) => void = () => undefined,
): Promise<T> {
  try {
    return await pRetry(attempt, {
      retries,
      minTimeout: firstDelay,
      maxTimeout: LONGEST_DELAY,
      randomize: true,
      signal,
      shouldRetry: ({ error }) =>
        (error instanceof TransportError && error.mayPass) ||
        (error instanceof TryAgain && (error.wait ?? 0) <= LONGEST_WAIT),
      onFailedAttempt: async ({ error, retriesLeft }) => {
        if (!(error instanceof TryAgain) || error.wait === undefined || error.wait > LONGEST_WAIT || retriesLeft === 0)
          return;
        pause(error.wait, error.message);
        await sleep(error.wait, signal);
      },
    });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TryAgain && (error.wait ?? 0) > LONGEST_WAIT)
      throw new PullError(`${error.message}, and asks to wait ${inWords(error.wait ?? 0)}. Pull again then`);
    if (error instanceof TryAgain || error instanceof TransportError)
      throw new PullError(`${error.message}${error instanceof TryAgain || error.mayPass ? times(retries + 1) : ""}`);
    throw error;
  }
}

/** The answer of a server that is busy (429) or broken (408, 5xx), as a reason to try again; undefined for any other. */
export function busy({ status, header, text }: HttpAnswer, host: string): TryAgain | undefined {
  if (status !== 429 && status !== 408 && status < 500) return undefined;
  const wait =
    readRetryAfter(header("retry-after"), Date.now()) ??
    (status === 429 ? readRetryAfter(retryAfterIn(text), Date.now()) : undefined);
  const said = status === 429 ? `${host} says that there are too many requests (429)` : `${host} answers ${status}`;
  return new TryAgain(said, wait);
}

/** Milliseconds from `Retry-After: 30` or an HTTP date; 0 for a date that has passed, undefined for anything else. */
export function readRetryAfter(value: string, now: number): number | undefined {
  if (/^\s*\d{1,9}(?:\.\d+)?\s*$/.test(value)) return Number(value) * 1000;
  const date = /[a-z]/i.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** The v8 examples of 429 have `details: { retry_after, limit, window }`. guess: seconds. */
function retryAfterIn(text: string): string {
  try {
    const { details } = JSON.parse(text) as { details?: { retry_after?: unknown } };
    const value = details?.retry_after;
    return typeof value === "number" || typeof value === "string" ? String(value) : "";
  } catch {
    return "";
  }
}

function times(attempts: number): string {
  return attempts === 1 ? "" : `, ${attempts} times in a row`;
}

function inWords(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  return minutes < 120 ? count(minutes, "minute") : count(Math.ceil(minutes / 60), "hour");
}
