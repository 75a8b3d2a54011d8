import { anyOf, didYouMean, quoted } from "../../../report/words.ts";
import { formGiven } from "../shared/words.ts";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The keys of the body are ones that the operation knows",
  source: "v7 documentation, insert, update and upsert records; v8 OpenAPI files and examples",
};

export const says = {
  unknown: ({ key, root }: { key: string; root: string }, suggestions: readonly string[]) =>
    `${quoted(key)} is not a known option beside "${root}".${didYouMean(suggestions)}`,
  otherCall: ({ key, writes }: { key: string; writes: readonly string[] }) =>
    `"${key}" is documented only for ${anyOf(writes.map((write) => CALLS[write] ?? write))}; here it probably has no effect.`,
  notAList: (
    { api_name, value }: { api_name: string; value: unknown; expected_data_type: string },
    [fixed]: readonly string[],
  ) => `"${api_name}" is ${formGiven(value)}; Zoho expects an array.${fixed === undefined ? "" : ` Write ${fixed}.`}`,
  unknownValue: (
    { api_name, value, values }: { api_name: string; value: string; values: readonly string[] },
    suggestions: readonly string[],
  ) => allowed(api_name, value, values, suggestions),
  unknownName: (
    {
      key,
      value,
      supported_values,
    }: { key: string; value: string; api_name: string; supported_values: readonly string[] },
    suggestions: readonly string[],
  ) => allowed(key, value, supported_values, suggestions),
  unknownField: (
    { field, module }: { api_name: string; field: string; module: string },
    suggestions: readonly string[],
  ) => `${module} has no field ${quoted(field)}, so records cannot be compared by it.${didYouMean(suggestions)}`,
  notUnique: ({
    field,
    module,
    unique,
  }: {
    api_name: string;
    field: string;
    module: string;
    unique: readonly string[];
  }) => `${quoted(field)} is not a unique field of ${module}. Zoho compares records only by ${anyOf(unique)}.`,
  /** `value`: what stands there that says nothing; absent where the key is. */
  missing: ({ api_name, value }: { api_name: string; value?: null | "" }) =>
    `"${api_name}" is ${value === undefined ? "missing" : value === null ? "null" : "empty"}, and this call needs it.`,
  noneOf: ({ names }: { names: readonly string[]; expected_fields: readonly { readonly api_name: string }[] }) =>
    `None of ${names.map((name) => `"${name}"`).join(", ")} is there, and this call needs one of them.`,
  notSettable: ({ api_name }: { api_name: string }) => `"${api_name}" cannot be sent in this call.`,
  misspelt: ({ key, meant }: { key: string; meant: string }) =>
    `This call has no key ${quoted(key)}, so Zoho ignores it. Did you mean "${meant}"?`,
  missingInItem: ({ api_name }: { api_name: string }) =>
    `"${api_name}" is missing, and every item of this call needs it.`,
};

const CALLS: Readonly<Record<string, string>> = { create: "insert", update: "update", upsert: "upsert" };

function allowed(key: string, value: string, values: readonly string[], suggestions: readonly string[]): string {
  return `"${key}" has no value ${quoted(value)}; it can be ${anyOf(values)}.${didYouMean(suggestions)}`;
}
