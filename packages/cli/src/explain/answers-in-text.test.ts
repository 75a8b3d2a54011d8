import { expect, test } from "vitest";

import { answerInText, holdsAnswer } from "./answers-in-text.ts";

const ANSWER = { code: "INVALID_DATA", details: {}, message: "invalid data", status: "error" };

test("the first answer in a log, whatever stands before it", () => {
  expect(answerInText(`12:00 {"id":1} sent\n12:01 { got ${JSON.stringify(ANSWER)}\n`)).toEqual({ body: ANSWER });
  expect(answerInText(`${"{ ".repeat(1900)}${JSON.stringify(ANSWER)}`)).toEqual({ body: ANSWER });
});

// Read once for each bracket, it would take minutes.
test("twenty megabytes of brackets that are never closed come to an end", () => {
  expect(holdsAnswer("{ ".repeat(10_000_000))).toBe(false);
});
