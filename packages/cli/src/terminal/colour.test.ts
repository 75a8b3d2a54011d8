import { expect, test } from "vitest";

import { coloursFor } from "./colour.ts";

const terminal = { write: () => true, isTTY: true };
const pipe = { write: () => true };
const red = (output: { write: () => boolean }, env: Record<string, string>): string => coloursFor(output, env).red("x");

test("colours on a terminal only", () => {
  expect(red(terminal, {})).toBe("\u001B[31mx\u001B[39m");
  expect(red(pipe, {})).toBe("x");
  expect(red(terminal, { TERM: "dumb" })).toBe("x");
});

test("NO_COLOR and FORCE_COLOR", () => {
  expect(red(terminal, { NO_COLOR: "1" })).toBe("x");
  expect(red(terminal, { NO_COLOR: "" })).toBe("\u001B[31mx\u001B[39m");
  expect(red(pipe, { FORCE_COLOR: "1" })).toBe("\u001B[31mx\u001B[39m");
  expect(red(terminal, { FORCE_COLOR: "0" })).toBe("x");
});
