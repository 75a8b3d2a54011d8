import { describe, expect, it } from "vitest";

import { PullError } from "../to-zoho/pull-error.ts";
import { readRetryAfter, TryAgain, withRetries } from "./retries.ts";
import { TransportError } from "../to-zoho/transport.ts";

describe("Retry-After", () => {
  const now = Date.parse("2026-11-24T10:00:00Z");

  it.each([
    ["30", 30_000],
    [" 0 ", 0],
    ["1.5", 1500],
    ["Tue, 24 Nov 2026 10:00:05 GMT", 5000],
    ["Tue, 24 Nov 2026 09:00:00 GMT", 0],
    ["-1", undefined],
    ["soon", undefined],
    ["", undefined],
    ["99999999999999999999", undefined],
  ])("%j", (value, wait) => {
    expect(readRetryAfter(value, now)).toBe(wait);
  });
});

describe("withRetries", () => {
  const options = { retries: 2, firstDelay: 0, signal: new AbortController().signal };
  const failing = (errors: readonly Error[]) => {
    let attempts = 0;
    return {
      attempt: () =>
        errors[attempts] === undefined
          ? Promise.resolve(++attempts)
          : Promise.reject(errors[attempts++] ?? new Error()),
      count: () => attempts,
    };
  };

  it("gives what the third attempt gives", async () => {
    const { attempt } = failing([new TryAgain("busy", 1), new TransportError("broken off", true)]);
    expect(await withRetries(attempt, options)).toBe(3);
  });

  it("tells how often it tried", async () => {
    const { attempt } = failing([new TryAgain("it is busy"), new TryAgain("it is busy"), new TryAgain("it is busy")]);
    await expect(withRetries(attempt, options)).rejects.toEqual(new PullError("it is busy, 3 times in a row"));
  });

  it("does not try again what will not get better", async () => {
    const { attempt, count } = failing([new TransportError("There is no host", false)]);
    await expect(withRetries(attempt, options)).rejects.toEqual(new PullError("There is no host"));
    expect(count()).toBe(1);
  });

  it("ends when it is interrupted, also while it waits", async () => {
    const controller = new AbortController();
    const reason = new Error("Ctrl-C");
    const waiting = withRetries(
      () => Promise.reject(new TryAgain("busy", 60_000)),
      { ...options, signal: controller.signal },
      () => {
        controller.abort(reason);
      },
    );
    await expect(waiting).rejects.toMatchObject({ name: "Error" });
    await expect(waiting).rejects.toBe(reason);
  });
});
