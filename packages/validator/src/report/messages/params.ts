import { anyOf, didYouMean, quoted } from "../words.ts";
import { coqlSentences } from "./coql.ts";
import type { Sentence } from "../issue.ts";

export const paramsSentences = {
  "search-criteria": ({ code, value, say, suggestions }) => {
    const instead = didYouMean(suggestions.map((suggestion) => suggestion.text));
    const [best] = suggestions;
    const write = best === undefined ? "" : ` Write ${short(best.text)}.`;
    switch (say["kind"]) {
      case "limit":
        return `The criteria have ${count(say["count"])} comparisons, at most ${count(say["limit"])} are taken. Split the search, or use COQL (POST /coql).`;
      case "encoded-twice":
        return "The criteria are percent-encoded twice: after decoding once there is still %3A where a colon should be. Encode them once.";
      case "torn":
        return `${quoted(value)} is no comparison: criteria are (Field:operator:value), such as (Last_Name:equals:Boyle), joined with and / or.${instead}`;
      case "bracket":
        return `The value ${quoted(value)} has a bracket without a backslash, which ends the comparison early.${write}`;
      case "comma":
        return `The value ${quoted(value)} has a comma without a backslash; a comma parts the values of "in" and "between".${write}`;
      case "between":
        return `"between" takes two values with one comma between, not ${quoted(value)}.`;
      case "backslash":
        return 'The backslash at the end of a value takes the closing bracket with it: a backslash that is meant is written twice, "\\\\".';
      case "joiner":
        return `Between two comparisons only "and" or "or" may stand; a bracket inside a value needs a backslash before it: ${quoted(value)}.`;
      case "unbalanced":
        return `The brackets of the criteria do not pair: ${quoted(value)}.`;
      case "empty":
        return `A comparison is missing in the criteria: ${quoted(value)}. Criteria are (Field:operator:value), joined with and / or.`;
      case "operator":
        return `Criteria have no operator ${quoted(value)}: they take ${anyOf(say["operators"] as readonly string[])}.${instead}`;
      case "type":
        return `${String(say["field"])} is of the type ${String(say["data_type"])}, for which ${anyOf(say["operators"] as readonly string[])} are documented, not ${quoted(value)}.`;
      default:
        return say["embedded"] === true
          ? `The standard ${String(say["module"])} has no field ${quoted(value)}.${instead} If your org has it, pull your metadata; if not, the answer is ${String(code)}.`
          : `${String(say["module"])} has no field ${quoted(value)}, so the answer is ${String(code)}.${instead}`;
    }
  },

  ...coqlSentences,
} satisfies Record<string, Sentence>;

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function count(number: unknown): string {
  return Number(number).toLocaleString("en");
}
