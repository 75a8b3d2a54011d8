import type { Field } from "@zoho-preflight/validator/schemas";

import type { Dialect } from "./dialect.ts";
import * as is from "./patterns.ts";

/** A cell of a column that is not empty, and how its dialect spells things. */
export interface Cell {
  readonly field: Field;
  /** Its text. */
  readonly text: string;
  /** The same without spaces around it. */
  readonly trimmed: string;
  /** Its number: NULL where a number field holds text that spells none, and in all other fields. */
  readonly number: string;
  /** Declared as a long number, and yet the id of something: text of digits, however few. */
  readonly isRecordKey: boolean;
  readonly sql: Dialect;
}

/** The kinds of a check with their conditions, in the order in which they are asked; null: nothing is wrong, and no more is asked. */
export type Cases = readonly (readonly [kind: string | null, when: string])[];

/** What a check says of one data type in SQL, and what it does not. */
interface Predicate {
  readonly cases: (cell: Cell) => Cases;
  /** Which of the check's findings are left out, as the head of a file says it. */
  readonly misses?: string;
}

/** 2^53 - 1 */
export const MOST_EXACT = "9007199254740991";
/** Characters up to which a form is judged: a group that repeats is recursion in Java, and its stack ends soon after. */
export const LONGEST = { phone: 300, website: 1000 } as const;
const BEYOND_ASCII = "letters or digits beyond ASCII are not judged";

const longerThan: Predicate = {
  cases: ({ field, text, trimmed, sql }) =>
    field.length === undefined
      ? []
      : [["characters", `${sql.length(text)} > ${field.length} AND ${sql.length(trimmed)} > ${field.length}`]],
};

/** Beyond 22 digits no number has exact ones to count. */
const moreDigits = (kind: string): Predicate => ({
  cases: ({ field, number, sql }) =>
    field.length === undefined || field.length > 22 ? [] : [[kind, `abs(${number}) >= ${sql.tenTo(field.length)}`]],
});

const lost = (kind: string): Predicate => ({
  cases: ({ number }) => [[kind, `abs(${number}) > ${MOST_EXACT}`]],
});

const outsideRange = ({ field: { range }, number }: Cell): Cases =>
  range === undefined ? [] : [["range", `${number} < ${range.from} OR ${number} > ${range.to}`]];

/** More decimals than the field keeps; beyond 2^53 that cannot be told. Any way to round halves gives the same answer. */
function decimals({ field: { decimal_place: places }, number, sql }: Cell): Cases {
  if (places === undefined || places > 15) return [];
  const scaled = `round(${number} * ${sql.tenTo(places)})`;
  return [
    [
      "decimals",
      `CASE WHEN ${number} = floor(${number}) THEN FALSE ELSE ${scaled} / ${sql.tenTo(places)} <> ${number} AND abs(${scaled}) <= ${MOST_EXACT} END`,
    ],
  ];
}

function isFraction({ number }: Cell): string {
  return `${number} <> floor(${number})`;
}

/**
 * Check x data type -> what to ask of a cell. The names of the data types are those of `judgedAs`; of a type that is missing under a check, that
 * check has nothing to say of a cell, or the head says that it is not asked (`NOT_READ`).
 */
