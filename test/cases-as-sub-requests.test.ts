import { describe, expect, it } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";
import type { Preflight } from "@zoho-preflight/validator";

import { optionsOf, readCases } from "./cases/read-cases.ts";
import type { SharedCase } from "./cases/read-cases.ts";

/** The shared cases that can stand in a composite call, as sub-requests. */
const requests = Object.values(readCases())
  .flat()
  .filter(({ request }) => typeof (request as { body?: unknown }).body === "object")
  .flatMap((shared) => {
    const { method, url, body } = shared.request as { method?: unknown; url?: unknown; body?: unknown };
    const uri = typeof url === "string" ? /\/crm\/v8\/[^?]+$/.exec(url)?.[0] : undefined;
    return uri === undefined ? [] : [{ shared, item: { method, uri, body } }];
  });

const preflights = new Map<string, Preflight>();

function preflightFor(shared: SharedCase): Preflight {
  const key = JSON.stringify(shared.options ?? {});
  const preflight = preflights.get(key) ?? createPreflight(optionsOf(shared));
  preflights.set(key, preflight);
  return preflight;
}

describe("a shared case as a sub-request", () => {
  it("is judged alike, whether it needs a look or is like those before it", () => {
    expect(requests.length).toBeGreaterThan(100);
    for (const { shared, item } of requests) {
      const preflight = preflightFor(shared);
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
