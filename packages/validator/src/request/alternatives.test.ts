import { describe, expect, it } from "vitest";

import { alternatives } from "./alternatives.ts";
import { MAYBE, ONE_OF, OPEN, UNKNOWN } from "../seen.ts";

/** Each request is only good until the next one is asked for, so it is written down at once. */
function written(request: unknown): string[] {
  return Array.from(alternatives(request), (alternative) =>
    JSON.stringify(alternative, (_, value: unknown) => (value === UNKNOWN ? "?" : value)),
  );
}

describe("alternatives", () => {
  it("hands back a request without alternatives itself", () => {
    const request = { url: "/crm/v8/Leads", body: { data: [{ Last_Name: "Ng" }] } };
    expect([...alternatives(request)][0]).toBe(request);
  });

  it("gives one request per choice", () => {
    expect(written({ url: "/x", body: { data: [{ Stage: { [ONE_OF]: ["Won", "Lost"] } }] } })).toEqual([
      '{"url":"/x","body":{"data":[{"Stage":"Won"}]}}',
      '{"url":"/x","body":{"data":[{"Stage":"Lost"}]}}',
    ]);
  });

  it("combines choices, also of the URL itself", () => {
    expect(written({ url: { [ONE_OF]: ["/a", "/b"] }, body: { x: { [ONE_OF]: [1, 2] } } })).toEqual([
      '{"url":"/a","body":{"x":1}}',
      '{"url":"/b","body":{"x":1}}',
      '{"url":"/a","body":{"x":2}}',
      '{"url":"/b","body":{"x":2}}',
    ]);
  });

  it("takes what goes beyond 16 ways for unknown", () => {
    const five = { [ONE_OF]: [1, 2, 3, 4, 5] };
    const ways = written({ a: five, b: five });
    expect(ways).toHaveLength(5);
    expect(ways[0]).toBe('{"a":1,"b":"?"}');
  });

  it("leaves the given request as it is and keeps the marks of copied containers", () => {
    const record = { Stage: { [ONE_OF]: ["Won"] }, [OPEN]: true, [MAYBE]: new Set(["Stage"]) };
    const request = { body: { data: [record] } };
    const [first] = [...alternatives(request)] as [{ body: { data: [typeof record] } }];
    expect(first.body.data[0][OPEN]).toBe(true);
    expect(first.body.data[0][MAYBE]).toEqual(new Set(["Stage"]));
    expect(request.body.data[0]).toBe(record);
    expect(ONE_OF in record.Stage).toBe(true);
  });

  it("walks a cyclic request once", () => {
    const body: Record<string, unknown> = { x: { [ONE_OF]: [1, 2] } };
    body["self"] = body;
    expect([...alternatives({ body })]).toHaveLength(2);
  });
});
