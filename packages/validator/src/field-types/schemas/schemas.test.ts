import { describe, expect, it } from "vitest";

import { fieldTypes } from "../index.ts";
import { textList } from "../structured.ts";
import { byJsonType } from "../undeclared.ts";
import { answersOf } from "./index.ts";

describe("the table of schemas", () => {
  it("has answers for every field type", () => {
    const without = [...fieldTypes, textList, ...Object.values(byJsonType)].filter((type) => answersOf(type) === undefined);
    expect(without.map(({ dataTypes, expected }) => dataTypes.join(" ") || expected)).toEqual([]);
  });
});
