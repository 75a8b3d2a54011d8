import { quoted } from "../../../report/words.ts";
import { write } from "../shared/value-words.ts";

interface Value {
  readonly api_name: string;
  readonly value: unknown;
  /** Zoho's own detail, for dates, date-times and phone numbers. */
  readonly expected_data_type?: string;
  /** Zoho's own detail, for decimals. */
  readonly maximum_decimal_place?: number;
}

const DATETIME = "a date-time as yyyy-MM-ddTHH:mm:ss+HH:mm";

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "A value has the form that its field's type asks for",
  source: "v7 documentation, insert records; trial calls with v7, answers recorded with v2 to v8",
};

export const says = {
  dateWithTime: ({ api_name, value }: Value, suggestions: readonly string[]) =>
    `${api_name} must be a date without a time, not ${quoted(value)}.${write(suggestions)}`,
  noSuchDay: ({ api_name, value }: Value) =>
    `${api_name} is ${quoted(value)}, but there is no such day; Zoho may refuse it.`,
  dateSpelling: ({ api_name, value }: Value, suggestions: readonly string[]) =>
    `${api_name} should be a date as yyyy-MM-dd; Zoho may refuse ${quoted(value)}.${write(suggestions)}`,
  dateOrder: ({ api_name, value }: Value) => `${api_name} must be a date as yyyy-MM-dd, not ${quoted(value)}.`,
  space: ({ api_name, value }: Value, suggestions: readonly string[]) =>
    `${api_name} needs a T between date and time, not a space as in ${quoted(value)}.${write(suggestions)}`,
  fraction: ({ api_name, value }: Value, suggestions: readonly string[]) =>
    `${api_name} cannot have fractions of a second, which Date.toISOString() writes: ${quoted(value)}.${write(suggestions)}`,
  noOffset: ({ api_name, value }: Value) =>
    `${api_name} has no offset from UTC in ${quoted(value)}: Zoho refuses it or assumes a time zone. Add one, such as +02:00 or Z.`,
  dateOnly: ({ api_name, value }: Value) =>
    `${api_name} should be a date-time, but ${quoted(value)} is only a date; Zoho may refuse it.`,
  datetimeSpelling: ({ api_name, value }: Value) =>
    `${api_name} should be ${DATETIME}; Zoho may refuse ${quoted(value)}.`,
  datetimeOrder: ({ api_name, value }: Value) => `${api_name} must be ${DATETIME}, not ${quoted(value)}.`,
  email: ({ value }: Value) => `${quoted(value)} is not an email address that Zoho accepts.`,
  emailPattern: ({ value }: Value, suggestions: readonly string[]) =>
    `${quoted(value)} does not fit Zoho's pattern of an email address; Zoho may refuse it.${write(suggestions)}`,
  phone: ({ value }: Value) => `${quoted(value)} is not a phone number that Zoho accepts.`,
  phonePattern: ({ value }: Value, suggestions: readonly string[]) =>
    `${quoted(value)} does not fit Zoho's pattern of a phone number: groups of letters and digits with one space, dot or hyphen between them; Zoho may refuse it.${write(suggestions)}`,
  website: ({ value }: Value) =>
    `${quoted(value)} is not a web address that Zoho accepts. Write a host with a dot, such as www.example.com.`,
  websitePattern: ({ value }: Value, suggestions: readonly string[]) =>
    `${quoted(value)} does not fit Zoho's pattern of a web address, such as www.example.com; Zoho may refuse it.${write(suggestions)}`,
  decimals: ({ api_name, value, maximum_decimal_place }: Value, suggestions: readonly string[]) =>
    `${api_name} keeps ${String(maximum_decimal_place)} decimal${maximum_decimal_place === 1 ? "" : "s"}: Zoho cuts ${quoted(value)} or refuses it.${write(suggestions)}`,
  range: ({ api_name, value, from, to }: Value & { from: number; to: number }) =>
    `${api_name} should be a number from ${String(from)} to ${String(to)}, not ${quoted(value)}; Zoho may refuse it.`,
};
