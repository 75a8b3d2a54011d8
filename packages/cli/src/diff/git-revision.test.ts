import { expect, test } from "vitest";

import { readRevision, revisionFault } from "./git-revision.ts";

test("a revision, and the folder behind its colon", () => {
  expect(readRevision("HEAD~1")).toEqual({ revision: "HEAD~1" });
  expect(readRevision("v1.2:zoho-metadata/")).toEqual({ revision: "v1.2", path: "zoho-metadata" });
  expect(readRevision("HEAD:./apps/crm")).toEqual({ revision: "HEAD", path: "./apps/crm" });
  expect(readRevision("HEAD:")).toEqual({ revision: "HEAD", path: "" });
  expect(readRevision("main@{2027-01-31 12:00}:crm")).toEqual({ revision: "main@{2027-01-31 12:00}", path: "crm" });
  expect(readRevision("HEAD^{/fix: taxes}")).toEqual({ revision: "HEAD^{/fix: taxes}" });
  expect(readRevision("a{b:c")).toEqual({ revision: "a{b:c" });
});

test("what git is not asked for", () => {
  expect(revisionFault("HEAD~1")).toBeUndefined();
  expect(revisionFault("origin/feature-x")).toBeUndefined();
  expect(revisionFault("--exec=rm")).toBe('"--exec=rm" is not a revision: their names do not begin with "-"');
  expect(revisionFault("v1...v2")).toBe('"v1...v2" is a range. Name its two ends one after the other: v1 v2');
  expect(revisionFault("HEAD\u0000")).toBe("The name of a revision holds no control characters");
  expect(revisionFault("")).toBe("A revision is missing before the colon, such as HEAD:zoho-metadata");
});
