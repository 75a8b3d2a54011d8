import { amount, counted } from "../../../report/words.ts";

interface TooLong {
  readonly api_name: string;
  readonly maximum_length: number;
  readonly count: number;
}

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "A value is no longer than its field",
  source: "documentation of v2 to v8, insert records; v8 OpenAPI examples with maximum_length",
};

export const says = {
  characters: ({ api_name, maximum_length, count }: TooLong) =>
    `${api_name} is limited to ${amount(maximum_length, "character")}; this value has ${counted(count)}.`,
  digits: ({ api_name, maximum_length, count }: TooLong) =>
    `${api_name} is limited to ${amount(maximum_length, "digit")}; this value has ${counted(count)}.`,
  digitsBeforePoint: ({ api_name, maximum_length, count }: TooLong) =>
    `${api_name} is limited to ${amount(maximum_length, "digit")}; this value has ${counted(count)} before the point. Zoho may refuse it.`,
  digitsAsText: ({ api_name, maximum_length, count }: TooLong) =>
    `${api_name} is limited to ${amount(maximum_length, "digit")}; this value has ${counted(count)}. Zoho may refuse it.`,
  files: ({ api_name, maximum_length, count }: TooLong) =>
    `${api_name} is limited to ${amount(maximum_length, "file")}; this value has ${counted(count)}. Zoho may refuse it.`,
};
