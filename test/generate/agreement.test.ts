import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { standardOrg } from "@zoho-preflight/metadata/standard-org";
import { createPreflight } from "@zoho-preflight/validator";
import type { Report } from "@zoho-preflight/validator";
import { asSnapshot } from "@zoho-preflight/validator/schemas";

import { generatedFiles } from "../../packages/cli/src/generate/files.ts";
import type { GeneratedForm } from "../../packages/cli/src/generate/files.ts";
import { runs as fuzzRuns } from "../fuzz/runs.ts";
import { evaluate } from "./evaluate.ts";
import { org } from "./org.ts";
import { anyValue, existingRow, goodRecord, likelyValues, rowOf, valueOfType } from "./values.ts";

type Write = "insert" | "update" | "upsert";
type Rec = Readonly<Record<string, unknown>>;

interface Subject {
  readonly org: unknown;
  readonly module: string;
  readonly version: string;
  readonly operation: Write;
}

const OPERATIONS = ["insert", "update", "upsert"] as const;
/** Checks of one record by itself, which is what a schema sees. */
const OF_VALUES = [
  "mandatory-fields",
  "known-fields",
  "writable-fields",
  "field-type",
  "field-length",
  "field-format",
  "picklist-value",
  "lookup-shape",
  "safe-integers",
];
const runs = fuzzRuns(300);

function judging({ org, module, version, operation }: Subject): (record: unknown) => Report {
  const preflight = createPreflight({ snapshot: org });
  const [method, path] = {
    insert: ["POST", module],
    update: ["PUT", `${module}/100`],
    upsert: ["POST", `${module}/upsert`],
  }[operation];
  return (record) => preflight.validate({ method, url: `/crm/${version}/${path ?? ""}`, body: { data: [record] } });
}

/** A good record: no error, and no warning except about a mandatory field that is absent (its path ends with the record or row). */
function isGood(report: Report): boolean {
  return report.issues.every(
    ({ severity, check, path }) =>
      severity === "warning" &&
      (!OF_VALUES.includes(check) || (check === "mandatory-fields" && typeof path.at(-1) === "number")),
  );
}

function file(
  { org, module, version, operation }: Subject,
  format: GeneratedForm,
  lenient: boolean,
  ending: string,
): string {
  const files = generatedFiles({
    snapshot: asSnapshot(org),
    digest: undefined,
    version,
    lenient,
    modules: [module],
    operations: [operation],
    formats: [format],
  });
  return files.get(`${module}.${ending}`) ?? "";
}

/** What a zod schema says of a record. */
function zodOf(subject: Subject, lenient: boolean): (record: unknown) => boolean {
  const exported = evaluate(file(subject, "zod", lenient, "zod.ts"));
  const [schema] = Object.entries(exported).flatMap(([name, value]) =>
    name.endsWith(subject.operation.replace(/^./, (letter) => letter.toUpperCase())) ? [value] : [],
  );
  return (record) => schema?.safeParse(record).success ?? false;
}

/** What a JSON Schema says of it, as a strict validator of 2020-12 reads it. */
function jsonSchemaOf(subject: Subject, lenient: boolean): (record: unknown) => boolean {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, validateFormats: false });
  const validate = ajv.compile(
    JSON.parse(file(subject, "json-schema", lenient, `${subject.operation}.schema.json`)) as object,
  );
  return (record) => validate(record);
}

/** Everything of a module's fields that is needed here. */
interface FieldFacts {
  readonly api_name: string;
  readonly data_type: string;
  readonly json_type?: string | undefined;
  readonly length?: number | undefined;
  readonly decimal_place?: number | undefined;
  readonly pick_list_values?: readonly { readonly display_value: string }[] | undefined;
  readonly associated_module?: string | undefined;
}

function fieldsOf({ org, module }: Subject): readonly FieldFacts[] {
  return asSnapshot(org).module(module)?.fields ?? [];
}

