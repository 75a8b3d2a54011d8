import { catalogue } from "@zoho-preflight/metadata/catalogue";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Field } from "../../snapshot/snapshot.ts";
import { fieldFormat } from "../../checks/record/field-format/check.ts";
import { fieldTypeOf, fieldTypes } from "../index.ts";
import { textList } from "../structured.ts";
import { byJsonType } from "../undeclared.ts";
import { answersOf, goodValues, toleratedValues } from "./index.ts";
import type { AnySchema, SchemaContext } from "./schema.ts";

const context: SchemaContext = {
  version: "v8",
  kind: "create",
  catalogue,
  mayBeEmpty: true,
  length: undefined,
  embedded: false,
};

function field(data_type: string): Field {
  return {
    api_name: "Odd",
    data_type,
    json_type: "string",
    system_mandatory: false,
    read_only: false,
    field_read_only: false,
  };
}

/** What the type says of the form of a text. */
function judge(data_type: string, text: string): "good" | "doubtful" | "wrong" {
  let verdict: "good" | "doubtful" | "wrong" = "good";
  const test = fieldTypeOf(field(data_type)).format?.(field(data_type), (fault) => {
    verdict = fieldFormat.kinds[fault.kind]?.evidence === "thin" ? "doubtful" : "wrong";
    return { code: null };
  });
  test?.(text, {});
  return verdict;
}

/** The pattern for text in a schema, wherever it stands. */
function patternOf(schema: AnySchema): RegExp {
  const text = schema.type === "object" ? undefined : (schema.anyOf ?? [schema]).find((part) => part.type === "string");
  return new RegExp(text?.type === "string" ? (text.pattern ?? "") : "nothing", "u");
}

describe("the table of schemas", () => {
  it("has answers for every field type", () => {
    const without = [...fieldTypes, textList, ...Object.values(byJsonType)].filter(
      (type) => answersOf(type) === undefined,
    );
    expect(without.map(({ dataTypes, expected }) => dataTypes.join(" ") || expected)).toEqual([]);
  });
});

describe("patterns", () => {
  const alphabets = {
    phone: "1a (().-,;#+@é",
    email: "aé1.@-_+ ",
    website: "ahtp:/.?# éHT",
    date: "2026-031 /.T",
    datetime: "2026-031T:.,5Zt+ ",
  };
  const starts = {
    phone: ["", "+49 (30", "12-", "(1"],
    email: ["", "ng@a.co", "ng@"],
    website: ["", "http://", "a.b"],
    date: ["", "2026-03-31", "2026"],
    datetime: ["", "2026-03-31T09:30:00", "2026-03-31"],
  };

  it.each(Object.keys(alphabets) as (keyof typeof alphabets)[])("of a %s says what the checks say", (data_type) => {
    const good = patternOf(goodValues(field(data_type), context));
    const tolerated = patternOf(toleratedValues(field(data_type), context));
    const text = fc
      .tuple(
        fc.constantFrom(...starts[data_type]),
        fc.string({ unit: fc.constantFrom(...Array.from(alphabets[data_type])), maxLength: 8 }),
      )
      .map((parts) => parts.join(""));
    // Which days there are is for the format to say.
    const isDate = data_type === "date" || data_type === "datetime";
    fc.assert(
      fc.property(text, (value) => {
        const verdict = judge(data_type, value);
        expect(tolerated.test(value)).toBe(verdict !== "wrong");
        if (!isDate) expect(good.test(value)).toBe(verdict === "good");
        else if (verdict === "good" && value !== "") expect(good.test(value)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  // A pattern that goes back and forth would take minutes over each of these.
  it("come to an end over long text", { timeout: 60_000 }, () => {
    const long = ["1 ", "(", "a.", "1,"].map((part) => part.repeat(300_000));
    long.push(
      `${"1".repeat(300_000)}@`,
      `${" ".repeat(300_000)}x y`,
      `http://${"a ".repeat(300_000)}`,
      `2026-03-31${" ".repeat(300_000)}x`,
    );
    const patterns = Object.keys(alphabets).flatMap((data_type) => [
      patternOf(goodValues(field(data_type), context)),
      patternOf(toleratedValues(field(data_type), context)),
    ]);
    expect(patterns.flatMap((pattern) => long.filter((text) => pattern.test(text)))).not.toHaveLength(0);
  });
});
