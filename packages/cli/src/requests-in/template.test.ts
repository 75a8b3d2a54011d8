import { expect, test } from "vitest";

import { fill, filledText, fillFurther, valuesOf } from "./template.ts";
import type { Excerpt } from "./place.ts";

const HOLE = "\uE000";
/** Text that stands ten characters into a file. */
const at10 = (text: string): Excerpt => ({ text, at: (index) => 10 + index });
const values = valuesOf(
  new Map([
    ["host", "www.zohoapis.eu"],
    ["base", "https://{{host}}/crm/{{version}}"],
    ["empty", " "],
    ["a", "{{b}}"],
    ["b", "{{a}}"],
  ]),
);

test("values are filled in, one by way of another, holes stay", () => {
  expect(filledText("https://{{host}}/x", values)).toBe("https://www.zohoapis.eu/x");
  expect(filledText("{{ base }}/Leads", values)).toBe(`https://www.zohoapis.eu/crm/${HOLE}/Leads`);
  expect(filledText("{{token}}{{empty}}{{$guid}}", values)).toBe(HOLE.repeat(3));
});

test("what goes in circles is unknown", () => {
  expect(filledText("{{a}}", values)).toBe(HOLE);
});

test("ranges lead back into the file", () => {
  const { text, inFile } = fill(at10("{{host}}/Leads?x={{y}}z"), values);
  expect(text).toBe(`www.zohoapis.eu/Leads?x=${HOLE}z`);
  expect(inFile({ start: 16, end: 21 })).toEqual({ start: 19, end: 24 }); // Leads
  expect(inFile({ start: 4, end: 8 })).toEqual({ start: 10, end: 18 }); // part of the host: all of {{host}}
  expect(inFile({ start: 22, end: 26 })).toEqual({ start: 25, end: 33 }); // x={{y}}z
  expect(inFile({ start: 0, end: text.length })).toEqual({ start: 10, end: 33 });
});

test("and through two fillings", () => {
  const filled = fillFurther(fill(at10("{{host}}/Leads/:id/Notes"), values), /:(\w+)/g, (name) =>
    name === "id" ? "100" : undefined,
  );
  expect(filled.text).toBe("www.zohoapis.eu/Leads/100/Notes");
  expect(filled.inFile({ start: 22, end: 25 })).toEqual({ start: 25, end: 28 }); // :id
  expect(filled.inFile({ start: 26, end: 31 })).toEqual({ start: 29, end: 34 }); // Notes
});
