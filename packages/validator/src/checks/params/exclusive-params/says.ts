import { quoted } from "../../../report/words.ts";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "Parameters that exclude each other are not sent together",
  source: "v7 documentation, get records; v8 error lists",
};

export const says = {
  together: ({ first, second }: { first: string; second: string }) =>
    `${quoted(first)} and ${quoted(second)} cannot be sent together. Leave one of them out.`,
};
