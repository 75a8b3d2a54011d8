import { listed, quoted, some } from "../words.ts";
import type { Kind } from "./kind.ts";

/** Fields: which there are, and what they take. */
export const fieldKinds = {
  "field-removed": {
    grade: "breaking",
    means: "A field is gone",
    sentence: ({ field }) => `${quoted(field)} is gone.`,
    reason:
      "Zoho answers SUCCESS to a value for it and drops it; criteria and queries that name it are refused: INVALID_QUERY.",
  },
  "field-added": {
    grade: "safe",
    means: "A field is new",
    sentence: ({ field, after }) => `${quoted(field)} is new, of type ${quoted(after)}.`,
    reason: "Records do not need it.",
  },
  "mandatory-field-added": {
    grade: "breaking",
    means: "A field is new and mandatory",
    sentence: ({ field, after }) => `${quoted(field)} is new, of type ${quoted(after)}, and mandatory.`,
    reason: "A record cannot be created without it: MANDATORY_NOT_FOUND.",
  },
  "field-renamed": {
    grade: "breaking",
    means: "A field seems to have another api_name; a guess",
    sentence: ({ field, after, same }) =>
      `${quoted(field)} seems to be called ${quoted(after)} now; it has the same ${same === "form" ? "form" : "label"}.`,
    reason:
      "Zoho answers SUCCESS to a value under the old name and drops it; criteria and queries that name it are refused.",
  },
  "field-mandatory": {
    grade: "breaking",
    means: "A field has become mandatory",
    sentence: ({ field }) => `${quoted(field)} is mandatory now.`,
    reason: "A record cannot be created without it, and no write may empty it: MANDATORY_NOT_FOUND.",
  },
  "field-optional": {
    grade: "safe",
    means: "A field is no longer mandatory",
    sentence: ({ field }) => `${quoted(field)} is no longer mandatory.`,
    reason: "What was given stays right.",
  },
  "type-changed": {
    grade: "breaking",
    means: "A field has another data_type",
    sentence: ({ field, before, after }) =>
      `${quoted(field)} is of type ${quoted(after)}, no longer ${quoted(before)}.`,
    reason: "Values of the old type may be refused: INVALID_DATA.",
  },
  "type-widened": {
    grade: "safe",
    means: "A field has another data_type, which takes all that the old one took",
    sentence: ({ field, before, after }) =>
      `${quoted(field)} is of type ${quoted(after)}, no longer ${quoted(before)}.`,
    reason: "Values of the old type are values of the new one too.",
  },
  "json-type-changed": {
    grade: "breaking",
    means: "A field has another json_type",
    sentence: ({ field, before, after }) =>
      `${quoted(field)} takes the JSON type ${quoted(after)}, no longer ${quoted(before)}.`,
    reason: "A value in the old form is refused: INVALID_DATA.",
  },
  "length-shorter": {
    grade: "breaking",
    means: "A field takes fewer characters, digits or files",
    sentence: ({ field, before, after }) =>
      `The length of ${quoted(field)} is ${quoted(after)}, no longer ${quoted(before)}.`,
    reason: "Longer values are refused: INVALID_DATA.",
  },
  "length-longer": {
    grade: "safe",
    means: "A field takes more characters, digits or files",
    sentence: ({ field, before, after }) =>
      `The length of ${quoted(field)} is ${quoted(after)}, no longer ${quoted(before)}.`,
    reason: "What was short enough still is.",
  },
  "decimals-fewer": {
    grade: "breaking",
    means: "A number has fewer decimal places",
    sentence: ({ field, before, after }) =>
      `${quoted(field)} has ${some(after, "decimal place")}, no longer ${quoted(before)}.`,
    reason: "More decimals are cut off, by the documentation, or refused, by reports: INVALID_DATA.",
  },
  "decimals-more": {
    grade: "safe",
    means: "A number has more decimal places",
    sentence: ({ field, before, after }) =>
      `${quoted(field)} has ${some(after, "decimal place")}, no longer ${quoted(before)}.`,
    reason: "What fitted still does.",
  },
  "range-narrowed": {
    grade: "risky",
    means: "A number has a narrower range",
    sentence: ({ field, before, after }) =>
      `The range of ${quoted(field)} is ${range(after)}, no longer ${range(before)}.`,
    reason: "Where the rule is switched on, numbers outside are refused; a guess.",
  },
  "range-widened": {
    grade: "safe",
    means: "A number has a wider range",
    sentence: ({ field, before, after }) =>
      `The range of ${quoted(field)} is ${range(after)}, no longer ${range(before)}.`,
    reason: "What was within still is.",
  },
  "field-unique": {
    grade: "breaking",
    means: "A field takes no value twice any more",
    sentence: ({ field, after }) =>
      `${quoted(field)} takes no value twice any more${after === "any case" ? ", upper and lower case being the same" : ""}.`,
    reason: "A value that another record has is refused: DUPLICATE_DATA.",
  },
  "field-not-unique": {
    grade: "safe",
    means: "A field takes the same value again",
    sentence: ({ field, after }) =>
      after === "exact"
        ? `${quoted(field)} takes values that differ in case only.`
        : `${quoted(field)} takes the same value in several records.`,
    reason: "What was right stays right.",
  },
  "field-read-only": {
    grade: "breaking",
    means: "The API no longer writes a field, on create, on update or at all",
    sentence: ({ field, before }) => `${quoted(field)} is no longer written on ${listed(before, "and")}.`,
    reason: "Zoho answers SUCCESS to a value for it and drops it.",
  },
  "field-writable": {
    grade: "safe",
    means: "The API writes a field now, on create, on update or both",
    sentence: ({ field, after }) => `${quoted(field)} is written on ${listed(after, "and")} now.`,
    reason: "A value that was dropped is stored now; was it meant to be?",
  },
  "field-not-queried": {
    grade: "breaking",
    means: "Records can no longer be searched, filtered or sorted by a field",
    sentence: ({ field, before }) => `Records can no longer be ${listed(before, "or")} by ${quoted(field)}.`,
    reason: "Search criteria and queries that name it may be refused: INVALID_QUERY.",
  },
  "field-queried": {
    grade: "safe",
    means: "Records can be searched, filtered or sorted by a field now",
    sentence: ({ field, after }) => `Records can be ${listed(after, "or")} by ${quoted(field)} now.`,
    reason: "What was right stays right.",
  },
  "lookup-narrowed": {
    grade: "breaking",
    means: "A lookup no longer points to a module",
    sentence: ({ field, before }) => `${quoted(field)} no longer points to ${quoted(before)}.`,
    reason: "Ids of that module's records are refused: INVALID_DATA.",
  },
  "lookup-widened": {
    grade: "safe",
    means: "A lookup points to one more module",
    sentence: ({ field, after }) => `${quoted(field)} points to ${quoted(after)} too.`,
    reason: "Ids that were right still are, but for what is listed by itself.",
  },
  "rows-changed": {
    grade: "breaking",
    means: "The rows of a subform or of line items are those of another module",
    sentence: ({ field, before, after }) =>
      `The rows of ${quoted(field)} are those of ${quoted(after)}, no longer ${quoted(before)}.`,
    reason: "Keys that the new rows do not have are dropped, and Zoho answers SUCCESS.",
  },
  "linking-key-changed": {
    grade: "breaking",
    means: "The key inside the rows of a multi-select lookup has another name",
    sentence: ({ field, before, after }) =>
      `The rows of ${quoted(field)} name their record under ${quoted(after)}, no longer ${quoted(before)}.`,
    reason: "Rows with the old key relate nothing.",
  },
  "external-lost": {
    grade: "breaking",
    means: "A field no longer serves as an external id",
    sentence: ({ field }) => `${quoted(field)} is no longer an external id.`,
    reason: "Calls that name records by it, with the X-EXTERNAL header, are refused.",
  },
  "external-gained": {
    grade: "safe",
    means: "A field serves as an external id now",
    sentence: ({ field }) => `${quoted(field)} is an external id now.`,
    reason: "Nothing that was right is refused.",
  },
  "field-unused": {
    grade: "risky",
    means: "A field is on no layout any more",
    sentence: ({ field }) => `${quoted(field)} is on no layout any more.`,
    reason: "Zoho stores its value, and nobody sees it.",
  },
  "field-used": {
    grade: "safe",
    means: "A field is on a layout now",
    sentence: ({ field }) => `${quoted(field)} is on a layout now.`,
    reason: "What was right stays right.",
  },
  "field-hidden": {
    grade: "risky",
    means: "A field is hidden from the user whose token pulled the metadata",
    sentence: ({ field }) => `${quoted(field)} is hidden from the user whose token pulled the metadata.`,
    reason: "Reads with that user's token may no longer hold it, and writes may drop it; a guess.",
  },
  "field-visible": {
    grade: "safe",
    means: "A field is no longer hidden from the user whose token pulled the metadata",
    sentence: ({ field }) => `${quoted(field)} is no longer hidden from the user whose token pulled the metadata.`,
    reason: "What was right stays right.",
  },
  "field-label-changed": {
    grade: "safe",
    means: "A field has another label",
    sentence: ({ field, before, after }) =>
      `${quoted(field)} is labelled ${quoted(after)}, no longer ${quoted(before)}.`,
    reason: "Requests name it by its api_name, which is the same.",
  },
} satisfies Record<string, Kind>;

/** `["0", "100"]` as `0 to 100`. */
function range(value: unknown): string {
  return Array.isArray(value) ? (value as readonly string[]).join(" to ") : "unlimited";
}
