import type { ContextOf } from "../../../check.ts";
import type { FindingOf } from "../../../report/kinds.ts";
import type { says } from "./says.ts";

export const kinds = {
  unknownField: { code: "INVALID_QUERY", names: ["api_name"], details: ["api_name"], evidence: "either" },
  unknownOperator: { code: "INVALID_QUERY", names: ["operator"], details: ["reason", "api_name", "operator"] },
  doubtfulOperator: {
    code: "INVALID_QUERY",
    names: ["operator"],
    details: ["reason", "api_name", "operator"],
    evidence: "thin",
  },
  // From v7 on two sources list the operators of each type.
  operatorOfType: {
    code: "INVALID_QUERY",
    names: ["field", "operator"],
    details: ["reason", "api_name", "operator"],
    evidence: "either",
  },
  // "not available for search", by one report.
  notSearchable: {
    code: "INVALID_QUERY",
    names: ["api_name"],
    details: ["api_name"],
    evidence: "either",
    answer: "unknown",
  },
  typeNotSearchable: { code: "INVALID_QUERY", names: ["api_name"], details: ["api_name"], evidence: "thin" },
  doubtfulField: { code: "INVALID_QUERY", names: ["api_name"], details: ["api_name"], evidence: "thin" },
  behindLookup: { code: "INVALID_QUERY", names: ["api_name"], details: ["api_name"], evidence: "thin" },
  // Two projects met the refusal, others send it.
  nullWord: { code: "INVALID_QUERY", names: ["api_name"], details: ["api_name", "operator"], evidence: "thin" },
  // What else the answer says is printed nowhere.
  manyValues: { code: "LIMIT_EXCEEDED", names: ["api_name"], evidence: "either", answer: "unknown" },
  // One source shows the forms that values have.
  valueOfType: { code: "INVALID_QUERY", names: ["api_name"], details: ["api_name", "operator"], evidence: "thin" },
  actualValue: { code: null, effect: "finds nothing", names: ["api_name"] },
  notComparison: { code: "INVALID_QUERY" },
  encodedTwice: { code: "INVALID_QUERY", evidence: "thin" },
  // Answered with INVALID_QUERY or with another result than wanted.
  bareBracket: { code: "INVALID_QUERY", evidence: "thin" },
  bareComma: { code: "INVALID_QUERY", names: ["api_name"], details: ["api_name"], evidence: "thin" },
  between: { code: "INVALID_QUERY", names: ["api_name"], details: ["api_name"], evidence: "thin" },
  // A bracket or backslash that belongs to a value looks like these too, so only brackets that do not pair are beyond doubt.
  backslash: { code: "INVALID_QUERY", evidence: "thin" },
  joiner: { code: "INVALID_QUERY", evidence: "thin" },
  unbalanced: { code: "INVALID_QUERY" },
  empty: { code: "INVALID_QUERY" },
  tooMany: { code: "CRITERIA_LIMIT_EXCEEDED" },
  // One text of the same page allows ten, another one fifteen.
  manyComparisons: { code: "CRITERIA_LIMIT_EXCEEDED", evidence: "thin" },

  // Criteria as JSON, in bodies. Which code answers differs by call, and is printed for few of them.
  jsonForm: {
    code: "INVALID_DATA",
    names: ["api_name"],
    details: ["expected_data_type", "api_name"],
    evidence: "either",
  },
  jsonNeither: { code: "EXPECTED_FIELD_MISSING", details: ["expected_fields"], evidence: "either" },
  jsonLacks: {
    code: "MANDATORY_NOT_FOUND",
    names: ["api_name"],
    details: ["api_name"],
    evidence: "either",
  },
  jsonBoth: { code: ["AMBIGUITY_DURING_PROCESSING", "AMBIGUOUS_CRITERIA"], evidence: "thin" },
  jsonJoiner: {
    code: "INVALID_DATA",
    names: ["api_name"],
    details: ["api_name", "supported_values"],
    evidence: "either",
  },
  jsonIncomplete: {
    code: "DEPENDENT_FIELD_MISSING",
    names: ["api_name"],
    details: ["dependee", "api_name"],
    evidence: "either",
  },
  jsonField: { code: "INVALID_DATA", names: ["field"], details: ["api_name"], evidence: "thin" },
  jsonUntaken: {
    code: "NOT_SUPPORTED",
    names: ["api_name"],
    details: ["api_name", "json_path"],
    evidence: "either",
  },
  // guess: which comparators a type takes is read from one page.
  jsonComparator: {
    code: ["DEPENDENT_MISMATCH", "FIELD_COMPARATOR_IN_CRITERIA_NOT_SUPPORTED"],
    names: ["comparator"],
    evidence: "thin",
  },
  jsonValue: {
    code: ["DEPENDENT_MISMATCH", "COMPARATOR_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE"],
    names: ["field"],
    evidence: "thin",
  },
} as const;

export type CriteriaContext = ContextOf<typeof says, typeof kinds>;
export type CriteriaFinding = FindingOf<typeof says, typeof kinds>;
