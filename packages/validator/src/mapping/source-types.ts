/** What a source of a mapping may hold: what a sentence calls it, and values of it. A type fits a field where one of its values does. */
export const sourceTypes = {
  text: [
    "text",
    [
      "abc",
      "12",
      "12.5",
      "true",
      "2026-03-31",
      "2026-03-31T09:30:00+02:00",
      "name@example.com",
      "+44 20 7946 0958",
      "https://example.com",
    ],
  ],
  email: ["an email address", ["name@example.com"]],
  phone: ["a phone number", ["+44 20 7946 0958", "020 7946 0958"]],
  url: ["a web address", ["https://example.com"]],
  number: ["a number", [12, 12.5]],
  integer: ["a whole number", [12]],
  boolean: ["true or false", [true, false]],
  date: ["a date", ["2026-03-31"]],
  datetime: ["a date-time", ["2026-03-31T09:30:00+02:00"]],
  list: ["a list of texts", [["abc"]]],
  id: ["an id", ["5725767000000524157"]],
  record: ["a record by its id", [{ id: "5725767000000524157" }]],
  rows: ["a list of rows", [[{}], [{ id: "5725767000000524157" }]]],
} as const satisfies Readonly<Record<string, readonly [what: string, values: readonly unknown[]]>>;

/** `text`, `number`, `date` … */
export type SourceType = keyof typeof sourceTypes;

/** Values of every type: what all of them get has nothing to do with the value. */
export const anyValues: readonly unknown[] = Object.values(sourceTypes).flatMap(([, values]) => [
  ...(values as readonly unknown[]),
]);
