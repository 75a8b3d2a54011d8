import { anyOf, didYouMean, quoted } from "../../../report/words.ts";

interface Value {
  readonly param: string;
  readonly value: string;
}

interface Name {
  readonly param: string;
  readonly api_name: string;
  readonly module: string;
  readonly embedded: boolean;
}

function hasNone(module: string, embedded: boolean): string {
  return `${embedded ? "Zoho's standard " : ""}${module} has no field`;
}

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The value of a parameter is one that the API takes",
  source: "Kaizen #25, 1.e; v7 documentation; the catalogue's closed lists with their witnesses",
};

export const says = {
  notListed: (
    { param, value, values, thin }: Value & { readonly values: readonly string[]; readonly thin: boolean },
    suggestions: readonly string[],
  ) =>
    `${param} is ${quoted(value)}; ${thin ? "Zoho lists" : "Zoho accepts only"} ${anyOf(values)}.${didYouMean(suggestions)}`,
  otherCase: ({ param, value, listed }: Value & { readonly listed: string }) =>
    `${param} is ${quoted(value)}; Zoho may refuse it in this case. Write ${quoted(listed)}.`,
  likelySlip: ({ param, value }: Value, suggestions: readonly string[]) =>
    `${param} is ${quoted(value)}, which Zoho does not list.${didYouMean(suggestions)}`,
  notBoolean: ({ param, value }: Value, suggestions: readonly string[]) =>
    `${param} is ${quoted(value)}; it must be true or false.${didYouMean(suggestions)}`,
  unknownField: ({ param, api_name, module, embedded }: Name, suggestions: readonly string[]) =>
    `${hasNone(module, embedded)} ${quoted(api_name)}, so Zoho ignores it in ${param}.${didYouMean(suggestions)}`,
  unknownOrder: ({ api_name, module, embedded }: Name, suggestions: readonly string[]) =>
    `${hasNone(module, embedded)} ${quoted(api_name)} to sort by.${didYouMean(suggestions)}`,
  notSortable: ({ api_name, module }: Name) =>
    `By its metadata, records of ${module} cannot be sorted by ${api_name}, so Zoho may refuse it.`,
  notPositive: ({ param, value }: Value, suggestions: readonly string[]) =>
    `${param} is ${quoted(value)}; it must be an integer from 1 up.${didYouMean(suggestions)}`,
};
