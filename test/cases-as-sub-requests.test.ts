import { describe, expect, it } from "vitest";

import { preflightOf, readCases } from "./cases/read-cases.ts";

/** The shared cases that can stand in a composite call, as sub-requests. */
const requests = Object.values(readCases())
  .flat()
  .filter(({ request }) => typeof (request as { body?: unknown }).body === "object")
  .flatMap((shared) => {
    const { method, url, body } = shared.request as { method?: unknown; url?: unknown; body?: unknown };
    const uri = typeof url === "string" ? /\/crm\/v8\/[^?]+$/.exec(url)?.[0] : undefined;
    return uri === undefined ? [] : [{ shared, item: { method, uri, body } }];
  });

describe("a shared case as a sub-request", () => {
  it("is judged alike, whether it needs a look or is like those before it", () => {
    expect(requests.length).toBeGreaterThan(100);
    for (const { shared, item } of requests) {
      const preflight = preflightOf(shared);
      const said = (sub: object): unknown => {
        const call = { method: "POST", url: "/crm/v8/__composite_requests", body: { __composite_requests: [sub] } };
        const { ok, issues, skipped, response } = preflight.validate(call);
        return JSON.stringify({ ok, issues, skipped, response });
      };
      // What has headers is looked at each time.
      const looked = said({ ...item, headers: {} });
      const [first, second] = [said(item), said(item)];
      expect([shared.name, first, second]).toEqual([shared.name, looked, looked]);
    }
  });
});
