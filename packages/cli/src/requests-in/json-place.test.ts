import { describe, expect, test } from "vitest";

import { itemAt, stringExcerpt } from "./json-place.ts";
import { items } from "./json-walk.ts";

const at = (text: string, path: readonly (string | number)[]): string | undefined => {
  const item = itemAt(text, 0, path);
  return item === undefined ? undefined : text.slice(item.start, item.end);
};

describe("places in JSON", () => {
  test("a value deep inside", () => {
    expect(at('{ "data": [ { "Stage": "Won" } ] }', ["data", 0, "Stage"])).toBe('"Won"');
  });

  test("numbers, words, brackets inside texts, and blanks everywhere", () => {
    const text = '{"a" : [1 , -2.5e3,"]}", null ,{ } , true ] , "b": {"c":"\\""}}';
    expect(at(text, ["a", 1])).toBe("-2.5e3");
    expect(at(text, ["a", 2])).toBe('"]}"');
    expect(at(text, ["a", 3])).toBe("null");
    expect(at(text, ["a", 4])).toBe("{ }");
    expect(at(text, ["a", 5])).toBe("true");
    expect(at(text, ["b", "c"])).toBe('"\\""');
  });

  test("of a missing key, its container", () => {
    expect(at('{"data":[{"Company":"Ng"}]}', ["data", 0, "Last_Name"])).toBe('{"Company":"Ng"}');
  });

  test("nothing when not even the first step is there", () => {
    expect(at('{"data":[]}', ["users", 0])).toBeUndefined();
  });

  test("of a key that is written twice, the last one, as JSON.parse takes it", () => {
    expect(at('{"a":1,"a":2}', ["a"])).toBe("2");
  });

  test("a key written with escapes", () => {
    expect(at('{"Last\\u005fName":"Ng"}', ["Last_Name"])).toBe('"Ng"');
  });

  test("the elements of an array, one by one", () => {
    const text = '[{"a":[1,2]}, "x", 3]';
    expect([...items(text, 0)].map(({ start, end }) => text.slice(start, end))).toEqual(['{"a":[1,2]}', '"x"', "3"]);
  });

  test("a hundred thousand nested arrays", () => {
    const text = "[".repeat(100_000) + "]".repeat(100_000);
    expect([...items(text, 0)]).toEqual([{ start: 1, end: 199_999 }]);
  });
});

describe("text behind JSON escapes", () => {
  test("each character knows its place", () => {
    const text = '"a\\n\\u00e9\\"z"';
    const excerpt = stringExcerpt(text, 0);
    expect(excerpt.text).toBe('a\né"z');
    expect([0, 1, 2, 3, 4].map((index) => excerpt.at(index))).toEqual([1, 2, 4, 10, 12]);
  });
});
