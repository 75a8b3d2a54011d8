import { expect, it } from "vitest";

import type { HttpAnswer } from "../to-zoho/transport.ts";
import { ZohoApi } from "./zoho-api.ts";

const answer = (status: number, json: unknown, headers: Readonly<Record<string, string>> = {}): HttpAnswer => ({
  status,
  header: (name) => ({ "content-type": "application/json", ...headers })[name] ?? "",
  text: JSON.stringify(json),
});
/** Once all that waits for nothing but promises has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A Zoho that is busy for the third of twenty questions, four at once; time goes on with `wake` only. */
function busyZoho() {
  const [slept, wakers, answers]: [number[], (() => void)[], (() => void)[]] = [[], [], []];
  let asked = 0;
  const controller = new AbortController();
  const api = new ZohoApi({
    base: "https://www.zohoapis.eu/crm/v8",
    transport: {
      send: () =>
        new Promise((resolve) => {
          const isBusy = ++asked === 3;
          answers.push(() => {
            resolve(
              isBusy
                ? answer(429, { code: "TOO_MANY_REQUESTS", status: "error" }, { "retry-after": "30" })
                : answer(200, { fields: [] }),
            );
          });
        }),
    },
    token: { canRenew: false, get: () => Promise.resolve("invented"), renew: () => Promise.resolve(undefined) },
    concurrency: 4,
    retries: 3,
    firstDelay: 0,
    signal: controller.signal,
    sleep(ms, signal) {
      slept.push(ms);
      return new Promise((resolve, reject) => {
        wakers.push(resolve);
        signal.addEventListener("abort", () => {
          reject(signal.reason as Error);
        });
      });
    },
    hide: (text) => text,
    onWait: () => undefined,
  });
  const all = Promise.all(Array.from({ length: 20 }, () => api.ask({ path: "/settings/fields", key: "fields" })));
  /** Answers all that is asked, until nothing is asked any more. */
  const answerAll = async (): Promise<void> => {
    await settled();
    while (answers.length > 0) {
      for (const give of answers.splice(0)) give();
      await settled();
    }
  };
  const wake = (): void => {
    for (const waker of wakers.splice(0)) waker();
  };
  return { api, all, controller, slept, answerAll, wake };
}

it("while Zoho asks to wait, nobody asks anything", async () => {
  const { api, all, slept, answerAll, wake } = busyZoho();
  await answerAll();
  // Three others were on their way.
  expect([api.requests, new Set(slept)]).toEqual([4, new Set([30_000])]);
  wake();
  // Those that were sent on, and the one that was refused, which waits for itself as well.
  for (let turn = 0; turn < 20 && api.requests < 21; turn++) {
    await answerAll();
    wake();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await answerAll();
  expect(api.requests).toBe(21);
  expect((await all).every(({ kind }) => kind === "answer")).toBe(true);
});

it("who waits is told of an interruption", async () => {
  const { all, controller, answerAll } = busyZoho();
  const reason = new Error("Ctrl-C");
  await Promise.all([
    expect(all).rejects.toBe(reason),
    answerAll().then(() => {
      controller.abort(reason);
    }),
  ]);
});
