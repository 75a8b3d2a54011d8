import { didYouMean } from "../words.ts";
import type { Sentence } from "../issue.ts";

export const methodSentences = {
  "allowed-method": ({ value, say, suggestions }) => {
    const allowed = say["allowed"] as readonly string[];
    const instead = allowed.length === 1 ? "" : didYouMean(suggestions.map((suggestion) => suggestion.text));
    return `This address takes ${allowed.join(", ")}, not ${String(value).slice(0, 20)}.${instead}`;
  },
} satisfies Record<string, Sentence>;
