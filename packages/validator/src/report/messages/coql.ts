import { didYouMean, quoted } from "../words.ts";
import type { Said, Sentence } from "../issue.ts";

const FORM = "A query is select <columns> from <module> where <criteria>.";

const COUNTED: Readonly<Record<string, string>> = {
  columns: "columns behind SELECT",
  criteria: "comparisons in WHERE",
  values: "values in one list of IN",
  group: "columns in GROUP BY",
  order: "columns in ORDER BY",
  aggregates: "aggregate functions",
};

export const coqlSentences = {
  "coql-query": (said) => {
    const { code, value, say, details, suggestions } = said;
    const instead = didYouMean(suggestions.map((suggestion) => suggestion.text));
    switch (say["kind"]) {
      case "column":
        return say["embedded"] === true
          ? `The standard ${String(say["module"])} has no field ${quoted(value)}.${instead} If your org has it, pull your metadata; if not, the answer is ${String(code)}.`
          : `${String(say["module"])} has no field ${quoted(value)}, so the answer is ${String(code)}.${instead}`;
      case "module case":
        return `Module names are case-sensitive: ${quoted(value)} is written otherwise in the metadata.${instead}`;
      case "module":
        return say["embedded"] === true
          ? `The standard org has no module ${quoted(value)}.${instead} Pull your own metadata to be sure: this was judged without it.`
          : `The org has no module ${quoted(value)}.${instead}`;
      case "operator type":
        return `${String(say["field"])} is of the type ${String(say["data_type"])}, for which ${(say["operators"] as readonly string[]).join(", ")} ${(say["operators"] as readonly string[]).length === 1 ? "is" : "are"} documented, not ${quoted(value)}.`;
      case "twice":
        return `${quoted(value)} stands twice in ${String(say["clause"])}: leave one out.`;
      case "alias":
        return `Two columns have the alias ${quoted(value)}: give each its own.`;
      case "empty alias":
        return `The alias of ${quoted(value)} is empty: give it a name, or leave "as" out.`;
      case "no number":
        return `${String(say["clause"]).toUpperCase()} is ${quoted(value)}; it takes a whole number.`;
      case "zero":
        return "LIMIT is 0; it takes a whole number from 1 on.";
      case "records":
        return `LIMIT asks for ${count(say["count"])} records; one call gives ${count(say["limit"])} at most. Fetch the rest with OFFSET.`;
      case "reach":
        return `OFFSET and LIMIT reach record ${count(say["count"])}, but a query reaches the first ${count(say["limit"])} only. Go on with a condition on id, such as id > <last id>.`;
      case "limit":
        return `The query has ${count(say["count"])} ${COUNTED[String(say["what"])] ?? ""}; at most ${count(say["limit"])} are documented.`;
      default:
        return syntax(said, details["operator"]);
    }
  },
} satisfies Record<string, Sentence>;

/** What keeps the query from being parsed. */
function syntax({ value, say, suggestions }: Said, operator: unknown): string {
  const instead = didYouMean(suggestions.map((suggestion) => suggestion.text));
  const at =
    say["line"] === 1
      ? `at character ${String(say["column"])}`
      : `in line ${String(say["line"])}, at character ${String(say["column"])}`;
  switch (say["kind"]) {
    case "no select":
      return value === ""
        ? `The query is empty. ${FORM}`
        : `COQL only selects: the query begins with ${quoted(value)}. ${FORM}`;
    case "no from":
      return `The query has no FROM. ${FORM}`;
    case "no module":
      return `No module follows FROM. ${FORM}`;
    case "no where":
      return "The query has no WHERE, which COQL demands. For all records write: where id is not null.";
    case "quote":
      return `A quote is opened ${at} and never closed. A quote inside a value is written twice, as in 'O''Brien'.`;
    case "bracket":
      return `A bracket is opened or closed ${at} without its partner.`;
    case "operator":
      return `COQL has no operator ${quoted(operator)}. It has =, !=, >, <, >=, <=, in, like and between (each also with not), is null and is not null.${instead}`;
    case "pairs":
      return `More than two conditions stand side by side at ${quoted(value)}. COQL wants brackets around every two: ((A and B) and C).`;
    case "end":
      return `The query ends too early, ${at}.`;
    default:
      return `${quoted(value)} is not expected here, ${at}.${hint(String(value))}`;
  }
}

function hint(word: string): string {
  if (word === "*") return ' COQL has no "*": name the columns.';
  if (/^(?:from|where|group|order|limit|offset|and|or)$/i.test(word)) return " Something is missing before it.";
  return /^\w/.test(word) ? " A value with spaces stands in quotes." : "";
}

function count(number: unknown): string {
  return Number(number).toLocaleString("en");
}