export const PREDICATES: Readonly<Record<string, Readonly<Record<string, Predicate>>>> = {
  "field-type": {
    boolean: { cases: ({ trimmed, sql }) => [["wrong", `NOT ${sql.matches(trimmed, is.IS_TRUTH)}`]] },
    integer: {
      cases: (cell) => [
        ["doubtful", isFraction(cell)],
        ["wrong", `${cell.number} IS NULL`],
      ],
    },
    double: {
      cases: ({ text, number, sql }) => [
        [null, `${number} IS NOT NULL`],
        ["doubtful", sql.matches(text, is.HAS_DIGIT)],
        ["wrong", sql.matches(text, is.IS_ASCII)],
      ],
      misses: `texts with ${BEYOND_ASCII}`,
    },
    bigint: {
      cases: (cell) => [
        ["doubtful", isFraction(cell)],
        [null, `${cell.number} IS NOT NULL`],
        ...(cell.isRecordKey ? [] : [["doubtful", cell.sql.matches(cell.text, is.IS_SHORT)] as const]),
        [null, cell.sql.matches(cell.text, is.IS_SIGNED_DIGITS)],
        ["wrong", cell.sql.matches(cell.text, is.HAS_LETTER)],
        ["doubtful", cell.sql.matches(cell.text, is.IS_ASCII)],
      ],
      misses: `texts with ${BEYOND_ASCII}`,
    },
    multiselectpicklist: { cases: (cell) => [["wrong", `NOT (${isList(cell)})`]] },
  },
  "field-length": {
    text: longerThan,
    email: longerThan,
    phone: longerThan,
    website: longerThan,
    integer: moreDigits("digits"),
    double: moreDigits("digitsBeforePoint"),
    bigint: {
      cases: ({ field: { length }, text, number, sql }) =>
        length === undefined || length > 200
          ? []
          : [
              [null, `${number} IS NOT NULL`],
              ["digitsAsText", sql.matches(text, `^[+-]?[0-9]{${length + 1},}$`)],
            ],
    },
  },
  "field-format": {
    date: {
      cases: ({ text, trimmed, sql }) => {
        return [
          [null, sql.matches(text, is.IS_DAY)],
          ["dateWithTime", sql.matches(trimmed, is.YMD_WITH_TIME)],
          ["noSuchDay", sql.matches(trimmed, is.IS_YMD)],
          ["dateSpelling", sql.matches(trimmed, is.YMD_OTHERWISE)],
          ["dateOrder", "TRUE"],
        ];
      },
    },
    datetime: {
      cases: ({ text, trimmed, sql }) => {
        return [
          [null, sql.matches(text, is.IS_MOMENT)],
          ["space", sql.matches(trimmed, is.MOMENT_WITH_SPACE)],
          ["fraction", sql.matches(trimmed, is.MOMENT_WITH_FRACTION)],
          ["noOffset", sql.matches(trimmed, is.MOMENT_WITHOUT_OFFSET)],
          ["dateOnly", sql.matches(trimmed, is.IS_YMD)],
          ["datetimeSpelling", sql.matches(trimmed, is.MOMENT_OTHERWISE)],
          ["datetimeOrder", "TRUE"],
        ];
      },
    },
    email: {
      cases: ({ text, trimmed, sql }) => [
        [null, `${sql.length(text)} <= 321 AND ${sql.matches(text, is.IS_EMAIL)}`],
        ["email", `NOT ${sql.matches(trimmed, is.MAY_BE_EMAIL)}`],
        ["emailPattern", sql.matches(text, is.IS_ASCII)],
      ],
      misses: `addresses with ${BEYOND_ASCII}, except for their @ and spaces`,
    },
    phone: {
      cases: ({ text, sql }) => [
        [null, `${sql.length(text)} > ${LONGEST.phone}`],
        [null, sql.matches(text, is.IS_PHONE)],
        ["phone", `${text} LIKE '%@%'`],
        ["phonePattern", sql.matches(text, is.HAS_DIGIT)],
        ["phone", sql.matches(text, is.IS_ASCII)],
      ],
      misses: `texts of more than ${LONGEST.phone} characters, and those without a digit, but with ${BEYOND_ASCII}`,
    },
    website: {
      cases: ({ text, trimmed, sql }) => [
        [null, `${sql.length(text)} > ${LONGEST.website}`],
        [null, sql.matches(text, is.IS_WEBSITE)],
        ["website", sql.matches(trimmed, is.HAS_SPACE_IN_HOST)],
        ["websitePattern", sql.matches(text, is.IS_ASCII)],
      ],
      misses: `addresses of more than ${LONGEST.website} characters, and those with ${BEYOND_ASCII}, except for spaces in the host`,
    },
    integer: { cases: outsideRange },
    double: { cases: (cell) => [...decimals(cell), ...outsideRange(cell)] },
  },
  "picklist-value": {
    picklist: {
      cases: ({ field, text, sql }) => {
        const { displayed } = optionsOf(field);
        return displayed.length === 0
          ? []
          : [["unknown", `${text} NOT IN (${["-None-", ...displayed].map((option) => sql.text(option)).join(", ")})`]];
      },
    },
    multiselectpicklist: {
      cases: (cell) => {
        const { trimmed, field, sql } = cell;
        const { displayed, all } = optionsOf(field);
        if (displayed.length === 0) return [];
        const taken = ["", "-None-", ...displayed];
        const isOption = `${trimmed} IN (${all.map((option) => sql.text(option)).join(", ")})`;
        // Commas part options too, where each part is one.
        const hasCommas = `${trimmed} LIKE '%,%' AND NOT (${isOption}) AND ${sql.areAmong(trimmed, ",", all)}`;
        return [
          [null, `NOT (${isList(cell)})`],
          [null, `${hasCommas} AND ${sql.areAmong(trimmed, ",", taken)}`],
          ["unknown", hasCommas],
          [
            null,
            sql.areAmong(
              trimmed,
              ";",
              taken.filter((option) => option === option.trim()),
              "as they are",
            ),
          ],
          [null, sql.areAmong(trimmed, ";", taken)],
          ["unknown", "TRUE"],
        ];
      },
    },
  },
  "lookup-shape": {
    lookup: { cases: ({ trimmed, sql }) => [["id", `NOT ${sql.matches(trimmed, is.IS_DIGITS)}`]] },
  },
  "safe-integers": { integer: lost("lost"), double: lost("lost"), bigint: lost("lostId") },
};

/** Data types of which a column holds no value that a row could be judged by: lists of rows, files, and what only some SDKs show. */
export const NOT_READ: ReadonlySet<string> = new Set([
  "subform",
  "multiselectlookup",
  "fileupload",
  "linetax",
  "multireminder",
  "ALARM",
]);

/** Data types whose values are numbers in JSON, or were so in the table. */
export const NUMBERS: ReadonlySet<string> = new Set(["integer", "double", "bigint"]);

/** Data types of which each cell is trimmed before it is read, not only one that is wrong. */
export const TRIMMED: ReadonlySet<string> = new Set(["boolean", "integer", "double", "multiselectpicklist", "lookup"]);

/** Longer lists are taken for text. */
function isList({ trimmed, sql }: Cell): string {
  return `${trimmed} <> '' AND ${sql.length(trimmed)} < 1000`;
}

/** The options in the order of the metadata, each once: those that are shown, and with them the actual values. */
export function optionsOf({ pick_list_values = [] }: Field): {
  readonly displayed: readonly string[];
  readonly all: readonly string[];
} {
  const displayed = new Set(pick_list_values.map((option) => option.display_value));
  displayed.delete("-None-");
  return {
    displayed: [...displayed],
    all: [...new Set(pick_list_values.flatMap((option) => [option.display_value, option.actual_value]))],
  };
}
