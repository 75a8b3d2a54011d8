import { OPEN, UNKNOWN } from "@zoho-preflight/validator/seen";
import { expect, test } from "vitest";

import { seenBody } from "./holes.ts";

test("Zoho's own keys with a dollar sign are keys, whatever stands beside them", () => {
  const plain = '{"data":[{"Subject":"Call","$se_module":"Deals","$append_values":{"Tags":true}}]}';
  expect(seenBody(plain)).toBe(plain);
  // Broken JSON stays text, so that it is reported.
  expect(seenBody('{"$se_module":"Deals",}')).toBe('{"$se_module":"Deals",}');
  expect(seenBody('{"$se_module":"$MODULE","Due_Date":"{{due}}"}')).toEqual({
    $se_module: UNKNOWN,
    Due_Date: UNKNOWN,
  });
});

test("other names with a dollar sign are filled in, as keys and as values", () => {
  expect(seenBody('{"$KEY":"x","Last_Name":"$NAME"}')).toEqual({ [OPEN]: true, Last_Name: UNKNOWN });
  expect(seenBody('{"${key}":"x"}')).toEqual({ [OPEN]: true });
});
