import { didYouMean, quoted } from "../words.ts";
import type { Sentence } from "../issue.ts";

export const hostSentences = {
  "known-host": ({ code, value, say, suggestions }) => {
    const instead = didYouMean(suggestions.map((suggestion) => suggestion.text));
    if (say["kind"] === "otherDataCenter") {
      return `${quoted(value)} belongs to the data centre "${String(say["centre"])}", the org to "${String(say["dataCenter"])}": its tokens are not known there, so the answer is ${String(code)}.${instead}`;
    }
    if (say["bare"] === true)
      return `${quoted(value)} lacks "www.": only the full host is documented for API calls.${instead}`;
    return `${quoted(value)} is no API host of Zoho CRM: calls go to www.zohoapis.{com, eu, in …}, the answer here is ${String(code)}.${instead}`;
  },
} satisfies Record<string, Sentence>;
