import { quoted } from "../../../report/words.ts";

export const says = {
  together: ({ first, second }: { first: string; second: string }) =>
    `${quoted(first)} and ${quoted(second)} cannot be sent together. Leave one of them out.`,
};
