import { expect, test } from "vitest";

import { listed, quoted } from "./words.ts";

test("names in quotes; of many the first, and how many more", () => {
  expect(quoted('Closed "Won"')).toBe('"Closed \\"Won\\""');
  expect(quoted(80)).toBe("80");
  expect(quoted(["A", "B"])).toBe('"A", "B"');
  expect(quoted(["A", "B", "C", "D", "E", "F", "G"])).toBe('"A", "B", "C", "D", "E", "F", "G"');
  expect(quoted(["A", "B", "C", "D", "E", "F", "G", "H"])).toBe('"A", "B", "C", "D", "E", "F" and 2 more');
});

test("words with a word between the last two", () => {
  expect(listed(["created"], "or")).toBe("created");
  expect(listed(["created", "edited", "deleted"], "or")).toBe("created, edited or deleted");
});
