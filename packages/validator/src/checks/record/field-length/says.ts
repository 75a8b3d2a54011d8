import { counted } from "../../../report/words.ts";

interface TooLong {
  readonly api_name: string;
  readonly maximum_length: number;
  readonly count: number;
}

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

function amount(number: number, unit: string): string {
  return `${counted(number)} ${unit}${number === 1 ? "" : "s"}`;
}
