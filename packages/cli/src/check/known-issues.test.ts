import { describe, expect, test } from "vitest";

import { verdicts } from "./known-issues.ts";

describe("what a baseline knows of a key in a file", () => {
  test("more than are listed: all are shown, since nobody can tell which are new", () => {
    const note = { listed: 1, found: 2 };
    expect(verdicts({ count: 1, marks: ["0/0 aaa"] }, ["0/0 aaa", "1/0 bbb"])).toEqual([note, note]);
  });

  test("a record that has not changed is known wherever it stands", () => {
    expect(verdicts({ count: 2, marks: ["0/0 aaa", "1/0 bbb"] }, ["3/0 bbb", "9/0 aaa"])).toEqual(["known", "known"]);
  });

  test("one that has changed is known in its place", () => {
    expect(verdicts({ count: 1, marks: ["0/0 aaa"] }, ["0/0 bbb"])).toEqual(["known"]);
  });

  test("another record in another place is new, though no more are found than are listed", () => {
    const note = { listed: 1, found: 1 };
    expect(verdicts({ count: 1, marks: ["0/0 aaa"] }, ["2/0 bbb"])).toEqual([note]);
    expect(verdicts({ count: 2, marks: ["0/0 aaa", "1/0 bbb"] }, ["1/0 bbb", "2/0 ccc"])).toEqual([
      "known",
      { listed: 2, found: 2 },
    ]);
  });

  test("an unchanged record does not take the place of a changed one", () => {
    expect(verdicts({ count: 2, marks: ["0/0 aaa", "1/0 bbb"] }, ["0/0 ccc", "1/0 aaa"])).toEqual([
      { listed: 2, found: 2 },
      "known",
    ]);
  });

  test("without marks, counts decide", () => {
    expect(verdicts({ count: 2 }, ["5/0 aaa", "6/0 bbb"])).toEqual(["known", "known"]);
  });
});
