import { Buffer } from "node:buffer";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createPreflight } from "@zoho-preflight/validator";
import { metadataOf, StandIn } from "@zoho-preflight/validator/stand-in";

import { HANGS, runs } from "./runs.ts";

/** Law: whatever is sent to `serve` or `handler()`, and whatever was stored before, there is an answer that can be sent. */

const preflight = createPreflight();
const word = fc.constantFrom(
  "Last_Name",
  "Company",
  "Email",
  "id",
  "Stage",
  "Parent_Id",
  "__proto__",
  "constructor",
  "x",
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small" },
    fc.oneof(
      word,
      fc.string({ maxLength: 4, unit: "binary" }),
      fc.constantFrom("700000000000100001", "2026-01-31", "a"),
    ),
    fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(word, tie("any"), { maxKeys: 3 }),
  ),
})).any;
const path = fc.oneof(
  fc.constantFrom("Leads", "Leads/upsert", "Leads/search", "Leads/deleted", "Leads/actions/count", "Deals", "coql"),
  fc.constantFrom("Leads/700000000000100001", "Leads/700000000000100001/Notes", "Notes", "settings/fields", "users"),
  fc.constantFrom("Leads/700000000000100001/actions/clone", "__composite_requests", "settings/modules/Leads", "org"),
  fc.array(word, { maxLength: 3 }).map((segments) => segments.join("/")),
);
const query = fc.dictionary(
  fc.constantFrom("fields", "sort_by", "sort_order", "per_page", "page", "ids", "criteria", "word", "email", "module"),
  fc.oneof(
    fc.constantFrom("id", "Last_Name", "asc", "1", "999999999", "Leads", "(Last_Name:equals:a)", "700000000000100001"),
    fc.string({ maxLength: 5 }),
  ),
  { maxKeys: 4 },
);
const body = fc.oneof(
  fc.array(fc.dictionary(word, value, { maxKeys: 4 }), { maxLength: 3 }).map((data) => JSON.stringify({ data })),
  fc
    .tuple(word, fc.constantFrom("=", "like", ">", "is not null", "in"), value)
    .map(([column, by, to]) =>
      JSON.stringify({ select_query: `select ${column} from Leads where ${column} ${by} ${JSON.stringify(to)}` }),
    ),
  value.map((any) => JSON.stringify(any)),
  fc.string({ unit: "binary" }),
  fc.constant(""),
);
const call = fc.record({
  method: fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "x"),
  path,
  version: fc.constantFrom("v2", "v3", "v8", "v99"),
  query,
  body,
  headers: fc.dictionary(
    fc.constantFrom("content-type", "content-encoding", "x-external", "authorization", "if-modified-since"),
    fc.constantFrom("application/json", "multipart/form-data", "Leads.Last_Name", "gzip", "x"),
    { maxKeys: 2 },
  ),
});

describe("whatever is sent to serve has an answer", { timeout: HANGS }, () => {
  it("call after call", () => {
    fc.assert(
      fc.property(fc.array(call, { minLength: 1, maxLength: 6 }), (calls) => {
        const caller = { name: "this", option: (name: string): string => name };
        const metadata = metadataOf(preflight.snapshot);
        const standIn = new StandIn({ preflight, host: "www.zohoapis.com", metadata, isOwn: false, caller });
        for (const { method, path, version, query, body, headers } of calls) {
          const search = Object.entries(query).map((pair) => pair.map((text) => encodeURIComponent(text)).join("="));
          const target = `/crm/${version}/${path}?${search.join("&")}`;
          const incoming = { method, target, headers, body: { bytes: Buffer.from(body) } };
          const { answer } = standIn.answer(incoming, "https://www.zohoapis.com");
          expect(answer.status).toBeGreaterThanOrEqual(200);
          expect(typeof JSON.stringify(answer.body ?? null)).toBe("string");
        }
      }),
      runs(400),
    );
  });
});
