import { quoted } from "../../../report/words.ts";

interface Twice {
  readonly api_name: string;
  readonly value: unknown;
  /** The place of the first of the two among the records. */
  readonly first: number;
}

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "No two records of a request hold the same unique value",
  source: "Kaizen #25, 1.c, for values in the org; that it holds within a request is inferred",
};

export const says = {
  value: ({ api_name, value, first, module }: Twice & { module: string }) =>
    `"${api_name}" must be unique in ${module}, but data[${String(first)}] has ${quoted(value)} as well. Zoho may refuse this record.`,
  id: ({ value, first }: Twice) =>
    `The record ${quoted(value)} is already updated by data[${String(first)}]; only one of the two updates lasts.`,
};
