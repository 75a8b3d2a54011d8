import { didYouMean, quoted } from "../words.ts";
import type { Sentence } from "../issue.ts";

export const moduleSentences = {
  "known-module": ({ value, say, suggestions }) => {
    const instead = didYouMean(suggestions.map((suggestion) => suggestion.text));
    const name = quoted(value);
    switch (say["kind"]) {
      case "case":
        return `Module names are case-sensitive: ${name} is written otherwise in the metadata.${instead}`;
      case "label":
        return `${name} is the label of a module, not its api_name.${instead}`;
      case "unsupported":
        return `The module ${name} cannot be used through the API.`;
      case "version":
        return typeof say["until"] !== "string"
          ? `The module ${name} is known from ${String(say["since"])} on, not in ${String(say["version"])}.`
          : `The module ${name} is known until ${say["until"]} only; in ${String(say["version"])} it is not callable.`;
      case "operation":
        return `${String(say["asked"])} is documented for ${(say["modules"] as readonly string[]).join(", ")} only, not for ${name}.`;
      default:
        return say["embedded"] === true
          ? `The standard org has no module ${name}.${instead} Pull your own metadata to be sure: this was judged without it.`
          : `The org has no module ${name}.${instead}`;
    }
  },
} satisfies Record<string, Sentence>;
