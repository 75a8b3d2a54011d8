import { didYouMean, quoted } from "../../../report/words.ts";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "The value of a pick list is one of its options",
  source:
    'v7 documentation, insert records ("existing or new"); calls recorded with v2; Kaizen #205 for display values',
};

export const says = {
  unknown: (
    { api_name, value, embedded }: { api_name: string; value: string; embedded: boolean },
    suggestions: readonly string[],
  ) =>
    `${embedded ? `Zoho's standard ${api_name}` : api_name} has no option ${quoted(value)}; Zoho stores it as sent.${didYouMean(suggestions)}`,
  actualValue: ({ api_name, value, display }: { api_name: string; value: string; display: string }) =>
    `${quoted(value)} is the stored value of ${api_name}; send what is displayed, ${quoted(display)}.`,
};
