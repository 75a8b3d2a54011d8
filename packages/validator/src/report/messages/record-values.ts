import { didYouMean, quoted } from "../words.ts";
import type { Said, Sentence } from "../issue.ts";

/** What a type takes, in words: `expected_data_type` is Zoho's, "a whole number" is what a reader looks for. */
const TAKEN: Readonly<Record<string, string>> = {
  text: "text",
  integer: "a whole number without quotes",
  bigint: "a whole number as text",
  double: "a number without quotes",
  boolean: "true or false without quotes",
  date: 'a day as text, "2026-03-31"',
  datetime: 'a date-time as text, "2026-03-31T09:30:00+02:00"',
  jsonarray: "an array",
  jsonobject: "an object",
};

/** Quotes matter here: "54" is text, 54 a number. */
function given(value: unknown): string {
  if (typeof value === "string") return `the text ${quoted(value)}`;
  return typeof value === "number" ? `the number ${String(value)}` : quoted(value);
}

function instead({ suggestions }: Said, verb = "Write"): string {
  const first = suggestions[0]?.text;
  return first === undefined || first.length > 60 ? "" : ` ${verb} ${first}.`;
}

const REFUSED = "Zoho answers INVALID_DATA.";
const MAYBE_REFUSED = "Zoho may answer INVALID_DATA.";

export const recordValueSentences = {
  "field-type": (said) => {
    const { details, value, say, path } = said;
    const name = String(details["api_name"]);
    const expected = String(details["expected_data_type"]);
    const taken = TAKEN[expected] ?? expected;
    if (value === "") return `${name} takes ${taken}; the text "" may be refused. Send null to empty the field.`;
    const whose = typeof path.at(-1) === "number" ? `An element of ${name} is` : `${name} takes`;
    const answer = say["doubtful"] === true ? MAYBE_REFUSED : REFUSED;
    return `${whose} ${taken}, not ${given(value)}. ${answer}${instead(said)}`;
  },

  "field-length": ({ details, say }) =>
    `${String(details["api_name"])} takes ${String(details["maximum_length"])} ${String(say["counted"])} at most, here are ${String(say["count"])}. ${say["doubtful"] === true ? MAYBE_REFUSED : REFUSED}`,

  "field-format": (said) => {
    const { details, value, say } = said;
    const name = String(details["api_name"]);
    const shown = quoted(value);
    const answer = say["doubtful"] === true ? MAYBE_REFUSED : REFUSED;
    switch (say["kind"]) {
      case "dateWithTime":
        return `${name} is a date without a time: ${shown} is refused with INVALID_DATA.${instead(said)}`;
      case "noSuchDay":
        return `${shown} is no day of the calendar. ${MAYBE_REFUSED}`;
      case "dateSpelling":
        return `${name} wants a date as yyyy-MM-dd; whether Zoho reads ${shown} is not known.${instead(said)}`;
      case "dateOrder":
        return `${name} wants a date as yyyy-MM-dd, not ${shown}. ${REFUSED}`;
      case "space":
        return `${name} wants a T between date and time, not a space: ${shown} is refused with INVALID_DATA.${instead(said)}`;
      case "fraction":
        return `${name} takes no fractions of a second, as Date.toISOString() writes them: ${shown} is refused with INVALID_DATA.${instead(said)}`;
      case "noOffset":
        return `${shown} has no offset from UTC: Zoho refuses it or takes its own time zone. Add one, such as +02:00 or Z.`;
      case "dateOnly":
        return `${name} is a date-time, ${shown} only a date. ${MAYBE_REFUSED}`;
      case "datetimeSpelling":
        return `${name} wants a date-time as yyyy-MM-ddTHH:mm:ss+HH:mm; whether Zoho reads ${shown} is not known.`;
      case "datetimeOrder":
        return `${name} wants a date-time as yyyy-MM-ddTHH:mm:ss+HH:mm, not ${shown}. ${REFUSED}`;
      case "email":
        return `${shown} is no e-mail address by Zoho's pattern.${instead(said)} ${answer}`;
      case "phone":
        return `${shown} is no phone number by Zoho's pattern: groups of letters and digits with one space, dot or hyphen between them.${instead(said)} ${answer}`;
      case "website":
        return `${shown} is no web address by Zoho's pattern: a host with a dot, such as www.example.com.${instead(said)} ${answer}`;
      case "decimals":
        return `${name} keeps ${String(say["maximum_decimal_place"])} decimals; Zoho cuts the rest of ${shown} or answers INVALID_DATA.${instead(said)}`;
      default:
        return `${name} is meant for numbers from ${String(say["from"])} to ${String(say["to"])}, not ${shown}. ${MAYBE_REFUSED}`;
    }
  },

  "lookup-shape": (said) => {
    const { value, say } = said;
    const name = String(say["api_name"]);
    switch (say["kind"]) {
      case "bareId":
        return `${name} names a record as an object; a bare id was taken by older versions.${instead(said)} ${MAYBE_REFUSED}`;
      case "bareName":
        return `${name} names a record by its id, { id: "…" }, not by ${given(value)}. ${say["certain"] === true ? REFUSED : MAYBE_REFUSED}`;
      case "onlyName":
        return `${name} has a name but no id. Whether Zoho finds the record by its name depends on the field; { id: "…" } always works.`;
      case "empty":
        return `${name} takes { id: "…" }; the text "" may be refused. Send null to empty the field.`;
      case "id":
        return `The id in ${name} is ${given(value)}; ids are digits in quotes. ${MAYBE_REFUSED}`;
      case "row": {
        const key = typeof say["key"] === "string" ? say["key"] : "<lookup of the linking module>";
        return `Each element of ${name} is a row such as { ${key}: { id: "…" } }, not ${quoted(value)} without it. ${MAYBE_REFUSED}`;
      }
      default:
        return `An element of ${name} is an object, not ${given(value)}.${instead(said)} ${MAYBE_REFUSED}`;
    }
  },

  "safe-integers": (said) => {
    const { value, say } = said;
    switch (say["kind"]) {
      case "lostId":
        return `The number ${String(value)} has lost digits: beyond 9007199254740991 numbers are rounded, so this may well be the id of another record. Send the digits as text.`;
      case "lost":
        return `The number ${String(value)} has lost digits: beyond 9007199254740991 numbers are rounded, so Zoho gets another value than was meant.`;
      default:
        return `Ids and long integers are sent as text, not as ${given(value)}: longer ones lose digits as numbers.${instead(said)}`;
    }
  },
} satisfies Record<string, Sentence>;
