import { anyOf, didYouMean, quoted } from "../../../report/words.ts";

interface Value {
  readonly param: string;
  readonly value: string;
}

export const says = {
  notListed: (
    { param, value, values }: Value & { readonly values: readonly string[] },
    suggestions: readonly string[],
  ) => `${param} is ${quoted(value)}; Zoho accepts only ${anyOf(values)}.${didYouMean(suggestions)}`,
  otherCase: ({ param, value, listed }: Value & { readonly listed: string }) =>
    `${param} is ${quoted(value)}; Zoho may refuse it in this case. Write ${quoted(listed)}.`,
  likelySlip: ({ param, value }: Value, suggestions: readonly string[]) =>
    `${param} is ${quoted(value)}, which Zoho does not list.${didYouMean(suggestions)}`,
  notBoolean: ({ param, value }: Value, suggestions: readonly string[]) =>
    `${param} is ${quoted(value)}; it must be true or false.${didYouMean(suggestions)}`,
  notPositive: ({ param, value }: Value, suggestions: readonly string[]) =>
    `${param} is ${quoted(value)}; it must be an integer from 1 up.${didYouMean(suggestions)}`,
};
