import { amount, counted } from "../../../report/words.ts";

interface Facts {
  readonly api_name: string;
  readonly count: number;
  readonly maximum_length: number;
}

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "A call carries no more items than it may",
  source: "v7 documentation, insert, update and upsert records; v8 examples of updateRecords and createUser",
};

export const says = {
  tooManyRecords: ({ api_name, count, maximum_length }: Facts) =>
    `"${api_name}" has ${amount(count, "record")}; the maximum is ${counted(maximum_length)}. Split them into several calls.`,
  tooManyItems: ({ api_name, count, maximum_length }: Facts) =>
    `"${api_name}" has ${amount(count, "item")}; the maximum is ${counted(maximum_length)}.`,
  recordInPath: ({ api_name, count }: Facts) =>
    `The path names one record, but "${api_name}" has ${counted(count)}. Leave the id out of the path and give each record its own "id".`,
};
