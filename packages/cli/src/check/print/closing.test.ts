import { validate } from "@zoho-preflight/validator";
import { expect, test } from "vitest";

import { Gaps } from "./closing.ts";
import type { FoundRequest } from "../../requests-in/found.ts";

test("a key of a body of which nothing is known is named with its place, as everything else that was not checked", () => {
  const gaps = new Gaps();
  for (const [index, body] of [
    { tags: [{ name: "Moor", depth: 5 }] },
    { tags: [{ name: "Harbour", depth: 7 }] },
  ].entries()) {
    const request = { method: "POST", url: "/crm/v8/settings/tags?module=Leads", body };
    const found = { kind: "request", file: "tags.ndjson", line: index + 1, column: 1, request } as FoundRequest;
    gaps.add(found, validate(request).skipped);
  }
  expect(gaps.lines()[0]).toBe(
    '2 requests not fully checked (tags.ndjson:1, tags.ndjson:2): Not checked, since its form is not known here: "depth".',
  );
});
