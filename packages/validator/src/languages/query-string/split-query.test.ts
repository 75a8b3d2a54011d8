import { describe, expect, it } from "vitest";

import { decodedParam, percentDecoded, splitQuery } from "./split-query.ts";

describe("splitQuery", () => {
  it("gives each parameter as it is written, with its place", () => {
    expect(splitQuery("fields=id%2CCity&page=2")).toEqual([
      { name: "fields", value: "id%2CCity", start: 0, end: 16 },
      { name: "page", value: "2", start: 17, end: 23 },
    ]);
  });

  it("takes only the first = for one", () => {
    expect(splitQuery("a=b=c")).toEqual([{ name: "a", value: "b=c", start: 0, end: 5 }]);
  });

  it("tells an empty value from none, and keeps what is empty", () => {
    expect(splitQuery("a=&b&&c")).toEqual([
      { name: "a", value: "", start: 0, end: 2 },
      { name: "b", start: 3, end: 4 },
      { name: "", start: 5, end: 5 },
      { name: "c", start: 6, end: 7 },
    ]);
    expect(splitQuery("")).toEqual([{ name: "", start: 0, end: 0 }]);
  });
});

describe("decoding", () => {
  it("reads + as a space in parameters alone", () => {
    expect(decodedParam("a+b%2Bc")).toBe("a b+c");
    expect(percentDecoded("a+b%2Bc")).toBe("a+b+c");
  });

  it("leaves a stray % alone", () => {
    expect(decodedParam("100%+sure")).toBe("100% sure");
    expect(percentDecoded("100%zz")).toBe("100%zz");
  });
});
