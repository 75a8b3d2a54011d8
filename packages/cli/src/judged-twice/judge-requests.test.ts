import type { Issue } from "@zoho-preflight/validator";
import { expect, test } from "vitest";

import { compareIssues } from "./judge-requests.ts";

const issue = (severity: Issue["severity"], api_name = "Company", more: Partial<Issue> = {}): Issue => ({
  check: "mandatory-fields",
  stage: "record",
  code: "MANDATORY_NOT_FOUND",
  severity,
  path: ["body", "data", 0],
  because: { kind: "missing", facts: { api_name } },
  message: `${api_name} is missing`,
  details: { api_name },
  docs: "docs/checks/mandatory-fields.md",
  toJSON: () => ({}),
  ...more,
});
const verdicts = (before: readonly Issue[], after: readonly Issue[]): unknown[] =>
  compareIssues(before, after).map(({ verdict, issue: { severity, details }, left }) => [
    verdict,
    severity,
    details["api_name"],
    ...(left === undefined ? [] : [left]),
  ]);

test("the same issue is no difference, whatever it says of limits", () => {
  expect(verdicts([issue("error")], [issue("error")])).toEqual([]);
  expect(
    verdicts(
      [issue("error", "Company", { details: { api_name: "Company", maximum_length: 120 } })],
      [issue("error", "Company", { details: { api_name: "Company", maximum_length: 80 } })],
    ),
  ).toEqual([]);
});

test("new and mended ones, the worst first", () => {
  expect(verdicts([issue("error", "City")], [issue("warning", "Region"), issue("error", "Company")])).toEqual([
    ["newly refused", "error", "Company"],
    ["newly warned", "warning", "Region"],
    ["mended", "error", "City"],
  ]);
});

test("a warning that has become an error is newly refused, an error of which a warning is left is mended", () => {
  expect(verdicts([issue("warning")], [issue("error")])).toEqual([["newly refused", "error", "Company"]]);
  expect(verdicts([issue("error")], [issue("warning")])).toEqual([["mended", "error", "Company", "warning"]]);
});

test("another place, code or check is another issue", () => {
  expect(verdicts([issue("error")], [issue("error", "Company", { path: ["body", "data", 1] })])).toEqual([
    ["newly refused", "error", "Company"],
    ["mended", "error", "Company"],
  ]);
  expect(verdicts([issue("error")], [issue("error", "Company", { check: "layout-fields" })])).toHaveLength(2);
  expect(verdicts([issue("error")], [issue("error", "Company", { code: "INVALID_DATA" })])).toHaveLength(2);
});
