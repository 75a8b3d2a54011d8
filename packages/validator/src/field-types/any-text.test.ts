import { catalogue } from "@zoho-preflight/metadata/catalogue";
import fc from "fast-check";
import { expect, it } from "vitest";

import { PARTS, UNKNOWN } from "../seen.ts";
import type { Field } from "../snapshot/snapshot.ts";
import { ofAnyText } from "./any-text.ts";
import { fieldTypes } from "./index.ts";

const spoken = { version: "v8", catalogue } as const;
const types = fieldTypes.flatMap((type) => type.dataTypes.map((data_type) => ({ type, data_type })));
const STRENGTH = { good: 0, doubtful: 1, wrong: 2 };

/** Text as people send it, and as types tell it apart. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.integer().map(String),
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String),
  fc.double().map(String),
  fc.boolean().map((is) => String(is).toUpperCase()),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.json({ maxDepth: 1 }),
);

it.each(types)("says of text in a $data_type no more than of each text there is", ({ type, data_type }) => {
  for (const api_name of ["Anything", "id", "Layout", "Tag"]) {
    const field: Field = { api_name, data_type, system_mandatory: false, read_only: false, field_read_only: false };
    fc.assert(
      fc.property(anyText, anyText, (known, filled) => {
        const said = ofAnyText(type, { [PARTS]: [known, UNKNOWN] }, spoken, field);
        const truth = type.takes?.(known + filled, spoken, field) ?? "good";
        expect(STRENGTH[said]).toBeLessThanOrEqual(STRENGTH[truth]);
      }),
      { seed: 20261130, numRuns: 300 },
    );
  }
});
