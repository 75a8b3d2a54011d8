import { didYouMean } from "../words.ts";
import type { Sentence } from "../issue.ts";

export const methodSentences = {
  "allowed-method": ({ value, say, suggestions }) => {
    const allowed = say["allowed"] as readonly string[];
    const instead = allowed.length === 1 ? "" : didYouMean(suggestions.map((suggestion) => suggestion.text));
    const given = String(value).slice(0, 20);
    return say["closed"] === true
      ? `This address takes ${allowed.join(", ")}, not ${given}.${instead}`
      : `${given} is not known for this address, only ${allowed.join(", ")}: Zoho may answer INVALID_REQUEST_METHOD.${instead}`;
  },
} satisfies Record<string, Sentence>;
