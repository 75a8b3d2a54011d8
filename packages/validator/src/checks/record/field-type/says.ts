import { given, write } from "../shared/value-words.ts";

interface Wrong {
  readonly api_name: string;
  /** Zoho's own word: `"integer"`. */
  readonly expected_data_type: string;
  readonly value: unknown;
}

/** What a reader looks for behind Zoho's word. */
const WANTED: Readonly<Record<string, string>> = {
  integer: "an integer without quotes",
  bigint: "an integer",
  double: "a number without quotes",
  boolean: "true or false without quotes",
  date: 'a date as text, "2026-03-31"',
  datetime: 'a date-time as text, "2026-03-31T09:30:00+02:00"',
  jsonarray: "an array",
  jsonobject: "an object",
};

/** What lists and pages say of the check, and where we know it from. */
export const listed = {
  description: "A value has the JSON type of its field",
  source: "v8 OpenAPI examples of insert and upsert; answers recorded with v2 to v8",
};

export const says = {
  wrong: ({ api_name, expected_data_type, value }: Wrong, suggestions: readonly string[]) =>
    `${api_name} must be ${wanted(expected_data_type)}, not ${given(value)}.${write(suggestions)}`,
  doubtful: ({ api_name, expected_data_type, value }: Wrong, suggestions: readonly string[]) =>
    `${api_name} should be ${wanted(expected_data_type)}, not ${given(value)}; Zoho may refuse it.${write(suggestions)}`,
  emptyText: ({ api_name, expected_data_type }: Omit<Wrong, "value">) =>
    `${api_name} should be ${wanted(expected_data_type)}; Zoho may refuse the text "". Send null to empty the field.`,
  element: ({ api_name, expected_data_type, value }: Wrong) =>
    `Each element of ${api_name} should be ${wanted(expected_data_type)}, not ${given(value)}; Zoho may refuse it.`,
  anyText: ({ api_name, expected_data_type }: Omit<Wrong, "value">) =>
    `${api_name} must be ${wanted(expected_data_type)}, not text.`,
  doubtfulText: ({ api_name, expected_data_type }: Omit<Wrong, "value">) =>
    `${api_name} should be ${wanted(expected_data_type)}, not text; Zoho may refuse it.`,
};

function wanted(expected_data_type: string): string {
  return WANTED[expected_data_type] ?? expected_data_type;
}
