import { didYouMean, quoted } from "../../../report/words.ts";

export const says = {
  unknown: (
    { api_name, value, embedded }: { api_name: string; value: string; embedded: boolean },
    suggestions: readonly string[],
  ) =>
    `${embedded ? `Zoho's standard ${api_name}` : api_name} has no option ${quoted(value)}; Zoho stores it as sent.${didYouMean(suggestions)}`,
  actualValue: ({ api_name, value, display }: { api_name: string; value: string; display: string }) =>
    `${quoted(value)} is the stored value of ${api_name}; send what is displayed, ${quoted(display)}.`,
};
