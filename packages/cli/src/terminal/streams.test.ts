import { expect, test } from "vitest";

import { widthOf } from "./streams.ts";

test("a line has room for what the terminal says, and for the usual number where it does not know", () => {
  const write = (): boolean => true;
  expect(widthOf({ write, columns: 72 }, 100)).toBe(72);
  expect(widthOf({ write, columns: 0 }, 100)).toBe(100);
  expect(widthOf({ write }, 100)).toBe(100);
});
