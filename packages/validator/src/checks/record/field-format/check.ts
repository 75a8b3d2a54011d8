import { passing, recordCheck } from "../../../check.ts";
import type { FieldTest } from "../../../check.ts";
import type { FormatFault } from "../../../field-types/field-type.ts";
import { fieldTypeOf } from "../../../field-types/index.ts";
import { isWritten } from "../../../field-types/written.ts";
import type { FindingOf } from "../../../report/kinds.ts";
import type { Field } from "../../../snapshot/snapshot.ts";
import { formFacts } from "./form-facts.ts";
import { kinds } from "./kinds.ts";
import type { says } from "./says.ts";

type Finding = FindingOf<typeof says, typeof kinds>;

/**
 * A value has the form that its field's type asks for: dates, date-times, email addresses, phone numbers, websites, decimals, ranges.
 *
 * reads     values of fields that the API writes and that have the right JSON type
 * reports   INVALID_DATA; a warning where only one source refuses the form, or where reports contradict each other
 * silent    on null and ""
 */
export const fieldFormat = recordCheck<typeof says>()({
  name: "field-format",
  severity: "error",
  kinds,
  embedded: "error",

  forField(field, { kind }) {
    if (!isWritten(field, kind)) return undefined;
    const type = fieldTypeOf(field);
    const test = type.format?.(field, (fault, value) => finding(field, fault, value));
    const within = inRangeOf(field);
    if (test === undefined) return within;
    // Every format is one of text or one of numbers; a value of another type has none to judge.
    const passes = type.plain === "number" ? NO_NUMBERS : NO_TEXT;
    return within === undefined
      ? passing(passes, test)
      : passing(passes, (value, record) => test(value, record) ?? within(value, record));
  },
});

const NO_NUMBERS = ["string", "boolean", "object"] as const;
const NO_TEXT = ["number", "boolean", "object"] as const;

function finding({ api_name }: Field, { kind, details, instead }: FormatFault, value: unknown): Finding {
  const facts = formFacts(details, api_name, value);
  if (instead === undefined) return { kind, facts };
  return { kind, facts, suggest: () => [{ text: String(instead), replace: { path: [], value: instead } }] };
}

function inRangeOf(field: Field): FieldTest<Finding> | undefined {
  const { api_name, range } = field;
  if (range === undefined || fieldTypeOf(field).number !== "number") return undefined;
  const { from, to } = range;
  const test: FieldTest<Finding> = (value) =>
    typeof value === "number" && (value < from || value > to)
      ? { kind: "range", facts: { api_name, value, from, to } }
      : undefined;
  return passing(NO_NUMBERS, test, { passesWhole: [from, to] });
}