/**
 * The values that a strict schema refuses although the validator is silent; docs/generate.md lists them, and `docs.test.ts` tries each. `$` keys and
 * what is refused in an insert only are not among the records that are tried.
 */
function isSeenDifferently(subject: Subject, record: Rec): boolean {
  return fieldsOf(subject).some((field) => {
    const value = record[field.api_name];
    if (value === undefined || value === null) return false;
    const elements = Array.isArray(value) ? (value as readonly unknown[]) : [];
    // A new record has no rows to name.
    const namesRow = (row: unknown): boolean => typeof row === "object" && row !== null && Object.hasOwn(row, "id");
    if (subject.operation === "insert" && elements.some(namesRow)) return true;
    if (
      field.associated_module !== undefined &&
      elements.some(
        (row) =>
          typeof row === "object" &&
          row !== null &&
          isSeenDifferently({ ...subject, module: field.associated_module ?? "" }, row as Rec),
      )
    )
      return true;
    switch (field.data_type) {
      case "picklist":
        return (
          value === "-None-" && field.pick_list_values?.every((option) => option.display_value !== "-None-") === true
        );
      case "multiselectpicklist":
        return elements.some((element) => element === "" || element === "-None-");
      case "multi_module_lookup":
        return (
          typeof value === "string" ||
          Array.isArray(value) ||
          typeof (value as Rec)["id"] !== "string" ||
          !/^\d+$/.test((value as { id: string }).id)
        );
      case "bigint":
        // Declared so, sent as an object: `book` of v2 line items.
        return typeof value === "object";
      case "multireminder":
        return elements.some((element) => typeof element !== "object" || element === null || Array.isArray(element));
      default:
        return false;
    }
  });
}

/** What JSON Schema has no word for: how many decimals, that a day exists, spaces around a text that are not counted. */
function isBeyondJsonSchema(subject: Subject, record: Rec): boolean {
  return fieldsOf(subject).some(({ api_name, data_type, length, decimal_place, associated_module }) => {
    const value = record[api_name];
    if (Array.isArray(value) && associated_module !== undefined)
      return value.some(
        (row) =>
          typeof row === "object" &&
          row !== null &&
          isBeyondJsonSchema({ ...subject, module: associated_module }, row as Rec),
      );
    if (typeof value === "number") return decimal_place !== undefined && !Number.isInteger(value * 10 ** decimal_place);
    if (typeof value !== "string") return false;
    const isDate = data_type === "date" || data_type === "datetime";
    return (
      (isDate && /^\d{4}-\d{2}-\d{2}/.test(value) && (!value.startsWith("2026-03-31") || value.includes("24:00"))) ||
      (length !== undefined && value !== value.trim()) ||
      (data_type === "email" && value.length > 300)
    );
  });
}

/** Records with a few keys, some of them likely values, some anything at all; where they are inserted, what is mandatory is there, mostly. */
function records(subject: Subject, given: readonly string[]): fc.Arbitrary<Rec> {
  const names = Object.keys(likelyValues);
  const valueOf = (name: string): fc.Arbitrary<unknown> => {
    const likely = likelyValues[name] ?? fc.constant("x");
    const more =
      name === "Rooms" && subject.operation !== "insert"
        ? [
            fc.array(
              fc.oneof(
                existingRow,
                likely.map((rows) => (rows as unknown[])[0]),
              ),
              { minLength: 1, maxLength: 3 },
            ),
          ]
        : [];
    return fc.oneof(
      { weight: 3, arbitrary: likely },
      { weight: 4, arbitrary: anyValue },
      ...more.map((arbitrary) => ({ weight: 2, arbitrary })),
    );
  };
  const some = fc
    .subarray([...names, "Nope"], { minLength: 1, maxLength: 2 })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, valueOf(name)]))));
  const missing = fc.oneof(
    { weight: 9, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.subarray([...given], { minLength: 1, maxLength: 1 }) },
  );
  const whole = fc
    .tuple(goodRecord(subject.operation === "insert" ? given : []), missing)
    .map(([record, left]) => Object.fromEntries(Object.entries(record).filter(([name]) => !left.includes(name))));
  return fc.tuple(whole, some).map((parts) => Object.assign({}, ...parts) as Rec);
}

