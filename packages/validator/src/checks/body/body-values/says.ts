import { amount, anyOf, counted, didYouMean, quoted } from "../../../report/words.ts";
import { formGiven } from "../shared/words.ts";

interface Limit {
  readonly api_name: string;
  readonly maximum_length: number;
  readonly count: number;
}

interface Form {
  readonly api_name: string;
  readonly value: string;
  readonly form: string;
  /** Of an id. */
  readonly expected_data_type?: string;
}

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "Values of bodies that hold no records are ones that the call takes",
  source: "OpenAPI files of v8 and their examples; v7 and v8 documentation; SDK models",
};

export const says = {
  type: (
    { api_name, value, expected_data_type }: { api_name: string; value: unknown; expected_data_type: string },
    [fixed]: readonly string[],
  ) =>
    `"${api_name}" is ${formGiven(value)}; Zoho expects ${EXPECTED[expected_data_type] ?? expected_data_type}.${fixed === undefined ? "" : ` Write ${fixed}.`}`,
  outside: (
    {
      api_name,
      value,
      supported_values,
    }: { api_name: string; value: string | number | boolean; supported_values: readonly unknown[] },
    suggestions: readonly string[],
  ) => `"${api_name}" has no value ${quoted(value)}${valuesOf(supported_values)}.${didYouMean(suggestions)}`,
  event: (
    { value, operations }: { api_name: string; value: string; operations: readonly string[] },
    suggestions: readonly string[],
  ) =>
    `${quoted(value)} is not an event; write a module and ${anyOf(operations)}, as in "Leads.create".${didYouMean(suggestions)}`,
  tooLong: ({ api_name, maximum_length, count }: Limit) =>
    `"${api_name}" is limited to ${amount(maximum_length, "character")}; this value has ${counted(count)}.`,
  tooMany: ({ api_name, maximum_length, count }: Limit) =>
    `"${api_name}" is limited to ${amount(maximum_length, "item")}; this list has ${counted(count)}.`,
  form: ({ api_name, value, form }: Form) => `"${api_name}" is ${quoted(value)}; Zoho expects ${FORMS[form] ?? form}.`,
  twice: ({ api_name, value }: { api_name: string; value: string | number }) =>
    `${quoted(value)} stands twice under "${api_name}"; the items of this list differ in it.`,
  empty: ({ api_name }: { api_name: string }) => `"${api_name}" is empty. Add at least one item.`,
};

const EXPECTED: Readonly<Record<string, string>> = {
  jsonobject: "an object",
  jsonarray: "an array",
  text: "text",
  boolean: "true or false",
  integer: "a whole number",
  double: "a number",
};

const FORMS: Readonly<Record<string, string>> = {
  id: "an id, which has digits only",
  email: "an email address",
  url: "an address that begins with https://",
  callback: "an address that begins with https://",
  datetime: "a time such as 2026-12-31T09:00:00+00:00",
  date: "a date such as 2026-12-31",
};

/** More than a reader looks through are left to the page. */
const MOST_LISTED = 20;

function valuesOf(values: readonly unknown[]): string {
  return values.length > MOST_LISTED ? "" : `; it can be ${anyOf(values.map(String))}`;
}
