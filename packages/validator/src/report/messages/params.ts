import { anyOf, didYouMean, quoted } from "../words.ts";
import { coqlSentences } from "./coql.ts";
import type { Said, Sentence } from "../issue.ts";

export const paramsSentences = {
  "required-params": (said) => {
    const { details, say, suggestions } = said;
    switch (say["kind"]) {
      case "none":
        return `The query string has none of ${anyOf(details["params"] as readonly string[])}, of which the call needs one: add, for example, word=Boyle.`;
      case "all-empty":
        return `The parameter ${quoted(say["param"])} is empty: give it something to look for.`;
      case "empty":
        return `The parameter ${quoted(details["param"])} is empty, which probably counts as missing. ${howTo(said)}`;
      default: {
        const near =
          say["misspelt"] === undefined
            ? ""
            : ` The query string has ${quoted(say["misspelt"])}: is ${quoted(details["param"])} meant?`;
        const claim = say["sure"] === true ? "The call is refused without it." : "One source calls it mandatory.";
        return `The parameter ${quoted(details["param"])} is missing. ${claim}${near} ${howTo(said)}${suggestions.length > 0 && say["form"] === "fields" ? " At most 50 api names, with commas between." : ""}`;
      }
    }
  },

  "param-values": ({ code, path, value, say, suggestions }) => {
    const name = quoted(path[1]);
    const instead = didYouMean(suggestions.map((suggestion) => suggestion.text));
    switch (say["kind"]) {
      case "case":
        return `${name} is ${quoted(value)}; the API writes it in another case.${instead}`;
      case "boolean":
        return `${name} is ${quoted(value)}; it takes true or false.${instead}`;
      case "integer":
        return `${name} is ${quoted(value)}; it takes a whole number from 1 on.${instead}`;
      case "seen":
        return `${name} is ${quoted(value)}, which no description of the call has.${instead}`;
      default:
        return `${name} is ${quoted(value)}, which Zoho refuses with ${String(code)}. It takes ${anyOf(say["values"] as readonly string[])}.${instead}`;
    }
  },

  "bare-ids": ({ path, value, say, suggestions }) => {
    const [best] = suggestions;
    const where = path[0] === "query" ? String(path[1]) : "The record id";
    const write =
      best === undefined
        ? ""
        : path[0] === "query"
          ? ` Write ${where}=${short(best.text)}.`
          : ` Write ${short(best.text)}.`;
    const drop = write === "" ? " Leave them out." : write;
    const digits = say["several"] === true ? "ids are bare digits with commas between" : "an id is bare digits";
    switch (say["fault"]) {
      case "quotes":
        return `${where} is ${shown(value)}, with quotes: ${digits}, not text in quotes.${drop}`;
      case "brackets":
        return `${where} is ${shown(value)}, with brackets: ${digits}, not an array.${drop}`;
      case "spaces":
        return `${where} has spaces in it: ${digits}, and a space may make it unreadable.${write}`;
      case "commas":
        return `${where} has a comma too many (${shown(value)}).${write}`;
      default:
        return `${where} is ${shown(value)}: ${digits}.${say["records"] === true ? " Ids of another system need the header X-EXTERNAL." : ""}${write}`;
    }
  },

  "param-limits": ({ value, say, suggestions }) => {
    switch (say["kind"]) {
      case "fields":
        return `fields has ${count(say["count"])} names, at most ${count(say["limit"])} are taken. Ask for the rest in a second call.`;
      case "ids":
        return `ids has ${count(say["count"])} ids, at most ${count(say["limit"])} are taken. Send the rest in a second call.`;
      case "per_page":
        return `per_page is ${String(value)}, at most ${count(say["most"])} are taken.${didYouMean(suggestions.map((suggestion) => suggestion.text))}`;
      case "search":
        return `Page ${count(say["page"])} with ${count(say["perPage"])} records a page ends at record ${product(say)}, but a search gives ${count(say["limit"])} records in all. Narrow the criteria, or use COQL (POST /coql).`;
      default:
        return `Page ${count(say["page"])} with ${count(say["perPage"])} records a page ends at record ${product(say)}, but page numbers reach only the first ${count(say["limit"])} records. Go on with page_token, which is info.next_page_token of the answer before.`;
    }
  },

  "exclusive-params": ({ say }) =>
    `${quoted(say["first"])} and ${quoted(say["second"])} exclude each other: leave one of them out.`,

  "known-params": ({ value, say, suggestions }) => {
    if (say["kind"] === "repeated")
      return `The parameter ${quoted(say["name"])} is there twice; only the first is likely to count. Several values go into one parameter, with commas between.`;
    if (say["kind"] === "version") {
      const last = typeof say["until"] === "string" ? say["until"] : undefined;
      const known = last === undefined ? `from ${String(say["since"])} on` : `until ${last} only`;
      return `The parameter ${quoted(value)} is known ${known}; in ${String(say["version"])} it is likely to be ignored.`;
    }
    return `${String(say["asked"])} takes no parameter ${quoted(value)}, so it is likely to be ignored.${didYouMean(suggestions.map((suggestion) => suggestion.text))}`;
  },

  "encoded-params": ({ value, say, suggestions }) => {
    const name = quoted(say["name"]);
    const [best] = suggestions;
    const write = best === undefined ? "" : ` Write ${short(best.text)}.`;
    switch (say["kind"]) {
      case "space":
        return `The value of ${name} has a space in it, where a URL ends for many clients and proxies. A space is %20.${write}`;
      case "percent":
        return `The value of ${name} has a "%" that starts no percent-encoding, so it cannot be decoded. A percent sign is %25.${write}`;
      case "plus":
        return `The "+" in ${name} arrives as a space. A plus sign is %2B.${write}`;
      case "fragment":
        return `The URL ends at the "#": ${quoted(value)} is never sent. A "#" in ${name} is %23.`;
      default:
        return `An unescaped "&" ends the value of ${name}: ${quoted(value)} is read as another parameter. An "&" inside a value is %26.`;
    }
  },

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

/** What to type, for a missing parameter. */
function howTo({ details, say, suggestions }: Said): string {
  const [best] = suggestions;
  if (best !== undefined) return `Add ${best.text} to the query string.`;
  const name = String(details["param"]);
  const form = say["form"];
  return `Add ${name}=${form === "ids" ? "<id>,<id>" : form === "id" ? "<id>" : "…"} to the query string.`;
}

/** A value that may hold quotes itself, so it gets none. */
function shown(value: unknown): string {
  return short(String(value));
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function count(number: unknown): string {
  return Number(number).toLocaleString("en");
}

function product(say: Readonly<Record<string, unknown>>): string {
  return count(Number(say["page"]) * Number(say["perPage"]));
}