/** The same for a module of the standard org, whose values are made by their data types. */
function standardRecords(subject: Subject): fc.Arbitrary<Rec> {
  const fields = fieldsOf(subject).filter(({ api_name }) => api_name !== "id");
  const valueOf = (field: FieldFacts): fc.Arbitrary<unknown> => {
    const rows =
      field.associated_module === undefined
        ? []
        : fieldsOf({ ...subject, module: field.associated_module }).filter(({ api_name }) => api_name !== "id");
    return fc.oneof(
      { weight: 3, arbitrary: valueOfType(field) },
      { weight: 2, arbitrary: anyValue },
      ...(rows.length === 0 ? [] : [{ weight: 4, arbitrary: fc.array(rowOf(rows), { minLength: 1, maxLength: 2 }) }]),
    );
  };
  const mandatory =
    asSnapshot(subject.org)
      .module(subject.module)
      ?.fields?.filter((field) => field.system_mandatory) ?? [];
  const whole = fc.record(
    Object.fromEntries(
      (subject.operation === "insert" ? mandatory : []).map((field) => [
        field.api_name,
        fc.oneof({ weight: 4, arbitrary: valueOfType(field) }, { weight: 1, arbitrary: valueOf(field) }),
      ]),
    ),
  );
  const some = fc
    .subarray([...fields], { minLength: 1, maxLength: 2 })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((field) => [field.api_name, valueOf(field)]))));
  return fc.tuple(whole, some).map((parts) => Object.assign({}, ...parts) as Rec);
}

function holds(subject: Subject, arbitrary: fc.Arbitrary<Rec>): void {
  const judge = judging(subject);

  it("a zod schema takes exactly the records that the validator has nothing to say about", () => {
    const accepts = zodOf(subject, false);
    fc.assert(
      fc.property(arbitrary, (record) => {
        fc.pre(!isSeenDifferently(subject, record));
        expect(accepts(record)).toBe(isGood(judge(record)));
      }),
      runs,
    );
  });

  it("a lenient zod schema takes exactly the records that the validator calls no error", () => {
    const accepts = zodOf(subject, true);
    fc.assert(
      fc.property(arbitrary, (record) => {
        expect(accepts(record)).toBe(judge(record).ok);
      }),
      runs,
    );
  });

  it("a JSON Schema says the same as zod, as far as it can", () => {
    const [zod, lenientZod, json, lenientJson] = [
      zodOf(subject, false),
      zodOf(subject, true),
      jsonSchemaOf(subject, false),
      jsonSchemaOf(subject, true),
    ];
    fc.assert(
      fc.property(arbitrary, (record) => {
        fc.pre(!isBeyondJsonSchema(subject, record));
        expect([json(record), lenientJson(record)]).toEqual([zod(record), lenientZod(record)]);
      }),
      runs,
    );
  });
}

const mandatory = {
  Projects: ["Name", "Status"],
  Orders: Object.keys(likelyValues).filter((name) => !["Sum", "First_Day"].includes(name)),
};

describe.each(OPERATIONS)("%s with an org's own metadata", (operation) => {
  describe.each(["Projects", "Orders"] as const)("%s", (module) => {
    const subject = { org, module, version: "v8", operation };
    holds(subject, records(subject, mandatory[module]));
  });
});

describe("an older version, in which a lookup may be a bare id", () => {
  const subject = { org, module: "Projects", version: "v2", operation: "insert" as const };
  holds(subject, records(subject, mandatory.Projects));
});

describe.each(["Leads", "Calls", "Price_Books", "Quotes"])("the standard org's %s", (module) => {
  describe.each(["insert", "update"] as const)("%s", (operation) => {
    const subject = { org: standardOrg, module, version: "v8", operation };
    holds(subject, standardRecords(subject));
  });
});
