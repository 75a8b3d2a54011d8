import { expect, test } from "vitest";

import { jsonLines } from "./json-lines.ts";

const answer = { data: [{ code: "INVALID_DATA", details: {}, rows: [1, 2] }, null] };

test("what fits stands on one line", () => {
  expect(jsonLines(answer, Infinity)).toEqual([
    '{ "data": [{ "code": "INVALID_DATA", "details": {}, "rows": [1, 2] }, null] }',
  ]);
});

test("what does not fit is indented, and no wider than needed", () => {
  expect(jsonLines(answer, 40)).toEqual([
    "{",
    '  "data": [',
    "    {",
    '      "code": "INVALID_DATA",',
    '      "details": {},',
    '      "rows": [1, 2]',
    "    },",
    "    null",
    "  ]",
    "}",
  ]);
});

test("it stays the same JSON", () => {
  expect(JSON.parse(jsonLines(answer, 10).join("\n"))).toEqual(answer);
});
